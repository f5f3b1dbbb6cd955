import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { feeds } from '../../src/outputs/feeds/index.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const strike = brief('strike', {
  date: '2017-06-16',
  title: 'Army says that <leader> may be dead',
  status: 'retracted',
  claims: [
    {
      measure: 'deaths',
      value: 'at least 12',
      by: 'the army',
      reported: '2017-06-16',
      note: 'all dead',
      superseded: '2019-10-27',
    },
  ],
  corrections: [
    { date: '2018-01-01', kind: 'update', note: 'More is known.' },
    { date: '2019-10-27', kind: 'retraction', note: 'He was alive & well.', was: 'reported' },
  ],
});
const { edition } = pagesOf([strike, brief('quiet', { date: '2017-01-01' })]);
const textOf = (wanted: string) => {
  const render = feeds(edition)
    .find(({ path }) => path === wanted)
    ?.render();
  return typeof render === 'string' ? render : '';
};
const itemsOf = (path: string) => JSON.parse(textOf(path)).items;

test('an entry says first that it was retracted, and when it last changed', () => {
  const entry = itemsOf('feed.json').find(({ url }: { url: string }) => url.includes('strike'));
  expect(entry.summary).toContain('Retracted. Retraction, 27 October 2019: He was alive & well.');
  expect(entry.date_modified).toBe('2019-10-27T00:00:00.000Z');
});

test('an entry carries its claims and corrections, the latest first', () => {
  const [entry] = itemsOf('feed.json');
  expect(entry.content_html).toContain(
    '<h2>Claims</h2><ul><li>People killed: at least 12 (the army, 16 June 2017; all dead; since withdrawn or replaced)</li></ul>',
  );
  expect(entry.content_html).toMatch(
    /<li>Retraction, 27 October 2019: He was alive &amp; well\.<\/li><li>Update, 1 January 2018/,
  );
});

test('an entry that was never corrected says nothing of it', () => {
  const [, quiet] = itemsOf('feed.json');
  expect(quiet.summary).toBe('1 January 2017. Text.');
  expect(quiet.content_html).toBe(
    '<div lang="en" dir="ltr"><p>Text.</p></div>' +
      '<div lang="en" dir="ltr"><h2>Sources</h2><ol>' +
      '<li><a href="https://news.example/story">https://news.example/story</a></li></ol></div>',
  );
});

test('corrections have a feed of their own, an entry for each, newest first', () => {
  const items = itemsOf('corrections/feed.json');
  expect(items.map(({ title }: { title: string }) => title)).toEqual([
    'Retraction: Army says that <leader> may be dead',
    'Update: Army says that <leader> may be dead',
  ]);
  expect(items[0]).toMatchObject({
    url: expect.stringMatching(
      /^https:\/\/record\.example\/repo\/briefs\/strike\/#correction-[0-9a-f]{10}$/,
    ),
    date_published: '2019-10-27T00:00:00.000Z',
    summary: '27 October 2019. He was alive & well.',
    content_html: expect.stringContaining('&lt;leader&gt;'),
  });
});

test('the feed of corrections is Atom that a reader takes', () => {
  const { title, entries } = parseAtomFeed(textOf('corrections/feed.xml'));
  expect(title).toMatchObject({ value: 'Corrections · A record' });
  expect(entries).toHaveLength(2);
  expect(new Set(entries?.map(({ id }) => id)).size).toBe(2);
});

test('the pages of corrections offer their feed, all together and by kind', () => {
  const { lists } = pagesOf([strike]);
  const pages = lists.filter(({ kind }) => kind === 'corrections');
  expect(pages.map(({ address }) => address)).toEqual([
    '/corrections/',
    '/corrections/update/',
    '/corrections/retraction/',
  ]);
  for (const { model } of pages) {
    expect(model.shell.feeds[0]).toMatchObject({ href: '/repo/corrections/feed.xml' });
  }
});
