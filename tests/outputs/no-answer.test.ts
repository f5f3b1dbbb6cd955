import { describe, expect, test } from 'vitest';
import { claimIds } from '../../src/brief/identity.ts';
import type { Claim } from '../../src/brief/schema.ts';
import { knownClaimDay } from '../../src/indexes/as-known.ts';
import { lastChangeOf } from '../../src/indexes/corrections.ts';
import { indexDisagreements } from '../../src/indexes/disagreements.ts';
import { brief as briefPage } from '../../src/outputs/brief/brief.ts';
import { measure } from '../../src/outputs/claims/measure.ts';
import { embedClaims } from '../../src/outputs/embed/embed.ts';
import { feeds } from '../../src/outputs/feeds/index.ts';
import { claimMark } from '../../src/review/facts/compare-claims.ts';
import { loadWithBrief } from '../content/small-content.ts';
import { brief } from '../indexes/small-record.ts';
import { exportsOf, made, pagesOf } from './open-edition.ts';
import { textOf } from './read-output.ts';

/* Who was asked and did not answer: a fact with the day of the question, and no claim. */

const asked = brief('asked', {
  date: '2017-06-16',
  claims: [
    { measure: 'deaths', value: 'No answer', by: 'the army', asked: '2017-07-01' },
    { measure: 'deaths', value: '12', by: 'the town', reported: '2017-06-17' },
  ],
});
const { edition } = pagesOf([asked]);

describe('readers are told who did not answer, and when they were asked', () => {
  const [page] = made(briefPage, edition);
  const [frame] = made(embedClaims, edition);
  const [ofMeasure] = made(measure, edition);
  const feed = [...feeds(edition)].find(({ path }) => path === 'feed.json');
  const { 'claims.csv': csv = '', 'briefs.json': json = '' } = exportsOf(edition);
  const plain = (html = '') => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  test.each([
    ['the brief', () => plain(page?.html), 'No answer the army, asked on 1 July 2017'],
    ['the page of the measure', () => plain(ofMeasure?.html), 'asked on 1 July 2017'],
    ['the feed', () => textOf(feed?.render() ?? ''), 'no answer (the army, asked on 1 July 2017)'],
    [
      'the frame for other sites',
      () => plain(frame?.html),
      'No answer the army, asked on 1 July 2017',
    ],
    ['CSV', () => csv, /deaths,People killed,no answer,.*,the army,,2017-07-01,/],
    ['JSON', () => json, /"asked":\s*{\s*"edtf":\s*"2017-07-01"/],
  ])('%s', (_, made, wanted) => {
    expect(made()).toMatch(wanted);
  });

  test('structured data holds no claim of theirs', () => {
    const data = [
      ...(page?.html ?? '').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ]
      .map(([, json]) => json)
      .join('\n');
    expect(data).toContain('the town');
    expect(data).not.toContain('the army');
  });

  test('it is known from the day of the question', () => {
    const [claim] = asked.claims;
    if (!claim) throw new Error('There is no claim.');
    expect(knownClaimDay({ brief: asked, claim })).toBe('2017-07-01');
  });

  test('it is known by that day, in whatever order', () => {
    const [first, second] = ['2017-07-01', '2017-08-01'].map((day) => {
      const [claim] = brief('one', {
        date: '2017-06-16',
        claims: [{ measure: 'deaths', value: 'no answer', by: 'the army', asked: day }],
      }).claims;
      if (!claim) throw new Error('There is no claim.');
      return claim;
    }) as [Claim, Claim];
    expect(claimIds([second, first])).toEqual([...claimIds([first, second])].reverse());
    expect(claimMark(first)).not.toBe(claimMark(second));
  });

  test('the brief is no older than the question', () => {
    expect(lastChangeOf(asked).first).toBe('2017-07-01');
  });

  test('it contradicts nobody', () => {
    const { differs } = indexDisagreements(
      edition.indexes.claims,
      edition.record.vocabularies.measures,
    );
    expect(asked.claims.map(differs)).toEqual([false, false]);
  });
});

describe('check', () => {
  const written = (claim: string) =>
    loadWithBrief(
      `---\ntitle: One\ndate: 2017-06-30\nsource: https://a.example/\ntopics: raqqa\nclaims:\n  - measure: raqqa-deaths\n    by: The coalition\n${claim}---\nText.\n`,
    )
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ line, rule, fix }) => [line, rule, fix]);

  test.each([
    ['a day and no answer', '    value: no answer\n    asked: 2017-07-03\n', []],
    ['a month', '    value: No answer\n    asked: 2017-07\n', []],
    [
      'no day',
      '    value: no answer\n',
      [[9, 'claims/asked', 'Add "asked:" with the day of the question.']],
    ],
    [
      'a day on which they would have said it',
      '    value: no answer\n    reported: 2017-07-03\n',
      [[9, 'claims/asked', 'Rename "reported" to "asked", and give the day of the question.']],
    ],
    [
      'an answer',
      '    value: 12\n    asked: 2017-07-03\n',
      [
        [
          10,
          'claims/asked',
          'Write "value: no answer", or rename "asked" to "reported", and give the day on which they said it.',
        ],
      ],
    ],
    [
      'both days',
      '    value: no answer\n    asked: 2017-07-03\n    reported: 2017-07-04\n',
      [[9, 'claims/asked', 'Rename "reported" to "asked", and give the day of the question.']],
    ],
    [
      'a day that cannot be read',
      '    value: no answer\n    asked: yesterday\n',
      [
        [
          10,
          'dates/form',
          'Write the day, or less where less is known: 2017-06-06, 2017-06 or 2017.',
        ],
      ],
    ],
    [
      'a contradiction',
      '    value: no answer\n    asked: 2017-07-03\n    contradicts: The town\n',
      [[11, 'claims/asked', 'Remove "contradicts".']],
    ],
  ])('%s', (_, claim, errors) => {
    expect(written(claim)).toEqual(errors);
  });
});
