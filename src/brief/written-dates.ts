import { DateTime } from 'luxon';
import { CURLY_QUOTES, insideCurlyQuotes } from './address.ts';
import { dateAsWritten } from './dates-as-written.ts';
import { daysInMonth } from './day.ts';
import type { Finding } from './diagnostic.ts';

/** Why a text is not a date, and what to write instead. */
export interface DateFinding extends Finding {
  /** True where nothing is known of what was meant, and the fix lists every form of a date. */
  readonly anyForm?: boolean;
}

const HOW_TO_WRITE =
  'Write year-month-day as in 2017-06-06, or less where less is known: 2017-06, 2017, 2017-06-06~ (about), 2017-06? (uncertain), 2017-07-09/2017-07-10 (from, to), [2017-10-17, 2017-10-20] (one of them), [..2017-06-06] (on or before).';

/** What to say of a text that is no date: what its writer most likely meant. */
export function notADate(text: string): DateFinding {
  const inside = insideCurlyQuotes(text);
  if (inside) {
    return { reason: CURLY_QUOTES, fix: `Write ${inside} without them.`, replacement: inside };
  }
  const reason = `"${text}" is not a valid date.`;
  const tooLate = pastTheMonth(text);
  if (tooLate) return { reason, fix: tooLate };
  const said = inOwnWords(text.trim().replace(/\s+/g, ' '));
  if (said) return { reason, ...said };
  const [suggestion, other] = inIsoOrder(text);
  const written = dateAsWritten(text);
  if (!suggestion && written && 'edtf' in written) {
    const { edtf } = written;
    return {
      reason,
      fix: `Did you mean "${edtf}"? ${edtf.includes('/') ? 'From one to another is written with a slash.' : 'Dates are written year-month-day.'}`,
      replacement: edtf,
    };
  }
  if (!suggestion && written && 'dayFirst' in written) {
    return {
      reason,
      fix: `Write "${written.dayFirst}" if the day comes first in it, or "${written.monthFirst}" if the month does.`,
    };
  }
  if (!suggestion && written && 'hint' in written) return { reason, fix: written.hint };
  if (!suggestion) return { reason, fix: HOW_TO_WRITE, anyForm: true };
  if (other) {
    return {
      reason,
      fix: `Write "${suggestion}" if the day comes first in it, or "${other}" if the month does.`,
    };
  }
  return {
    reason,
    fix: `Did you mean "${suggestion}"? Dates are written year-month-day.`,
    // "6/7/2017" is June to some and July to others.
    ...(/^\d{1,2}[/.-]/.test(text) ? {} : { replacement: suggestion }),
  };
}

/** That a month has fewer days than a text says. */
function pastTheMonth(text: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const name = DateTime.utc(year, month).toFormat(month === 2 ? 'MMMM yyyy' : 'MMMM', {
    locale: 'en-GB',
  });
  return `${name} has ${daysInMonth(year, month)} days: correct the day or the month.`;
}

/** How to write what people say of a date in words, for the forms that they use. */
type Saying = readonly [
  RegExp,
  (found: readonly string[]) => Omit<DateFinding, 'reason'> | undefined,
];

const SEASON_MONTHS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};
/** Seasons, quarters and halves of a year as EDTF numbers them beyond level 1. */
const NUMBERED: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] },
  ...{ 25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 14] },
  ...{ 29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8] },
  ...{ 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12] },
  ...{ 37: [1, 4], 38: [5, 8], 39: [9, 12], 40: [1, 6], 41: [7, 12] },
};
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const PARTS: Readonly<Record<string, number>> = {
  ...{ early: 0, 'the beginning of': 0, 'beginning of': 0, 'the start of': 0, 'start of': 0 },
  ...{ mid: 1, 'the middle of': 1, 'middle of': 1 },
  ...{ late: 2, 'the end of': 2, 'end of': 2 },
};
const PART = `(${Object.keys(PARTS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})[ -]`;
const SEASON = '(spring|summer|autumn|fall|winter)';

const SAYINGS: readonly Saying[] = [
  [
    /^(?:the )?(\d{3})0['’]?s$/i,
    ([, decade]) => ({ fix: `Write "${decade}X".`, replacement: `${decade}X` }),
  ],
  [
    new RegExp(`^${PART}(?:the )?(\\d{3})0['’]?s$`, 'i'),
    ([, part = '', decade]) => {
      const [from, to] =
        [
          [0, 3],
          [4, 6],
          [7, 9],
        ][PARTS[part.toLowerCase()] ?? 0] ?? [];
      return either(`${decade}${from}`, `${decade}${to}`);
    },
  ],
  [
    new RegExp(
      `^(?:(?:early|mid|late|the)[ -])*${SEASON}(?: of)?,? (\\d{4})(?:[-–/]\\d\\d(?:\\d\\d)?)?$`,
      'i',
    ),
    ([, season = '', year = '']) => inSeason(year, SEASON_MONTHS[season.toLowerCase()]),
  ],
  [
    new RegExp(`^(\\d{4}),? ${SEASON}$`, 'i'),
    ([, year = '', season = '']) => inSeason(year, SEASON_MONTHS[season.toLowerCase()]),
  ],
  // 21 to 24 leave open in which half of the world it was.
  [/^(\d{4})-(2[1-4])$/, ([, year = '', code = '']) => inSeason(year, NUMBERED[code])],
  [/^(\d{4})-(2[5-9]|3\d|4[01])$/, ([, year = '', code = '']) => inMonths(year, NUMBERED[code])],
  [
    /^(?:q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?q([1-4]))$/i,
    ([, a, before, after, b]) => quarter(before ?? after ?? '', Number(a ?? b), 3),
  ],
  [
    /^(?:h([12])[ /-]?(\d{4})|(\d{4})[ /-]?h([12]))$/i,
    ([, a, before, after, b]) => quarter(before ?? after ?? '', Number(a ?? b), 6),
  ],
  [
    /^(?:the )?(first|second|third|fourth|last) (quarter|half)(?: of)?,? (\d{4})$/i,
    ([, which = '', what = '', year = '']) => {
      const months = /half/i.test(what) ? 6 : 3;
      const at = ORDINALS.indexOf(which.toLowerCase()) + 1 || 12 / months;
      return at * months > 12 ? undefined : quarter(year, at, months);
    },
  ],
  [
    new RegExp(`^${PART}(.+)$`, 'i'),
    ([, part = '', rest = '']) => {
      const [third, iso] = [PARTS[part.toLowerCase()] ?? 0, isoOf(rest)];
      if (iso && /^\d{4}$/.test(iso)) return inMonths(iso, [third * 4 + 1, third * 4 + 4]);
      const [year = 0, month = 0] = (iso && /^\d{4}-\d\d$/.test(iso) ? iso : '')
        .split('-')
        .map(Number);
      if (!iso || month === 0) return undefined;
      const last = third === 2 ? daysInMonth(year, month) : third * 10 + 10;
      return either(`${iso}-${third}1`, `${iso}-${last}`);
    },
  ],
  [
    /^(?:about|around|circa|ca?\.?|approximately|approx\.?|roughly|some time (?:around|about)|~) ?(.+)$/i,
    ([, rest = '']) => marked(rest, '~'),
  ],
  [
    /^(?:possibly|perhaps|probably|maybe|presumably|allegedly|\?) ?(.+)$/i,
    ([, rest = '']) => marked(rest, '?'),
  ],
  [/^(.+?) ?\(\?\)$/, ([, rest = '']) => marked(rest, '?')],
  [
    /^(?:before|prior to|earlier than|<) ?(?!=)(.+)$/i,
    ([, rest = '']) => {
      const iso = isoOf(rest);
      return iso === undefined ? undefined : { fix: `Write "[..${justBefore(iso)}]".` };
    },
  ],
  [
    /^(?:on or before|by|until|till|up to|no later than|not later than|<=) ?(.+)$/i,
    ([, rest = '']) => {
      const iso = isoOf(rest);
      return iso === undefined
        ? undefined
        : {
            fix: `Write "[..${iso}]" for something that happened on or before then, "../${iso}" for something that went on until then.`,
          };
    },
  ],
  [
    /^(?:since|from) (.+?)(?: on(?:wards?)?)?$/i,
    ([, rest = '']) => {
      if (/ (?:to|until|till) /i.test(rest)) return undefined;
      const iso = isoOf(rest);
      return iso === undefined
        ? undefined
        : {
            fix: `Write "${iso}/.." for something that still goes on, "${iso}/" where its end is not known.`,
          };
    },
  ],
  [
    /^(?:after|later than|>) ?(?!=)(.+)$/i,
    ([, rest = '']) => {
      const iso = isoOf(rest);
      return iso === undefined ? undefined : { fix: `Write "[${justAfter(iso)}..]".` };
    },
  ],
  [
    /^(?:on or after|no earlier than|not before|>=) ?(.+)$/i,
    ([, rest = '']) => {
      const iso = isoOf(rest);
      return iso === undefined
        ? undefined
        : {
            fix: `Write "[${iso}..]" for something that happened on or after then, "${iso}/.." for something that began then and still goes on.`,
          };
    },
  ],
  [
    /^(?:since |from )?(.+?)(?: ?[-–—/] ?| (?:to|until) )(?:now|today|present|ongoing|continuing|date|the present)$/i,
    ([, rest = '']) => {
      const iso = isoOf(rest);
      return iso === undefined
        ? undefined
        : { fix: `Write "${iso}/..".`, replacement: `${iso}/..` };
    },
  ],
  [
    /^(?:either )?(.+?),? or (?:on )?(.+)$/i,
    ([, first = '', second = '']) => {
      const [from, to] = bothEnds(first, second);
      return from && to ? { fix: `Write [${from}, ${to}]: one or the other.` } : undefined;
    },
  ],
  [
    /^(?:some time )?between (.+) and (.+)$/i,
    ([, first = '', second = '']) => {
      const [from, to] = bothEnds(first, second);
      return from && to ? either(from, to) : undefined;
    },
  ],
  [
    /^(?:from )?(.+?)(?: (?:to|until|till|and|through|thru|[-–—]) |[–—]|--|\.\.)(.+)$/i,
    ([, first = '', second = '']) => between(first, second),
  ],
  [
    /^(?:the )?\d{1,2}(?:st|nd|rd|th) .+$/i,
    ([text = '']) => {
      const iso = isoOf(text);
      return iso === undefined ? undefined : { fix: `Write "${iso}".`, replacement: iso };
    },
  ],
  [/^(\d{4})-(\d{4})$/, ([, first = '', second = '']) => between(first, second)],
  [/^(\d{1,2})-(\d{1,2} .+)$/, ([, first = '', second = '']) => between(first, second)],
  [
    /^(\p{L}+) (\d{1,2})(?: ?[-–] ?| (?:to|and) )(\d{1,2}),? (\d{4})$/iu,
    ([, month, first, second, year]) =>
      between(`${first} ${month} ${year}`, `${second} ${month} ${year}`),
  ],
];

/** The day, month or year next to one: what is before 6 June was on 5 June or earlier. */
function beside(iso: string, by: 1 | -1): string {
  const unit = (['year', 'month', 'day'] as const)[iso.split('-').length - 1] ?? 'day';
  const next = DateTime.fromISO(iso, { zone: 'utc' }).plus({ [unit]: by });
  return next.toFormat('yyyy-MM-dd').slice(0, iso.length);
}
const justBefore = (iso: string) => beside(iso, -1);
const justAfter = (iso: string) => beside(iso, 1);

function between(first: string, second: string): Omit<DateFinding, 'reason'> | undefined {
  const [from, to] = bothEnds(first, second);
  if (!from || !to) return undefined;
  return {
    fix: `Write "${from}/${to}" for something that went on from one to the other, "[${from}..${to}]" for something that happened once between them.`,
  };
}

function inOwnWords(text: string): Omit<DateFinding, 'reason'> | undefined {
  if (text.length > 80) return undefined;
  for (const [form, say] of SAYINGS) {
    const found = form.exec(text);
    const said = found && say(found);
    if (said) return said;
  }
  return undefined;
}

function either(from: string, to: string): Omit<DateFinding, 'reason'> {
  return {
    fix: `Write "[${from}..${to}]" for something that happened at some time in it, "${from}/${to}" for something that went on all through it.`,
  };
}

function inMonths(
  year: string,
  months: readonly [number, number] | undefined,
): Omit<DateFinding, 'reason'> | undefined {
  if (!months) return undefined;
  const name = (month: number) =>
    `${String(Number(year) + (month > 12 ? 1 : 0)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
  return either(name(months[0]), name(months[1]));
}

/** The months of a season north of the equator, and south of it half a year later. */
function inSeason(year: string, months: readonly [number, number] | undefined) {
  if (!months) return undefined;
  const [from, to] = months.map((month) => (month > 8 ? month - 6 : month + 6)) as [number, number];
  const [north, south] = [inMonths(year, months), inMonths(year, [from, to])];
  const write = (half: typeof north) => half?.fix.replace(/^W/, 'w');
  return { fix: `North of the equator, ${write(north)} South of it, ${write(south)}` };
}

function quarter(year: string, which: number, months: number) {
  return inMonths(year, [(which - 1) * months + 1, which * months]);
}

/** A date with its doubt, where what stands beside the doubt is a date. */
function marked(rest: string, sign: '~' | '?'): Omit<DateFinding, 'reason'> | undefined {
  const iso = isoOf(rest);
  return iso === undefined
    ? undefined
    : { fix: `Write "${iso}${sign}".`, replacement: `${iso}${sign}` };
}

/** The ISO form of a year, month or day in whichever writing, where it is but one. */
function isoOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^(?:the|on|in) /i, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)(?: of)?(?= )/i, '$1');
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(plain) && !plain.startsWith('0000')) return plain;
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) {
    return DateTime.fromISO(plain, { zone: 'utc' }).isValid ? plain : undefined;
  }
  const [iso, other] = inIsoOrder(plain);
  if (iso !== undefined) return other === undefined ? iso : undefined;
  const written = dateAsWritten(plain);
  return written && 'edtf' in written && /^\d{4}(?:-\d\d){0,2}$/.test(written.edtf)
    ? written.edtf
    : undefined;
}

/** Two dates, of which the first may leave out what the second says: "17 or 20 October 2017". */
function bothEnds(first: string, second: string): readonly (string | undefined)[] {
  const to = isoOf(second);
  if (to === undefined) return [];
  const rest = second.trim().split(' ');
  for (const taken of [0, 1, 2]) {
    const from = isoOf([first.trim(), ...(taken === 0 ? [] : rest.slice(-taken))].join(' '));
    if (from !== undefined && from <= to) return [from, to];
  }
  return [];
}

const LOOSE_FORMATS = [
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'M/d/yyyy',
  'M.d.yyyy',
  'M-d-yyyy',
  'yyyy/M/d',
  'yyyy-M-d',
  'yyyy-d-M',
  'yyyyMMdd',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'MMMM d yyyy',
  'MMMM yyyy',
  'MMM yyyy',
  'M/yyyy',
];

/**
 * The ISO forms of a date in one of the common ways of writing, each once: two where some would read
 * another day than others, the British reading first.
 */
function inIsoOrder(text: string): string[] {
  const readings = LOOSE_FORMATS.flatMap((format) => {
    const date = DateTime.fromFormat(text.trim(), format, { locale: 'en-GB', zone: 'utc' });
    // A year 0 is none that a brief may name.
    if (!date.isValid || date.year < 1) return [];
    return [date.toFormat(/d/.test(format) ? 'yyyy-MM-dd' : 'yyyy-MM')];
  });
  const [first, ...others] = readings;
  if (first === undefined) return [];
  // "2017-6-7" puts the year first, and nobody then writes the day before the month.
  const other = /^\d{4}/.test(text.trim()) ? undefined : others.find((day) => day !== first);
  return other === undefined ? [first] : [first, other];
}
