import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { type SiteServer, serveSite } from '../site-server.ts';
import { servedSite } from './served-site.ts';

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
  /** Addresses whose answers break off before they are whole. */
  readonly broken?: RegExp;
}

/** Opens a page by its address, as `briefs/` or the empty text for the home page. */
export type Visit = (address: string, view?: View) => Promise<Page>;

interface Fixtures {
  /** What a visited page did that no page may do; anything here fails the test. */
  readonly faults: string[];
  /** Opens a page of the site. */
  readonly visit: Visit;
  /** Serves another built folder, below /repo/ as well. */
  readonly serve: (folder: string) => Promise<Visit>;
}

/**
 * A test with a browser. It fails for whatever a visited page does that no page may do: a request
 * off the site or past its prefix, an answer that is an error, a fault in a script, and anything that
 * the Content-Security-Policy forbids.
 */
export const test = base.extend<Fixtures>({
  faults: async ({ task: _ }, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  visit: async ({ faults }, use) => {
    const { home } = servedSite();
    const visitor = new Visitor(home, faults);
    await use(visitor.visit);
    await visitor.leave();
  },
  serve: async ({ faults }, use) => {
    const servers: SiteServer[] = [];
    const visitors: Visitor[] = [];
    await use(async (folder) => {
      const server = await serveSite(folder, '/repo/');
      const visitor = new Visitor(server.home, faults);
      servers.push(server);
      visitors.push(visitor);
      return visitor.visit;
    });
    for (const visitor of visitors) await visitor.leave();
    for (const server of servers) await server.close();
  },
});

let connected: Promise<Browser> | undefined;

/** One connection for all tests of a file. */
function connect(): Promise<Browser> {
  connected ??= chromium.connect(servedSite().browser);
  return connected;
}

/**
 * Waits for what a reader waits for before the first key. A page that is loaded may not have been
 * drawn yet, and until then Chromium leaves the focus where it is when a link leads within the page.
 * It is asked from outside, since a page without scripts runs no timers.
 */
async function painted(page: Page): Promise<void> {
  const paints = () => page.evaluate(() => performance.getEntriesByType('paint').length);
  await expect.poll(paints, { timeout: 30_000, interval: 10 }).toBeGreaterThan(0);
}

class Visitor {
  readonly #home: string;
  readonly #faults: string[];
  readonly #contexts: BrowserContext[] = [];

  constructor(home: string, faults: string[]) {
    this.#home = home;
    this.#faults = faults;
  }

  readonly visit: Visit = async (address, view = {}) => {
    const browser = await connect();
    const context = await browser.newContext({
      viewport: { width: view.width ?? 1280, height: 800 },
      colorScheme: view.theme ?? 'light',
      javaScriptEnabled: view.scripts ?? true,
      reducedMotion: view.reducedMotion ? 'reduce' : 'no-preference',
      serviceWorkers: 'block',
    });
    this.#contexts.push(context);
    await this.#guard(context, view.broken);
    const page = await context.newPage();
    if (view.print) await page.emulateMedia({ media: 'print' });
    await page.goto(this.#home + address, { waitUntil: 'load' });
    await painted(page);
    return page;
  };

  async leave(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  async #guard(context: BrowserContext, broken?: RegExp): Promise<void> {
    const home = this.#home;
    const report = (fault: string) => this.#faults.push(fault);
    // What is not there, by intention.
    const expected = (url: string) =>
      url.startsWith(`${home}nowhere/`) || broken?.test(url) === true;
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (broken?.test(url)) return route.abort('connectionreset');
      if (url.startsWith(home) || /^(?:data|blob):/.test(url)) return route.continue();
      report(`A request left the site: ${url}`);
      return route.abort();
    });
    context.on('response', (response) => {
      if (response.status() < 400 || expected(response.url())) return;
      report(`${response.status()} for ${response.url()}`);
    });
    context.on('weberror', (error) => report(`A script failed: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() !== 'error' || expected(message.location().url)) return;
      report(`The console says: ${message.text()}`);
    });
  }
}
