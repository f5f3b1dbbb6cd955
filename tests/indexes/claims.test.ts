import { expect, test } from 'vitest';
import { indexClaims } from '../../src/indexes/claims.ts';
import { brief, record } from './small-record.ts';

const claim = (value: string, reported?: string) => ({
  measure: 'deaths',
  value,
  by: 'somebody',
  ...(reported && { reported }),
});
const { briefs } = record(
  brief('first', { date: '2017-01-01', claims: [claim('about 350', '2017-03-01'), claim('12')] }),
  brief('second', { date: '2017-02-01', claims: [claim('around 350', '2017-02-02')] }),
);
const deaths = indexClaims(briefs).get('deaths');

test('claims stand in the order in which they were said; the event’s day serves where that is unknown', () => {
  expect(deaths?.claims.map(({ claim: { value } }) => value.text)).toEqual([
    '12',
    'around 350',
    'about 350',
  ]);
});

test('values that say the same are one value', () => {
  expect([...(deaths?.values.keys() ?? [])]).toEqual(['exactly 12–12', 'about 350–350']);
});
