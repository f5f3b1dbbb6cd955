import { expect, test } from 'vitest';
import { indexTimeline } from '../../src/indexes/timeline.ts';
import { brief, record } from './small-record.ts';

const { briefs } = record(
  brief('late', { date: '2017-06-20' }),
  brief('early', { date: '2016-12-31' }),
  brief('month', { date: '2017-06' }),
  brief('long', { date: '2017-05-30/2017-07-02' }),
);

test('months hold the briefs that touch them, oldest first', () => {
  const { months } = indexTimeline(briefs);
  expect(months.map(({ key, briefs: of }) => [key, of.map(({ name }) => name)])).toEqual([
    ['2016-12', ['early']],
    ['2017-05', ['long']],
    ['2017-06', ['long', 'month', 'late']],
    ['2017-07', ['long']],
  ]);
});

test('years count their briefs and hold only months that have any', () => {
  const { years } = indexTimeline(briefs);
  expect(years.map(({ key, count, months }) => [key, count, months.map((m) => m.key)])).toEqual([
    ['2016', 1, ['2016-12']],
    ['2017', 3, ['2017-05', '2017-06']],
  ]);
});

test('an empty record has neither months nor years', () => {
  expect(indexTimeline([])).toEqual({
    briefs: [],
    groups: [],
    months: [],
    years: [],
    decades: [],
  });
});
