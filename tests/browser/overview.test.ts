import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { query, titles, topOf } from './found.ts';
import { test } from './page-test.ts';

describe('the overview', () => {
  test('a range is drawn with the pointer; a press without a move follows the column', async ({
    visit,
  }) => {
    const page = await visit('');
    await page.locator('.overview-chart').scrollIntoViewIfNeeded();
    const box = await page.locator('.overview-chart').boundingBox();
    if (!box) throw new Error('There is no overview.');
    await page.mouse.move(box.x + box.width * 0.3, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 55, { steps: 5 });
    await page.locator('.brush-note', { hasText: 'events' }).waitFor();
    await page.mouse.up();
    await expect.poll(() => query(page)).toMatch(/^\?from=\d{4}-\d\d&to=\d{4}-\d\d$/);
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  test('its ends are sliders that move by keys', async ({ visit }) => {
    const page = await visit('?from=2017-06&to=2017-10');
    await titles(page);
    const from = page.getByRole('slider', { name: 'Show events from' });
    expect(await from.getAttribute('aria-valuetext')).toBe('June 2017');
    await from.press('ArrowLeft');
    await expect.poll(() => query(page)).toBe('?from=2017-05&to=2017-10');
    await page.getByRole('slider', { name: 'Show events until' }).press('End');
    await expect.poll(() => query(page)).toBe('?from=2017-05');
  });
});

describe('the overview of a list', () => {
  const note = (page: Page) => page.locator('.brush-note');

  test('a range says how much it holds, and leads to that on the timeline and back', async ({
    visit,
  }) => {
    const page = await visit('topics/bridge/', { width: 360 });
    await page.locator('.overview-frame').scrollIntoViewIfNeeded();
    const box = await page.locator('.overview-chart').boundingBox();
    if (!box) throw new Error('There is no overview.');
    await page.mouse.move(box.x + box.width * 0.15, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 15, { steps: 5 });
    await note(page).getByText('events').waitFor();
    expect(await note(page).getByRole('link').count()).toBe(0);
    await page.mouse.up();
    const way = note(page).getByRole('link', { name: /^Show \d+ events$/ });
    const count = /\d+/.exec(await way.innerText())?.[0];
    await way.click();
    await page.waitForURL((url) => url.pathname === '/repo/');
    expect(query(page)).toMatch(/^\?topic=bridge&from=\d{4}-\d\d&to=\d{4}-\d\d$/);
    expect(await titles(page)).toHaveLength(Number(count));
    await page.goBack();
    await page.waitForURL('**/topics/bridge/');
  });

  test('by keys: its ends move, and the way on and the way back follow them', async ({ visit }) => {
    const page = await visit('places/marsund/');
    const until = page.getByRole('slider', { name: 'Show events until' });
    await until.press('PageDown');
    expect(await until.getAttribute('aria-valuetext')).toBe('March 2018');
    expect(await note(page).innerText()).toMatch(/^until March 2018 Show \d+ events/);
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toMatch(/^Show/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await note(page).isVisible()).toBe(false);
    expect(await until.getAttribute('aria-valuetext')).toBe('March 2019');
    expect(query(page)).toBe('');
  });

  test('a press without a move leads to the month in the list, with scripts or without', async ({
    visit,
  }) => {
    for (const scripts of [true, false]) {
      const page = await visit('topics/bridge/', { scripts, reducedMotion: true });
      const column = page.locator('.column[href="#in-2017-04"]');
      await column.click();
      await page.waitForURL('**/topics/bridge/#in-2017-04');
      await expect.poll(() => page.locator('#in-2017-04').evaluate(topOf)).toBeCloseTo(0, 0);
    }
  });

  test('what a publisher is relied on for leads to both together', async ({ visit }) => {
    const page = await visit('publishers/north-wire/');
    await page.locator('.lane text', { hasText: 'The ferry' }).click();
    await page.waitForURL((url) => url.pathname === '/repo/');
    expect(query(page)).toBe('?topic=ferry&publisher=north-wire');
    expect((await titles(page)).length).toBeGreaterThan(1);
  });
});
