import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarPeriod,
  type Day,
  daysBetween,
  firstDayOf,
  isDay,
  lastDayOf,
  midnight,
  monthOf,
  monthsBetween,
  startOfNextMonth,
  yearOf,
} from '../../src/brief/day.ts';

describe('a day is one that the calendar has', () => {
  test.each([
    ['2017-06-06', true],
    ['2016-02-29', true],
    ['2017-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2017-13-01', false],
    ['2017-00-10', false],
    ['2017-06-31', false],
    ['0000-06-06', false],
    ['0001-01-01', true],
    ['2017-6-6', false],
    ['2017-06', false],
    ['2017-06-06T00:00Z', false],
  ])('%s: %s', (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });
});

test.each<[CalendarPeriod, Day, Day]>([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2017-06', '2017-06-01', '2017-06-30'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['0099-02', '0099-02-01', '0099-02-28'],
  ['2017-06-06', '2017-06-06', '2017-06-06'],
])('%s lasts from %s to %s', (period, first, last) => {
  expect([firstDayOf(period), lastDayOf(period)]).toEqual([first, last]);
});

test.each<[Day, Day]>([
  ['2017-06-06', '2017-07-01'],
  ['2017-12-31', '2018-01-01'],
  ['0099-12-01', '0100-01-01'],
])('the month after that of %s begins on %s', (day, next) => {
  expect(startOfNextMonth(day)).toBe(next);
});

const LAST = 3_652_058;
const someDay = fc.integer({ min: 0, max: LAST }).map((days) => addDays('0001-01-01', days));

test('days of the years 1 to 9999 are counted as luxon counts them', () => {
  expect(addDays('0001-01-01', LAST)).toBe('9999-12-31');
  fc.assert(
    fc.property(someDay, someDay, (from, to) => {
      const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }));
      if (!start || !end) throw new Error('there are two days');
      expect(midnight(from).getTime()).toBe(start.toMillis());
      expect(daysBetween(from, to)).toBe(end.diff(start, 'days').days);
      expect(addDays(from, daysBetween(from, to))).toBe(to);
      expect(from < to).toBe(start < end);
      const months = end.startOf('month').diff(start.startOf('month'), 'months').months;
      expect(monthsBetween(from, to)).toBe(months);
      expect([yearOf(from), monthOf(from)]).toEqual([
        start.toFormat('yyyy'),
        start.toFormat('yyyy-MM'),
      ]);
    }),
  );
});
