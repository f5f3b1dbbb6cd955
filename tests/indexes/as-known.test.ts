import { describe, expect, test } from 'vitest';
import type { Brief } from '../../src/brief/brief.ts';
import type { Day } from '../../src/brief/day.ts';
import { asKnownDays, asKnownOn, DAYS_AT_MOST, daysOfChange } from '../../src/indexes/as-known.ts';
import { brief, record, type Written } from './small-record.ts';

const claim = (value: string, more: Record<string, string>) => ({
  measure: 'deaths',
  value,
  by: 'somebody',
  ...more,
});
const known = (day: Day, ...briefs: Brief[]) => asKnownOn(record(...briefs), day);
const values = (day: Day, ...briefs: Brief[]) =>
  known(day, ...briefs)
    .claims.get('deaths')
    ?.map(({ claim: { value } }) => value.text) ?? [];
const statuses = (day: Day, written: Written) =>
  known(day, brief('b', written)).briefs.map(({ status }) => status);

describe('a claim', () => {
  const count = brief('count', {
    date: '2017-07-10',
    claims: [
      claim('40', { reported: '2017-07-11', superseded: '2017-09-02' }),
      claim('60', { reported: '2017-08' }),
      claim('70', { reported: '2017' }),
    ],
  });

  test('shows from the day on which it was made', () => {
    expect(values('2017-07-10', count)).toEqual([]);
    expect(values('2017-07-11', count)).toEqual(['40']);
  });

  test('of which only the month or year is known shows from its last day', () => {
    expect(values('2017-08-30', count)).toEqual(['40']);
    expect(values('2017-08-31', count)).toEqual(['40', '60']);
    expect(values('2017-12-31', count)).toEqual(['70', '40', '60']);
  });

  test('stands until the day on which it was withdrawn', () => {
    const stood = (day: Day) => known(day, count).claims.get('deaths')?.[0]?.superseded;
    expect(stood('2017-09-01')).toBe(false);
    expect(stood('2017-09-02')).toBe(true);
  });

  test('without a day of its own has that of its source', () => {
    const source = [{ url: 'https://news.example/1', published: '2018-01-05' }];
    const late = brief('late', {
      date: '2017-07-10',
      source,
      claims: [claim('9', { source: '1' })],
    });
    expect(values('2018-01-04', late)).toEqual([]);
    expect(values('2018-01-05', late)).toEqual(['9']);
  });
});

describe('a brief', () => {
  const names = (day: Day, written: Written) =>
    known(day, brief('b', written)).briefs.map((entry) => entry.brief.name);

  test('shows when it had happened', () => {
    expect(names('2017-07-09', { date: '2017-07-09/2017-07-10' })).toEqual([]);
    expect(names('2017-07-10', { date: '2017-07-09/2017-07-10' })).toEqual(['b']);
    expect(names('2017-07-09', { date: '2017-07-09/..' })).toEqual(['b']);
  });

  test('shows when the first of its sources was out', () => {
    const source = [
      { url: 'https://news.example/1', published: '2021-11-13' },
      { url: 'https://news.example/2', published: '2019-05' },
      { url: 'https://news.example/3' },
    ];
    expect(names('2019-05-30', { date: '2019-03-18', source })).toEqual([]);
    expect(names('2019-05-31', { date: '2019-03-18', source })).toEqual(['b']);
  });

  test('has the status that it had before the corrections that were still to come', () => {
    const written = {
      date: '2017-06-16',
      status: 'retracted',
      corrections: [
        { date: '2018-01-01', kind: 'update', note: 'x', was: 'reported' },
        { date: '2018-06-01', kind: 'clarification', note: 'x' },
        { date: '2019-10-27', kind: 'retraction', note: 'x', was: 'disputed' },
      ],
    };
    expect(statuses('2017-12-31', written)).toEqual(['reported']);
    expect(statuses('2018-01-01', written)).toEqual(['disputed']);
    expect(statuses('2019-10-26', written)).toEqual(['disputed']);
    expect(statuses('2019-10-27', written)).toEqual(['retracted']);
  });

  test('was not retracted before its retraction, even where that does not say what it was', () => {
    const corrections = [{ date: '2019-10-27', kind: 'retraction', note: 'x' }];
    const written = { date: '2017-06-16', status: 'retracted', corrections };
    expect(statuses('2018-01-01', written)).toEqual(['reported']);
  });
});

test('a correction shows from its day, and not before its brief', () => {
  const late = brief('late', {
    date: '2017-01-01',
    source: [{ url: 'https://news.example/1', published: '2018-01-01' }],
    corrections: [
      { date: '2017-06-01', kind: 'update', note: 'x' },
      { date: '2018-06-01', kind: 'update', note: 'x' },
    ],
  });
  const made = (day: Day) => known(day, late).corrections.map(({ number }) => number);
  expect(made('2017-12-31')).toEqual([]);
  expect(made('2018-01-01')).toEqual([1]);
  expect(made('2018-06-01')).toEqual([2, 1]);
});

describe('the days that have a page', () => {
  const chosen = (...briefs: Brief[]) => asKnownDays(record(...briefs)).map(({ day }) => day);

  test('are ends of years and months in which something was new, and days of corrections', () => {
    const corrected = brief('corrected', {
      date: '2017-02-03',
      corrections: [{ date: '2017-02-17', kind: 'update', note: 'x' }],
      claims: [claim('1', { reported: '2016-11-11', superseded: '2018-05-05' })],
    });
    expect(chosen(corrected)).toEqual(['2016-11-30', '2017-02-17', '2018-05-05']);
  });

  test('never lie after the last change', () => {
    expect(chosen(brief('only', { date: '2017-02-03' }))).toEqual(['2017-02-03']);
  });

  test('stay few in a large record: months are left out first, then days of corrections', () => {
    const years = Array.from({ length: 30 }, (_, year) => 1990 + year);
    const monthly = years.flatMap((year) =>
      ['01', '04', '07', '10'].map((month) =>
        brief(`b-${year}-${month}`, { date: `${year}-${month}-09` }),
      ),
    );
    expect(chosen(...monthly)).toHaveLength(30);
    const corrected = monthly.map((one) => ({
      ...one,
      corrections: brief('x', {
        date: one.date.edtf,
        corrections: [{ date: one.date.edtf, kind: 'update', note: 'x' }],
      }).corrections,
    }));
    expect(chosen(...corrected.slice(0, 40))).toHaveLength(40);
    expect(chosen(...corrected)).toHaveLength(30);
    expect(chosen(...monthly).length).toBeLessThanOrEqual(DAYS_AT_MOST);
  });

  test('add up to every change', () => {
    const changes = record(
      brief('a', { date: '2017-02-03', claims: [claim('1', { reported: '2017-03-05' })] }),
      brief('b', { date: '2018-02-03' }),
    );
    const total = (days: ReturnType<typeof daysOfChange>) =>
      days.reduce((sum, { events, claims }) => sum + events + claims, 0);
    expect(total(asKnownDays(changes))).toBe(3);
    expect(total(daysOfChange(changes))).toBe(3);
  });
});
