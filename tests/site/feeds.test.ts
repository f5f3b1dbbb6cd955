import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
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
  const feeds = files.filter((file) => file.endsWith('feed.xml'));
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
