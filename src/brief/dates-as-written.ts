import { type Day, dayFrom, isDay } from './day.ts';

/** A date as people write it, in the form that the record has for it. */
export type DateAsWritten =
  | { readonly edtf: string }
  /** Two days, by whether the day or the month stands first. */
  | { readonly dayFirst: string; readonly monthFirst: string }
  /** What was meant is clear, and the record says it in another way. */
  | { readonly hint: string };

/** Languages whose names of months and days of the week are read. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ar',
  'tr',
  'pl',
  'sv',
  'da',
  'nb',
  'ru',
];
/** Names that are written and that no locale gives. */
const MORE_MONTHS: readonly (readonly [name: string, month: number])[] = [
  ['sept', 9],
  ['sep', 9],
  ['märz', 3],
  ['maerz', 3],
  ['jänner', 1],
  ['fevr', 2],
  ['aout', 8],
  ['decembre', 12],
  ['fevrier', 2],
];

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

function monthOfName(name: string): number | undefined {
  months ??= new Map([
    ...MORE_MONTHS,
    ...LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        // With a day beside it, a month stands in the case in which dates have it.
        const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        const inDate = new Intl.DateTimeFormat(language, {
          month,
          day: 'numeric',
          timeZone: 'UTC',
        });
        return Array.from({ length: 12 }, (_, at): [string, number][] => {
          const day = new Date(Date.UTC(2017, at, 1));
          const part = inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
          return [
            [folded(alone.format(day)), at + 1],
            [folded(part), at + 1],
          ];
        }).flat();
      }),
    ),
  ]);
  const plain = folded(name);
  return /\d/.test(plain) || plain === '' ? undefined : months.get(plain);
}

function isWeekday(name: string): boolean {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        return Array.from({ length: 7 }, (_, at) =>
          folded(format.format(new Date(Date.UTC(2017, 0, at + 1)))),
        );
      }),
    ),
  );
  return weekdays.has(folded(name));
}

function folded(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/\.$/, '');
}

/** Words between the parts of a date. */
const PARTICLES = new Set(
  'the of on in de del du da dal di le la el den der am im à au al van'.split(' '),
);
const ABOUT =
  /^(?:c(?:irca|a)?\.?|about|around|approx(?:imately|\.)?|roughly|~|environ|vers|um|etwa|ca\.?)\s*(?=\S)/iu;
const SEASON =
  /^(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühling|sommer|herbst)(?: of)?,? (\d{4})$/iu;
const PART_OF =
  /^(?:early|late|mid|mid-|beginning of|start of|end of|début|fin|mi-|anfang|ende|mitte)\s*/iu;

/**
 * Reads a date in one of the ways in which people write it: "4–17 October 2017", "Sept. 5, 2017",
 * "8. März 2017", "13/06/17", "c. 2017", "1990s". Undefined where nothing is known of what was meant.
 */
export function dateAsWritten(text: string): DateAsWritten | undefined {
  const plain = ascii(text);
  const season = SEASON.exec(plain);
  if (season) {
    return {
      hint: `A season is other months in other places: write the months, as in ${season[1]}-06/${season[1]}-08, or the year, ${season[1]}.`,
    };
  }
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ -]?Q([1-4]))$/i.exec(plain);
  if (quarter) {
    const [year, at] = [quarter[2] ?? quarter[3] ?? '', Number(quarter[1] ?? quarter[4])];
    const month = (number: number) => String(number).padStart(2, '0');
    return { edtf: `${year}-${month(at * 3 - 2)}/${year}-${month(at * 3)}` };
  }
  const decade = /^(?:the\s+)?(\d{3})0['’]?s$/i.exec(plain);
  if (decade) return { edtf: `${decade[1]}X` };
  if (
    /^(?:n\.?\s?d\.?|undated|unknown|no date|date unknown|s\.?\s?d\.?|sans date|o\.?\s?d\.?|\?+|-+)$/i.test(
      plain,
    )
  ) {
    return {
      hint: 'Write the widest span that is sure: a year such as 2017, or from one to the other, 2015/2017.',
    };
  }
  const about = ABOUT.exec(plain);
  if (about) {
    const inner =
      dateAsWritten(plain.slice(about[0].length)) ?? readPlain(plain.slice(about[0].length));
    return inner && 'edtf' in inner && !/[~/X?]/.test(inner.edtf)
      ? { edtf: `${inner.edtf}~` }
      : inner;
  }
  const part = PART_OF.exec(plain);
  if (part) {
    const inner = readPlain(plain.slice(part[0].length));
    return inner && 'edtf' in inner && inner.edtf.length <= 7 ? inner : undefined;
  }
  return readPlain(plain);
}

/** Digits of any script as ours, and one kind of space and dash. */
function ascii(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Part {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

function readPlain(text: string): DateAsWritten | undefined {
  const single = readNumbers(text) ?? edtfOf(partOf(text));
  if (single) return typeof single === 'string' ? { edtf: single } : single;
  const ends =
    /^(.+?)\s*(?:–|—|-|\bto\b|\bthrough\b|\buntil\b|\bau\b|\bbis\b|\band\b)\s*(.+)$/u.exec(
      text.replace(/^(?:from|between|du|vom)\s+/i, ''),
    );
  if (!ends) return undefined;
  const [from, to] = [partOf(ends[1] ?? ''), partOf(ends[2] ?? '')];
  if (!from || !to) return undefined;
  // "4–17 October 2017", "October 4–17, 2017", "28 September – 3 October 2017".
  const last: Part = { ...(from.month === undefined ? {} : { month: from.month }), ...to };
  const first: Part = {
    ...(last.year === undefined ? {} : { year: last.year }),
    ...(last.month === undefined ? {} : { month: last.month }),
    ...from,
  };
  const [begin, end] = [edtfOf(first), edtfOf(last)];
  return begin && end && begin < end && begin.length === end.length
    ? { edtf: `${begin}/${end}` }
    : undefined;
}

/** The parts that a text names, each once; undefined where it names anything else. */
function partOf(text: string): Part | undefined {
  const part: { year?: number; month?: number; day?: number } = {};
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !PARTICLES.has(word.toLowerCase()));
  for (const word of words) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|e|º|ª|\.)?$/iu.exec(word)?.[1];
    const month = monthOfName(word);
    if (number !== undefined && number.length > 2 && part.year === undefined)
      part.year = Number(number);
    else if (number !== undefined && number.length <= 2 && part.day === undefined)
      part.day = Number(number);
    else if (month !== undefined && part.month === undefined) part.month = month;
    else if (!isWeekday(word)) return undefined;
  }
  return words.length > 0 ? part : undefined;
}

function edtfOf(part: Part | undefined): string | undefined {
  if (part?.year === undefined || part.year < 1000) return undefined;
  if (part.month === undefined) return part.day === undefined ? String(part.year) : undefined;
  const day: Day = dayFrom(part.year, part.month, part.day ?? 1);
  if (!isDay(day)) return undefined;
  return part.day === undefined ? day.slice(0, 7) : day;
}

/** Digits alone: "13/06/17", "6.6.2017", "2017/6/9". */
function readNumbers(text: string): string | DateAsWritten | undefined {
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (yearFirst) {
    const [, year, month, day] = yearFirst;
    return edtfOf({
      year: Number(year),
      month: Number(month),
      ...(day === undefined ? {} : { day: Number(day) }),
    });
  }
  const together = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (together)
    return edtfOf({
      year: Number(together[1]),
      month: Number(together[2]),
      day: Number(together[3]),
    });
  const monthOf = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthOf) return edtfOf({ year: Number(monthOf[2]), month: Number(monthOf[1]) });
  const [, a = '', b = '', written = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(text) ?? [];
  if (written === '') return undefined;
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  const dayFirst = edtfOf({ year, month: Number(b), day: Number(a) });
  const monthFirst = edtfOf({ year, month: Number(a), day: Number(b) });
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    // Full stops are for languages that put the day first.
    return text.includes('.') ? dayFirst : { dayFirst, monthFirst };
  }
  return dayFirst ?? monthFirst;
}
