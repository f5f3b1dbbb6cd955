import { createHash } from 'node:crypto';
import path from 'node:path';
import { ReadCache } from '../../content/reading/read-cache.ts';
import { codeVersion } from './code-version.ts';
import { projectRoot } from './project-root.ts';

/** Where commands keep what they need again: all of it can be deleted at any time. */
export const cacheFolder = path.join(projectRoot, '.cache');

/** What earlier runs read. */
export function readCache(folder = cacheFolder): ReadCache {
  return new ReadCache(codeVersion(), folder);
}

/** Where the ledger of an output folder is kept: one for each. */
export function ledgerFile(out: string, folder = cacheFolder): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
  return path.join(folder, `pages-${name}.txt`);
}
