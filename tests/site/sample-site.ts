import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { build } from '../build-command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the sample site, built at a root; or why there is none. */
    sampleSite: { readonly folder: string } | { readonly missing: string };
  }
}

/** Builds the sample site once for all files of tests. */
export default async function sampleSite({ provide }: TestProject): Promise<() => void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-sample-'));
  const folder = path.join(parent, 'site');
  const { code, stderr } = await build(['--out', folder, '--cache', path.join(parent, 'cache')]);
  provide('sampleSite', code === 0 ? { folder } : { missing: stderr });
  return () => rmSync(parent, { recursive: true, force: true });
}

/** The folder of the sample site. @throws what the build said where it failed. */
export function sampleFolder(): string {
  const site = inject('sampleSite');
  if ('missing' in site) throw new Error(`The sample site cannot be built.\n${site.missing}`);
  return site.folder;
}
