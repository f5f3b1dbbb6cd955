import type { Page } from 'playwright-core';

/** How many pixels of a page cannot be seen without scrolling sideways: 0 where it fits. */
export function cutOff(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
