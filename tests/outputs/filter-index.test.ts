import { expect, test } from 'vitest';
import { readSelection } from '../../layouts/frame/browser/selection.ts';
import { find } from '../../layouts/timeline/browser/find.ts';
import { nearestFeed, nearestPage, openLibrary } from '../../layouts/timeline/browser/library.ts';
import { entryOf } from '../../src/outputs/entries/entry.ts';
import { filterData, filterIndexOf } from '../../src/outputs/timeline/filter-index.ts';
import { timeline } from '../../src/outputs/timeline/timeline.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const briefs = [
  brief('first', { date: '2016-12-30', topics: ['north'], place: 'port' }),
  brief('long', { date: '2017-05-20/2017-06-03', topics: ['town'], status: 'disputed' }),
  brief('vague', { date: '2017', topics: ['elsewhere'], importance: 'minor' }),
  brief('late', {
    date: '2017-08-01',
    topics: ['town', 'elsewhere'],
    place: ['town', 'port'],
    status: 'disputed',
    importance: 'key',
    source: [{ publisher: 'wire', url: 'https://wire.example/1', via: 'paper' }],
  }),
];
const { edition, the } = pagesOf(briefs);
const library = openLibrary(JSON.parse(JSON.stringify(filterData(edition))));
const names = edition.indexes.timeline.briefs.map(({ name }) => name);

function found(query: string): readonly (string | undefined)[] {
  return find(library, readSelection(query)).positions.map((position) => names[position]);
}

function counts(query: string, facet: 'topic' | 'status' | 'place'): Record<string, number> {
  const { counts } = find(library, readSelection(query));
  return Object.fromEntries(
    library.options[facet].map(({ key }, index) => [key, counts[facet][index] ?? 0]),
  );
}

test.each([
  ['', ['first', 'vague', 'long', 'late']],
  ['?topic=town', ['long', 'late']],
  ['?topic=war', ['first', 'long', 'late']],
  ['?topic=elsewhere,town', ['vague', 'long', 'late']],
  ['?topic=elsewhere&topic=town', ['vague', 'long', 'late']],
  ['?topic=town&place=port', ['late']],
  ['?publisher=paper', ['late']],
  ['?status=disputed&importance=key', ['late']],
  ['?topic=no-such-topic', []],
])('the address %s finds what belongs to each facet asked for', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test.each([
  ['an interval is found in any month that it touches', '?from=2017-06&to=2017-06', ['long']],
  ['a year is found where all of it is asked for', '?from=2017&to=2017', ['vague', 'long', 'late']],
  ['and in none of its months', '?from=2017-03&to=2017-03', []],
  ['a whole year may be asked for', '?from=2016&to=2016', ['first']],
  ['a day may be asked for', '?from=2017-08-01&to=2017-08-01', ['late']],
  ['an end may be left open', '?from=2017-06-04', ['late']],
  ['dates the wrong way round are put right', '?from=2017-12&to=2017-07', ['late']],
])('%s', (_, query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('a count tells what an option brings, with the other facets and the dates held', () => {
  expect(counts('?status=disputed', 'topic')).toEqual({ war: 2, north: 2, town: 2, elsewhere: 1 });
  expect(counts('?topic=town', 'topic')).toEqual({ war: 3, north: 3, town: 2, elsewhere: 2 });
  expect(counts('?to=2017-01', 'place')).toEqual({ port: 1, town: 0 });
});

test('what nothing is on record for is no option', () => {
  expect(library.options.status.map(({ key }) => key)).toEqual(['confirmed', 'disputed']);
});

test('where numbers cannot be squared, that is an option beside the statuses', () => {
  const said = (value: string, by: string) => [{ measure: 'deaths', value, by }];
  const several = [
    brief('army', { date: '2017-01-01', claims: said('326', 'the army') }),
    brief('wire', { date: '2017-01-02', claims: said('9000–11000', 'the wire') }),
    brief('quiet', { date: '2017-01-03' }),
  ];
  const told = pagesOf(several).edition;
  const shelf = openLibrary(filterData(told));
  expect(find(shelf, readSelection('?status=differ')).positions).toEqual([0, 1]);
  const both = { href: '/repo/claims/deaths/', said: ['the army', 'the wire'] };
  const disputes = several.map((one) =>
    entryOf(one, told).disputes.map(({ href, accounts }) => ({
      href,
      said: accounts.map(({ by }) => by),
    })),
  );
  expect(disputes).toEqual([[both], [both], []]);
});

test('a view is passed on as the page that holds most of it without scripts', () => {
  const near = (query: string) => nearestPage(library, readSelection(query), '/repo/');
  expect(near('?topic=town&from=2017-06&to=2017-10')).toBe(
    '/repo/topics/town/?topic=town&from=2017-06&to=2017-10#in-2017-06',
  );
  expect(near('?place=port')).toBe('/repo/places/port/?place=port');
  expect(near('?topic=town,elsewhere&from=2017-06')).toBe(
    '/repo/2017/?topic=town,elsewhere&from=2017-06#in-2017-06',
  );
  expect(near('?status=disputed')).toBe('/repo/?status=disputed');
});

test('a view of one topic or place can be followed', () => {
  const feed = (query: string) => nearestFeed(library, readSelection(query))?.href;
  expect(feed('?topic=town&status=disputed')).toBe('/repo/topics/town/feed.xml');
  expect(feed('?place=port')).toBe('/repo/places/port/feed.xml');
  expect(feed('?publisher=wire')).toBeUndefined();
  expect(feed('?topic=town,war')).toBeUndefined();
});

test('the home page names the index, whose name changes with its bytes', () => {
  expect(the(timeline, '/').model.filters?.index).toBe(`/repo${filterIndexOf(edition).address}`);
  const fewer = filterIndexOf(pagesOf(briefs.slice(1)).edition);
  expect(fewer.address).not.toBe(filterIndexOf(edition).address);
});

test('every brief is on the page of the timeline that the index says', () => {
  expect(library.parts.reduce((sum, { count }) => sum + count, 0)).toBe(briefs.length);
  expect(library.parts.at(-1)?.href).toBe('/repo/');
});
