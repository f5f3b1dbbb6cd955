import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { build, root } from '../build-command.ts';
import type { BuiltSite } from '../page-kinds.ts';
import { serveSite } from '../site-server.ts';
import { startBrowser } from './browser-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site that a project of tests looks at in a browser, or why that cannot be. */
    servedSite: ServedSite | { readonly missing: string };
  }
}

export interface ServedSite extends BuiltSite {
  /** Where the browser takes orders. */
  readonly browser: string;
  /** The home page, below a path prefix. */
  readonly home: string;
}

/** Builds a record's site below a path prefix, serves it, and starts one browser for all files of tests. */
export async function setUpSite(
  { provide }: TestProject,
  content: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<() => Promise<void>> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-pages-'));
  const folder = path.join(parent, 'site');
  const places = ['--content', content, '--out', folder, '--cache', path.join(parent, 'cache')];
  const closing: (() => Promise<void> | void)[] = [
    () => rmSync(parent, { recursive: true, force: true }),
  ];
  try {
    const [browser, built] = await Promise.all([
      startBrowser(root),
      build([...places, '--prefix', '/repo/', ...args], { env }),
    ]);
    closing.unshift(() => browser.close());
    if (built.code !== 0) throw new Error(`The site cannot be built.\n${built.stderr}`);
    const server = await serveSite(folder, '/repo/');
    closing.unshift(server.close);
    provide('servedSite', { browser: browser.wsEndpoint(), home: server.home, content, folder });
  } catch (error) {
    // Only the tests that need a browser fail, each with the reason.
    provide('servedSite', { missing: (error as Error).message });
  }
  return async () => {
    for (const close of closing) await close();
  };
}

/** @throws what is missing where the site or the browser is. */
export function servedSite(): ServedSite {
  const site = inject('servedSite');
  if ('missing' in site) throw new Error(site.missing);
  return site;
}
