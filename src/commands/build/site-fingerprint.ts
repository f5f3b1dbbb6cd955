import { createHash } from 'node:crypto';
import type { ReadCache } from '../../content/reading/read-cache.ts';
import type { SourceTree } from '../../content/source/source-tree.ts';
import type { SiteOptions } from '../../site/plan.ts';

/**
 * Identifies everything that a site is made from, save the moment: every file of the content by
 * name and bytes, the options, and the code. The same fingerprint, the same site.
 */
export function siteFingerprint(
  tree: SourceTree,
  cache: ReadCache,
  { buildMoment: _, ...options }: SiteOptions,
  code: string,
): string {
  const hash = createHash('sha256').update(JSON.stringify([options, code, cache.version]));
  for (const entry of tree.entries()) {
    const content = entry.kind === 'file' ? cache.contentHash(entry) : '';
    hash.update(`\0${entry.path}\0${entry.kind}\0${content}`);
  }
  return hash.digest('base64url');
}
