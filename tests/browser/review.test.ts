import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { writeReview } from '../../src/commands/review/write-review.ts';
import { briefText, fileOf, repositoryOf, reviewOf } from '../review/hundred-briefs.ts';
import { test } from './page-test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const TABLE = `---
title: A table of days
date: 2017-05-20
topics: [raqqa]
source: https://bbc.example/days
draft: true
---
What was counted.

| Day | Number |
|---|---|
| 20 | 7 |
`;

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-review-'));
const site = path.join(parent, 'site');
afterAll(() => rmSync(parent, { recursive: true }));

beforeAll(() => {
  const pages = inject('servedSite');
  if ('missing' in pages) return;
  cpSync(pages.folder, site, { recursive: true });
  const repository = repositoryOf(30);
  repository.replace(fileOf(3), 'date: 2017-01-10', 'date: 2017-01-12');
  repository.replace(fileOf(4), 'They named the', 'They did not name the');
  repository.remove(fileOf(5));
  repository.move(fileOf(6), fileOf(6).replace('event', 'renamed'));
  repository.replace('content/topics.yaml', 'name: Raqqa', 'name: The battle of Raqqa');
  repository.write(fileOf(40), briefText(40));
  repository.write('content/briefs/2017/2017-05-20-table.md', TABLE);
  repository.write('content/briefs/2017/2017-05-21-broken.md', 'no front matter');
  repository.write('layouts/shell.tsx', '');
  writeReview(reviewOf(repository), site);
  repository.delete();
});

describe('the page of a review', () => {
  for (const view of [{}, { width: 360 }, { theme: 'dark' as const }, { print: true }]) {
    test(`is accessible, and fits: ${JSON.stringify(view)}`, async ({ serve }) => {
      const page = await (await serve(site))('review/', view);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(fits).toBe(true);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    });
  }

  test('leads from what to look at to where it is, and into the site', async ({ serve }) => {
    const page = await (await serve(site))('review/');
    const title = await page.locator('.warning-about a').first().textContent();
    await page.locator('.warning-about a').first().click();
    await expect
      .poll(() => page.locator('details:has(> article:target) > summary h3').textContent())
      .toBe(title);
    await page.getByRole('link', { name: 'The site with this change' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/repo/');
  });
});
