import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, root } from '../build-command.ts';
import { serveSite } from '../site-server.ts';
import { startBrowser } from './browser-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample site in a browser, or why that cannot be. */
    samplePages: SamplePages | { readonly missing: string };
  }
}

export interface SamplePages {
  /** Where the browser takes orders. */
  readonly browser: string;
  /** The sample site's home page, below a path prefix. */
  readonly home: string;
  /** The folder of the built site. */
  readonly folder: string;
}

/** Builds the sample site below a path prefix, serves it, and starts one browser for all tests. */
export default async function samplePages({ provide }: TestProject): Promise<() => Promise<void>> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-pages-'));
  const folder = path.join(parent, 'site');
  const closing: (() => Promise<void> | void)[] = [
    () => rmSync(parent, { recursive: true, force: true }),
  ];
  try {
    const [browser, built] = await Promise.all([
      startBrowser(root),
      build(['--out', folder, '--cache', path.join(parent, 'cache'), '--prefix', '/repo/']),
    ]);
    closing.unshift(() => browser.close());
    if (built.code !== 0) throw new Error(`The sample site cannot be built.\n${built.stderr}`);
    const server = await serveSite(folder, '/repo/');
    closing.unshift(server.close);
    provide('samplePages', { browser: browser.wsEndpoint(), home: server.home, folder });
  } catch (error) {
    // Only the tests that need a browser fail, each with the reason.
    provide('samplePages', { missing: (error as Error).message });
  }
  return async () => {
    for (const close of closing) await close();
  };
}
