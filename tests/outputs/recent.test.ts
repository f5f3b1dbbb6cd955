import { describe, expect, test } from 'vitest';
import { indexRecord } from '../../src/indexes/index.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import type { VersionInWords } from '../../src/outputs/page/publication.ts';
import type { SiteContext } from '../../src/outputs/page/site-context.ts';
import { recent } from '../../src/outputs/recent/recent.ts';
import { brief, record } from '../indexes/small-record.ts';
import { CONTEXT } from './open-edition.ts';

const DAYS = [
  '2024-01-01',
  '2024-02-01',
  '2024-03-01',
  '2024-04-01',
  '2024-05-01',
  '2024-06-01',
] as const;
const OLD = '2017-03-20-school';
const NEW = '2017-10-17-raqqa';
const CUT_OFF = '2017-06-06-assault';
const briefs = [
  brief(OLD, { date: '2017-03-20' }),
  brief(CUT_OFF, { date: '2017-06-06' }),
  brief(NEW, { date: '2017-10-17' }),
];

const version = (day: VersionInWords['day'], more: Partial<VersionInWords>): VersionInWords => ({
  commit: day,
  day,
  moment: `${day}T00:00:00.000Z`,
  brought: {},
  changes: [],
  ...more,
});
const CORRECTED = version('2024-03-04', {
  changes: [
    'claim People killed: was 105, now 200 (by the coalition)',
    'date: was 16, now 17 October 2017',
  ],
  fields: ['claims.value', 'date'],
  claims: [{ at: 0, measure: 'People killed', from: '105', to: '200', by: 'the coalition' }],
});
const KNOWN: SiteContext = {
  ...CONTEXT,
  histories: { [OLD]: [version('2024-01-02', {}), CORRECTED] },
  publications: {
    [OLD]: { first: '2024-01-02', last: '2024-03-04' },
    [NEW]: { first: '2024-03-04', last: '2024-03-04' },
  },
};

function pageOf(context: SiteContext, all = briefs, history = true) {
  const made = record(...all);
  const edition = openEdition(made, indexRecord(made), context);
  const [page] = recent.pages({ ...edition, site: { ...edition.site, history } });
  if (!page) throw new Error('There is no page.');
  return { ...page, model: page.model() };
}

describe('recently added and changed', () => {
  test('newest first, a day at a time: what was added, and what was changed from what to what, by whom', () => {
    const { days, unknown, older } = pageOf(KNOWN).model;
    expect(days.map(({ datetime, words }) => [datetime, words])).toEqual([
      ['2024-03-04', '4 March 2024'],
      ['2024-01-02', '2 January 2024'],
    ]);
    const [last, first] = days;
    expect(last?.added.items.map(({ brief }) => brief.href)).toEqual([`/repo/briefs/${NEW}/`]);
    expect(last?.changed.items).toMatchObject([
      {
        brief: { href: `/repo/briefs/${OLD}/` },
        said: [{ measure: 'People killed', from: '105', value: '200', by: 'the coalition' }],
        changes: ['Date: was 16, now 17 October 2017'],
      },
    ]);
    expect(first?.added.items).toHaveLength(1);
    expect(first?.changed.items).toEqual([]);
    expect({ unknown, older }).toEqual({ unknown: 1, older: 0 });
  });

  test('where nothing is known of the history, no day is given', () => {
    const { days, unknown } = pageOf(CONTEXT).model;
    expect({ days, unknown }).toEqual({ days: [], unknown: 3 });
  });

  test('a site that shows no versions tells what was added alone', () => {
    const { days } = pageOf(KNOWN, briefs, false).model;
    expect(days.flatMap(({ changed }) => changed.items)).toEqual([]);
    expect(days.flatMap(({ added }) => added.items)).toHaveLength(2);
  });

  test('a record of any size has a page of one size, which counts what it leaves out', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      brief(`2017-10-17-number-${at + 1}`, { date: '2017-10-17' }),
    );
    const publications: NonNullable<SiteContext['publications']> = Object.fromEntries(
      many.map(({ name }, at) => {
        const day = DAYS[at % DAYS.length] ?? '2024-01-01';
        return [name, { first: day, last: day }];
      }),
    );
    const { days, older } = pageOf({ ...CONTEXT, publications }, many).model;
    const listed = days.flatMap(({ added }) => added.items).length;
    const more = days.reduce((sum, { added }) => sum + added.more, 0);
    expect(listed).toBeLessThanOrEqual(60);
    expect(more).toBeGreaterThan(0);
    expect(listed + more + older).toBe(400);
  });
});
