import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { violations } from '../browser/axe.ts';
import { everyKindOfPage } from '../browser/every-page.ts';
import { cutOff } from '../browser/fit.ts';
import { test } from '../browser/page-test.ts';
import { servedSite } from '../browser/served-site.ts';
import { builtPages } from '../page-kinds.ts';
import { htmlFaults } from '../site/html-faults.ts';
import { broken } from '../site/site-links.ts';

describe('every page of the record', () => {
  test('is valid HTML', async () => {
    const site = servedSite();
    const faults: string[] = [];
    for (const { file } of builtPages(site))
      faults.push(...(await htmlFaults(file, readFileSync(path.join(site.folder, file), 'utf8'))));
    expect(faults).toEqual([]);
  });

  test('leads somewhere with each of its links', () => {
    expect(broken(servedSite().folder, '/repo/')).toEqual([]);
  });
});

describe('the page of each kind that shows the most', () => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: axe finds nothing, and all of it fits`, async ({ visit }) => {
      const page = await visit(address, { width: 360, reducedMotion: true });
      expect(await violations(page)).toEqual([]);
      expect(await cutOff(page)).toBe(0);
    });
  }
});
