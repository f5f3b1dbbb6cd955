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

const UNIT = '(?:week|month|year|weekend|night)';

/** How a language speaks of time from the day of writing. */
interface RelativeWords {
  /** What means another day to each reader. "The last week of the battle" does not. */
  readonly pattern: RegExp;
  /** Days from the day of writing, by word. */
  readonly days: ReadonlyMap<string, number>;
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** What makes a day of the week the next, or the one before. */
  readonly next: RegExp;
  readonly last: RegExp;
  /** Whether days of the week are written small, so that a capital within a sentence begins a name. */
  readonly smallWeekdays: boolean;
}

interface Grammar {
  /** Monday first; other spellings of a day after a slash. */
  readonly weekdays: string;
  readonly days: Readonly<Record<string, number>>;
  readonly others: readonly string[];
  /** What is quoted along with a day of the week: before its name, at its end and after it. */
  readonly before: string;
  readonly part?: string;
  readonly after?: string;
  readonly next: RegExp;
  readonly last: RegExp;
  readonly smallWeekdays?: boolean;
  /** What stands right before or after a day of the week that is no day near that of writing. */
  readonly clearBefore: string;
  readonly clearAfter: string;
  /** What may stand between a day of the week and its date, and dates that begin with a word. */
  readonly joins: string;
  readonly dates?: string;
  readonly and: string;
}

const ENGLISH = relative({
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday',
  days: {
    today: 0,
    yesterday: -1,
    tomorrow: 1,
    'the day before yesterday': -2,
    'the day after tomorrow': 2,
  },
  others: [
    'tonight',
    `this (?:morning|afternoon|evening|${UNIT})(?! of\\b)`,
    `(?<!\\bthe )(?:last|next) (?:${UNIT}|summer|winter|spring|autumn)(?! of\\b)`,
    String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:day|week|month|year)s? ago`,
    'recently|lately|so far this year|at present|at the time of writing|currently|until now|up to now',
  ],
  before: '(?:(?:on|this|last|next) )',
  after: ' next',
  next: /next/i,
  last: /last/i,
  // "The last Sunday of June", "Bloody Sunday" and the Sunday Express are all clear.
  clearBefore:
    '(?:an?|every|each|same|that|following|previous|preceding|first|second|third|fourth|the (?:last|next)|good|bloody|black|palm|easter|ash|holy|maundy|mail(?: on)?) ',
  clearAfter:
    ' (?:of\\b|(?:before|after) easter|prayers?|sermons?|mosque|express|mirror|telegraph|times|mail|post|world)',
  joins: 'the|morning|afternoon|evening|night',
  dates:
    '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z.]* \\d|(?:\\p{L}+-)?(?:first|second|third|\\p{L}+th) (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
  and: 'and|or|to',
});

/** By the language of the text; a day of the week beside a date is clear in each of them. */
const RELATIVE: Readonly<Record<string, RelativeWords>> = {
  en: ENGLISH,
  fr: relative({
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    days: {
      "aujourd'hui": 0,
      'aujourd’hui': 0,
      hier: -1,
      'avant-hier': -2,
      'avant hier': -2,
      demain: 1,
      'après-demain': 2,
      'après demain': 2,
    },
    others: [
      'ce (?:matin|soir|mois|week-end|printemps)|cet (?:après-midi|été|hiver|automne)|cette (?:nuit|semaine|année)',
      "(?:la semaine|l[’']année|la nuit) (?:dernière|prochaine|passée)|(?:le|du) (?:mois|week-end) (?:dernier|prochain|passé)|l[’'](?:été|hiver|automne|an) (?:dernier|prochain)",
      String.raw`il y a (?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d+|quelques|plusieurs) (?:jours?|semaines?|mois|ans?|années?)(?! d[e’'])`,
      "ces derniers (?:jours|mois)|ces dernières semaines|récemment|dernièrement|actuellement|à ce jour|jusqu[’']à présent",
    ],
    before: '(?:ce )',
    after: ' (?:prochain|dernier|passé)',
    next: /prochain/i,
    last: /dernier|passé/i,
    smallWeekdays: true,
    // "Le vendredi" is every Friday.
    clearBefore:
      '(?:le|un|chaque|même|premier|deuxième|troisième|quatrième|dernier|(?:journal|prière|prêche|marché) du|humanité) ',
    clearAfter:
      " (?:suivant|précédent|gras|saint|noir|sanglant|des (?:rameaux|cendres)|de (?:pâques|pentecôte|la colère)|d[eu] [lc]['’]?\\p{L}* ?mois)",
    joins: 'le|soir|matin|midi|après-midi',
    and: 'et|ou|au',
  }),
  de: relative({
    weekdays: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag',
    days: { heute: 0, gestern: -1, vorgestern: -2, übermorgen: 2 },
    others: [
      // "In dieser Nacht" and "an diesem Morgen" tell of the one that was named.
      'diese[rsnm]? (?:Woche|Jahr(?:es)?|Monats?|Wochenende)(?! \\d)|diese Nacht|diesen (?:Morgen|Abend)',
      '(?:letzte|vergangene|vorige|kommende|nächste)[rsnm]? (?:Woche|Nacht|Jahr(?:es)?|Monats?|Wochenende|Sommer|Winter|Herbst|Frühjahr)',
      String.raw`vor (?:eine[mr]|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d+|einigen|mehreren|wenigen) (?:Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)`,
      'vor kurzem|kürzlich|neulich|derzeit|momentan|zurzeit|bislang|bis heute',
    ],
    before: '(?:am )?(?:(?:diese|letzte|vergangene|vorige|kommende|nächste)[nmr]? )|(?:am )',
    part: '(?:morgen|vormittag|mittag|nachmittag|abend|nacht)',
    next: /kommend|nächst/i,
    last: /letzt|vergangen|vorig/i,
    clearBefore:
      '(?:eine[mns]|jede[nmrs]?|selben|vorherigen|folgenden|darauffolgenden|ersten?|zweiten?|dritten?|vierten?|blutige[nr]?|schwarze[nr]?|(?:welt|bild)(?: am)?) ',
    clearAfter: ' (?:des zorns|der woche|(?:vor|nach) (?:ostern|pfingsten|weihnachten))',
    joins: 'de[mnrs]',
    and: 'und|oder|bis',
  }),
  es: relative({
    weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
    days: {
      hoy: 0,
      ayer: -1,
      anteayer: -2,
      antier: -2,
      'antes de ayer': -2,
      'pasado mañana': 2,
    },
    others: [
      'hoy en día|est[ae] (?:mañana|tarde|noche|semana|mes|año|fin de semana)|anoche',
      '(?:la semana|el mes|el año|el fin de semana) (?:pasad[ao]|que viene|próxim[ao])|(?:la próxima|la pasada) semana|el (?:próximo|pasado) (?:mes|año|fin de semana)',
      String.raw`hace (?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d+|unos|unas|varios|varias) (?:días?|semanas?|mes(?:es)?|años?)|hace poco`,
      'recientemente|últimamente|actualmente|hasta ahora|hasta la fecha(?! de)',
    ],
    before: '(?:(?:el|este) (?:(?:próximo|pasado) )?)',
    after: ' (?:próximo|pasado|que viene)',
    next: /próximo|viene/i,
    last: /pasado/i,
    smallWeekdays: true,
    // "De lunes a viernes" is every week; one week is "del lunes al viernes".
    clearBefore:
      '(?:los|un|cada|mismo|de|a|primer|segundo|tercer|cuarto|último|(?:oración|sermón|mercado) del) ',
    clearAfter:
      ' (?:siguiente|anterior|santo|negro|sangriento|de (?:ramos|pascua|resurrección|ceniza))',
    joins: 'el|día|por la (?:mañana|tarde|noche)',
    dates:
      '(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta(?: y uno)?) de',
    and: 'y|o|al',
  }),
  ar: relative({
    weekdays: 'الاثنين/الإثنين الثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد',
    days: {
      أمس: -1,
      بالأمس: -1,
      البارحة: -1,
      'أول أمس': -2,
      'أول من أمس': -2,
      'أمس الأول': -2,
      غدا: 1,
      غدًا: 1,
      غداً: 1,
      'بعد غد': 2,
    },
    others: [
      // Much more often it is the day that a sentence has named; some newspapers are called so.
      '(?<!(?:ذلك|هذا|في|من|المصري|روسيا|(?:صحيفة|جريدة|قناة|موقع) \\p{L}+) )اليوم(?= \\p{P}|\\p{P}|$)',
      'هذا (?:الصباح|المساء|الشهر|العام|الأسبوع)|هذه (?:الليلة|السنة)',
      '(?:الأسبوع|الشهر|العام) (?:الماضي|المقبل|القادم|الجاري)|(?:السنة|الليلة) الماضية',
      '(?:قبل|منذ) (?:يومين|أسبوعين|شهرين|عامين|(?:(?:ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر|بضعة|عدة|\\p{Nd}+) )?(?:أيام|أسابيع|أشهر|سنوات|أعوام))(?! (?:من|على)(?!\\p{L}))',
      'مؤخرا|مؤخرًا|مؤخراً|حاليا|حاليًا|حالياً|حتى الآن',
    ],
    before: '(?:يوم )',
    after: ' (?:الماضي|الماضية|المقبل|المقبلة|القادم|القادمة)',
    next: /المقبل|القادم/,
    last: /الماضي/,
    clearBefore: '(?:كل|أيام|ذلك|صلاة|خطبة|مسجد|جامع|سوق|ساحة|مدينة)(?: يوم)? ',
    clearAfter: ' (?:التالي|التالية|السابق|السابقة|الذي|العظيمة|الأسود)',
    joins: 'الموافق|المصادف|ال',
    dates:
      '(?:الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|العشرين|الثلاثين)(?!\\p{L})|في \\p{Nd}{1,2}(?:/| (?:يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين))',
    and: 'و|أو|إلى',
  }),
};

/** The words of a language, none of them within another word. */
function relative(grammar: Grammar): RelativeWords {
  const { days, others, before, part, after, clearBefore, clearAfter, joins, dates, and } = grammar;
  const names = grammar.weekdays.toLowerCase().split(' ');
  const name = `(?:${names.join('|').replaceAll('/', '|')})`;
  const longestFirst = Object.keys(days).sort((a, b) => b.length - a.length);
  // "mardi 6 juin", "am Dienstag, dem 6. Juni", "Monday and Tuesday, 5 and 6 June", "Tuesday (6 June)".
  const dated = `(?:,? (?:${and}) ?(?:the |le |el |dem |den )?${name})?(?:[,،]? \\(?(?:${joins})){0,2}[,،]? ?\\(?(?:\\p{Nd}|${dates ?? '\\p{Nd}'})`;
  // "6 June 2017, a Tuesday", "6 juin 2017 (mardi)".
  const afterDate = '\\p{Nd}{4},? (?:an? |une? |einem |\\()?(?:el |le )?';
  // In Arabic "and" is written with the word that follows.
  return {
    pattern: new RegExp(
      [
        String.raw`(?:(?<![\p{L}\p{M}\d-])|(?<=(?<!\p{L})[وف])(?!غد))(?:${[...others, ...longestFirst].join('|')})(?![\p{L}\p{M}-])`,
        `(?:(?<![\\p{L}\\p{M}-])|(?<=(?<!\\p{L})[وف])(?=يوم ))(?<!${afterDate}|(?<![\\p{L}\\p{M}])${clearBefore})(?:${before})?(?<!(?<![\\p{L}\\p{M}])${clearBefore})${name}${part ? `${part}?` : ''}(?![\\p{L}\\p{M}-])(?:${after ?? '(?!)'}(?![\\p{L}\\p{M}]))?(?!(?:${after ?? '(?!)'})?${dated}|${clearAfter}(?![\\p{L}\\p{M}]))`,
      ].join('|'),
      'giu',
    ),
    days: new Map(Object.entries(days)),
    weekdays: names,
    next: grammar.next,
    last: grammar.last,
    smallWeekdays: grammar.smallWeekdays ?? false,
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
    if (isName(text, match.index, words, spoken)) continue;
    const meant = base && meaningOf(words, spoken, base.day);
    found(match.index, words, {
      reason: `"${words}" means another time to anybody who reads this later.`,
      fix: meant
        ? `Write the date. If the words are the source's own: ${base.because}, so they mean ${meant}.`
        : 'Write the date that is meant.',
    });
  }
}

/** "USA Today", "Santo Domingo": a capital that no sentence begins with. */
function isName(text: string, start: number, words: string, spoken: RelativeWords): boolean {
  const { days, smallWeekdays } = spoken;
  const isDay = days.has(words.toLowerCase());
  const at = isDay ? 0 : weekdayIn(words, spoken)?.at;
  if (at === undefined || !(isDay || smallWeekdays)) return false;
  const first = words.charAt(at);
  return (
    first !== first.toLowerCase() && /[\p{L}\p{N}],? $/u.test(text.slice(0, start + at).slice(-3))
  );
}

/** The day of the week that words name, Monday being 0, and where its name stands in them. */
function weekdayIn(words: string, { weekdays }: RelativeWords) {
  const said = words.toLowerCase();
  for (const [number, spellings] of weekdays.entries()) {
    for (const spelling of spellings.split('/')) {
      const at = ` ${said}`.indexOf(` ${spelling}`);
      if (at >= 0) return { number, at };
    }
  }
  return undefined;
}

/** What the words meant on a day, as a reader would write it; undefined where nobody can tell. */
function meaningOf(words: string, spoken: RelativeWords, day: Day): string | undefined {
  const after = spoken.days.get(words.toLowerCase());
  if (after !== undefined) return dayInEnglish(addDays(day, after));
  const weekday = weekdayIn(words, spoken);
  if (weekday) {
    // "This Friday" may be past or to come.
    if (/^(?:this|ce|este|(?:am )?diese\p{L}?) /iu.test(words)) return undefined;
    const today = DateTime.fromISO(day, { zone: 'utc' }).weekday - 1;
    const passed = (today - weekday.number + 7) % 7;
    if (spoken.next.test(words)) return dayInEnglish(addDays(day, 7 - passed));
    // Without a word for it, "on Tuesday" in a report is the last Tuesday by then.
    return dayInEnglish(addDays(day, -(spoken.last.test(words) ? passed || 7 : passed)));
  }
  if (spoken !== ENGLISH) return undefined;
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: 'utc' });
  const [result] = chrono().parse(words, { instant: noon.toJSDate(), timezone: 'UTC' });
  if (!result) return undefined;
  const { start } = result;
  const date = DateTime.utc(
    start.get('year') ?? noon.year,
    start.get('month') ?? 1,
    start.get('day') ?? 1,
  );
  if (/\b(?:month|year)s?\b/i.test(words))
    return date.toFormat(/month/i.test(words) ? 'yyyy-MM' : 'yyyy');
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
    ...sources.flatMap(({ published, accessed, capture }, index) => [
      ...at(published, ['source', index, 'published'], 'the publication'),
      ...at(accessed, ['source', index, 'accessed'], 'the visit'),
      ...at(capture?.day, ['source', index, 'capture', 'day'], 'the saving of the copy'),
    ]),
    ...claims.flatMap(({ reported, asked, superseded }, index) => [
      ...at(reported, ['claims', index, 'reported'], 'the claim'),
      ...at(asked, ['claims', index, 'asked'], 'the question'),
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
