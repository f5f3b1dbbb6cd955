import { expect, test } from 'vitest';
import {
  monthAt,
  monthKey,
  monthNumber,
  placeOf,
  rangeOf,
  type TimeAxis,
  withoutBounds,
} from '../../layouts/overview/browser/time-axis.ts';
import { timeScale } from '../../src/outputs/axis/time-axis.ts';

const axis: TimeAxis = { first: '2016-04', last: '2019-03' };
const months = Array.from({ length: 36 }, (_, at) => monthNumber('2016-04') + at);

test('months stand where the drawing has them', () => {
  const drawn = timeScale('2016-04-01', '2019-03-01');
  for (const month of months)
    expect(placeOf(month, axis) * drawn.days).toBeCloseTo(drawn.x(`${monthKey(month)}-01`), 6);
  expect(placeOf(monthNumber('2019-04'), axis)).toBe(1);
});

test('a place within a month belongs to it', () => {
  for (const month of months) {
    const [start, end] = [placeOf(month, axis), placeOf(month + 1, axis)];
    expect(monthAt((start + end) / 2, axis)).toBe(month);
  }
  expect(monthAt(0.9999, axis)).toBe(monthNumber('2019-03'));
});

test('a range that reaches the end of the axis sets no date there', () => {
  const range = rangeOf({ from: '2017-06' }, axis);
  expect(withoutBounds(range, axis)).toEqual({ from: '2017-06' });
  expect(withoutBounds(rangeOf({}, axis), axis)).toEqual({});
  expect(withoutBounds(rangeOf({ from: '2010', to: '2017' }, axis), axis)).toEqual({
    to: '2017-12',
  });
});

test('years before 1000 are years of their own', () => {
  expect(monthKey(monthNumber('0099-12') + 1)).toBe('0100-01');
  expect(placeOf(monthNumber('0100-01'), { first: '0099-01', last: '0100-12' })).toBeCloseTo(
    0.5,
    2,
  );
});
