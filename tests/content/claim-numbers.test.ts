import { describe, expect, test } from 'vitest';
import { brief, entries, together } from '../../src/content/rules/rule/example.ts';
import { said } from './said.ts';

const value = (text: string) =>
  brief(
    `claims:\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${JSON.stringify(text)}`,
    'Airwars said so.',
  );
const meant = (text: string) =>
  said('claims/number', value(text)).map(({ fix }) => /^Did you mean "(.*?)"\?/.exec(fix)?.[1]);

describe('a number that cannot be read as one', () => {
  test.each([
    ['4k', '4000'],
    ['1.5 million', '1500000'],
    ['2.5m', '2500000'],
    ['4 000', '4000'],
    ['1.000.000', '1000000'],
    ['350+', 'at least 350'],
    ['>350', 'more than 350'],
    ['≥ 350', 'at least 350'],
    ['<40%', 'fewer than 40%'],
    ['~350', 'about 350'],
    ['ca. 4k', 'about 4000'],
    ['350 people', '350'],
    ['at least 350 civilians', 'at least 350'],
    ['11000-9000', '9000–11000'],
  ])('%s is told, with what was most likely meant', (text, expected) => {
    expect(meant(text)).toEqual([expected]);
  });

  test.each(['at least 350 or 400', 'between 300', '350 in June, 400 in July'])(
    '%s is told, and nothing is guessed',
    (text) => {
      expect(meant(text)).toEqual([undefined]);
    },
  );

  test.each(['350', 'about 350', '9000–11000', '40 per cent', 'hundreds', '10 July 2017'])(
    '%s is none',
    (text) => {
      expect(meant(text)).toEqual([]);
    },
  );

  test('is no number where the measure counts nothing', () => {
    const measure = entries('measures.yaml', 'state:\n  label: Who held it\n  unit: statement');
    const claim = 'claims: [{ measure: state, by: Airwars, value: 8 of 12 quarters }]';
    expect(said('claims/number', together(measure, brief(claim)))).toEqual([]);
  });
});

describe('a point in a value', () => {
  const thousands = (text: string) => said('claims/thousands', value(text)).map(({ fix }) => fix);

  test.each([
    ['4.000', '4000'],
    ['at least 2.521', '2521'],
    ['9.000–11.000', '9000'],
  ])('may stand for thousands: %s', (text, plain) => {
    expect(thousands(text)).toEqual([
      `Write ${plain} if thousands are meant, and fewer decimals if not.`,
    ]);
  });

  test.each(['1.5', '40.25%', '0.125', '3.14159'])('begins the decimals: %s', (text) => {
    expect(thousands(text)).toEqual([]);
  });
});
