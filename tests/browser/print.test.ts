import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../src/content/text/markdown.ts';
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
    // The story says what the topic holds, and the table what is disputed.
    expect(await page.locator('.story li').count()).toBeGreaterThan(5);
    expect(await page.locator('.disputes tbody tr').first().isVisible()).toBe(true);
    expect(pages).toBeLessThan(10);
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
    // The numbers stand where a reader on a screen would open them.
    const disputes = page.locator('.found .entry-dispute');
    expect(await disputes.count()).toBeGreaterThan(0);
    for (const dispute of await disputes.all()) expect(await dispute.isVisible()).toBe(true);
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

/** A4 between the margins, in CSS pixels. */
const PAPER = 657;

/** What is wider than the paper, or cut by a box that would have to be scrolled. */
function cutOnPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate((paper) => {
    const named = (element: Element) =>
      `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`;
    return [...document.querySelectorAll('main :is(table, th, td, pre, div, section, figure)')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const { overflowX } = getComputedStyle(element);
        const hidden = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const wide = element.matches('table, th, td, pre') && (left < -1 || right > paper + 1);
        return hidden || wide;
      })
      .map(named);
  }, PAPER);
}

describe('paper is as wide as it is', () => {
  const columns = Array.from({ length: 8 }, (_, at) => `Column ${at + 1}`);
  const cell = 'Internationalorganisation 12,345 https://www.example.org/an/address/without/spaces';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = renderMarkdown(
    [row(columns), row(columns.map(() => '---')), row(columns.map(() => cell))].join('\n') +
      `\n\n\`\`\`\n${'code '.repeat(60)}${'x'.repeat(200)}\n\`\`\`\n`,
  );

  test('a table of eight columns keeps them all, and code is folded', async ({ visit }) => {
    const page = await visit('about/');
    await page.setViewportSize({ width: PAPER, height: 900 });
    await page.locator('.prose').evaluate((prose, html) => {
      prose.innerHTML = html;
    }, body.html);
    // On a screen, the same is scrolled: what the test looks for is there.
    expect(await cutOnPaper(page)).not.toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.prose td').count()).toBe(8);
    expect(await cutOnPaper(page)).toEqual([]);
  });

  test.for(['claims/', 'publishers/', 'map/', 'places/', 'second-hand/', 'data/'])(
    'nothing of %s is cut',
    async (address, { visit }) => {
      const page = await visit(address);
      await page.setViewportSize({ width: PAPER, height: 900 });
      await page.emulateMedia({ media: 'print' });
      for (const table of await page.locator('details').all())
        await table.evaluate((details) => details.setAttribute('open', ''));
      expect(await cutOnPaper(page)).toEqual([]);
    },
  );
});
