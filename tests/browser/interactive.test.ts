import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { query, titles, topOf } from './found.ts';
import { test } from './page-test.ts';

const DISPUTED = '?topic=bridge&from=2017-06&to=2017-10&status=disputed';

describe('filters', () => {
  test('an address opens the view that it names, and clearing leads back', async ({ visit }) => {
    const page = await visit(DISPUTED, { width: 360 });
    expect(await titles(page)).toEqual([expect.stringContaining('crane')]);
    expect(await page.locator('.filter-count').innerText()).toMatch(/^1 of \d+ events$/);
    expect(await page.locator('.filter-feed a').getAttribute('href')).toBe(
      '/repo/topics/bridge/feed.xml',
    );
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.locator('main:not([data-filtered])').waitFor();
    expect(query(page)).toBe('');
    await page.goBack();
    expect(await titles(page)).toHaveLength(1);
  });

  test('a count is what choosing it shows, and nothing empty is offered', async ({ visit }) => {
    const page = await visit('');
    await page.locator('.filter-panel summary').click();
    const ferry = page.locator('[data-facet=topic] label', { hasText: /^The ferry/ });
    const count = Number(await ferry.locator('.filter-number').innerText());
    await ferry.locator('input').check();
    await expect.poll(() => query(page)).toBe('?topic=ferry');
    expect(await titles(page)).toHaveLength(count);
    const numbers = await page.locator('.filter-number').allInnerTexts();
    expect(numbers).not.toContain('0');
  });

  test('the address of a list with a filter leads to the filtered timeline', async ({ visit }) => {
    const page = await visit(`topics/bridge/${DISPUTED}#in-2017-06`);
    await page.waitForURL((url) => url.pathname === '/repo/');
    expect(query(page)).toBe(DISPUTED);
    expect(await titles(page)).toHaveLength(1);
  });

  test('a filtered view begins at what was found, is named, and takes no focus', async ({
    visit,
  }) => {
    for (const width of [360, 1440]) {
      const page = await visit(`topics/bridge/${DISPUTED}#in-2017-06`, { width });
      await titles(page);
      await expect.poll(() => page.locator('.filter-count').evaluate(topOf)).toBeLessThan(200);
      expect(await page.locator('.filter-count').evaluate(topOf)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      expect(await page.title()).toMatch(/^The bridge, Disputed, June 2017 – October 2017 · The /);
    }
  });

  test('going back leads to where the reader was', async ({ visit }) => {
    const page = await visit('?topic=bridge', { width: 360 });
    await titles(page);
    await page.locator('.found .entry-title a').nth(4).scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await page.locator('.found .entry-title a').nth(4).click();
    await page.waitForURL('**/briefs/**');
    await page.goBack();
    expect((await titles(page)).length).toBeGreaterThan(5);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(left, -2);
  });

  test('what an address gives for a date and is none is named', async ({ visit }) => {
    const page = await visit('?from=2017-13');
    await page.locator('.filter-count', { hasText: '2017-13' }).waitFor();
    expect(await page.locator('main[data-filtered]').count()).toBe(0);
  });

  test('without scripts the same address shows the list, and no form that could do nothing', async ({
    visit,
  }) => {
    const page = await visit(`topics/bridge/${DISPUTED}#in-2017-06`, { scripts: false });
    expect(await page.locator('#in-2017-06 .entry').count()).toBeGreaterThan(0);
    const home = await visit(DISPUTED, { scripts: false });
    expect(await home.locator('.filter-panel').isVisible()).toBe(false);
    await home.locator('noscript a').first().waitFor();
    expect(await home.locator('.entry').count()).toBeGreaterThan(15);
  });

  test('a filtered view is printed with what it holds and no controls', async ({ visit }) => {
    const page = await visit('?topic=bridge', { print: true });
    await page.locator('.found .entry').first().waitFor();
    expect(await page.locator('.found .entry-title').count()).toBeGreaterThan(5);
    expect(await page.locator('.print-filters').innerText()).toContain('Topic: The bridge');
    expect(await page.locator('.filters').isVisible()).toBe(false);
  });

  test('at most 3,000 elements, with the form open', async ({ visit }) => {
    const page = await visit('?importance=key,normal,minor');
    await titles(page);
    await page.locator('.filter-panel summary').click();
    await page.locator('.filter-options label').first().waitFor();
    expect(await page.locator('*').count()).toBeLessThanOrEqual(3000);
  });

  test('where the index cannot be had, the timeline stays and says why', async ({ visit }) => {
    const page = await visit('');
    await page.route('**/filters-*.json', (route) => route.fulfill({ status: 200, body: 'no' }));
    await page.locator('.filter-panel summary').click();
    await page.locator('.filter-count', { hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
  });
});

describe('the order of lists', () => {
  const dates = (page: Page) =>
    page
      .locator('.entry time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));

  test('is chosen once and kept for every list', async ({ visit }) => {
    const page = await visit('topics/bridge/');
    const oldest = await dates(page);
    await page.getByRole('link', { name: 'Newest first' }).click();
    const [first, last] = [oldest[0] ?? '', oldest.at(-1) ?? ''];
    expect(first < last).toBe(true);
    // A list of several pages goes on from its other end.
    await expect.poll(async () => ((await dates(page))[0] ?? '') >= last).toBe(true);
    await page.goto(new URL('/repo/topics/ferry/', page.url()).href);
    const ferry = await dates(page);
    expect(ferry[0]?.localeCompare(ferry.at(-1) ?? '')).toBe(1);
    await page.goto(new URL('/repo/', page.url()).href);
    await page.getByRole('link', { name: 'Oldest first' }).click();
    await page.locator('.found .entry').first().waitFor();
    expect(query(page)).toBe('?order=oldest');
    const all = await dates(page);
    expect(all[0]?.localeCompare(all.at(-1) ?? '')).toBe(-1);
    expect(await page.locator('.filter-chips li').count()).toBe(0);
  });

  test('leads without scripts to the other end of the list', async ({ visit }) => {
    const page = await visit('', { scripts: false });
    await page.getByRole('link', { name: 'Oldest first' }).click();
    await page.waitForURL(/\/\d{4}\/$/);
    const all = await dates(page);
    expect(all[0]?.localeCompare(all.at(-1) ?? '')).toBe(-1);
  });
});

describe('the menu', () => {
  test('opens beside the main parts, holds all of them, and closes', async ({ visit }) => {
    const page = await visit('topics/bridge/', { width: 360 });
    const menu = page.locator('.site-menu ul');
    await page.locator('.site-menu summary').click();
    await menu.waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await menu.locator('a').count()).toBeGreaterThanOrEqual(10);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });

  test.for([768, 900, 1024, 1216, 1440, 1920])(
    'sections and search share a line below a long name, and the menu is on the page: %i pixels',
    async (width, { visit }) => {
      const page = await visit('topics/bridge/', { width });
      await page.locator('.site-name').evaluate((name) => {
        name.textContent = 'The record of a campaign with a name as long as a line';
      });
      await page.locator('.site-menu summary').click();
      const boxes = await Promise.all(
        ['.site-nav', '.site-search', '.site-menu > ul'].map((part) =>
          page.locator(part).boundingBox(),
        ),
      );
      const [nav, search, menu] = boxes.map((box) => box ?? expect.fail('A part is not shown.'));
      expect(Math.abs((nav?.y ?? 0) - (search?.y ?? 99))).toBeLessThan(4);
      expect(menu?.x).toBeGreaterThanOrEqual(0);
      expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(width);
    },
  );
});

describe('search', () => {
  test('finds a paragraph and leads to it', async ({ visit }) => {
    const page = await visit('search/');
    await page.keyboard.press('/');
    await page.keyboard.type('gale bridge');
    const passage = page.locator('.search-passage a[href*="#p-"]').first();
    await passage.waitFor();
    expect(query(page)).toBe('?q=gale+bridge');
    await passage.click();
    await page.waitForURL(/#p-\d+$/);
    expect(await page.locator('p:target').innerText()).toMatch(/gale|bridge/i);
  });

  test('is narrowed by what would leave something', async ({ visit }) => {
    const page = await visit('search/?q=quay');
    await page.locator('.search-result').first().waitFor();
    const years = page.getByRole('combobox', { name: 'Any year' });
    await years.focus();
    await expect
      .poll(() => years.locator('option[value="2017"]').getAttribute('label'))
      .toMatch(/\(\d+\)$/);
    await years.selectOption('2017');
    await expect.poll(() => query(page)).toBe('?q=quay&year=2017');
    // Between one list and the next there is none. What lasted longer is found in every year it touches.
    const found = async () => {
      const dates = await page.locator('.search-date').allTextContents();
      const ofOneDay = dates.filter((date) => /^\d{1,2} \w+ \d{4}$/.test(date.trim()));
      return [...new Set(ofOneDay.map((date) => date.trim().slice(-4)))];
    };
    await expect.poll(found).toEqual(['2017']);
  });

  test('alone may run WebAssembly', async ({ visit }) => {
    const policy = async (address: string) => {
      const page = await visit(address);
      return page.locator('meta[http-equiv]').getAttribute('content');
    };
    expect(await policy('search/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(await policy('')).not.toContain('wasm-unsafe-eval');
  });
});

describe('reading', () => {
  test('j and k go through a list and on through the thread by which one came', async ({
    visit,
  }) => {
    const page = await visit('topics/bridge/');
    const all = await page.locator('.entry-title a').allInnerTexts();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/briefs/**');
    expect(await page.locator('.thread-current h3').innerText()).toContain('The bridge');
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: all[1] ?? '' }).waitFor();
    expect(await page.locator('.thread-current h3').innerText()).toContain('The bridge');
  });

  test('the month that is read stays in sight, with its place among the years', async ({
    visit,
  }) => {
    const page = await visit('topics/bridge/', { width: 360, reducedMotion: true });
    const places: number[] = [];
    for (const month of ['in-2016-11', 'in-2017-03', 'in-2017-07']) {
      // Some way into the month.
      await page
        .locator(`#${month}`)
        .evaluate((section) => scrollBy(0, section.getBoundingClientRect().top + 80));
      const heading = page.locator(`#${month} .month-heading`);
      expect(Math.round(await heading.evaluate(topOf))).toBe(0);
      const here = await heading.locator('.locator-here').boundingBox();
      places.push(here?.x ?? 0);
    }
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
  });

  test('what was opened is marked until it is forgotten', async ({ visit }) => {
    const page = await visit('topics/bridge/');
    await page.locator('.entry-title a').first().click();
    await page.waitForURL('**/briefs/**');
    await page.goto(new URL('../../topics/bridge/', page.url()).href);
    expect(await page.locator('.entry-opened').count()).toBe(1);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Forget it all' }).click();
    await expect.poll(() => page.locator('.entry-opened').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('what is new since the last visit can be listed', async ({ visit }) => {
    const page = await visit('');
    const stored = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':seen')).length);
    await expect.poll(stored).toBe(1);
    expect(await page.locator('.visit-note').innerText()).toBe('');
    // As if two briefs had been added since.
    await page.evaluate(() => {
      const [key = ''] = Object.keys(localStorage).filter((name) => name.endsWith(':seen'));
      const { codes } = JSON.parse(localStorage[key]);
      localStorage[key] = JSON.stringify({ address: '', codes: codes.slice(8) });
      sessionStorage.clear();
    });
    await page.reload();
    await page.getByRole('button', { name: '2 new or changed since your last visit' }).click();
    expect(await titles(page)).toHaveLength(2);
    expect(query(page)).toBe('?new=1');
  });

  test('what is new is told in facts: what was corrected from what to what, and who says so', async ({
    visit,
  }) => {
    const page = await visit('');
    const kept = () =>
      page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.endsWith(':seen'));
        return key === undefined ? '' : String(JSON.parse(localStorage[key]).codes);
      });
    await expect.poll(kept).not.toBe('');
    const codes = await kept();
    const [added, changed] = [codes.slice(0, 4), codes.slice(4, 8)];
    const fact = 'People killed: was 105, now 200, said by the coalition';
    await page.route('**/recent/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<ul><li data-code="${added}" data-new></li><li data-code="${changed}"><ul><li class="recent-changed">${fact}</li></ul></li></ul>`,
      }),
    );
    await page.evaluate(() => {
      const [key = ''] = Object.keys(localStorage).filter((name) => name.endsWith(':seen'));
      const { codes } = JSON.parse(localStorage[key]);
      localStorage[key] = JSON.stringify({ address: '', codes: codes.slice(8) });
      sessionStorage.clear();
    });
    await page.reload();
    const name = `1 new, 1 changed since your last visit: ${fact}`;
    await page.getByRole('button', { name }).click();
    expect(await titles(page)).toHaveLength(2);
  });

  test('a citation is kept as a file without a request', async ({ visit }) => {
    const page = await visit('briefs/2017-06-06-work-on-the-deck-begins/');
    await page.locator('.cite-formats summary').click();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).first().click();
    expect((await saved).suggestedFilename()).toBe('2017-06-06-work-on-the-deck-begins.bib');
  });
});
