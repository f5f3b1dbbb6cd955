import { describe, expect } from 'vitest';
import { everyKindOfPage } from './every-page.ts';
import { cutOff } from './fit.ts';
import { test } from './page-test.ts';

describe('without JavaScript, as narrow as a zoom of 400 per cent makes it', () => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: all of it fits, and there is something to read`, async ({ visit }) => {
      const page = await visit(address, { width: 320, scripts: false });
      expect(await cutOff(page)).toBe(0);
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    });
  }

  test('from the home page, the joining of the bridge, who says so and what is disputed, in one step', async ({
    visit,
  }) => {
    const page = await visit('', { width: 360, scripts: false });
    await page.locator('a[href*="/briefs/2017-10-17-halves-"]:visible').first().click();
    await page.waitForLoadState();
    const text = await page.locator('main').innerText();
    expect(text).toContain('17–20 October 2017');
    expect(text).toContain('95%');
    expect(await page.locator('section:has(#sources) li').count()).toBeGreaterThan(1);
  });
});

describe.each([360, 1280])('a page is light and still, %i pixels wide', (width) => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: at most 3,000 elements, and nothing moves while it loads`, async ({ visit }) => {
      const page = await visit(address, { width });
      expect(await page.locator('*').count()).toBeLessThanOrEqual(3000);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 250);
          }),
      );
      expect(moved).toBe(0);
      expect(await cutOff(page)).toBe(0);
    });
  }

  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
  }
});

describe('on paper', () => {
  test('a brief has its text and the addresses of its sources, and no ways around', async ({
    visit,
  }) => {
    const { address = '' } = everyKindOfPage().find(({ kind }) => kind === 'brief') ?? {};
    const page = await visit(address, { print: true });
    const printed = (await page.locator('main').innerText()).replace(/\s+/g, '');
    const links = page.locator('section:has(#sources) a[href^="http"]');
    expect(await page.locator('header nav:visible, footer nav:visible').count()).toBe(0);
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      expect(printed).toContain(await link.getAttribute('href'));
    }
  });
});
