import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { specimens } from '../../layouts/specimens/index.ts';
import { load } from '../../src/content/load/load.ts';
import { buildAssets } from '../../src/outputs/frame/assets.ts';
import { planSite } from '../../src/site/plan.ts';
import { violations } from './axe.ts';
import { cutOff } from './fit.ts';
import { countStops, walk } from './keyboard.ts';
import { test, type Visit } from './page-test.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-specimens-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A folder with the page of specimens and what it asks for, as a site of the fixtures would show it. */
function specimensOf(site: string): string {
  const { record } = load(fileURLToPath(new URL(`../fixtures/${site}/`, import.meta.url)));
  const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/repo/' });
  const page = plan.pages().find(({ kind }) => kind === 'topics');
  if (!page) throw new Error(`${site} has no page.`);
  const files = new Map<string, string | Uint8Array>(
    buildAssets(record.vocabularies.site.language).files.map(({ path: name, bytes }) => [
      name,
      bytes,
    ]),
  );
  files.set('specimens/index.html', specimens(page.model().shell));
  const manifest = [...plan.files()].find(({ path: name }) => name === 'site.webmanifest');
  files.set('site.webmanifest', String(manifest?.render()));
  for (const [name, bytes] of files) {
    const file = path.join(parent, site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return path.join(parent, site);
}

describe.each([
  { site: 'small-site', dir: 'ltr' },
  { site: 'arabic-site', dir: 'rtl' },
] as const)('every part of the layout in every state, $dir', ({ site, dir }) => {
  const folder = specimensOf(site);

  test.for([
    { theme: 'light', width: 360 },
    { theme: 'light', width: 1440 },
    { theme: 'dark', width: 360 },
    { theme: 'dark', width: 1440 },
  ] as const)('axe finds nothing: $theme, $width pixels', async (view, { serve }) => {
    const visit = await serve(folder);
    const page = await visit('specimens/', view);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    expect(await page.locator('.specimen').count()).toBeGreaterThan(8);
    expect(await violations(page)).toEqual([]);
  });

  test('nothing is wider than the narrowest phone', async ({ serve }) => {
    const visit = await serve(folder);
    expect(await cutOff(await visit('specimens/', { width: 320 }))).toBe(0);
  });

  test('all of it can be reached by keyboard, and is seen to be', async ({ serve }) => {
    const visit = await serve(folder);
    const page = await visit('specimens/', { width: 1440, reducedMotion: true });
    const stops = await walk(page, 1000);
    expect(stops.filter(({ visible, marked }) => !visible || !marked)).toEqual([]);
    expect(stops).toHaveLength(await countStops(page));
  });

  test.for(['light', 'dark'] as const)(
    'what is pointed at and pressed can still be read: %s',
    async (theme, { serve }) => {
      const visit = await serve(folder);
      const page = await visit('specimens/', { theme, width: 1440, reducedMotion: true });
      await holdEverything(page, ['hover', 'active']);
      expect(await violations(page)).toEqual([]);
    },
  );
});

/** Lets every link and control look as it does in a state: the browser itself thinks so. */
async function holdEverything(page: Page, states: string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument');
  const { nodeIds } = await browser.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'a, button, input, select, summary, label',
  });
  expect(nodeIds.length).toBeGreaterThan(200);
  for (const nodeId of nodeIds)
    await browser.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: states });
}

describe('what scripts make is among the specimens', () => {
  const shown = async (visit: Visit) => {
    const page = await visit('specimens/');
    return new Set(await page.evaluate(classesIn, 'body'));
  };

  test('filters, opened and narrowed, and what they find', async ({ visit, serve }) => {
    const page = await visit('?topic=bridge&from=2017-06&to=2017-10');
    await page.locator('.found .entry').first().waitFor();
    await page.locator('.filter-panel summary').click();
    await page.locator('.filter-options label').first().waitFor();
    const known = await shown(await serve(specimensOf('small-site')));
    for (const part of ['.filters', '.found'])
      expect((await page.evaluate(classesIn, part)).filter((name) => !known.has(name))).toEqual([]);
  });

  test('results of a search', async ({ visit, serve }) => {
    const page = await visit('search/?q=quay');
    await page.locator('.search-result').first().waitFor();
    const known = await shown(await serve(specimensOf('small-site')));
    const made = await page.evaluate(classesIn, '.search');
    expect(made.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Runs in the page: the classes of all that is inside a part. */
function classesIn(part: string): string[] {
  const all = document.querySelectorAll(`${part} [class]`);
  return [...new Set([...all].flatMap((one) => [...one.classList]))];
}
