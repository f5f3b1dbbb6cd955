import { expect, test } from 'vitest';
import { monthsOf } from '../../src/indexes/timeline.ts';
import { timelineParts } from '../../src/outputs/timeline/timeline.ts';
import { brief } from '../indexes/small-record.ts';

/** A record with so many briefs in each month of 2017. */
function parts(...counts: readonly number[]) {
  const briefs = counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, index) =>
      brief(`m${month}-${index}`, { date: `2017-${String(month + 1).padStart(2, '0')}-01` }),
    ),
  );
  return timelineParts(monthsOf(briefs)).map((part) => part.length);
}

test('small months are put together until there is enough to read', () => {
  expect(parts(10, 15, 20, 30)).toEqual([45, 30]);
});

test('a month is not cut as long as it fits', () => {
  expect(parts(30, 50)).toEqual([30, 50]);
});

test('a month that does not fit is cut', () => {
  expect(parts(130)).toEqual([60, 70]);
});

test('the newest part takes in the part before it as long as it is thin', () => {
  expect(parts(45, 5)).toEqual([50]);
  expect(parts(45, 25)).toEqual([45, 25]);
});

test('a new month leaves older parts as they were', () => {
  expect(parts(45, 25, 20).slice(0, 1)).toEqual(parts(45, 25).slice(0, 1));
});

test('a record without briefs has one empty part', () => {
  expect(parts()).toEqual([0]);
});
