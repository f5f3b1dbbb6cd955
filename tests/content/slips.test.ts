import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { brief, briefFile, exampleTree } from '../../src/content/rules/rule/example.ts';

/** What is said of the fields of a brief: the words at fault, and what to do. */
const told = (fields: string) =>
  load(exampleTree(brief(fields)), { prefix: '/', rules })
    .diagnostics.filter(({ file }) => file.includes('raqqa-assault'))
    .map(({ excerpt, column, length, fix }) => [excerpt.slice(column - 1).slice(0, length), fix]);

const CLAIM = 'measure: raqqa-deaths';
const SOURCE = 'publisher: reuters\n  title: T\n  published: 2017-06-06';

describe('the slips of a newcomer, each with its fix', () => {
  test('fields of one entry that each begin with a dash', () => {
    const fix =
      'Keep "- " before the first field only, and write two spaces instead before the others.';
    expect(told(`claims:\n  - ${CLAIM}\n  - value: 350\n  - by: Airwars`)).toEqual([
      ['value: 350', fix],
    ]);
    expect(told('source:\n  - publisher: reuters\n  - title: T')).toEqual([['title: T', fix]]);
  });

  test('two entries that are each cut short are two entries', () => {
    expect(told(`claims:\n  - ${CLAIM}\n  - ${CLAIM}`).map(([, fix]) => fix)).toHaveLength(4);
  });

  test('fields that stand beside their group', () => {
    const fix = (group: string) =>
      `Indent it so that it lines up with the other fields of "${group}".`;
    expect(told(`claims:\n- ${CLAIM}\nvalue: 350\nby: Airwars`)).toEqual(
      expect.arrayContaining([
        ['value', fix('claims')],
        ['by', fix('claims')],
      ]),
    );
    expect(
      told(
        'status: reported\nsource:\n  - url: https://a.example/x\n    archived: https://archive.ph/aB3dE\npublisher: reuters',
      ),
    ).toEqual([['publisher', fix('source')]]);
  });

  test.each([
    [
      `claims:\n  - ${CLAIM}\n    count: 350\n    who: Airwars\n    date: 2017-06-30`,
      'value by reported',
    ],
    ['source:\n  name: Reuters\n  headline: T\n  date: 2017-06-06', 'publisher title published'],
    ['corrections:\n  - date: 2017-07-01\n    type: update\n    text: More is known.', 'kind note'],
  ])('names that other tools have for our fields: %s', (fields, names) => {
    expect(told(fields)).toEqual(
      names.split(' ').map((name) => [expect.anything(), `Did you mean "${name}"?`]),
    );
  });

  test.each([
    ['date: 31/12/2017', 'Did you mean "2017-12-31"? Dates are written year-month-day.'],
    [
      'date: 1/7/2017',
      'Write "2017-07-01" if the day comes first in it, or "2017-01-07" if the month does.',
    ],
    ['date: 2017-06-31', 'June has 30 days: correct the day or the month.'],
    ['date: 2017-07', 'Write year-month-day, as in 2017-06-06.'],
    ['date: soon', 'Write year-month-day, as in 2017-06-06.'],
    ['date: 2017-07-01T10:00', 'Write "2017-07-01".'],
  ])('the day of a correction: %s', (date, fix) => {
    const found = told(`corrections:\n  - ${date}\n    kind: update\n    note: More is known.`);
    expect(found).toEqual([[date.slice('date: '.length), fix]]);
  });

  test.each([
    ['Dec 2017', 'Did you mean "2017-12"? Dates are written year-month-day.'],
    ['12/2017', 'Did you mean "2017-12"? Dates are written year-month-day.'],
    ['today', 'Write the day, or less where less is known: 2017-06-06, 2017-06 or 2017.'],
    ['2017-06-06 10:00', 'Write "2017-06-06".'],
  ])('the day of a source: %s', (date, fix) => {
    expect(told(`source:\n  publisher: reuters\n  title: T\n  published: ${date}`)).toEqual([
      [date, fix],
    ]);
  });

  test('a publisher in other words, where a claim names its source', () => {
    const claim = (source: string) =>
      `source:\n  ${SOURCE}\nclaims:\n  - ${CLAIM}\n    value: 1\n    by: A\n    source: ${source}`;
    expect(told(claim('Reuters'))).toEqual([['Reuters', 'Did you mean "reuters"?']]);
    expect(told(claim('reutres'))).toEqual([['reutres', 'Did you mean "reuters"?']]);
    expect(told(claim('2'))).toEqual([
      ['2', 'Write 1, or add the source that says so to "source".'],
    ]);
  });

  test.each([
    ['https://a.example/, https://b.example/', /^Write them as a list/],
    ['<https://a.example/>', /^Write "https:\/\/a\.example\/"\.$/],
    ['"[BBC](https://a.example/)"', /^Write "https:\/\/a\.example\/"\.$/],
    ['Reuters', /A name belongs in a field of its own/],
  ])('what is no address alone: %s', (source, fix) => {
    expect(told(`source: ${source}`)).toEqual([[source, expect.stringMatching(fix)]]);
  });

  test.each([
    [
      'claims:\n  - 350 killed',
      /^Write its fields on lines of their own below.*: measure, value, by/,
    ],
    ['claims: 350 killed', /^Begin each entry with "- ".*: measure, value, by/],
    ['image: [{ src: /images/x.png, alt: A, credit: C }]', /^There can be only one, .*: src, alt/],
    [`claims: [{ ${CLAIM}, value: [1, 2], by: A }]`, /^Write one text here\. The value as it was/],
    [
      `claims: [{ ${CLAIM}, value: 1, by: A, credibility: B2 }]`,
      /^Write one of them\. How credible/,
    ],
  ])('a value of the wrong kind: %s', (fields, fix) => {
    expect(told(fields).map(([, said]) => said)).toEqual([expect.stringMatching(fix)]);
  });

  test.each([
    ['claims:\n  -measure: raqqa-deaths\n   value: 1', /^There is no space after the "-"/],
    ['claims:\n  - measure: raqqa-deaths\n  \tvalue: 1', /does not allow tabs/],
    ['claims:\n\t- measure: raqqa-deaths', /does not allow tabs/],
  ])('signs that YAML reads otherwise: %j', (fields, reason) => {
    const file = `---\ntitle: T\n${fields}\n---\nThe SDF said so.\n`;
    const { diagnostics } = load(exampleTree(briefFile(file)), { prefix: '/' });
    expect(diagnostics.map((found) => found.reason)).toEqual([expect.stringMatching(reason)]);
  });
});
