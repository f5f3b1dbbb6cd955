import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isNarrowed,
  queryOf,
  readSelection,
  unreadDates,
  withFacet,
  withRange,
} from '../../layouts/frame/browser/selection.ts';

test.each([
  ['?topic=raqqa&from=2017-06&to=2017-10', '?topic=raqqa&from=2017-06&to=2017-10'],
  ['?status=disputed&topic=raqqa', '?topic=raqqa&status=disputed'],
  ['?topic=raqqa&topic=mosul,raqqa', '?topic=raqqa,mosul'],
  ['?publisher=%D8%B5%D8%AD%D9%8A%D9%81%D8%A9', '?publisher=%D8%B5%D8%AD%D9%8A%D9%81%D8%A9'],
  ['?page=3&topic=raqqa', '?topic=raqqa&page=3'],
  ['?page=1&topic=', ''],
  ['?from=2017-13&to=yesterday&page=-1&utm_source=x', ''],
  ['', ''],
])('%s is the view that is written %s', (query, written) => {
  expect(queryOf(readSelection(query))).toBe(written);
});

test('a written view is read back as it was', () => {
  const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(','));
  fc.assert(
    fc.property(
      fc.uniqueArray(key),
      fc.constantFrom('2017', '2017-06', '2017-06-30'),
      (keys, from) => {
        const view = withRange(withFacet(readSelection(''), 'publisher', keys), from, '');
        expect(readSelection(queryOf(view))).toEqual(view);
      },
    ),
  );
});

test('an address may give for dates what is none', () => {
  expect(unreadDates('?from=2017-13&to=yesterday&topic=raqqa')).toEqual(['2017-13', 'yesterday']);
  expect(unreadDates('?from=2017&to=2017-06-30')).toEqual([]);
  expect(unreadDates('?from=')).toEqual([]);
});

test('a page of everything narrows nothing', () => {
  expect(isNarrowed(readSelection('?page=2'))).toBe(false);
  expect(isNarrowed(readSelection('?to=2017'))).toBe(true);
});

test('another choice starts at its first page', () => {
  expect(withFacet(readSelection('?topic=raqqa&page=4'), 'status', ['disputed']).page).toBe(1);
});
