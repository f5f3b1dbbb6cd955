import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/words/languages.ts';
import { filesIn } from '../page-kinds.ts';
import { builtSite } from './bridge-site.ts';

const { folder: site } = builtSite();
const files = filesIn(site);
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');

interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML with a parser that had no part in writing it, and that stops at the first fault. */
function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    (open.at(-1) as XmlElement).text += piece;
  });
  parser.on('cdata', (piece) => {
    (open.at(-1) as XmlElement).text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root.children[0] as XmlElement;
}

const child = (element: XmlElement | undefined, name: string) =>
  element?.children.find((inner) => inner.name === name);

test('every Atom feed has what RFC 4287 asks for', () => {
  const feeds = files.filter((file) => /(?:feed|corrections)\.xml$/.test(file));
  expect(feeds.length).toBeGreaterThan(20);
  for (const file of feeds) {
    const feed = parseXml(read(file));
    expect(feed.attributes.xmlns, file).toBe('http://www.w3.org/2005/Atom');
    for (const needed of ['id', 'title', 'updated'])
      expect(child(feed, needed), file).toBeDefined();
    const entries = feed.children.filter(({ name }) => name === 'entry');
    const ids = entries.map((entry) => child(entry, 'id')?.text.trim());
    expect(new Set(ids).size, file).toBe(entries.length);
    for (const entry of entries) {
      for (const needed of ['id', 'title', 'updated', 'link', 'content']) {
        expect(child(entry, needed), `${file} ${needed}`).toBeDefined();
      }
      expect(child(entry, 'updated')?.text.trim()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(child(entry, 'content')?.text).not.toMatch(/(?:href|src)="\//);
    }
  }
});

test('every RSS feed has what RSS 2.0 asks for, and stands beside an Atom feed', () => {
  const feeds = files.filter((file) => file.endsWith('rss.xml'));
  expect(feeds.length).toBeGreaterThan(10);
  for (const file of feeds) {
    expect(files).toContain(file.replace('rss.xml', 'feed.xml'));
    const rss = parseXml(read(file));
    expect(rss.attributes.version, file).toBe('2.0');
    const channel = child(rss, 'channel');
    for (const needed of ['title', 'link', 'description'])
      expect(child(channel, needed)?.text, `${file} ${needed}`).toMatch(/\S/);
    const items = channel?.children.filter(({ name }) => name === 'item') ?? [];
    const ids = items.map((item) => child(item, 'guid')?.text.trim());
    expect(new Set(ids).size, file).toBe(items.length);
    for (const item of items) {
      expect(child(item, 'link')?.text, file).toMatch(/^https:\/\//);
      expect(child(item, 'content:encoded')?.text, file).toMatch(
        /<h2>(?:Sources|المصادر)<\/h2><ol><li><a href="http/,
      );
    }
  }
});

test('a topic or a place with one event has no feeds of its own', () => {
  const lists = files.filter((file) => /^(?:topics|places)\/[^/]+\/index\.html$/.test(file));
  expect(lists.length).toBeGreaterThan(5);
  for (const file of lists) {
    const folder = path.dirname(file);
    const own = files.filter((name) => path.dirname(name) === folder && /feed|rss/.test(name));
    const entries = own
      .map((name) => read(name))
      .map((text) => text.match(/<entry[ >]|<item>|"url":/g));
    expect(own, folder).toHaveLength(own.length === 0 ? 0 : 3);
    for (const found of entries) expect(found?.length, folder).toBeGreaterThan(1);
    // What a page leads to is there, and what is there a page leads to.
    for (const feed of own) expect(read(file), feed).toContain(`${folder}/${path.basename(feed)}"`);
  }
});

test('what was corrected in a brief can be followed where something was', () => {
  const followed = files.filter((file) => /^briefs\/[^/]+\/corrections\.xml$/.test(file));
  expect(followed.length).toBeGreaterThan(0);
  for (const file of followed) {
    const page = read(path.join(path.dirname(file), 'index.html'));
    expect(page).toContain(`${file}"`);
    const entries = parseXml(read(file)).children.filter(({ name }) => name === 'entry');
    for (const entry of entries) {
      const [, id = ''] = child(entry, 'id')?.text.split('#') ?? [];
      expect(page).toContain(`id="${id}"`);
    }
  }
});

test('a feed is readable in a browser by a style sheet that asks for nothing', () => {
  const xml = files.filter((file) => /(?:feed|rss|corrections)\.xml$/.test(file));
  for (const file of xml) {
    const [, href = ''] = /<\?xml-stylesheet [^>]*href="([^"]+)"/.exec(read(file)) ?? [];
    const at = files.find((name) => href.endsWith(`/${name}`)) ?? '';
    expect(at, file).toMatch(/^assets\/feed-.*\.css$/);
    expect(read(at)).not.toMatch(/url\(|@import|https?:/);
    const note = file.startsWith('ar/') ? wordsFor('ar')('feeds.note') : 'This is a feed.';
    expect(read(at)).toContain(note);
  }
});

test('every JSON feed has what JSON Feed 1.1 asks for', () => {
  const feeds = files.filter((file) => file.endsWith('feed.json'));
  expect(feeds.length).toBeGreaterThan(20);
  for (const file of feeds) {
    const feed = JSON.parse(read(file));
    expect(feed.version, file).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBeTypeOf('string');
    for (const item of feed.items) {
      expect(item.id).toBeTypeOf('string');
      expect(item.content_html).toBeTypeOf('string');
      // Not known where the record is in no git repository, as here, and then not said.
      for (const moment of [item.date_published, item.date_modified]) {
        if (moment !== undefined) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT/);
      }
    }
  }
});

test('the sitemap names every page that readers should find, and no other', () => {
  const urls = parseXml(read('sitemap.xml')).children.map((url) => child(url, 'loc')?.text);
  const pages = files
    .filter((file) => file.endsWith('.html') && !read(file).includes('content="noindex"'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const named = urls.map((url) => decodeURIComponent(new URL(url ?? '').pathname));
  expect(named.sort()).toEqual(pages.sort());
});

test('robots.txt leads to the sitemap', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
});
