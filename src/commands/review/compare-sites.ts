import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReviewedOutputs } from '../../review/document/review-document.ts';
import { wasNow } from '../../review/facts/fact-words.ts';

/** More pages than this are counted, not listed. */
const MOST_PAGES = 200;

/**
 * Compares the pages of two sites built from one content, byte by byte. Names of assets carry a
 * hash that changes with a single rule of style; pages that differ in nothing else are the same.
 */
export function compareSites(before: string, after: string): ReviewedOutputs {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  const alike = new Map<string, string[]>();
  const changed = [...new Set([...old, ...fresh])]
    .sort()
    .flatMap((file): ReviewedOutputs['pages'] => {
      const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      if (!fresh.has(file)) return [{ address, change: 'removed' }];
      if (!old.has(file)) return [{ address, change: 'added' }];
      const [from, to] = [pageText(before, file), pageText(after, file)];
      if (from === to) return [];
      const classes = classChange(from, to);
      if (classes === undefined) return [{ address, change: 'changed' }];
      const known = alike.get(classes);
      if (known) known.push(address);
      else alike.set(classes, [address]);
      return [];
    });
  return {
    pages: changed.slice(0, MOST_PAGES),
    more: Math.max(0, changed.length - MOST_PAGES),
    ...(alike.size > 0 && {
      alike: [...alike].map(([what, addresses]) => ({
        what,
        count: addresses.length,
        first: addresses.slice(0, MOST_EXAMPLES),
      })),
    }),
    of: fresh.size,
    assets: changedAssets(before, after),
  };
}

/** Of pages that change alike, so many are named. */
const MOST_EXAMPLES = 3;
const CLASS = / class="([^"]*)"/g;

/** The names of classes that differ, where two pages differ in nothing else. */
function classChange(before: string, after: string): string | undefined {
  if (before.replace(CLASS, '') !== after.replace(CLASS, '')) return undefined;
  const namesIn = (text: string) =>
    new Set([...text.matchAll(CLASS)].flatMap(([, names = '']) => names.split(/\s+/)));
  const [old, fresh] = [namesIn(before), namesIn(after)];
  const only = (names: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...names].filter((name) => name !== '' && !others.has(name)).sort();
  const [gone, come] = [only(old, fresh), only(fresh, old)];
  if (gone.length + come.length === 0) return 'classes on other elements';
  if (gone.length === 0) return `class added: ${come.join(', ')}`;
  return come.length === 0
    ? `class removed: ${gone.join(', ')}`
    : `class ${wasNow(gone.join(', '), come.join(', '))}`;
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
