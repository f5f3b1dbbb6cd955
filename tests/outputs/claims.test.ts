import { describe, expect, test } from 'vitest';
import type { Brief } from '../../src/brief/brief.ts';
import { claims as claimsKind } from '../../src/outputs/claims/claims.ts';
import { measure as measureKind } from '../../src/outputs/claims/measure.ts';
import { topic as topicKind } from '../../src/outputs/topics/topic.ts';
import { brief } from '../indexes/small-record.ts';
import { made, pagesOf } from './open-edition.ts';

const claim = (value: string, by: string, reported?: string, more = {}) => ({
  measure: 'deaths',
  value,
  by,
  ...(reported !== undefined && { reported }),
  ...more,
});
const battle = brief('battle', {
  date: '2017-07-10',
  title: "The army's count",
  source: [
    { publisher: 'wire', url: 'https://paper.example/1', via: 'paper' },
    { publisher: 'army', url: 'https://army.example/1', reliability: 'D' },
  ],
  claims: [
    claim('326', 'the army', '2017-12-20', { source: 'army', credibility: '4' }),
    claim('9000–11000', 'the wire', '2017-12-20', { source: '1', note: 'all causes' }),
    claim('at least 426', 'a monitor', '2017-07-11'),
    claim('about 40%', 'a mayor', '2018-01'),
    claim('All are counted', 'a minister', '2018-02-01'),
    claim('200', 'the army', '2017-07-12', { superseded: '2017-12-20' }),
  ],
});

function measure(...briefs: Brief[]) {
  return pagesOf(briefs).the(measureKind, '/claims/deaths/');
}

describe('a measure’s page', () => {
  const { model: page, html } = measure(battle);

  test('says in words how far the numbers are apart, and who gave them', () => {
    expect(html).toContain(
      'From 326 (the army, 20 December 2017) to 9,000–11,000 (the wire, 20 December 2017).',
    );
    expect(html).toContain('About 40% (a mayor, January 2018).');
  });

  test.each([
    [['4000', 'more than 4000'], 'From 4,000 (0, 2017) to more than 4,000 (1, 2017).'],
    [['at least 300', '250–300'], 'From 250–300 (1, 2017) to at least 300 (0, 2017).'],
    [['up to 300', '300', 'fewer than 300'], 'From fewer than 300 (2, 2017) to 300 (1, 2017).'],
    [['250–300', 'about 270'], '250–300 people (0, 2017).'],
    [['350', '350'], '350 people in both claims.'],
  ])('of equal numbers, %j, tells which says more', (values, said) => {
    const claims = values.map((value, by) => claim(value, String(by), '2017'));
    const held = measure(brief('b', { date: '2017-01-01', claims }));
    expect(held.html.replace(/ (people|deaths) /, ' people ')).toContain(said);
  });

  test('draws counts and shares apart, each in the order in which they were said', () => {
    expect(page.charts.map(({ scale, rows }) => [scale, rows.map(({ by }) => by)])).toEqual([
      ['number', ['a monitor', 'the army', 'the army', 'the wire']],
      ['percent', ['a mayor']],
    ]);
  });

  test('draws sums of each currency apart, on an axis that names it', () => {
    const sums = ['$5 million', '€4 million', '$7 million'];
    const claims = sums.map((value, by) => claim(value, String(by), `201${by}`));
    const { model } = measure(brief('b', { date: '2010-01-01', claims }));
    expect(
      model.charts.map(({ scale, unit, rows }) => [scale, unit, rows.map(({ by }) => by)]),
    ).toEqual([
      ['EUR', 'Euro', ['1']],
      ['USD', 'US Dollar', ['0', '2']],
    ]);
    expect(model.spreads.map(({ scale, count }) => [scale, count])).toEqual([
      ['EUR', 1],
      ['USD', 2],
    ]);
  });

  test('draws every direction by its shape, on a scale from zero', () => {
    const [counts, shares] = page.charts;
    expect(counts?.ticks[0]).toMatchObject({ x: 0, number: 0 });
    expect(counts?.rows.map(({ shape }) => shape)).toEqual([
      { kind: 'from', x: 3.55, filled: true },
      { kind: 'point', x: 1.67, soft: false },
      { kind: 'point', x: 2.72, soft: false },
      { kind: 'range', x: 75, end: 91.67 },
    ]);
    expect(shares?.rows[0]?.shape).toEqual({ kind: 'point', x: 40, soft: true });
  });

  test('draws days true to scale, and a month as a stretch', () => {
    const { model } = measure(
      brief('b', {
        date: '2017-01-01',
        claims: [
          claim('1', 'a', '2017-01-01'),
          claim('2', 'b', '2017-02'),
          claim('3', 'c', '2017-04-11'),
        ],
      }),
    );
    expect(model.charts[0]?.rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0.31, 0.58],
      [1, 1],
    ]);
    expect(model.charts[0]?.days.map(({ label }) => label)).toEqual(['2017', 'Feb', 'Mar', 'Apr']);
  });

  test('strikes what was withdrawn, in the drawing and in words', () => {
    expect(page.charts[0]?.rows.map(({ superseded }) => superseded)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(html).toContain('range-strike');
    expect(html).toContain('Withdrawn or replaced on');
  });

  test('leads from each claim to its source and its brief, with reliability in words', () => {
    const said = page.numbers.find(({ by }) => by === 'the wire');
    expect(said).toMatchObject({
      id: expect.stringMatching(/^said-battle-claim-[0-9a-f]{10}$/),
      note: 'all causes',
      source: { href: '/repo/briefs/battle/#source-1', label: 'The Wire', via: ['The Paper'] },
      brief: {
        href: expect.stringMatching(/^\/repo\/briefs\/battle\/#claim-[0-9a-f]{10}$/),
        label: 'The army’s count',
      },
    });
    expect(html).toContain('D, not usually reliable; party to the conflict');
    expect(html).toContain('4, doubtful');
  });

  test('has a row of the table for each row of the drawing', () => {
    for (const { rows } of page.charts) {
      for (const { id } of rows) expect(html).toContain(`<tr id="${id}"`);
    }
  });

  test('lists statements by their days', () => {
    expect(page.statements.map(({ by }) => by)).toEqual(['a minister']);
    expect(html).toContain('<ol class="statements">');
  });

  test('says so where a claim has no day of its own', () => {
    const { model } = measure(brief('b', { date: '2017-01-01', claims: [claim('1', 'a')] }));
    expect(model.numbers[0]).toMatchObject({ dayUnknown: true });
  });

  test('has no style in its elements, which the site’s security policy would drop', () => {
    expect(html).not.toMatch(/ style=/);
  });

  test('is there for a measure of which nothing was said', () => {
    expect(measure(brief('b', { date: '2017-01-01' })).html).toContain(
      'Nobody on record has said anything about this yet.',
    );
  });
});

test('the page of all measures puts those first in their topic on which accounts differ', () => {
  const page = pagesOf([battle]).the(claimsKind, '/claims/');
  const rows = page.model.groups.map(({ id, differing, others }) => [
    id,
    differing.map(({ label, count }) => [label, count]),
    others,
  ]);
  expect(rows).toEqual([['war', [['People killed', 6]], []]]);
});

test('a long list is cut into pages that share one scale and stay below 3,000 nodes', () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    brief(`b-${index}`, {
      date: '2017-01-01',
      claims: [claim(String(index + 1), `claimant ${index}`, '2017-01-02')],
    }),
  );
  const pages = made(measureKind, pagesOf(many).edition).filter(({ address }) =>
    address.startsWith('/claims/deaths/'),
  );
  expect(pages.length).toBe(8);
  for (const { model, html } of pages) {
    expect(model.charts[0]?.ticks.at(-1)).toMatchObject({ x: 100, number: 400 });
    expect(html.match(/<[a-z]/g)?.length).toBeLessThan(3000);
  }
});

describe('a brief', () => {
  const standing = (source: unknown) =>
    pagesOf([brief('b', { date: '2017-01-01', source })]).brief('b').model.standing;
  const url = (number: number) => `https://site-${number}.example/`;

  test('leads to the page of each measure, and says that accounts differ', () => {
    const [group] = pagesOf([battle]).brief('battle').model.claims;
    expect(group).toMatchObject({ href: '/repo/claims/deaths/', total: 6, differs: true });
  });

  test('counts an agency that was read in two papers as one', () => {
    const sources = [
      { publisher: 'wire', url: url(1), via: 'paper' },
      { publisher: 'wire', url: url(2), via: 'another paper' },
      { publisher: 'army', url: url(3) },
    ];
    expect(standing(sources)).toMatchObject({
      sources: 3,
      independent: 2,
      shared: [{ publisher: { label: 'The Wire' }, numbers: [1, 2] }],
    });
    expect(standing(sources)).not.toHaveProperty('onlyPublisher');
  });

  test('says when it rests on one publisher alone', () => {
    const twice = [
      { publisher: 'wire', url: url(1) },
      { publisher: 'wire', url: url(2), via: 'paper' },
    ];
    expect(standing(twice)).toMatchObject({
      independent: 1,
      onlyPublisher: { label: 'The Wire', href: '/repo/publishers/wire/' },
    });
  });

  test('takes two pages of one unknown site for one origin', () => {
    const pages = ['https://site.example/1', 'https://www.site.example/2'];
    expect(standing(pages.map((url) => ({ url })))).toMatchObject({ independent: 1, sources: 2 });
  });

  test('leads to the archived copy where the original is gone, and says so', () => {
    const archived = 'https://archive.example/copy';
    const html = (more: object) => {
      const source = [{ publisher: 'wire', title: 'Story', url: url(1), dead: 'true', ...more }];
      return pagesOf([brief('b', { date: '2017-01-01', source })]).brief('b').html;
    };
    expect(html({ archived })).toContain(`<a href="${archived}" rel="external">Story</a>`);
    expect(html({ archived })).toContain('the title leads to the archived copy');
    expect(html({})).not.toContain(`href="${url(1)}"`);
    expect(html({})).toContain('no archived copy is known');
  });

  test('tells machines who claims what, without judging it', () => {
    const { structuredData = '' } = pagesOf([battle]).brief('battle').model.shell;
    const { mentions } = JSON.parse(structuredData);
    expect(mentions).toHaveLength(6);
    expect(mentions[1]).toMatchObject({
      '@type': 'Claim',
      name: 'People killed: 9000–11000',
      creditText: 'the wire',
      datePublished: '2017-12-20',
      isBasedOn: 'https://paper.example/1',
    });
    expect(mentions[5]).toMatchObject({ creativeWorkStatus: 'Superseded', expires: '2017-12-20' });
    expect(structuredData).not.toContain('ClaimReview');
  });
});

describe('a topic leads to what was said of it', () => {
  const said = (name: string, topics: string, ...claims: readonly object[]) =>
    brief(name, { date: '2017-07-10', topics, claims });
  const sure = claim('326', 'the army');
  const other = claim('9000', 'the wire', undefined, { contradicts: 'the army' });

  test.each([
    ['nothing is disputed', [said('one', 'war', sure)], 1],
    ['accounts differ', [said('one', 'war', sure, other)], 1],
    ['it is said of another topic', [said('one', 'war'), said('two', 'peace', sure)], undefined],
    ['nothing was said', [said('one', 'war')], undefined],
  ] as const)('where %s', (_, briefs, count) => {
    const { model, html } = pagesOf(briefs).the(topicKind, '/topics/war/');
    expect(model.measures).toEqual(count && { href: '/repo/claims/#war', count });
    expect(html.includes('href="/repo/claims/#war"')).toBe(count !== undefined);
  });
});
