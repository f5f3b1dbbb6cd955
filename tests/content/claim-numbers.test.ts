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
    ['1.000.000', '1000000'],
    ['350 people', '350'],
    ['twelve people', 'twelve'],
    ['nearly 400 of them', 'nearly 400'],
    ['at least 350 civilians', 'at least 350'],
    ['11000-9000', '9000–11000'],
  ])('%s is told, with what was most likely meant', (text, expected) => {
    expect(meant(text)).toEqual([expected]);
  });

  test.each(['between 300', 'several', 'a handful', 'very many'])(
    '%s is told, and nothing is guessed',
    (text) => {
      expect(meant(text)).toEqual([undefined]);
    },
  );

  test.each([
    ...['350', 'about 350', '9000–11000', '40 per cent', 'hundreds', '10 July 2017'],
    ...[
      '4k',
      '1.5 million',
      '4 000',
      '350+',
      '>350',
      '≥ 350',
      'ca. 4k',
      'unknown',
      'no answer',
      'all of them',
    ],
  ])('%s is none', (text) => {
    expect(meant(text)).toEqual([]);
  });

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

describe('a value is in the unit of its measure', () => {
  const unit = (measured: string, text: string) => {
    const measure = entries('measures.yaml', `m:\n  label: M\n  unit: ${measured}`);
    const claim = `claims: [{ measure: m, by: Airwars, value: ${JSON.stringify(text)} }]`;
    return said('claims/unit', together(measure, brief(claim))).map(({ fix }) => fix);
  };

  test.each([
    ['people', '40%', 'unit is per cent'],
    ['people', 'two thirds', 'unit is per cent'],
    ['people', '$5 million', 'a currency, such as USD'],
    ['per cent', '350', 'as in 40%'],
    ['US dollars', '40%', 'unit is per cent'],
    ['US dollars', '€5 million', 'Give each currency a measure of its own'],
    ['euros', 'USD 5 million', 'where the claimant gave the sum in EUR too'],
  ])('in %s, %s is reported', (measured, text, fix) => {
    expect(unit(measured, text)).toEqual([expect.stringContaining(fix)]);
  });

  test.each([
    ['people', 'nearly 400'],
    ['per cent', 'about half'],
    ['US dollars', '$5 million'],
    ['US dollars', '5 million'],
    ['statement', '40%'],
    ['thousand euros', '€5 million'],
  ])('in %s, %s is not', (measured, text) => {
    expect(unit(measured, text)).toEqual([]);
  });

  test('and where the unit leaves the currency open, all claims are in that of the first', () => {
    const measure = entries('measures.yaml', 'm:\n  label: M\n  unit: money');
    const claims = ['$5 million', '£4 million', '$6 million'].map(
      (text) => `  - { measure: m, by: Airwars, value: ${text} }`,
    );
    const found = said('claims/unit', together(measure, brief(`claims:\n${claims.join('\n')}`)));
    expect(found.map(({ words }) => words)).toEqual(['£4 million']);
  });
});
