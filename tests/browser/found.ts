import type { Page } from 'playwright-core';

/** The titles that a filtered timeline shows, newest first. */
export async function titles(page: Page): Promise<readonly string[]> {
  await page.locator('.filter-count:not(:empty)').waitFor();
  await page.locator('main[data-filtered]').waitFor();
  return page.locator('.found .entry-title').allInnerTexts();
}

/** What is asked for by the address now. */
export function query(page: Page): string {
  return new URL(page.url()).search;
}

/** How far below the top of the window an element stands; runs in the page. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
