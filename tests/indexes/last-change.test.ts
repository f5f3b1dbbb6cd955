import { expect, test } from 'vitest';
import { indexCorrections, lastChangeAmong, lastChangeOf } from '../../src/indexes/corrections.ts';
import { brief, record } from './small-record.ts';

const plain = brief('plain', { date: '2017-01-01' });
const sourced = brief('sourced', {
  date: '2017-01-02',
  source: { url: 'https://news.example/', published: '2018-03', accessed: '2018-02-05' },
});
const corrected = brief('corrected', {
  date: '2017-01-03',
  corrections: [
    { date: '2019-01-01', kind: 'update', note: 'More is known.' },
    { date: '2019-02-01', kind: 'correction', note: 'The day was wrong.' },
  ],
});

test('the last change is the latest day of which the record tells', () => {
  expect(lastChangeOf(plain).edtf).toBe('2017-01-01');
  expect(lastChangeOf(sourced).edtf).toBe('2018-03');
  expect(lastChangeOf(corrected).edtf).toBe('2019-02-01');
  expect(lastChangeAmong([plain, corrected, sourced])?.edtf).toBe('2019-02-01');
  expect(lastChangeAmong([])).toBeUndefined();
});

test('corrections of all briefs stand newest first', () => {
  const { briefs } = record(plain, sourced, corrected);
  expect(indexCorrections(briefs).map(({ number }) => number)).toEqual([2, 1]);
});
