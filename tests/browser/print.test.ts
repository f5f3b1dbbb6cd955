import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page-test.ts';

interface Printed {
  readonly pages: number;
  /** How many links the file itself holds. */
  readonly links: number;
  /** What paper shows of the page's text. */
  readonly text: string;
}

/** Prints a page as its reader would, and reads what came out. */
async function print(page: Page): Promise<Printed> {
  await page.emulateMedia({ media: 'print' });
  const file = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return {
    pages: [...file.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    links: [...file.matchAll(/\/Subtype \/Link\b/g)].length,
    text: await page.locator('body').innerText(),
  };
}

/** The addresses that a page prints below each entry, in the order of their numbers. */
function notes(page: Page): Promise<readonly string[]> {
  return page.locator('.spine .entry-notes li').allInnerTexts();
}

describe('on paper', () => {
  test('a topic is a briefing: edition, map, chart, contents, and numbered sources in full', async ({
    visit,
  }) => {
    const page = await visit('topics/bridge/');
    const { pages, links, text } = await print(page);
    expect(pages).toBeGreaterThan(2);
    expect(links).toBeGreaterThan(10);
    expect(text).toMatch(/Edition of \d{1,2} \w+ \d{4}\./);
    expect(text).toContain('https://record.example/topics/bridge/');
    expect(await page.locator('.map').isVisible()).toBe(true);
    expect(await page.locator('.overview-chart').isVisible()).toBe(true);
    const entries = await page.locator('.spine .entry-title').allInnerTexts();
    expect(await page.locator('.print-contents a').allInnerTexts()).toEqual(entries);
    const sources = await notes(page);
    expect(sources.length).toBeGreaterThanOrEqual(entries.length);
    expect(sources.filter((source) => source.includes('https://')).length).toBeGreaterThan(5);
    const numbered = await page
      .locator('.entry-notes li')
      .last()
      .evaluate((item) => getComputedStyle(item, '::before').content);
    expect(numbered).toContain('counter(note)');
  });

  test('a filtered view has its contents, its own address, and the sources of what it holds', async ({
    visit,
  }) => {
    const query = '?topic=bridge&from=2017-06&to=2017-10';
    const page = await visit(query);
    await page.locator('main[data-filtered] .found .entry').first().waitFor();
    const { pages, text } = await print(page);
    expect(pages).toBeLessThan(6);
    const entries = await page.locator('.found .entry-title').allInnerTexts();
    const contents = await page.locator('.print-contents li span:last-child').allInnerTexts();
    expect(contents).toEqual(entries);
    expect(text).toContain(`https://record.example/${query}`);
    expect((await notes(page)).length).toBeGreaterThanOrEqual(entries.length);
    expect(await page.locator('.filter-panel').isVisible()).toBe(false);
  });

  test('a filtered view says by what it is filtered, and draws nothing that was left out', async ({
    visit,
  }) => {
    const page = await visit('?topic=bridge&topic=ferry&importance=key&from=2017-06&to=2017-10');
    await page.locator('main[data-filtered] .found .entry').first().waitFor();
    await print(page);
    const found = await page.locator('.found .entry').count();
    expect(await page.locator('.print-filters li').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^${found} of \\d+ events$`)),
      'Topic: The bridge, The ferry',
      'Importance: Key events',
      'Dates: June 2017 – October 2017',
    ]);
    expect(await page.locator('.overview').isVisible()).toBe(false);
  });

  test('the timeline as a whole speaks of no filter, and has its overview', async ({ visit }) => {
    const page = await visit('');
    await print(page);
    expect(await page.locator('.overview').isVisible()).toBe(true);
    expect(await page.locator('.print-filters').isVisible()).toBe(false);
  });

  test.for([
    ['places/kelvik/', ['.map', '.overview-chart', '.print-contents', '.entry-notes']],
    ['2017/', ['.print-contents', '.entry-notes']],
    ['2017/06/', ['.entry-notes']],
    ['claims/bridge-cost/', ['.claim-chart', '.measure-table']],
    ['map/', ['.map']],
  ] as const)(
    '%s says of which edition it is, and shows what it draws',
    async ([at, parts], { visit }) => {
      const page = await visit(at);
      const { pages, text } = await print(page);
      expect(pages).toBeGreaterThan(1);
      expect(text).toMatch(/Edition of \d{1,2} \w+ \d{4}\./);
      expect(text).toContain(`https://record.example/${at}`);
      for (const part of parts) expect(await page.locator(part).first().isVisible()).toBe(true);
      // Of the footer, what means something without a link.
      const licence = page.getByRole('link', { name: 'CC BY 4.0' });
      const address = await licence.evaluate((link) => getComputedStyle(link, '::after').content);
      expect(address).toContain('https://creativecommons.org/licenses/by/4.0/');
      expect(await page.getByRole('link', { name: 'Report an error' }).isVisible()).toBe(false);
    },
  );

  test('a brief takes two sheets at most, with the full address of every source and no ways around the site', async ({
    visit,
  }) => {
    const page = await visit('briefs/2017-06-06-work-on-the-deck-begins/');
    const { pages, text } = await print(page);
    expect(pages).toBeLessThanOrEqual(2);
    expect(await page.locator('.threads:visible, .related:visible').count()).toBe(0);
    for (const address of await page.locator('.note-address').allInnerTexts())
      expect(text).toContain(address);
    expect(await page.locator('.site-nav, .breadcrumbs').first().isVisible()).toBe(false);
    expect(text).toMatch(/Latest date on this record: \d/);
  });

  test('nothing that is for paper shows on a screen', async ({ visit }) => {
    const page = await visit('topics/bridge/', { width: 360 });
    expect(await page.locator('.print-only:visible').count()).toBe(0);
  });

  test('the same page prints the same pages again', async ({ visit }) => {
    const first = await print(await visit('topics/bridge/'));
    const second = await print(await visit('topics/bridge/'));
    expect(second).toEqual(first);
  });
});
