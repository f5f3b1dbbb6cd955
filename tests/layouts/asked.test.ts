import { describe, expect, test } from 'vitest';
import {
  fold,
  formsOf,
  knownIn,
  tellingWords,
  wordsIn,
} from '../../layouts/search/browser/asked.ts';
import type { KnownName } from '../../src/outputs/search/known-names.ts';

test.each([
  ['Raqqa', 'RAQQA'],
  ['Erdoğan', 'erdogan'],
  ['Diyarbakır', 'diyarbakir'],
  ['Straße', 'STRASSE'],
  ['Shaʿar', 'shaar'],
  ['الرقّة', 'الرقه'],
  ['إدلب', 'ادلب'],
  ['مصطفى', 'مصطفي'],
])('%s and %s are the same word', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ['8,106–12,980', ['8,106', '12,980']],
  ['2011−2019', ['2011', '2019']],
  ['Deir ez-Zor', ['Deir', 'ez', 'Zor']],
  ['what’s new?', ['what’s', 'new']],
])('the words of %s', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test.each([
  ['when did raqqa fall', ['raqqa', 'fall']],
  ['how many died?', ['died']],
  ['what happened', ['what', 'happened']],
])('what %s asks for', (query, words) => {
  expect(tellingWords(query, 'a the of in')).toEqual(words);
});

describe('the forms of a word', () => {
  test('are those that editors take for one another', () => {
    expect(formsOf('Daesh', [['ISIS', 'Daesh']])).toEqual(['daesh', 'ISIS', 'Daesh']);
  });

  test.each(['الرقة', 'بالرقة', 'للرقة', 'والرقة', 'رقه'])('%s: with all particles', (word) => {
    const forms = formsOf(word, []);
    expect(forms).toEqual(expect.arrayContaining(['الرقة', 'بالرقة', 'للرقة', 'الرقه']));
  });

  test.each([
    ['straße', 'strasse'],
    ['strasse', 'straße'],
    ['diyarbakır', 'diyarbakir'],
    ['shaʿar', 'shaar'],
  ])('%s may be written %s', (word, other) => {
    expect(formsOf(word, [])).toContain(other);
  });
});

describe('what is known by name', () => {
  const known = (kind: KnownName['kind'], label: string, ...names: string[]): KnownName => ({
    ...{ kind, label, names },
    href: `/${label}`,
    answer: '',
  });
  const names = [
    known('measures', 'When Raqqa was captured', 'Raqqa fell', 'fall of Raqqa'),
    known('topics', 'Raqqa', 'الرقة', '拉卡'),
    known('places', 'Raqqa'),
    known('topics', 'Returnees'),
    known('publishers', 'Airwars'),
  ];
  const found = (query: string) =>
    knownIn(query, { names, synonyms: [] }, 'a the of in').map(({ label }) => label);

  test.each([
    ['when did raqqa fall', ['When Raqqa was captured']],
    ['fall of raqqa', ['When Raqqa was captured']],
    ['returnee', ['Returnees']],
    ['airwars', ['Airwars']],
    ['للرقة', ['Raqqa']],
    ['拉卡之战', ['Raqqa']],
    ['weather', []],
  ])('%s', (query, labels) => {
    expect(found(query).slice(0, 1)).toEqual(labels);
  });

  test('a name that is asked for alone leads to everything that bears it', () => {
    expect(found('raqqa').slice(0, 2)).toEqual(['Raqqa', 'Raqqa']);
  });
});
