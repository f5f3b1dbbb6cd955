import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect } from 'vitest';
import { specimens } from '../../layouts/specimens/index.ts';
import { load } from '../../src/content/load.ts';
import { buildAssets } from '../../src/outputs/assets.ts';
import { planSite } from '../../src/outputs/site-plan.ts';
import { violations } from './axe.ts';
import { test } from './page-test.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-specimens-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A folder with the page of specimens and what it asks for, as a site of the fixtures would show it. */
function specimensOf(site: string): string {
  const { record } = load(fileURLToPath(new URL(`../fixtures/${site}/`, import.meta.url)));
  const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/repo/' });
  const [page] = plan.lists();
  if (!page) throw new Error(`${site} has no page.`);
  const files = new Map<string, string | Uint8Array>(
    buildAssets(record.vocabularies.site.language).files.map(({ path: name, bytes }) => [
      name,
      bytes,
    ]),
  );
  files.set('specimens/index.html', specimens(page.model.shell));
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
    const page = await visit('specimens/', { width: 320 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
