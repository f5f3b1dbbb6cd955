import { expect, test } from 'vitest';
import { indexPositions, neighboursIn } from '../../src/indexes/timeline.ts';
import { brief, record } from './small-record.ts';

const days = ['01', '02', '03', '04', '05'];
const { briefs } = record(...days.map((day) => brief(`day-${day}`, { date: `2017-01-${day}` })));
const positions = indexPositions(briefs);
const every = (step: number) => briefs.filter((_, index) => index % step === 0);

test('neighbours stand directly before and after in the list that is asked', () => {
  const [, , third] = briefs;
  if (!third) throw new Error('There are five briefs.');
  const among = (list: typeof briefs) => {
    const { before, after } = neighboursIn(list, third, positions);
    return [before?.name, after?.name];
  };
  expect(among(briefs)).toEqual(['day-02', 'day-04']);
  expect(among(every(2))).toEqual(['day-01', 'day-05']);
});

test('the first has nothing before it, the last nothing after it', () => {
  for (const [at, missing] of [
    [0, 'before'],
    [-1, 'after'],
  ] as const) {
    const end = briefs.at(at);
    if (end) expect(neighboursIn(briefs, end, positions)).not.toHaveProperty(missing);
  }
});

test('a brief that is not in the list has no neighbours there', () => {
  const [, second] = briefs;
  if (second) expect(neighboursIn(every(2), second, positions)).toEqual({});
});
