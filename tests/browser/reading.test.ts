import { describe, expect } from 'vitest';
import { everyKindOfPage } from './every-page.ts';
import { test } from './page-test.ts';

describe.each([
  { width: 320, scripts: true },
  { width: 360, scripts: false },
  { width: 768, scripts: true },
  { width: 1440, scripts: false },
])('$width pixels wide, scripts: $scripts', (view) => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: nothing is cut off at the side, and there is something to read`, async ({
      visit,
    }) => {
      const page = await visit(address, view);
      const { text, ...rest } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        text: document.querySelector('main')?.textContent.trim().length ?? 0,
        shown: document.querySelector('main')?.checkVisibility() ?? false,
        headings: document.querySelectorAll('h1').length,
      }));
      expect(rest).toEqual({ wide: 0, headings: 1, shown: true });
      expect(text).toBeGreaterThan(40);
    });
  }
});

describe('on every page', () => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: at most 3,000 elements, and nothing moves while it loads`, async ({ visit }) => {
      const page = await visit(address, { width: 360 });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let moved = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                moved += (entry as unknown as { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(moved), 300);
          }),
      );
      expect(shift).toBe(0);
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(
        3000,
      );
    });
  }
});

describe('without JavaScript, from the home page', () => {
  test('the fall of Raqqa, who says so and what is disputed, in two steps', async ({ visit }) => {
    const page = await visit('', { width: 360, scripts: false });
    await page.locator('a[href*="2017-10-17-raqqa-"]:visible').first().click();
    await page.waitForLoadState();
    const text = await page.locator('main').innerText();
    expect(text).toContain('17–20 October 2017');
    expect(text).toContain('95%');
    expect(text).toMatch(/AFP/);
  });
});

test('what a printer gets has the text and the addresses of the sources, and no ways around', async ({
  visit,
}) => {
  const { address = '' } = everyKindOfPage().find(({ kind }) => kind === 'brief') ?? {};
  const page = await visit(address, { print: true });
  const printed = await page.locator('body').innerText();
  const sources = page.locator('#sources a[href^="http"]');
  expect(await page.locator('header nav:visible, footer nav:visible').count()).toBe(0);
  expect(await sources.count()).toBeGreaterThan(0);
  for (const link of await sources.all()) {
    expect(printed).toContain(
      (await link.getAttribute('href'))?.replace(/^https?:\/\/(?:www\.)?/, ''),
    );
  }
});
