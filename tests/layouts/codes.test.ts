import { expect, test } from 'vitest';
import { newPositions, splitCodes } from '../../layouts/frame/browser/codes.ts';
import { CODE_LETTERS, codeOf, editionCodesOf } from '../../src/outputs/entries/edition-codes.ts';
import { entryOf } from '../../src/outputs/entries/entry.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from '../outputs/open-edition.ts';

const first = brief('first', { date: '2017-01-01' });
const second = brief('second', { date: '2017-02-01' });
const between = brief('between', { date: '2017-01-15' });
const corrected = brief('second', {
  date: '2017-02-01',
  corrections: [{ date: '2017-03-01', kind: 'correction', note: 'The day was wrong.' }],
});

function codes(...briefs: Parameters<typeof codeOf>[0][]): string {
  return String(editionCodesOf(pagesOf(briefs).edition).file.render());
}

test('the browser cuts codes as the build wrote them, in the order of events', () => {
  expect(splitCodes(codes(second, first))).toEqual([codeOf(first), codeOf(second)]);
  expect(codeOf(first)).toHaveLength(CODE_LETTERS);
});

test('what was added and what was corrected is new, wherever it stands', () => {
  expect(newPositions(codes(first, second), codes(first, between, corrected))).toEqual([1, 2]);
});

test('nothing is new where something was only taken away', () => {
  expect(newPositions(codes(first, between, second), codes(first, second))).toEqual([]);
});

test('an entry of a list carries the code of its brief', () => {
  const { edition } = pagesOf([first]);
  expect(entryOf(first, edition).code).toBe(codeOf(first));
});
