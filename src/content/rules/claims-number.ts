import { parseClaimValue } from '../../brief/claim-value.ts';
import { brief } from './example.ts';
import { numbersIn } from './numbers-in-text.ts';
import type { Rule } from './rule.ts';

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
    why: 'What cannot be read as a number is kept as words: it stands in no chart, and no other number is compared with it. Measures of the unit "statement" are words by themselves.',
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
              ? `Did you mean "${meant}"? What else was said belongs into "note".`
              : 'Write 350, about 350, at least 2521, up to 300, more than 100, 9000–11000 or about 40%. What else was said belongs into "note".',
          },
        );
      });
    },
  },
  {
    name: 'claims/thousands',
    severity: 'warning',
    summary: 'The value of a claim has no thousands separators.',
    why: 'In half of the world "2,521" is a little more than two and a half, and in the other half "2.521" is.',
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
            reason: `${withPoint} is read as ${Number(withPoint)}: a point begins the decimals.`,
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
