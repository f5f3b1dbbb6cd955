import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareSites } from '../../src/commands/review/compare-sites.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-sites-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site of these files. */
function site(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
    writeFileSync(path.join(folder, name, file), text);
  }
  return path.join(folder, name);
}

it('names the pages that two builds of one content write otherwise', () => {
  const before = site('before', {
    'index.html': 'a',
    'about/index.html': 'b',
    'old/index.html': 'c',
    'feed.xml': 'd',
  });
  const after = site('after', {
    'index.html': 'a',
    'about/index.html': 'B',
    'new/index.html': 'c',
    'feed.xml': 'D',
    'review/index.html': 'r',
  });
  expect(compareSites(before, after)).toEqual({
    pages: [
      { address: '/about/', change: 'changed' },
      { address: '/feed.xml', change: 'changed' },
      { address: '/new/', change: 'added' },
      { address: '/old/', change: 'removed' },
    ],
    more: 0,
    of: 4,
    assets: [],
  });
});

it('does not take every page for changed when a style does, and says which style', () => {
  const page = (hash: string) => `<link rel="stylesheet" href="/assets/main-${hash}.css">`;
  const before = site('before', {
    'index.html': page('0123456789'),
    'assets/main-0123456789.css': 'a',
  });
  const after = site('after', {
    'index.html': page('abcdef0123'),
    'assets/main-abcdef0123.css': 'b',
  });
  expect(compareSites(before, after)).toMatchObject({ pages: [], more: 0, assets: ['main.css'] });
});

it('counts what it does not list', () => {
  const pages = (text: string) =>
    Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`${at}/index.html`, text]));
  expect(compareSites(site('before', pages('a')), site('after', pages('b')))).toMatchObject({
    more: 30,
    of: 230,
  });
});

it('sums up pages that differ in a class alone', () => {
  const page = (name: string, at: number) =>
    `<main class="${name} wide"><h1 class="title">Page ${at}</h1></main>`;
  const all = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 650 }, (_, at) => [`p${at}/index.html`, page(name, at)] as const),
    );
  const before = site('before', { ...all('card'), 'other/index.html': '<p class="a">One</p>' });
  const after = site('after', { ...all('tile'), 'other/index.html': '<p class="b">Two</p>' });
  expect(compareSites(before, after)).toMatchObject({
    pages: [{ address: '/other/', change: 'changed' }],
    more: 0,
    alike: [{ what: 'class was card, now tile', count: 650, first: ['/p0/', '/p1/', '/p10/'] }],
  });
});
