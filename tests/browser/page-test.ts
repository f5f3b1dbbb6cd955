import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

/** How a reader looks at a page. */
export interface View {
  readonly theme?: 'light' | 'dark';
  /** CSS pixels. */
  readonly width?: number;
  /** False for a browser without JavaScript. */
  readonly scripts?: boolean;
  /** True for what a printer gets. */
  readonly print?: boolean;
  readonly reducedMotion?: boolean;
}

/** Opens a page of the sample site by its address, as `briefs/` or the empty text for the home page. */
export type Visit = (address: string, view?: View) => Promise<Page>;

/**
 * A test with a browser. Whatever a visited page does that no page may do fails the test: a request
 * off the site or past its prefix, an answer that is an error, a fault in a script, and anything that
 * the Content-Security-Policy forbids.
 */
export const test = base.extend<{ visit: Visit; faults: string[] }>({
  faults: async ({ task: _ }, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  visit: async ({ faults }, use) => {
    const pages = inject('samplePages');
    if ('missing' in pages) throw new Error(pages.missing);
    const browser = await connect(pages.browser);
    const contexts: BrowserContext[] = [];
    await use(async (address, view = {}) => {
      const context = await browser.newContext({
        viewport: { width: view.width ?? 1280, height: 800 },
        colorScheme: view.theme ?? 'light',
        javaScriptEnabled: view.scripts ?? true,
        reducedMotion: view.reducedMotion ? 'reduce' : 'no-preference',
        serviceWorkers: 'block',
      });
      contexts.push(context);
      await guard(context, pages.home, faults);
      const page = await context.newPage();
      if (view.print) await page.emulateMedia({ media: 'print' });
      await page.goto(pages.home + address, { waitUntil: 'load' });
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

let connected: Promise<Browser> | undefined;

/** One connection for all tests of a file. */
function connect(endpoint: string): Promise<Browser> {
  connected ??= chromium.connect(endpoint);
  return connected;
}

async function guard(context: BrowserContext, home: string, faults: string[]): Promise<void> {
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(home) || url.startsWith('data:')) return route.continue();
    faults.push(`A request left the site: ${url}`);
    return route.abort();
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && !response.url().startsWith(`${home}nowhere/`)) {
      faults.push(`${response.status()} for ${response.url()}`);
    }
  });
  context.on('weberror', (error) => faults.push(`A script failed: ${error.error().message}`));
  context.on('console', (message) => {
    const expected =
      message.text().includes('404') && message.location().url.startsWith(`${home}nowhere/`);
    if (message.type() === 'error' && !expected) faults.push(`The console says: ${message.text()}`);
  });
}
