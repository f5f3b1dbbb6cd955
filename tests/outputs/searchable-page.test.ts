import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { searchableOf } from '../../src/outputs/search/searchable-page.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const html = '<p>First & <em>foremost</em>.</p>\n<ul>\n<li>\n<p>Second.</p>\n</li>\n</ul>';
const assault = brief(
  'assault',
  {
    date: '2017-01-13',
    title: 'The "assault" <begins>',
    topics: ['town', 'elsewhere'],
    place: 'town',
    source: [
      { publisher: 'army', title: 'Statement', url: 'https://army.example/1', via: 'paper' },
    ],
    claims: [{ measure: 'deaths', value: 'at least 12', by: 'the army' }],
  },
  html,
);
const { edition, brief: page } = pagesOf([assault]);
const [found] = [...searchableOf(edition).pages()];
const $ = load(found?.html ?? '');

test('a brief is found by the filters of the timeline, in the topics above its own too', () => {
  const filters = $('[data-pagefind-filter]').map((_, tag) => $(tag).attr('data-pagefind-filter'));
  expect(filters.get()).toEqual([
    'topic:war',
    'topic:north',
    'topic:town',
    'topic:elsewhere',
    'place:town',
    'publisher:army',
    'publisher:paper',
    'year:2017',
    'status:confirmed',
  ]);
});

test('what is found leads to a fragment that the page has', () => {
  const body = load(page('assault').model.body.html);
  expect($('#p-2').text()).toBe('Second.');
  expect(body('#p-2').text()).toBe('Second.');
  expect($('[id^="claim-"]').first().text()).toContain('at least 12. the army');
  expect($('#source-1').text()).toBe('Statement. The Army');
});

test('a title is text, whatever signs it holds', () => {
  expect($('h1').text()).toBe('The "assault" <begins>');
});

test('the key changes with the text and not with the order in which it is asked for', () => {
  const key = searchableOf(edition).key;
  expect(searchableOf(pagesOf([assault]).edition).key).toBe(key);
  expect(searchableOf(pagesOf([{ ...assault, hash: 'other' }]).edition).key).not.toBe(key);
});
