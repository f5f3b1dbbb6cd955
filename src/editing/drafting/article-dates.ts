import { DateTime } from 'luxon';
import { type Day, dayFrom, daysInMonth } from '../../brief/day.ts';
import type { Language } from './language.ts';
import { isQuoted } from './sentences.ts';
import { type Tense, tenseAt } from './tense.ts';

/** A date that a sentence names, as it is meant on the day of publication. */
export interface DateMention {
  /** The words of the article: "on Tuesday". */
  readonly words: string;
  /** Where they stand in the sentence. */
  readonly start: number;
  readonly end: number;
  /** EDTF: a day, a month, a year, or days from one to another. */
  readonly edtf: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  /** Why the words may mean another date; absent where they can mean no other. */
  readonly doubt?: string | undefined;
}

/** What the words say by themselves; what is absent follows from the day of the article. */
interface Part {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

interface Said {
  readonly from: Part;
  readonly to?: Part | undefined;
  readonly weekday?: number | undefined;
  /** "Last", "this" or "next", of a year that is not numbered. */
  readonly aside?: string | undefined;
  readonly doubt?: string | undefined;
}

/** Settled without its words: relative to the day of the article. */
type Settled = Pick<DateMention, 'edtf' | 'precision' | 'doubt'>;

interface Context {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly published: Day;
  readonly tense: Tense;
  readonly quoted: boolean;
  readonly language: Language;
}

interface Matcher {
  readonly pattern: RegExp;
  readonly read: (
    groups: { readonly [name: string]: string | undefined },
    context: Context,
  ) => Said | Settled | undefined;
}

/** The dates of a sentence, resolved against the day of publication. */
export function datesIn(sentence: string, published: Day, language: Language): DateMention[] {
  const found: DateMention[] = [];
  for (const { pattern, read } of MATCHERS[language]) {
    for (const match of sentence.matchAll(pattern)) {
      const words = match[0].replace(/[\s,]+$/, '').trimStart();
      const start = match.index + match[0].indexOf(words);
      const end = start + words.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const context: Context = {
        sentence,
        start,
        end,
        published,
        tense: tenseAt(sentence, start, end, language),
        quoted: isQuoted(sentence, start),
        language,
      };
      const said = read(match.groups ?? {}, context);
      if (said === undefined) continue;
      const settled = 'edtf' in said ? said : settle(said, context);
      if (settled) found.push({ words, start, end, ...settled });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

// What dates look like.

const MONTHS: { readonly [language in Language]: readonly string[] } = {
  en: 'January|Jan\\.?;February|Feb\\.?;March|Mar\\.?;April|Apr\\.?;May;June|Jun\\.?;July|Jul\\.?;August|Aug\\.?;September|Sept?\\.?;October|Oct\\.?;November|Nov\\.?;December|Dec\\.?'.split(
    ';',
  ),
  fr: 'janvier|janv\\.?;février|févr?\\.?;mars;avril|avr\\.?;mai;juin;juillet|juil\\.?;août;septembre|sept\\.?;octobre|oct\\.?;novembre|nov\\.?;décembre|déc\\.?'.split(
    ';',
  ),
};
const WEEKDAYS: { readonly [language in Language]: readonly string[] } = {
  en: 'Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?'.split(
    '|',
  ),
  fr: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'.split('|'),
};
const FULL_WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

const monthWord = (language: Language, name: string) =>
  language === 'en' ? `(?<${name}>${eitherCase(MONTHS.en)})` : `(?<${name}>${MONTHS.fr.join('|')})`;

/** "March" and "MARCH", and never "march". */
function eitherCase(words: readonly string[]): string {
  return [...words, ...words.map((word) => word.toUpperCase())].join('|');
}

const dayNumber = (language: Language, name: string) =>
  language === 'en' ? `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?` : `(?<${name}>\\d{1,2})(?:er)?`;
const YEAR = '(?<year>(?:1[89]|20)\\d\\d)(?![\\d%]|,\\d)';
const CLEAR_BEFORE = '(?<![\\p{L}\\p{N}$£€.,/-])';
const CLEAR_AFTER = '(?![\\p{L}\\p{N}]|[.,:]\\d|[-/]\\d)';
const DASH = '\\s*[–—-]\\s*';

const english = (source: string, flags = 'gu') =>
  new RegExp(`${CLEAR_BEFORE}${source}${CLEAR_AFTER}`, flags);

const partOf = (
  language: Language,
  {
    month,
    day,
    year,
  }: { month?: string | undefined; day?: string | undefined; year?: string | undefined },
): Part => ({
  year: year === undefined ? undefined : Number(year),
  month: month === undefined ? undefined : indexIn(MONTHS[language], month),
  day: day === undefined ? undefined : Number(day),
});

function indexIn(patterns: readonly string[], word: string): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(word)) + 1;
}

const whole =
  (language: Language) =>
  (groups: { readonly [name: string]: string | undefined }): Said => ({
    from: partOf(language, {
      month: groups.month ?? groups.laterMonth,
      day: groups.day,
      year: groups.firstYear ?? groups.year,
    }),
    to:
      groups.laterDay === undefined
        ? undefined
        : partOf(language, {
            month: groups.laterMonth ?? groups.month,
            day: groups.laterDay,
            year: groups.year,
          }),
    aside: groups.aside,
    weekday: groups.weekday === undefined ? undefined : indexIn(WEEKDAYS[language], groups.weekday),
  });

const numeric =
  (language: Language) =>
  ({ first = '', second = '', year = '' }: { readonly [name: string]: string | undefined }) => {
    const [a, b] = [Number(first), Number(second)];
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    const dayFirst = { year: full, month: b, day: a };
    const monthFirst = { year: full, month: a, day: b };
    if (language === 'fr' || a > 12) return b > 12 ? undefined : { from: dayFirst };
    if (b > 12) return { from: monthFirst };
    if (a === b) return { from: dayFirst };
    return { from: dayFirst, doubt: `it may also be ${isoOf(monthFirst)}, with the month first` };
  };

const UNITS: { readonly [word: string]: 'days' | 'weeks' | 'months' | 'years' } = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  jour: 'days',
  semaine: 'weeks',
  mois: 'months',
  an: 'years',
  année: 'years',
};
const SMALL: { readonly [word: string]: number } = Object.fromEntries([
  ...'a one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, at) => [word, Math.max(at, 1)]),
  ['an', 1],
  ...'un deux trois quatre cinq six sept huit neuf dix'
    .split(' ')
    .map((word, at) => [word, at + 1]),
  ['une', 1],
]) as { [word: string]: number };

const EN_WEEKDAY = `(?:(?<weekday>${eitherCase(WEEKDAYS.en)})\\.?,?\\s+(?:the\\s+)?)?`;
const EN_DAY = dayNumber('en', 'day');
const EN_MONTH = monthWord('en', 'month');
const EN_LATER_DAY = dayNumber('en', 'laterDay');
const EN_LATER_MONTH = monthWord('en', 'laterMonth');
const EN_YEAR = `(?:,?\\s+(?:in\\s+)?${YEAR}|,?\\s+(?:of\\s+)?(?<aside>last|this|next)\\s+year)?`;
const EN_TO = `(?:${DASH}|\\s+(?:to|until|till|through)\\s+(?:the\\s+)?)`;
const EN_BETWEEN_AND = '\\s+and\\s+';
const TIME_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night))?';
const SMALL_WORD = Object.keys(SMALL).join('|');

/** From one day to another; "between 4 and 7 June" is one, "on 4 and 7 June" are two days. */
const EN_RANGES: readonly Matcher[] = [
  english(
    `${EN_WEEKDAY}${EN_DAY}(?:\\s+${EN_MONTH})?(?:,?\\s+(?<firstYear>20\\d\\d))?${EN_TO}${EN_LATER_DAY}\\s+${EN_LATER_MONTH}${EN_YEAR}`,
  ),
  english(
    `${EN_WEEKDAY}${EN_MONTH}\\s+${EN_DAY}(?:,?\\s+(?<firstYear>20\\d\\d))?${EN_TO}(?:${EN_LATER_MONTH}\\s+)?${EN_LATER_DAY}${EN_YEAR}`,
  ),
  new RegExp(
    `(?<=\\b[Bb]etween\\s+(?:the\\s+)?)${EN_DAY}(?:\\s+${EN_MONTH})?${EN_BETWEEN_AND}${EN_LATER_DAY}\\s+${EN_LATER_MONTH}${EN_YEAR}${CLEAR_AFTER}`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b[Bb]etween\\s+)${EN_MONTH}\\s+${EN_DAY}${EN_BETWEEN_AND}(?:${EN_LATER_MONTH}\\s+)?${EN_LATER_DAY}${EN_YEAR}${CLEAR_AFTER}`,
    'gu',
  ),
].map((pattern) => ({ pattern, read: whole('en') }));

const EN_PARTS_OF_YEAR = '(?:early|late|mid|the (?:start|beginning|end) of)';

const ENGLISH: readonly Matcher[] = [
  { pattern: english('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'), read: isoDate },
  ...EN_RANGES,
  // "6 and 7 June": the first has its month from the second.
  {
    pattern: new RegExp(
      `${CLEAR_BEFORE}${EN_DAY}(?=,?\\s+(?:and|or)\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+${EN_MONTH}${EN_YEAR})`,
      'gu',
    ),
    read: whole('en'),
  },
  {
    pattern: english(`${EN_WEEKDAY}(?:the\\s+)?${EN_DAY}(?:\\s+of)?\\s+${EN_MONTH}${EN_YEAR}`),
    read: whole('en'),
  },
  {
    pattern: english(`${EN_WEEKDAY}${EN_MONTH}\\s+(?:the\\s+)?${EN_DAY}${EN_YEAR}`),
    read: whole('en'),
  },
  // "March 6 and 7": the second has its month from the first.
  {
    pattern: new RegExp(
      `(?<=${EN_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+and\\s+)${EN_DAY}${EN_YEAR}${CLEAR_AFTER}(?!\\s+\\p{L}+s\\b)`,
      'gu',
    ),
    read: whole('en'),
  },
  {
    pattern: english(`(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>20\\d\\d|\\d\\d)`),
    read: numeric('en'),
  },
  {
    pattern: english(`(?:${EN_PARTS_OF_YEAR}[- ])?${EN_MONTH}(?:,|\\s+of)?\\s+${YEAR}`),
    read: whole('en'),
  },
  {
    pattern: english(
      `(?<=\\b(?:in|since|during|until|till|by|from|last|next|this|of|early|late|through|between|the) |\\bmid-|\\band )${EN_MONTH}(?!\\s+\\d)(?! (?:and|was|is|have|has|said)\\b)`,
    ),
    read: whole('en'),
  },
  {
    // A month that stands alone and is no other word.
    pattern: english(
      '(?<month>January|February|April|June|July|August|September|October|November|December)(?!\\s+\\d)',
    ),
    read: (groups, context) =>
      // People are called April, June and August.
      /(?:April|June|August)/.test(groups.month ?? '') &&
      /^\s+\p{Lu}/u.test(context.sentence.slice(context.end))
        ? undefined
        : whole('en')(groups),
  },
  {
    pattern: english(
      `(?<!\\b(?:every|each|Good|Bloody|Black|Easter|Palm|Ash|Sheffield) )(?:(?:on|by|until|since|from)\\s+)?(?:(?<which>last|next|this|this coming|the following|the previous|late|early)\\s+)?(?<weekday>${FULL_WEEKDAY})${TIME_OF_DAY}(?! (?:Times|Express|Mirror|Telegraph|Mail|Post|World|Herald|People|Agreement)\\b)`,
    ),
    read: onWeekday,
  },
  { pattern: english('(?:the day before yesterday)', 'giu'), read: onDay(-2) },
  {
    pattern: english(
      "(?<![-’'])(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))",
      'giu',
    ),
    read: onDay(0),
  },
  {
    pattern: english('(?:yesterday(?: (?:morning|afternoon|evening))?|last night)', 'giu'),
    read: onDay(-1),
  },
  { pattern: english('tomorrow(?: (?:morning|afternoon|evening|night))?', 'giu'), read: onDay(1) },
  {
    pattern: english(
      `(?<count>${SMALL_WORD}|\\d{1,2})\\s+(?<unit>day|week|month|year)s?\\s+(?:ago|earlier(?= today))`,
      'giu',
    ),
    read: ago,
  },
  {
    pattern: english(
      '(?<!\\b(?:the|its|his|her|their) )(?<which>this|last|past|next)\\s+(?<unit>week(?:end)?|month|year)(?! of\\b)',
      'giu',
    ),
    read: aroundNow,
  },
  {
    pattern: english(`(?<season>spring|summer|autumn|fall|winter)(?: of|,)?\\s+${YEAR}`, 'giu'),
    read: season,
  },
  { pattern: english('the\\s+(?<decade>(?:19|20)\\d)0s', 'giu'), read: decade },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|by|until|till|of|from|during|before|after|between|to|through|the|early|late|for|and)\\s+|\\bmid-)${YEAR}${CLEAR_AFTER}(?!\\s*(?:people|men|women|fighters|civilians|troops|soldiers|families|houses|cases)\\b)`,
      'giu',
    ),
    read: bareYear,
  },
];

const FR_WEEKDAY = `(?:(?<weekday>${WEEKDAYS.fr.join('|')})\\s+)?`;
const FR_DAY = dayNumber('fr', 'day');
const FR_MONTH = monthWord('fr', 'month');
const FR_LATER = `${dayNumber('fr', 'laterDay')}\\s+${monthWord('fr', 'laterMonth')}`;
const FR_YEAR = `(?:\\s+${YEAR}|\\s+(?:de\\s+)?(?:l['’]an(?:née)?\\s+)(?<aside>derni|proch|pass)\\p{L}+)?`;
const french = (source: string) => new RegExp(`${CLEAR_BEFORE}${source}${CLEAR_AFTER}`, 'giu');

const FRENCH: readonly Matcher[] = [
  { pattern: english('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'), read: isoDate },
  {
    pattern: french(
      `(?<=\\b(?:du|entre le)\\s+)${FR_WEEKDAY}${FR_DAY}(?:\\s+${FR_MONTH})?(?:\\s+(?<firstYear>20\\d\\d))?\\s+(?:au|et le)\\s+(?:(?:${WEEKDAYS.fr.join('|')})\\s+)?${FR_LATER}${FR_YEAR}`,
    ),
    read: whole('fr'),
  },
  {
    pattern: new RegExp(
      `${CLEAR_BEFORE}${FR_DAY}(?=,?\\s+(?:et|ou)\\s+(?:le\\s+)?\\d{1,2}\\s+${FR_MONTH}${FR_YEAR})`,
      'giu',
    ),
    read: whole('fr'),
  },
  { pattern: french(`${FR_WEEKDAY}${FR_DAY}\\s+${FR_MONTH}${FR_YEAR}`), read: whole('fr') },
  {
    pattern: french('(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>20\\d\\d|\\d\\d)'),
    read: numeric('fr'),
  },
  { pattern: french(`(?:(?:début|fin|mi)[ -])?${FR_MONTH}\\s+${YEAR}`), read: whole('fr') },
  {
    pattern: french(
      `(?<=(?:^|[\\s'’])(?:en|depuis|début|fin|courant|de|dès|entre|et|à|d['’])\\s?|\\b(?:mi-|mois de |mois d['’]))${FR_MONTH}(?:\\s+(?:dernier|prochain))?(?!\\s+\\d)`,
    ),
    read: whole('fr'),
  },
  {
    pattern: french(
      `(?:(?:ce|depuis|dès|jusqu['’]à)\\s+)?(?<weekday>${WEEKDAYS.fr.join('|')})(?:\\s+(?<which>dernier|prochain|matin|midi|soir|après-midi))?(?!\\s+\\d{1,2}(?:er)?\\s+(?:${MONTHS.fr.join('|')}))`,
    ),
    read: onWeekday,
  },
  { pattern: french('avant-hier'), read: onDay(-2) },
  {
    pattern: french("(?:aujourd['’]hui|ce (?:matin|soir)|cet après-midi|cette nuit)"),
    read: onDay(0),
  },
  { pattern: french('hier(?: (?:matin|soir|après-midi))?'), read: onDay(-1) },
  { pattern: french('(?<!après-)demain(?: (?:matin|soir|après-midi))?'), read: onDay(1) },
  {
    pattern: french(
      `il y a (?<count>${SMALL_WORD}|\\d{1,2})\\s+(?<unit>jour|semaine|mois|an|année)s?`,
    ),
    read: ago,
  },
  {
    pattern: french(
      "(?:la |le |l['’])(?<unit>semaine|mois|année|an|week-end)\\s+(?<which>dernière?|prochaine?|passée?)",
    ),
    read: aroundNow,
  },
  {
    pattern: french('(?<which>cette|ce)\\s+(?<unit>semaine|mois|année|week-end)'),
    read: aroundNow,
  },
  {
    pattern: french(`(?:le |l['’]|au |à l['’])?(?<season>printemps|été|automne|hiver)\\s+${YEAR}`),
    read: season,
  },
  { pattern: french('les années (?<decade>(?:19|20)\\d)0'), read: decade },
  {
    pattern: new RegExp(
      `(?<=(?:^|[\\s'’])(?:en|depuis|fin|début|de|dès|année|entre|et|avant|après|mi-|d['’]ici|d['’]ici à)\\s*)${YEAR}${CLEAR_AFTER}(?!\\s*(?:personnes|hommes|femmes|civils|combattants|familles|cas)(?!\\p{L}))`,
      'giu',
    ),
    read: bareYear,
  },
];

const MATCHERS: { readonly [language in Language]: readonly Matcher[] } = {
  en: ENGLISH,
  fr: FRENCH,
};

// What they mean.

const OF_ANOTHER_DAY = 'it is said in a quotation, whose day may be another';

function isoDate(groups: { readonly [name: string]: string | undefined }): Said {
  return {
    from: { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) },
  };
}

function bareYear({ year = '' }: { readonly [name: string]: string | undefined }): Settled {
  return { edtf: year, precision: 'year' };
}

function decade({ decade: digits = '' }: { readonly [name: string]: string | undefined }): Settled {
  return { edtf: `${digits}X`, precision: 'year' };
}

/** A season is the year in which it lies: a winter lies in two. */
function season({
  season: word = '',
  year = '',
}: {
  readonly [name: string]: string | undefined;
}): Settled {
  const winter = /winter|hiver/i.test(word);
  return {
    edtf: year,
    precision: 'year',
    doubt: winter ? 'a winter lies in two years' : undefined,
  };
}

function onDay(days: number) {
  return (_: unknown, { published, quoted, sentence, start, end }: Context): Settled => ({
    edtf: iso(utc(published).plus({ days })),
    precision: 'day',
    doubt: quoted
      ? OF_ANOTHER_DAY
      : days === 0 && start === 0 && /^,/.test(sentence.slice(end))
        ? 'it may mean nowadays'
        : undefined,
  });
}

function onWeekday(
  { weekday = '', which = '' }: { readonly [name: string]: string | undefined },
  { published, tense, quoted, language }: Context,
): Settled {
  const today = utc(published);
  const wanted = indexIn(WEEKDAYS[language], weekday);
  const behind = (today.weekday - wanted + 7) % 7;
  const ahead = 7 - behind;
  const back = iso(today.minus({ days: behind }));
  const on = iso(today.plus({ days: ahead }));
  const word = which.toLowerCase();
  if (word === 'last' || word === 'dernier' || word === 'the previous') {
    const day = behind === 0 ? iso(today.minus({ days: 7 })) : back;
    // In the days after a Tuesday, "last Tuesday" is either that one or the one a week before it.
    return {
      edtf: day,
      precision: 'day',
      doubt: behind === 0 ? undefined : `it may also be ${iso(utc(day).minus({ weeks: 1 }))}`,
    };
  }
  if (word === 'next' || word === 'prochain') {
    return {
      edtf: on,
      precision: 'day',
      doubt: `it may also be ${iso(utc(on).plus({ weeks: 1 }))}`,
    };
  }
  if (word === 'the following')
    return { edtf: on, precision: 'day', doubt: 'it follows another day of the text' };
  if (word === 'this coming') return { edtf: on, precision: 'day' };
  if (quoted)
    return { edtf: tense === 'future' ? on : back, precision: 'day', doubt: OF_ANOTHER_DAY };
  if (tense === 'past') return { edtf: back, precision: 'day' };
  if (tense === 'future') return { edtf: on, precision: 'day' };
  return { edtf: back, precision: 'day', doubt: `it may also be ${on}` };
}

function ago(
  { count = '', unit = '' }: { readonly [name: string]: string | undefined },
  { published, quoted }: Context,
): Settled {
  const amount = SMALL[count.toLowerCase()] ?? Number(count);
  const units = UNITS[unit.toLowerCase()] ?? 'days';
  const day = utc(published).minus({ [units]: amount });
  if (units === 'days') {
    return { edtf: iso(day), precision: 'day', doubt: quoted ? OF_ANOTHER_DAY : undefined };
  }
  const doubt = 'it is a rounded distance';
  if (units === 'weeks') return { edtf: `${iso(day)}~`, precision: 'day', doubt };
  if (units === 'months') return { edtf: day.toFormat('yyyy-MM'), precision: 'month', doubt };
  return { edtf: day.toFormat('yyyy'), precision: 'year', doubt };
}

function aroundNow(
  { which = '', unit = '' }: { readonly [name: string]: string | undefined },
  { published, quoted }: Context,
): Settled {
  const today = utc(published);
  const step = /^(?:next|prochain)/i.test(which) ? 1 : /^(?:this|ce)/i.test(which) ? 0 : -1;
  const doubt = quoted ? OF_ANOTHER_DAY : undefined;
  if (/^(?:month|mois)$/i.test(unit)) {
    return { edtf: today.plus({ months: step }).toFormat('yyyy-MM'), precision: 'month', doubt };
  }
  if (/^(?:year|année|an)$/i.test(unit)) {
    return { edtf: today.plus({ years: step }).toFormat('yyyy'), precision: 'year', doubt };
  }
  const monday = today.startOf('week').plus({ weeks: step });
  if (/end$/i.test(unit)) {
    return {
      edtf: `${iso(monday.plus({ days: 5 }))}/${iso(monday.plus({ days: 6 }))}`,
      precision: 'week',
      doubt,
    };
  }
  const last = step === 0 ? today : monday.plus({ days: 6 });
  const edtf = iso(monday) === iso(last) ? iso(last) : `${iso(monday)}/${iso(last)}`;
  return { edtf, precision: 'week', doubt };
}

/** Days within which a date without its year is taken to lie; beyond, the other year is as near. */
const NEAR = 300;
const SOON = 150;

/** A date by the calendar: the year that is missing follows from the tense, and from what is near. */
function settle(said: Said, context: Context): Settled | undefined {
  const { from, to } = said;
  const end = to ?? from;
  const stated = from.year ?? end.year ?? yearAside(said.aside, context.published);
  const month = from.month ?? end.month;
  if (month === undefined) return undefined;
  const settled =
    stated === undefined
      ? nearestYear({ ...end, month: end.month ?? month }, context)
      : { year: end.year ?? stated, doubt: undefined };
  const last = { ...end, month: end.month ?? month, year: settled.year };
  const first = {
    ...from,
    month,
    year: from.year ?? (to && month > (last.month ?? 0) ? settled.year - 1 : settled.year),
  };
  if (!isReal(first) || !isReal(last)) return undefined;
  const edtf = to ? `${isoOf(first)}/${isoOf(last)}` : isoOf(first);
  const off =
    said.weekday !== undefined &&
    first.day !== undefined &&
    utc(isoOf(first)).weekday !== said.weekday;
  return {
    edtf,
    precision: first.day === undefined ? 'month' : 'day',
    doubt: off ? 'the day of the week is another' : (said.doubt ?? settled.doubt),
  };
}

function yearAside(word: string | undefined, published: Day): number | undefined {
  if (word === undefined) return undefined;
  const step = /^(?:next|proch)/i.test(word) ? 1 : /^this/i.test(word) ? 0 : -1;
  return utc(published).year + step;
}

function nearestYear(
  part: Part,
  { published, tense, sentence, start, end }: Context,
): { year: number; doubt: string | undefined } {
  const today = utc(published);
  const inYear = (year: number) => isoOf({ ...part, year });
  const now = part.day === undefined ? published.slice(0, 7) : published;
  const behind = inYear(today.year) <= now ? today.year : today.year - 1;
  const ahead = inYear(today.year) >= now ? today.year : today.year + 1;
  const near = (year: number, most: number) => {
    const day = part.day === undefined ? `${inYear(year)}-15` : inYear(year);
    return Math.abs(today.diff(utc(day), 'days').days) <= most;
  };
  const words = sentence.slice(Math.max(0, start - 10), end + 10);
  if (/\blast\s|\bdernier/i.test(words)) return { year: behind, doubt: undefined };
  if (/\bnext\s|\bprochain/i.test(words)) return { year: ahead, doubt: undefined };
  const other = (year: number) => `no year is given; it may also be ${year}`;
  if (tense === 'past') {
    return { year: behind, doubt: near(behind, NEAR) ? undefined : other(behind + 1) };
  }
  if (tense === 'future') {
    return { year: ahead, doubt: near(ahead, NEAR) ? undefined : other(ahead - 1) };
  }
  const [year, rest] = near(behind, 182) ? [behind, behind + 1] : [ahead, ahead - 1];
  return { year, doubt: near(year, SOON) && tense === 'none' ? undefined : other(rest) };
}

function isReal({ year = 0, month = 0, day }: Part): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    (day === undefined || (day >= 1 && day <= daysInMonth(year, month)))
  );
}

function isoOf({ year = 0, month, day }: Part): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

function utc(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function iso(day: DateTime): Day {
  return dayFrom(day.year, day.month, day.day);
}
