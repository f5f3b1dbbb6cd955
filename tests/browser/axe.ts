import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what is good practice beside. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds on a page: each rule with the first elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  // By the debugger, which the Content-Security-Policy of the page does not bind.
  await page.evaluate(source);
  const results = await page.evaluate((options) => window.axe.run(options), OPTIONS);
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map((node) => `${node.target.join(' ')}: ${node.html.slice(0, 160)}`);
    return [`${id}: ${help} (${nodes.length})`, ...places].join('\n    ');
  });
}
