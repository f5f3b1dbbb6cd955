import { describe, expect } from 'vitest';
import { everyKindOfPage } from './every-page.ts';
import { cutOff } from './fit.ts';
import { test } from './page-test.ts';

describe('where scripts break off half way, in a browser that runs them', () => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: all of it fits, and there is something to read`, async ({ visit }) => {
      const page = await visit(address, { width: 360, broken: /\/assets\/\w+-\w+\.js$/ });
      expect(await cutOff(page)).toBe(0);
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    });
  }

  test('the filters lead to the lists that hold the same', async ({ visit }) => {
    const page = await visit('', { broken: /\/assets\/timeline-\w+\.js$/ });
    await page.locator('.filter-panel summary').click();
    await page.locator('.filter-panel').getByRole('link', { name: 'Topics' }).click();
    await page.waitForURL('**/topics/');
  });

  test('search leads to the lists', async ({ visit }) => {
    const page = await visit('search/', { broken: /\/assets\/search-\w+\.js$/ });
    await page.locator('.search').getByRole('link', { name: 'Places' }).click();
    await page.waitForURL('**/places/');
  });
});

describe('where a part that is asked for later breaks off', () => {
  test('search says so', async ({ visit }) => {
    const page = await visit('search/', { broken: /\/pagefind\/pagefind\.js/ });
    await page.getByRole('searchbox').fill('quay');
    await page.locator('.search-count', { hasText: 'could not be loaded' }).waitFor();
  });

  test('search is asked for again at the next word', async ({ visit }) => {
    const page = await visit('search/', { broken: /\/pagefind\/pagefind\.js$/ });
    await page.getByRole('searchbox').fill('quay');
    await page.locator('.search-result').first().waitFor();
  });

  test('a filtered view that lacks a page of the timeline says so, and the timeline stays', async ({
    visit,
  }) => {
    const page = await visit('?from=2016-01&to=2016-12', { broken: /\/timeline\/\d+\/$/ });
    await page.locator('.filter-count', { hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
  });
});
