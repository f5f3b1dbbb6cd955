import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { datelineSite } from '../../src/commands/bench/contenders.ts';
import { load } from '../../src/content/load/load.ts';
import { planSite } from '../../src/site/plan.ts';

/** Enough that the lists of every topic, place and publisher have several pages. */
const BRIEFS = 6000;
const ELEMENTS = 3000;

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page of a large record has more than 3,000 elements', { timeout: 240_000 }, () => {
  datelineSite(folder, BRIEFS);
  const { record, diagnostics } = load(path.join(folder, 'content'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
  const most = new Map<string, { readonly address: string; readonly elements: number }>();
  for (const { kind, address, html } of plan.pages()) {
    // One brief more does not make the page of another larger.
    if (kind === 'brief') continue;
    // The first page of a list has more above it than those that follow.
    if (/\/\d+\/$/.test(address) && kind !== 'year' && kind !== 'month') continue;
    // Every element is a tag that opens; parsing each page would take ten times as long.
    const elements = html().match(/<[a-z]/gi)?.length ?? 0;
    if (elements > (most.get(kind)?.elements ?? 0)) most.set(kind, { address, elements });
  }
  expect(most.size).toBeGreaterThan(15);
  expect([...most].filter(([, { elements }]) => elements > ELEMENTS)).toEqual([]);
});
