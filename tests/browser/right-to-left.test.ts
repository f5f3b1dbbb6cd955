import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { build } from '../build-command.ts';
import { test } from './page-test.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-arabic-'));
const folder = path.join(parent, 'site');

beforeAll(async () => {
  const content = path.join(import.meta.dirname, '../fixtures/arabic-site');
  const cache = path.join(parent, 'cache');
  const options = ['--content', content, '--out', folder, '--cache', cache, '--prefix', '/repo/'];
  expect(await build(options)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('time runs from right to left', () => {
  test('what came first stands furthest right, and a range is drawn towards the left', async ({
    serve,
  }) => {
    const page = await (await serve(folder))('');
    const columns = await page.locator('.overview-chart .column').all();
    const places = await Promise.all(columns.map(async (bar) => (await bar.boundingBox())?.x ?? 0));
    expect(places).toEqual([...places].sort((a, b) => b - a));
    const box = await page.locator('.overview-chart').boundingBox();
    if (!box) throw new Error('There is no overview.');
    await page.mouse.move(box.x + box.width * 0.8, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.45, box.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2017-04&to=2017-07');
    const count = page.locator('.filter-count');
    await expect.poll(() => count.innerText()).toBe('٢ من أصل ٤');
  });

  test('an arrow key moves an end to where it points', async ({ serve }) => {
    const page = await (await serve(folder))('?from=2017-04');
    const from = page.getByRole('slider').first();
    expect(await from.getAttribute('aria-valuetext')).toBe('نيسان ٢٠١٧');
    await from.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2017-05');
  });
});

describe('the names of sections on a narrow screen', () => {
  test.for([320, 340, 360, 390])(
    'no word is broken over two lines, %i pixels wide',
    async (width, { serve }) => {
      const page = await (await serve(folder))('map/', { width });
      const broken = await page.locator('.site-nav > ul a').evaluateAll((links) =>
        links.flatMap((link) => {
          const text = link.firstChild;
          return [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            if (!text) return [];
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            return lines.size > 1 ? [word] : [];
          });
        }),
      );
      expect(broken).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});
