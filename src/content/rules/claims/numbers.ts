import {
  currencyOfUnit,
  decimalMark,
  parseClaimValue,
  type Quantity,
} from '../../../brief/claim-value.ts';
import type { FieldName } from '../../fields/stand-ins.ts';
import { brief } from '../rule/example.ts';
import type { Report, Rule, RuleSubject } from '../rule/rule.ts';
import { statementsOf } from './claims-compared.ts';

/** A number as it stands in a text. */
export interface NumberInText {
  readonly value: number;
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

/** Of the languages of the interface, and as English shortens them. */
const MONTHS = [
  ...['en', 'fr', 'de', 'es', 'ar'].flatMap((language) => {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => month.format(new Date(Date.UTC(2017, at, 15))));
  }),
  String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?=\s)`,
].join('|');

/** What the number behind it names instead of counting: one of a list of articles, pages, houses, flights. */
const NAMED_BY_NUMBER = [
  String.raw`articles?|arts?|sections?|sects?|(?<![\u0027’])ss?|subsections?|clauses?|chapters?|ch|part|rule|order|annex|appendix|schedule|title`,
  'pages?|pp?|paragraphs?|paras?|line|footnotes?|fn|note|figures?|figs?|tables?|volumes?|vols?|item|point|principles?|step',
  'number|nos?|nr|n°|№|case|count|exhibit|document|doc|file|resolutions?|decree|law|act|UNSCR|protocol|convention',
  'day|week|phase|stage|round|level|version|grade|category|type|group|team|chapter',
  'highway|route|road|exit|block|building|house|flat|room|gate|camp|sector|zone|district|unit|flight|channel|platform|kilometre|km',
  'aged?|ages',
  'alinéas?|paragraphes?|règles?|chapitres?|annexes?|tomes?|numéros?|résolutions?|âgée?s?(?: de)?|affaires?',
  'artikel|absatz|abs|paragraf|seiten?|kapitel|ziffer|nummer|resolution|aktenzeichen|az|im alter von',
  'artículos?|apartados?|secci(?:ón|ones)|páginas?|págs?|párrafos?|capítulos?|números?|núms?|resoluci(?:ón|ones)|casos?|de edad',
  '[وبلف]?(?:المادة|المواد|الفقرة|الصفحة|رقم|القرار|البند|الفصل)',
].join('|');
/** What follows a number that counts nothing: of an age, an hour, a place on the globe. */
const NO_COUNT_BEHIND = [
  String.raw`[-\s]?years?[-\s]olds?`,
  String.raw`,?\s?years? of age`,
  String.raw`\s?(?:a\.?m|p\.?m)\b\.?`,
  String.raw`\s?(?:GMT|UTC|hours|hrs|o['’]clock|Uhr|heures|h)\b(?:\s?\d\d\b)?`,
  String.raw`\s?°(?:\s?\d+(?:\.\d+)?['′’])?`,
  String.raw`s\b`,
  String.raw`\s?ans\b`,
  String.raw`\s?años\b`,
  String.raw`\s?Jahre alt\b`,
  String.raw`-jährige\p{L}*`,
  String.raw`\/(?:7|11)\b`,
].join('|');
const MARKS_OF_PARTS = String.raw`(?:\s?\([\p{L}\p{N}]{1,4}\))*`;
const ONE_OF_A_LIST = String.raw`\d+(?:\.\d+)*\p{L}?${MARKS_OF_PARTS}`;
/** What holds digits and counts nothing: dates, times, ordinals, references, names such as F-16 and M1. */
const NOT_COUNTS = [
  new RegExp(
    [
      String.raw`(?<!\p{L})\d{1,2}(?:\.|er)?(?:\s*[–-]\s*\d{1,2}\.?)?(?:\s+(?:and|to|or|et|au|und|bis|y|al)\s+\d{1,2}\.?)?\s+(?:de\s+)?(?:${MONTHS})(?!\p{L})(?:\s+(?:de\s+)?\d{4})?`,
      String.raw`(?<!\p{L})(?:${MONTHS})\s+(?:de\s+)?\d{4}\b`,
      String.raw`(?<!\p{L})(?:${MONTHS})\s+\d{1,2}\b(?:,?\s+\d{4})?`,
      String.raw`\b\d{4}-\d\d(?:-\d\d)?\b`,
      String.raw`\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b`,
      String.raw`\b(?:1[89]|20)\d\d(?:[–/-]\d{2,4})?s?\b(?!,\d)`,
      String.raw`\b\d{1,2}[:.]\d\d\b(?!\s*(?:million|billion|bn|m\b|per|%))`,
      String.raw`\b\d+(?:st|nd|rd|th)\b`,
      String.raw`\b\d+(?:(?:er|re|ère|nde?|d|e|ème)s?(?!\p{L})|\.?[ºª])`,
      String.raw`\b\p{L}+-?\d+\b`,
      // The number of an item of a list, and of a paragraph that was numbered.
      String.raw`^[ \t>]*\(?\d{1,9}[.)](?=\s)`,
      String.raw`[§#]{1,2}\s?${ONE_OF_A_LIST}(?:\s?[–-]\s?${ONE_OF_A_LIST})?`,
    ].join('|'),
    'gmu',
  ),
  new RegExp(
    [
      String.raw`(?<![\p{L}\d])(?:${NAMED_BY_NUMBER})\.?\s*(?:n[or°]s?\.?\s*)?${ONE_OF_A_LIST}(?:\s*(?:[–,&-]|and|to|or|et|à|und|bis|y|a|و)\s*${ONE_OF_A_LIST})*(?!,?\d)`,
      String.raw`(?<![\p{L}\d.,])\d+(?:\.\d+)?(?:${NO_COUNT_BEHIND})`,
    ].join('|'),
    'giu',
  ),
];
const NUMBER =
  /(?<![\d.,\p{L}])(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ {2}’]\d{3})+(?!\d)|\d+)(\.\d+)?(?:\s?(millions?|[Mm]illionen|[Mm]illion|millón|mil millones|millones|[Mm]illiarden?|milliards?|billion|bn|m|thousand|mille|tausend|mil|ملايين|مليون|مليارات|مليار|آلاف|ألف)(?!\p{L}))?/gu;
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|mille|tausend|mil|آلاف|ألف)$/, 1e3],
  [/^(?:milli?ard|mil mill|مليار|b)/i, 1e9],
  [/^(?:m|mill|ملايين|مليون)/i, 1e6],
];

/**
 * The counts of a text in digits, without dates, times, ordinals and references, by how its language
 * writes decimals. Words such as "nine" are not read.
 */
export function numbersIn(text: string, language = 'en'): NumberInText[] {
  const blank = (found: string) => ' '.repeat(found.length);
  let counts = text;
  for (const pattern of NOT_COUNTS) counts = counts.replace(pattern, blank);
  if (decimalMark(language) === ',') {
    counts = counts.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === ',' ? '.' : ','));
  }
  return [...counts.matchAll(NUMBER)].map((match) => {
    const [whole, digits = '', fraction = '', scale = ''] = match;
    const by = SCALE.find(([of]) => of.test(scale))?.[1] ?? 1;
    const value = Number(digits.replace(/\D/g, '') + fraction) * by;
    const start = match.index;
    return { value, text: text.slice(start, start + whole.length), start };
  });
}

const DEATHS = (value: string) =>
  `status: disputed\nclaims:\n  - measure: raqqa-deaths\n    value: ${value}\n    by: Airwars`;

/** How numbers stand in the body. */
export const numbers: readonly Rule[] = [
  {
    name: 'numbers/unattributed',
    severity: 'warning',
    summary: "In a disputed brief, every number in the text is somebody's claim.",
    why: 'Where the facts are contested, a number without its claimant takes a side.',
    bad: brief(
      DEATHS('150'),
      'Airwars counted 150 people killed. The strikes killed 87 in one street.',
    ),
    good: brief(DEATHS('150'), 'Airwars counted 150 people killed.'),
    needs: ['status', 'claims.value', 'claims.note', 'source.quote'],
    inspect: ({ brief: { status, claims, sources, lang }, prose, vocabularies }, report) => {
      if (status !== 'disputed') return;
      const language = lang ?? vocabularies.site.language;
      const counts = (text: string) => numbersIn(text, language);
      const words = [
        ...claims.map(({ value, note }) => `${value.text} ${note ?? ''}`),
        ...sources.map(({ quote }) => quote ?? ''),
      ];
      const carried = new Set<number | undefined>([
        ...words.flatMap(counts).map(({ value }) => value),
        ...claims.flatMap(({ value }) =>
          value.kind === 'quantity' ? [value.low, value.high] : [],
        ),
      ]);
      for (const { value, text, start } of counts(prose)) {
        if (value < 10 || carried.has(value)) continue;
        report(
          { span: { start, end: start + text.length } },
          {
            reason: `The brief is disputed, but none of its claims or quotations contains ${text}.`,
            fix: 'Add it to "claims" with who said it, or leave it out. Numbers that nobody contests can be allowed.',
          },
        );
      }
    },
  },
  {
    name: 'numbers/thousands',
    severity: 'warning',
    summary: 'Numbers from 10,000 have a comma in the text.',
    why: 'Five digits in a row cannot be read at a glance.',
    bad: brief('', 'The UN counted 73043 people in the camp.'),
    good: brief('', 'The UN counted 73,043 people in the camp.'),
    inspect: ({ prose, vocabularies: { site } }, report) => {
      // Other languages group digits otherwise.
      if (!/^en\b/.test(site.language)) return;
      for (const { text, start } of numbersIn(prose)) {
        if (!/^\d{5,15}$/.test(text)) continue;
        const grouped = text.replace(/\B(?=(\d{3})+$)/g, ',');
        report(
          { span: { start, end: start + text.length } },
          { reason: `${text} is hard to read.`, fix: `Write ${grouped}.`, replacement: grouped },
        );
      }
    },
  },
];

const claim = (value: string) =>
  brief(`claims:\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${value}`);

/** That there is no number to be had. */
const NO_FIGURE =
  /^(?:unknown|not known|unclear|undisclosed|not disclosed|not given|not stated|no (?:answer|figures?|numbers?|comment|data)|n\/a|declined to (?:say|comment)|غير معروف|لا إجابة)\.?$/i;
/** Words that say how many, so that what they stand in was meant as a number. */
const HOW_MANY =
  /(?<!\p{L})(?:several|many|numerous|countless|(?:a|very) few|fewer|handful|dozens?|scores|hundreds?|thousands?|millions?|billions?|half|thirds?|quarters?|majority|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\p{L})/iu;
/** Sums of one measure in a currency other than that of its unit, or else of the first of them. */
function currenciesApart(subject: RuleSubject, report: Report): void {
  const first = new Map<string, { readonly currency: string; readonly said: string }>();
  for (const { key, unit } of subject.vocabularies.measures.values()) {
    const currency = currencyOfUnit(unit);
    if (currency !== undefined) first.set(key, { currency, said: `measured in ${unit}` });
  }
  for (const { brief: record, claim, index } of statementsOf(subject, UNIT_FIELDS)) {
    const { measure, value } = claim;
    if (value.kind === 'statement' || value.currency === undefined) continue;
    const { currency } = value;
    const known = first.get(measure);
    if (!known) {
      first.set(measure, { currency, said: `given as "${value.text}" in "${record.name}"` });
    } else if (known.currency !== currency) {
      report(
        { file: record.file, path: ['claims', index, 'value'] },
        {
          reason: `"${value.text}" is in ${currency}, and "${measure}" is ${known.said}. Sums in different currencies are never compared or drawn together.`,
          fix: `Give each currency a measure of its own; or, where the claimant gave the sum in ${known.currency} too, write that, and put this one in "note".`,
        },
      );
    }
  }
}

const UNIT_FIELDS: readonly FieldName[] = ['claims.measure', 'claims.value'];
const SHARES = /^(?:%|per ?cent|percent)/i;
const MONEY = /dollar|euro|pound|sterling|dinar|money|currency|[$€£]|\b(?:usd|eur|gbp|iqd|syp)\b/i;

/** What a measure has as its unit where it counts nothing. */
const NO_COUNT = 'statement';

/** A number that cannot be read as one stands in no chart, and is compared with no other. */
export const claimsNumber: readonly Rule[] = [
  {
    name: 'claims/number',
    severity: 'warning',
    summary: 'The value of a claim that holds a number is written so that it can be read as one.',
    why: 'What cannot be read as a number is kept as words: it appears in no chart, and no other number is compared with it. Measures whose unit is "statement" are words in any case.',
    bad: claim('4000 people'),
    good: claim('4000'),
    needs: ['claims.measure'],
    inspect: ({ brief: { claims, lang }, vocabularies }, report) => {
      const language = lang ?? vocabularies.site.language;
      claims.forEach(({ measure, value }, index) => {
        const { unit = NO_COUNT } = vocabularies.measures.get(measure) ?? {};
        if (value.kind === 'quantity' || unit === NO_COUNT || unit === '') return;
        // Silence, and that somebody does not know, are said by "unknown" or "no answer".
        if (NO_FIGURE.test(value.text.trim())) return;
        if (numbersIn(value.text).length === 0 && !HOW_MANY.test(value.text)) return;
        const meant = asNumber(value.text, language);
        report(
          { path: ['claims', index, 'value'] },
          {
            reason: `"${value.text}" cannot be read as a number, so it is kept as words.`,
            fix: meant
              ? `Did you mean "${meant}"? Anything else that was said belongs in "note".`
              : 'Write the number as it was said: 350, nearly 350, at least 2521, up to 300, 9000–11000, dozens, two thirds, $5 million or about 40%; or "unknown" where no number was given. Anything else that was said belongs in "note".',
          },
        );
      });
    },
  },
  {
    name: 'claims/unit',
    severity: 'warning',
    summary:
      'The value of a claim is in the unit of its measure, and sums of one measure are in one currency.',
    why: 'A share of something and a sum of money are no count: side by side with counts they would be compared with what they do not mean.',
    bad: claim('40%'),
    good: claim('40'),
    needs: ['claims.measure'],
    check: currenciesApart,
    inspect: ({ brief: { claims }, vocabularies }, report) => {
      claims.forEach(({ measure, value }, index) => {
        const { unit = NO_COUNT } = vocabularies.measures.get(measure) ?? {};
        if (value.kind !== 'quantity' || unit === NO_COUNT || unit === '') return;
        const counted = SHARES.test(unit)
          ? 'a share'
          : MONEY.test(unit)
            ? 'a sum of money'
            : 'a count';
        const said = value.percent
          ? 'a share'
          : value.currency === undefined
            ? 'a count'
            : 'a sum of money';
        // Money is often given without its sign where the unit says it.
        if (said === counted || (counted === 'a sum of money' && said === 'a count')) return;
        report(
          { path: ['claims', index, 'value'] },
          {
            reason: `"${value.text}" is ${said}, and "${measure}" is measured in ${unit}.`,
            fix:
              said === 'a count'
                ? 'Write the share as in 40%, or name a measure that counts.'
                : `Name a measure whose unit is ${said === 'a share' ? 'per cent' : `a currency, such as ${value.currency}`}, or give the number and put the rest in "note".`,
          },
        );
      });
    },
  },
  {
    name: 'claims/thousands',
    severity: 'warning',
    summary: 'The value of a claim has no thousands separators.',
    why: 'In half the world "2,521" is a little more than two and a half; in the other half "2.521" is.',
    bad: claim('at least 2,521'),
    good: claim('at least 2521'),
    inspect: ({ brief: { claims, lang }, vocabularies }, report) => {
      const language = lang ?? vocabularies.site.language;
      claims.forEach(({ value }, index) => {
        const place = { path: ['claims', index, 'value'], words: value.text };
        if (value.kind !== 'quantity') return;
        const plain = value.text.replace(/(?<=\d),(?=\d{3})/g, '');
        // What is shown in the claimant's own words keeps the commas that make it readable.
        if (plain !== value.text && value.asSaid === undefined) {
          report(place, {
            reason: 'Values are written without thousands separators.',
            fix: `Write ${plain}.`,
            replacement: plain,
          });
        }
        const decimals = decimalsIn(value);
        if (decimals === undefined || value.percent) return;
        const mark = /\D/.exec(decimals)?.[0] ?? '.';
        report(place, {
          reason: `${decimals} is read as ${Number(decimals.replace(mark, '.'))}: the ${mark === ',' ? `comma marks the decimals in "${language}"` : 'point marks the decimals'}.`,
          fix: `Write ${decimals.replace(mark, '')} if thousands are meant, and fewer decimals if not.`,
        });
      });
    },
  },
];

/** A number with three decimals, which looks like thousands: "2.521", or "2,521" where a comma marks decimals. */
function decimalsIn({ text, low, high }: Quantity): string | undefined {
  return (text.match(/(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,]*\d)/g) ?? []).find((found) =>
    [low, high].includes(Number(found.replace(',', '.'))),
  );
}

/** The value that somebody most likely meant by a number in other words. */
function asNumber(text: string, language: string): string | undefined {
  const said = text
    .replace(/(?<=\d)[ .’'](?=\d{3}(?!\d))/g, '')
    .replace(/^(\d+)\s?[-–]\s?(\d+)$/, (range, low: string, high: string) =>
      Number(low) > Number(high) ? `${high}–${low}` : range,
    );
  // "350 people": what is counted is said by the measure.
  const words = said.split(' ');
  const shorter = words.map((_, at) => words.slice(0, words.length - at).join(' '));
  return shorter.find((value) => parseClaimValue(value, language).kind === 'quantity');
}
