import { describe, expect } from 'vitest';
import { everyKindOfPage } from './every-page.ts';
import { countStops, walk } from './keyboard.ts';
import { test } from './page-test.ts';

/** Enough for the ways around a page and a good part of its lists. */
const MOST_STOPS = 40;

describe.each([
  { width: 1280, scripts: true, reducedMotion: true },
  { width: 360, scripts: false, reducedMotion: true },
])('by keyboard, $width pixels wide, scripts: $scripts', (view) => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: in the order of the page, each stop seen and marked, to its end`, async ({
      visit,
    }) => {
      const page = await visit(address, view);
      const stops = await walk(page, MOST_STOPS);
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
      const order = stops.map((stop) => stop.order);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(order).size).toBe(order.length);
      expect(stops.length).toBe(Math.min(MOST_STOPS, await countStops(page)));
    });
  }
});

describe('the first stop leads past the navigation', () => {
  test('to the text', async ({ visit }) => {
    const page = await visit('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});
