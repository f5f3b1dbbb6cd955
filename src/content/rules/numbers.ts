import { brief } from './example.ts';
import { numbersIn } from './numbers-in-text.ts';
import type { Rule } from './rule.ts';

const DEATHS = (value: string) =>
  `status: disputed\nclaims:\n  - measure: raqqa-deaths\n    value: ${value}\n    by: Airwars`;

/** How numbers stand in the body. */
export const numbers: readonly Rule[] = [
  {
    name: 'numbers/unattributed',
    severity: 'warning',
    summary: 'In a disputed brief, every number of the body is a claim of somebody.',
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
            reason: `The brief is disputed, and no claim or quotation of it carries ${text}.`,
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
    summary: 'The text says "per cent"; the sign stands in claims only.',
    why: 'The record reads as one text, whoever wrote it.',
    bad: brief('', 'The SDF said that it held 65% of the city.'),
    good: brief('', 'The SDF said that it held 65 per cent of the city.'),
    inspect: ({ prose }, report) => {
      for (const match of prose.matchAll(/(?<=\d)\s?%/g)) {
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          {
            reason: 'The sign % stands in the text.',
            fix: 'Write "per cent".',
            replacement: ' per cent',
          },
        );
      }
    },
  },
];
