import { gzipSync } from 'node:zlib';
import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { render } from '../../layouts/index.ts';
import { load } from '../../src/content/load.ts';
import { buildAssets } from '../../src/outputs/assets.ts';
import { planSite } from '../../src/outputs/site-plan.ts';

/** Bytes, compressed as any host does. */
const HOME_PAGE = 40_000;
const SCRIPTS = 12_000;
const ELEMENTS = 3000;

const assets = buildAssets();
const { record } = load('content');
const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
const pages = [...plan.lists(), ...plan.briefs()].map(({ kind, address, model }) => ({
  kind,
  address,
  html: render(kind, model),
}));
const compressed = new Map(
  assets.files.map(({ path, bytes }) => [`/${path}`, gzipSync(bytes).length]),
);

/** What a page asks for before it can be read and used, fonts left out. */
function weightOf(address: string | undefined): number {
  const bytes = address === undefined ? undefined : compressed.get(address);
  if (bytes === undefined) throw new Error(`${address} is no file of the site.`);
  return bytes;
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
  const $ = parse(home.html);
  const sheets = $('link[rel=stylesheet]')
    .map((_, sheet) => $(sheet).attr('href'))
    .get();
  const files = [...sheets, ...scriptsOf(home.html)];
  const weight = files.reduce((sum, file) => sum + weightOf(file), gzipSync(home.html).length);
  expect(weight).toBeLessThanOrEqual(HOME_PAGE);
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
