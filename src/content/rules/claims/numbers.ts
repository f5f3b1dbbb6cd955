import { parseClaimValue } from '../../../brief/claim-value.ts';
import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** A number as it stands in a text. */
export interface NumberInText {
  readonly value: number;
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** What holds digits and counts nothing: dates, times, ordinals, names such as F-16 and M1. */
const NOT_COUNTS = new RegExp(
  [
    String.raw`\b\d{1,2}(?:\s*[–-]\s*\d{1,2})?(?:\s+(?:and|to|or)\s+\d{1,2})?\s+(?:${MONTHS})\b(?:\s+\d{4})?`,
    String.raw`\b(?:${MONTHS})\s+\d{4}\b`,
    String.raw`\b(?:${MONTHS})\s+\d{1,2}\b(?:,?\s+\d{4})?`,
    String.raw`\b\d{4}-\d\d(?:-\d\d)?\b`,
    String.raw`\b(?:1[89]|20)\d\d(?:[–/-]\d{2,4})?s?\b(?!,\d)`,
    String.raw`\b\d{1,2}[:.]\d\d\b(?!\s*(?:million|billion|bn|m\b|per|%))`,
    String.raw`\b\d+(?:st|nd|rd|th)\b`,
    String.raw`\b\p{L}+-?\d+\b`,
  ].join('|'),
  'gu',
);
const NUMBER =
  /(?<![\d.,\p{L}])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(million|billion|bn|m|thousand)\b)?/gu;
const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** The counts of a text in digits, without dates, times and ordinals. Words such as "nine" are not read. */
export function numbersIn(text: string): NumberInText[] {
  const counts = text.replace(NOT_COUNTS, (found) => ' '.repeat(found.length));
  return [...counts.matchAll(NUMBER)].map((match) => {
    const [whole, digits = '', fraction = '', scale = ''] = match;
    const value = Number(digits.replaceAll(',', '') + fraction) * (SCALE[scale] ?? 1);
    return { value, text: whole, start: match.index };
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
    inspect: ({ brief: { status, claims, sources }, prose }, report) => {
      if (status !== 'disputed') return;
      const words = [
        ...claims.map(({ value, note }) => `${value.text} ${note ?? ''}`),
        ...sources.map(({ quote }) => quote ?? ''),
      ];
      const carried = new Set<number | undefined>([
        ...words.flatMap(numbersIn).map(({ value }) => value),
        ...claims.flatMap(({ value }) =>
          value.kind === 'quantity' ? [value.low, value.high] : [],
        ),
      ]);
      for (const { value, text, start } of numbersIn(prose)) {
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
    inspect: ({ prose }, report) => {
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
  {
    name: 'numbers/percent',
    severity: 'warning',
    summary: 'The text says "per cent"; the % sign is for claims only.',
    why: 'The record should read as one text, whoever wrote it.',
    bad: brief('', 'The SDF said that it held 65% of the city.'),
    good: brief('', 'The SDF said that it held 65 per cent of the city.'),
    inspect: ({ prose }, report) => {
      for (const match of prose.matchAll(/(?<=\d)\s?%/g)) {
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          {
            reason: 'The text has a % sign.',
            fix: 'Write "per cent".',
            replacement: ' per cent',
          },
        );
      }
    },
  },
];

const claim = (value: string) =>
  brief(`claims:\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${value}`);

/** What a measure has as its unit where it counts nothing. */
const NO_COUNT = 'statement';

/** A number that cannot be read as one stands in no chart, and is compared with no other. */
export const claimsNumber: readonly Rule[] = [
  {
    name: 'claims/number',
    severity: 'warning',
    summary: 'The value of a claim that holds a number is written so that it can be read as one.',
    why: 'What cannot be read as a number is kept as words: it appears in no chart, and no other number is compared with it. Measures whose unit is "statement" are words in any case.',
    bad: claim('4k'),
    good: claim('4000'),
    needs: ['claims.measure'],
    inspect: ({ brief: { claims }, vocabularies }, report) => {
      claims.forEach(({ measure, value }, index) => {
        const { unit = NO_COUNT } = vocabularies.measures.get(measure) ?? {};
        if (value.kind === 'quantity' || unit === NO_COUNT || unit === '') return;
        if (numbersIn(value.text).length === 0) return;
        const meant = asNumber(value.text);
        report(
          { path: ['claims', index, 'value'] },
          {
            reason: `"${value.text}" cannot be read as a number, so it is kept as words.`,
            fix: meant
              ? `Did you mean "${meant}"? Anything else that was said belongs in "note".`
              : 'Write 350, about 350, at least 2521, up to 300, more than 100, 9000–11000 or about 40%. Anything else that was said belongs in "note".',
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
    inspect: ({ brief: { claims } }, report) => {
      claims.forEach(({ value }, index) => {
        const place = { path: ['claims', index, 'value'], words: value.text };
        if (value.kind !== 'quantity') return;
        const plain = value.text.replace(/(?<=\d),(?=\d{3})/g, '');
        const withPoint = /(?<!\d)[1-9]\d{0,2}\.\d{3}(?!\d)/.exec(value.text)?.[0];
        if (plain !== value.text) {
          report(place, {
            reason: 'Values are written without thousands separators.',
            fix: `Write ${plain}.`,
            replacement: plain,
          });
        } else if (withPoint && !value.percent) {
          report(place, {
            reason: `${withPoint} is read as ${Number(withPoint)}: the point marks the decimals.`,
            fix: `Write ${withPoint.replace('.', '')} if thousands are meant, and fewer decimals if not.`,
          });
        }
      });
    },
  },
];

/** Ways of writing that people use for what a value has words for; the first that fits is taken. */
const WAYS: readonly [written: RegExp, value: string][] = [
  [/^(?:>|over\s|more than\s)\s*(.*)$/i, 'more than $1'],
  [/^(?:<|under\s)\s*(.*)$/i, 'fewer than $1'],
  [/^(?:≥|>=|min\.?\s)\s*(.*)$/i, 'at least $1'],
  [/^(?:≤|<=|max\.?\s)\s*(.*)$/i, 'up to $1'],
  [/^(?:~|≈|c\.|ca\.?\s|circa\s|some\s)\s*(.*)$/i, 'about $1'],
  [/^(\d[\d ,.]*)\+.*$/, 'at least $1'],
];
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

/** The value that somebody most likely meant by a number in other words. */
function asNumber(text: string): string | undefined {
  const [written, way] = WAYS.find(([pattern]) => pattern.test(text)) ?? [];
  const said = (written && way ? text.replace(written, way) : text)
    .replace(/(?<=\d)[ .,’'](?=\d{3}(?!\d))/g, '')
    .replace(/(\d+(?:\.\d+)?)\s?(k|m|thousand|million)\b/gi, (_, digits: string, scale: string) =>
      String(Math.round(Number(digits) * (SCALES[scale.toLowerCase()] ?? 1))),
    )
    .replace(/^(\d+)\s?[-–]\s?(\d+)$/, (range, low: string, high: string) =>
      Number(low) > Number(high) ? `${high}–${low}` : range,
    );
  // "350 people": what is counted is said by the measure.
  const [bare = ''] = /^(?:[a-z]+ ){0,2}[\d.]+(?:[–-][\d.]+)?%?(?=\s\D*$)/i.exec(said) ?? [];
  return [said, bare].find((value) => parseClaimValue(value).kind === 'quantity');
}
