import { createRequire } from 'node:module';
import type * as Chrono from 'chrono-node';
import { DateTime } from 'luxon';
import type { Brief } from '../../../brief/brief.ts';
import { addDays, type Day, dayFrom, dayOfInstant } from '../../../brief/day.ts';
import type { Finding } from '../../../brief/diagnostic.ts';
import type { EventDate } from '../../../brief/event-date.ts';
import { dayInEnglish } from '../../../brief/event-date-words.ts';
import { isUnread } from '../../fields/stand-ins.ts';
import type { Path } from '../../yaml/yaml.ts';
import { brief } from '../rule/example.ts';
import type { BriefText, ReportHere, Rule } from '../rule/rule.ts';
import { isSummaryFromBody } from '../texts/titles.ts';

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const UNIT = '(?:week|month|year|weekend|night)';

/** How a language speaks of time from the day of writing. */
interface RelativeWords {
  /** What means another day to each reader. "The last week of the battle" does not. */
  readonly pattern: RegExp;
  /** Days from the day of writing, by word. */
  readonly days?: ReadonlyMap<string, number>;
  /** Monday first. */
  readonly weekdays?: readonly string[];
}

const ENGLISH: RelativeWords = {
  pattern: words([
    String.raw`\b(?:today|tonight|yesterday|tomorrow)\b`,
    String.raw`\bthis (?:morning|afternoon|evening|${UNIT}|${WEEKDAY})\b(?! of\b)`,
    String.raw`(?<!\bthe )\b(?:last|next) (?:${UNIT}|${WEEKDAY}|summer|winter|spring|autumn)\b(?! of\b)`,
    // "Tuesday 25 April", "25 April 2017, a Tuesday" and the Sunday Express are all clear.
    String.raw`(?<!\d{4},? (?:a )?)(?:\bon )?\b${WEEKDAY}\b(?!,? (?:the )?\d| (?:Express|Mirror|Telegraph|Times|Mail|Post|World)\b)`,
    String.raw`\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:day|week|month|year)s?) ago\b`,
    String.raw`\b(?:recently|lately|so far this year|at present|at the time of writing|currently|until now|up to now)\b`,
  ]),
};

/** By the language of the text; a day of the week beside a date is clear in each of them. */
const RELATIVE: Readonly<Record<string, RelativeWords>> = {
  en: ENGLISH,
  fr: relative(
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    {
      "aujourd'hui": 0,
      'aujourd’hui': 0,
      hier: -1,
      'avant-hier': -2,
      demain: 1,
      'après-demain': 2,
    },
    [
      'ce (?:matin|soir|mois|week-end)|cet après-midi|cette (?:nuit|semaine|année)',
      "(?:la semaine|l[’']année|la nuit) (?:dernière|prochaine|passée)|le (?:mois|week-end) (?:dernier|prochain|passé)|l[’'](?:été|hiver|automne|an) (?:dernier|prochain)",
      String.raw`il y a (?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+|quelques|plusieurs) (?:jours?|semaines?|mois|ans?|années?)`,
      "récemment|dernièrement|actuellement|à ce jour|jusqu[’']à présent",
    ],
    'le ',
  ),
  de: relative(
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    { heute: 0, gestern: -1, vorgestern: -2, übermorgen: 2 },
    [
      'diese[rsnm]? (?:Woche|Nacht|Jahr(?:es)?|Monats?|Morgen|Abend|Wochenende)',
      '(?:letzte|vergangene|vorige|kommende|nächste)[rsnm]? (?:Woche|Nacht|Jahr(?:es)?|Monats?|Wochenende|Sommer|Winter|Herbst|Frühjahr)',
      String.raw`vor (?:eine[mr]|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d+|einigen|mehreren|wenigen) (?:Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)`,
      'kürzlich|neulich|derzeit|momentan|zurzeit|bislang|bis heute',
    ],
    'am ',
  ),
  es: relative(
    'lunes martes miércoles jueves viernes sábado domingo',
    { hoy: 0, ayer: -1, anteayer: -2 },
    [
      'est[ae] (?:mañana|tarde|noche|semana|mes|año|fin de semana)|anoche',
      '(?:la semana|el mes|el año|el fin de semana) (?:pasad[ao]|que viene|próxim[ao])|la próxima semana|el próximo (?:mes|año)',
      String.raw`hace (?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|unos|unas|varios|varias) (?:días?|semanas?|mes(?:es)?|años?)`,
      'recientemente|últimamente|actualmente|hasta ahora|hasta la fecha',
    ],
    'el ',
  ),
  ar: relative(
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
    { أمس: -1, البارحة: -1, غدا: 1, غدًا: 1, غداً: 1 },
    [
      // Much more often it is the day that a sentence has named.
      '(?<!(?:ذلك|هذا|في|من) )اليوم(?= \\p{P}|\\p{P}|$)',
      'هذا (?:الصباح|المساء|الشهر|العام|الأسبوع)|هذه (?:الليلة|السنة)',
      '(?:الأسبوع|الشهر|العام) (?:الماضي|المقبل|القادم|الجاري)|السنة الماضية',
      'قبل (?:يومين|أسبوعين|شهرين|عامين|أيام|أسابيع|أشهر)|منذ (?:أيام|أسابيع|أشهر)',
      'مؤخرا|مؤخرًا|مؤخراً|حاليا|حاليًا|حالياً|حتى الآن',
    ],
    'يوم ',
  ),
};

function words(alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'giu');
}

/** The words of a language, none of them within another word. */
function relative(
  weekdays: string,
  days: Readonly<Record<string, number>>,
  others: readonly string[],
  before: string,
): RelativeWords {
  const names = weekdays.split(' ');
  const longestFirst = Object.keys(days).sort((a, b) => b.length - a.length);
  return {
    // "mardi 6 juin", "am Dienstag, dem 6. Juni" and "6 June 2017, un mardi" are clear.
    pattern: words([
      String.raw`(?<![\p{L}\p{M}\d-])(?:${[...longestFirst, ...others].join('|')})(?![\p{L}\p{M}-])`,
      String.raw`(?<![\p{L}\p{M}-])(?<!\d{4},? (?:un |ein )?|صلاة )(?:${before})?(?:${names.join('|')})(?![\p{L}\p{M}-])(?!,? (?:dem |den |le |el |ال)?\d)`,
    ]),
    days: new Map(Object.entries(days)),
    weekdays: names.map((name) => name.toLowerCase()),
  };
}

/** Texts are read years later. */
export const datesRelative: readonly Rule[] = [
  {
    name: 'dates/relative',
    severity: 'warning',
    summary:
      'Titles, summaries and texts give dates: no "today", "on Tuesday", "last week", "recently", nor "hier", "am Dienstag", "la semana pasada" or "أمس".',
    why: 'The text will be read years later, when "on Tuesday" is another day. Where the source says so, work the date out from the day of the source.',
    bad: brief('date: 2017-06-06', 'Reuters reported that the assault had begun on Tuesday.'),
    good: brief('date: 2017-06-06', 'Reuters reported that the assault had begun on 6 June 2017.'),
    inspect: (text, report) => {
      const base = baseOf(text);
      const { title, summary } = text.brief;
      const [language = 'en'] = (text.brief.lang ?? text.vocabularies.site.language).split('-');
      const spoken = RELATIVE[language] ?? ENGLISH;
      look(text.prose, spoken, base, (start, words, finding) =>
        report({ span: { start, end: start + words.length } }, finding),
      );
      look(title, spoken, base, (_, words, finding) => report({ path: ['title'], words }, finding));
      if (summary.search(spoken.pattern) >= 0 && !isSummaryFromBody(text)) {
        look(summary, spoken, base, (_, words, finding) =>
          report({ path: ['summary'], words }, finding),
        );
      }
    },
  },
];

/** The day that the words of a brief were written on, and why we think so. */
interface Base {
  readonly day: Day;
  readonly because: string;
}

function baseOf({ brief: { sources, date }, unread }: BriefText): Base | undefined {
  // What stands in for a date that could not be read is nobody's date.
  if (isUnread(unread, 'source.published')) return undefined;
  const source = sources.find(({ published }) => published?.precision === 'day');
  if (source?.published) {
    return {
      day: source.published.first,
      because: `its source was published on ${dayInEnglish(source.published.first)}`,
    };
  }
  if (isUnread(unread, 'date')) return undefined;
  const happened = date.precision === 'day' || date.precision === 'moment';
  return happened
    ? { day: date.first, because: `it happened on ${dayInEnglish(date.first)}` }
    : undefined;
}

type Found = (start: number, words: string, finding: Parameters<ReportHere>[1]) => void;

function look(text: string, spoken: RelativeWords, base: Base | undefined, found: Found): void {
  for (const match of text.matchAll(spoken.pattern)) {
    const [words] = match;
    const meant = base && meaningOf(words, spoken, base.day);
    found(match.index, words, {
      reason: `"${words}" means another time to anybody who reads this later.`,
      fix: meant
        ? `Write the date. If the words are the source's own: ${base.because}, so they mean ${meant}.`
        : 'Write the date that is meant.',
    });
  }
}

/** What the words meant on a day, as a reader would write it; undefined where nobody can tell. */
function meaningOf(words: string, spoken: RelativeWords, day: Day): string | undefined {
  const { days, weekdays } = spoken;
  if (days && weekdays) {
    const said = words.toLowerCase();
    const after = days.get(said);
    if (after !== undefined) return dayInEnglish(addDays(day, after));
    const weekday = weekdays.indexOf(said.split(' ').at(-1) ?? '');
    if (weekday < 0) return undefined;
    // The last such day by then.
    const passed = (DateTime.fromISO(day, { zone: 'utc' }).weekday - 1 - weekday + 7) % 7;
    return dayInEnglish(addDays(day, -passed));
  }
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: 'utc' });
  const [result] = chrono().parse(words, { instant: noon.toJSDate(), timezone: 'UTC' });
  if (!result) return undefined;
  const { start } = result;
  let date = DateTime.utc(
    start.get('year') ?? noon.year,
    start.get('month') ?? 1,
    start.get('day') ?? 1,
  );
  if (/\b(?:month|year)s?\b/i.test(words))
    return date.toFormat(/month/i.test(words) ? 'yyyy-MM' : 'yyyy');
  // "On Tuesday" in a report is the Tuesday before it.
  if (!/next/i.test(words) && start.isCertain('weekday') && date > noon)
    date = date.minus({ weeks: 1 });
  const plain = dayInEnglish(dayFrom(date.year, date.month, date.day));
  return /week\b/i.test(words) ? `the week of ${plain}` : plain;
}

let loaded: typeof Chrono | undefined;

/** Loaded when the first such word is met: it takes longer than checking a record that has none. */
function chrono(): typeof Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node') as typeof Chrono;
  return loaded;
}

const ATTACK = 'The Syrian Democratic Forces said that they had entered the city.';

/** What has been recorded has happened: a later date is a slip of the keyboard. */
export const datesFuture: readonly Rule[] = [
  {
    name: 'dates/future',
    severity: 'error',
    summary: 'An event has happened by the day on which its brief is published.',
    why: 'A mistyped year, such as 2107, would put the brief at the head of every timeline for good.',
    bad: brief(
      'status: reported\ndate: 2107-06-06 # allow files/date: the name of the file is right\nsource: https://www.reuters.com/article/raqqa # allow sources/no-archive: the page was taken down',
      ATTACK,
    ),
    good: brief('date: 2017-06-06', ATTACK),
    needs: ['publish'],
    each: ({ record: { date, publish } }, { moment }, report) => {
      const latest = latestDay(moment, publish);
      if (latest === undefined) return;
      const early = [date, date.end].find((part) => part && part.first > latest);
      if (early) report({ path: ['date'] }, later(date.edtf, 'the event'));
    },
  },
  {
    name: 'dates/written-later',
    severity: 'warning',
    summary:
      'Sources were published and read, claims made, and corrections written by the day of the check.',
    why: 'A mistyped year makes a source look newer than any other, and a claim the latest.',
    bad: brief(
      'source: { publisher: reuters, title: US-backed force launches assault, published: 2107-06-06 }',
    ),
    good: brief(
      'source: { publisher: reuters, title: US-backed force launches assault, published: 2017-06-06 }',
    ),
    needs: ['publish'],
    each: ({ record }, { moment }, report) => {
      const latest = latestDay(moment, record.publish);
      if (latest === undefined) return;
      for (const { date, path, what } of datesBeside(record)) {
        if (date.first > latest) report({ path }, later(date.edtf, what));
      }
    },
  },
];

/**
 * The last day that has begun anywhere when a brief is out: that after the moment of the check, or
 * after the one until which it is held. Undefined where nobody knows what day it is.
 */
function latestDay(moment: string | undefined, publish: string | undefined): Day | undefined {
  if (moment === undefined) return undefined;
  const out = publish !== undefined && publish > moment ? publish : moment;
  return addDays(dayOfInstant(new Date(out)), 1);
}

interface DateBeside {
  readonly date: EventDate;
  readonly path: Path;
  readonly what: string;
}

/** Every date of a brief but its own. */
function datesBeside({ sources, claims, corrections }: Brief): DateBeside[] {
  const at = (date: EventDate | undefined, path: Path, what: string): DateBeside[] =>
    date ? [{ date, path, what }] : [];
  return [
    ...sources.flatMap(({ published, accessed }, index) => [
      ...at(published, ['source', index, 'published'], 'the publication'),
      ...at(accessed, ['source', index, 'accessed'], 'the visit'),
    ]),
    ...claims.flatMap(({ reported, superseded }, index) => [
      ...at(reported, ['claims', index, 'reported'], 'the claim'),
      ...at(superseded, ['claims', index, 'superseded'], 'the withdrawal'),
    ]),
    ...corrections.flatMap(({ date }, index) =>
      at(date, ['corrections', index, 'date'], 'the correction'),
    ),
  ];
}

function later(edtf: string, what: string): Finding {
  return {
    reason: `${edtf} is still to come, but ${what} is recorded as past.`,
    fix: 'Correct the date, most likely the year. If it was only announced, write the day of the announcement.',
  };
}
