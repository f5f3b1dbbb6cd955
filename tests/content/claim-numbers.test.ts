import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { brief, entries, exampleTree, together } from '../../src/content/rules/rule/example.ts';
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

  test.each(['1,800+', '£20,000', 'nearly 20,000', '2,500–3,000 of them', '1.234 million'])(
    'or a comma in what is shown as it was said, is right: %s',
    (text) => {
      expect(thousands(text)).toEqual([]);
    },
  );

  test.each([
    ['fr', '12,5', undefined],
    ['fr', '2,521', '2521'],
    ['fr', '2.521', '2521'],
    ['de', '2.521', undefined],
    ['de', '2,521', '2521'],
    ['fr', 'au moins 1 260', undefined],
  ])('or a comma in %s: %s', (lang, text, plain) => {
    const claim = `lang: ${lang}\nclaims: [{ measure: raqqa-deaths, by: A, value: ${JSON.stringify(text)} }]`;
    expect(said('claims/thousands', brief(claim)).map(({ fix }) => fix)).toEqual(
      plain === undefined
        ? []
        : [`Write ${plain} if thousands are meant, and fewer decimals if not.`],
    );
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

describe('a number of the text that nobody is said to have given', () => {
  const found = (text: string, lang = 'en') =>
    said(
      'numbers/unattributed',
      brief(
        `status: disputed\nlang: ${lang}\nclaims: [{ measure: raqqa-deaths, by: Airwars, value: '150' }]`,
        text,
      ),
    ).map(({ words }) => words);

  test.each([
    ['The strikes killed 87 people.', ['87']],
    ['They counted 1,800 and 1 900 of them.', ['1,800', '1 900']],
    ['The army lost 40 tanks, and the army’s 60 guns.', ['40', '60']],
    ['The camp houses 40 families; it issued 50 permits.', ['40', '50']],
    ['They were 12.5 million.', ['12.5 million']],
    ['A group of 40 and 12 days.', ['40', '12 d']],
  ])('is seen: %s', (text, expected) => {
    expect(found(text)).toEqual(expected.map((words) => words.replace(' d', '')));
  });

  test.each([
    '12. The court sat.\n13. It rose.',
    '12) The court sat.',
    'Article 8(2)(c)(i), art. 12, articles 15 and 16, and Section 12 say so; so do s. 12 and ss 12–14.',
    'See page 34, pp. 34–36, p. 34, paragraph 15, para 25, paras. 12, 13 and 14, § 15 and §§ 15–17.',
    'No. 17, no 17, Nos. 17 and 18, case 123, Count 13, Exhibit 45, UNSCR 2254 and Resolution 2254 (2015).',
    'He was aged 34; the boy of 12 years of age, a 45-year-old and a woman 34 years old.',
    'At 10 am, at 11 p.m., at 1200 GMT, at 15:30, on 17 October 2017 and on 17 Oct 2017.',
    'On day 12 of the siege, Flight 370 left by gate 12 on Highway 47, at km 45.',
    'It lies at 35.95° N, 39.01° E, in the 90s, on the 17th, by F-16 and M1 and COVID-19.',
  ])('is none where it counts nothing: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['fr', 'Le 17 octobre 2017, l’article 18, la page 34, le n° 17 et l’alinéa 12 le disent.', []],
    ['fr', 'Ils étaient 12,5 millions et 1 260 autres.', ['12,5 millions', '1 260']],
    ['de', 'Am 17. Oktober 2017 sagten Artikel 18, Seite 34, Abs. 12 und Nr. 17 das.', []],
    ['de', 'Es waren 1.260 Menschen.', ['1.260']],
    ['es', 'El 17 de octubre de 2017, el artículo 18, la página 34 y el párrafo 12 lo dicen.', []],
    ['ar', 'قالت المادة 18 والصفحة 34 في 17 أكتوبر 2017 ذلك.', []],
  ])('in %s: %s', (lang, text, expected) => {
    expect(found(text, lang)).toEqual(expected);
  });
});

test('a value lies within the numbers of its quotation, however those are grouped', () => {
  const outside = (quote: string, value: string, lang = 'en') =>
    said(
      'claims/outside-quote',
      brief(
        `lang: ${lang}\nsource: [{ publisher: reuters, title: T, published: 2017-06-30, quote: ${JSON.stringify(quote)} }]\nclaims: [{ measure: raqqa-deaths, by: A, source: '1', value: ${JSON.stringify(value)} }]`,
      ),
    ).length;
  expect([
    outside('It puts the dead at 1 800.', '1800'),
    outside('It puts the dead at 1\u202f800.', '1 800'),
    outside('It puts the dead at 1,800.', '1800'),
    outside('Il y a eu 1 800 morts.', 'près de 1 800', 'fr'),
    outside('Es waren 1.800 Tote.', 'etwa 1.800', 'de'),
    outside('Il y a eu 12,5 millions de morts.', '12,5 millions', 'fr'),
    outside('It puts the dead at 1 800.', '180'),
  ]).toEqual([0, 0, 0, 0, 0, 0, 1]);
});

test.each(['12:30', 'No', 'yes', '0x1F', '1_000', '1e3', '010', '~', 'null', '.inf', '2017-06-06'])(
  'whatever YAML would make of it, a value is kept as it was written: %s',
  (written) => {
    const tree = exampleTree(
      brief(`claims:\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${written}`),
    );
    const [read] = load(tree, { prefix: '/', rules }).record.briefs;
    expect(read?.claims[0]?.value.text).toBe(written);
  },
);
