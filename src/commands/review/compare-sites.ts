import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReviewedOutputs } from '../../review/document/review-document.ts';

/** More pages than this are counted, not listed. */
const MOST_PAGES = 200;

/**
 * Compares the pages of two sites built from one content, byte by byte. Names of assets carry a
 * hash that changes with a single rule of style; pages that differ in nothing else are the same.
 */
export function compareSites(before: string, after: string): ReviewedOutputs {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  const changed = [...new Set([...old, ...fresh])]
    .sort()
    .flatMap((file): ReviewedOutputs['pages'] => {
      const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      if (!fresh.has(file)) return [{ address, change: 'removed' }];
      if (!old.has(file)) return [{ address, change: 'added' }];
      return pageText(before, file) === pageText(after, file)
        ? []
        : [{ address, change: 'changed' }];
    });
  return {
    pages: changed.slice(0, MOST_PAGES),
    more: Math.max(0, changed.length - MOST_PAGES),
    of: fresh.size,
    assets: changedAssets(before, after),
  };
}

/** Styles and scripts that differ, without the hash in their names; those of the review are its own. */
function changedAssets(before: string, after: string): string[] {
  const [old, fresh] = [before, after].map((site) => new Set(filesIn(path.join(site, 'assets'))));
  const changed = [
    ...[...(old ?? [])].filter((file) => !fresh?.has(file)),
    ...[...(fresh ?? [])].filter((file) => !old?.has(file)),
  ];
  const names = changed.map((file) => file.replace(/-[0-9a-f]{10}(?=\.)/, ''));
  return [...new Set(names)].filter((name) => name !== 'review.css').sort();
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Pages and feeds; the review itself is none. */
function pagesOf(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  return new Set(
    files.filter(
      (file) => /\.(?:html|xml|json)$/.test(file) && !/^(?:review|assets|pagefind)\//.test(file),
    ),
  );
}

function pageText(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8').replace(
    /(\/assets\/[\w-]+?)-[0-9a-f]{10}(?=\.\w+)/g,
    '$1',
  );
}
