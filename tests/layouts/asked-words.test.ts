import { expect, test } from 'vitest';
import { askedWords, patienceFor } from '../../layouts/search/browser/pagefind.ts';
import { wordsFor } from '../../src/words/languages.ts';

const commonIn = (language: string) => wordsFor(language)('language.commonWords');

test.each([
  ['the battle of Raqqa', 'en', 'battle Raqqa'],
  ['The forces', 'en-GB', 'forces'],
  ['تحرير مدينة من داعش', 'ar-IQ', 'تحرير مدينة داعش'],
])('"%s" (%s) is looked up without its common words', (query, language, asked) => {
  expect(askedWords(query, commonIn(language))).toBe(asked);
});

test('common words alone are looked up as they are', () => {
  expect(askedWords('to be', commonIn('en'))).toBe('to be');
});

test('what is quoted stays whole, with whatever marks it is quoted', () => {
  expect(askedWords('“the end of the war”', commonIn('en'))).toBe('"the end of the war"');
});

test('a language without a list loses no words', () => {
  expect(askedWords('la fin de la guerre', '')).toBe('la fin de la guerre');
});

test.each(['raqqa as', 'the'])('"%s" is given time to become a word', (query) => {
  expect(patienceFor(query, commonIn('en'))).toBeGreaterThan(
    patienceFor('raqqa ass', commonIn('en')),
  );
});

test('a field that was emptied is not waited for', () => {
  expect(patienceFor('', commonIn('en'))).toBe(patienceFor('raqqa', commonIn('en')));
});
