import { gzipSync } from 'node:zlib';
import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { buildAssets } from '../../src/outputs/frame/assets.ts';
import { planSite } from '../../src/site/plan.ts';
import { bridgeSite } from '../content/small-content.ts';

/** Bytes, compressed as any host does. */
const HOME_PAGE = 40_000;
const ANY_PAGE = 50_000;
/** What is asked for before the styles are read: a serif and a sans for all letters of a language. */
const EARLY_FONTS = 85_000;
const EARLY_ARABIC_FONTS = 185_000;
const SCRIPTS = 12_000;
const ELEMENTS = 3000;

const assets = buildAssets();
const { record } = load(bridgeSite);
const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
const pages = plan.pages().map(({ kind, address, html }) => ({ kind, address, html: html() }));
const compressed = new Map<string, number>(
  [assets, buildAssets('ar')].flatMap(({ files }) =>
    files.map(({ path, bytes }) => [`/${path}`, gzipSync(bytes).length] as const),
  ),
);

/** What a page asks for before it can be read and used, fonts left out. */
function weightOf(address: string | undefined): number {
  const bytes = address === undefined ? undefined : compressed.get(address);
  if (bytes === undefined) throw new Error(`${address} is no file of the site.`);
  return bytes;
}

/** Fonts are compressed already. */
function sizeOf(address: string | undefined): number {
  const font = assets.files.find(({ path }) => `/${path}` === address);
  if (!font) throw new Error(`${address} is no file of the site.`);
  return font.bytes.length;
}

function stylesOf(html: string): readonly string[] {
  const $ = parse(html);
  return $('link[rel=stylesheet]')
    .map((_, sheet) => $(sheet).attr('href'))
    .get();
}

/** A page with the styles and scripts that it asks for. */
function weightWithFiles(html: string): number {
  const files = [...stylesOf(html), ...scriptsOf(html)];
  return files.reduce((sum, file) => sum + weightOf(file), gzipSync(html).length);
}

function scriptsOf(html: string): readonly string[] {
  const $ = parse(html);
  return $('script[src]')
    .map((_, script) => $(script).attr('src'))
    .get();
}

test('the home page with its styles and scripts is at most 40 KB', () => {
  const home = pages.find(({ address }) => address === '/');
  if (!home) throw new Error('There is no home page.');
  expect(weightWithFiles(home.html)).toBeLessThanOrEqual(HOME_PAGE);
});

describe('what a page asks for lets it be read soon', () => {
  const largest = new Map<string, string>();
  for (const { kind, html } of pages) {
    if (kind !== 'redirect' && html.length > (largest.get(kind)?.length ?? 0))
      largest.set(kind, html);
  }

  test.each([...largest])('%s', (_, html) => {
    const $ = parse(html);
    expect(weightWithFiles(html)).toBeLessThanOrEqual(ANY_PAGE);
    // Nothing but styles is waited for.
    expect(stylesOf(html).length).toBeLessThanOrEqual(2);
    expect($('script[src]:not([type=module])').length).toBe(0);
    const early = $('link[rel=preload]').get();
    const fonts = early.filter(({ attribs }) => attribs.as === 'font');
    expect(early).toHaveLength(fonts.length);
    const size = fonts.reduce((sum, { attribs }) => sum + sizeOf(attribs.href), 0);
    // Arabic has more shapes than letters.
    const most = $('html').attr('lang') === 'ar' ? EARLY_ARABIC_FONTS : EARLY_FONTS;
    expect(size).toBeLessThanOrEqual(most);
    // Room is kept for what comes late.
    for (const { attribs } of $('img').get()) {
      const { width, height, loading } = attribs;
      expect([Number(width) > 0, Number(height) > 0, loading]).toEqual([true, true, 'lazy']);
    }
  });
});

test('no page but search asks for more than 12 KB of scripts, and search for no more itself', () => {
  const weights = new Map<string, number>();
  for (const { kind, html } of pages) {
    const weight = scriptsOf(html).reduce((sum, file) => sum + weightOf(file), 0);
    weights.set(kind, Math.max(weight, weights.get(kind) ?? 0));
  }
  expect([...weights].filter(([, weight]) => weight > SCRIPTS)).toEqual([]);
  expect(weights.get('timeline')).toBeGreaterThan(0);
});

describe('no page has more than 3,000 elements', () => {
  const largest = new Map<string, { address: string; elements: number }>();
  for (const { kind, address, html } of pages) {
    // Every element is a tag that opens; parsing each page would take ten times as long.
    const elements = html.match(/<[a-z]/gi)?.length ?? 0;
    if (elements > (largest.get(kind)?.elements ?? 0)) largest.set(kind, { address, elements });
  }
  test.each([...largest])('%s', (_, { elements }) => {
    expect(elements).toBeLessThanOrEqual(ELEMENTS);
  });
});

test('nothing in a page runs or styles by itself', () => {
  for (const { html } of pages) {
    expect(html).not.toMatch(/<script(?![^>]*(?:\ssrc=|ld\+json))|<style|\sstyle=|\son\w+=/i);
  }
});
