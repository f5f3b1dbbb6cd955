import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { build } from '../build-command.ts';
import { bridgeSite } from '../content/small-content.ts';
import type { BuiltSite } from '../page-kinds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site of the bridge, built at a root; or why there is none. */
    builtSite: BuiltSite | { readonly missing: string };
  }
}

/** Builds the site of the bridge once for all files of tests. */
export default async function setUp({ provide }: TestProject): Promise<() => void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-bridge-'));
  const folder = path.join(parent, 'site');
  const args = ['--content', bridgeSite, '--out', folder, '--cache', path.join(parent, 'cache')];
  const { code, stderr } = await build([...args, '--no-history']);
  provide('builtSite', code === 0 ? { content: bridgeSite, folder } : { missing: stderr });
  return () => rmSync(parent, { recursive: true, force: true });
}

/** The site of the bridge. @throws what the build said where it failed. */
export function builtSite(): BuiltSite {
  const site = inject('builtSite');
  if ('missing' in site) throw new Error(`The site cannot be built.\n${site.missing}`);
  return site;
}
