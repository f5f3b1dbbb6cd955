import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The kinds of page, by address. A page of no kind fails the tests: a new kind gets its row here. */
const KINDS: readonly [kind: string, address: RegExp][] = [
  ['home', /^$/],
  ['timeline', /^timeline\/.+\/$/],
  ['year', /^\d{4}\/$/],
  ['month', /^\d{4}\/\d\d\/(?:\d+\/)?$/],
  ['brief', /^briefs\/[^/]+\/$/],
  ['topics', /^topics\/$/],
  ['topic', /^topics\/[^/]+\/(?:\d+\/)?$/],
  ['places', /^places\/$/],
  ['place', /^places\/[^/]+\/(?:\d+\/)?$/],
  ['map', /^map\/$/],
  ['publishers', /^publishers\/$/],
  ['publisher', /^publishers\/[^/]+\/(?:\d+\/)?$/],
  ['second-hand', /^second-hand\/(?:\d+\/)?$/],
  ['claims', /^claims\/$/],
  ['measure', /^claims\/[^/]+\/(?:\d+\/)?$/],
  ['as known', /^as-known\/$/],
  ['as known on a day', /^as-known\/[^/]+\/(?:\d+\/)?$/],
  ['corrections', /^corrections\/(?:\w+\/)?(?:\d+\/)?$/],
  ['search', /^search\/$/],
  ['data', /^data\/$/],
  ['prose', /^(?:about|method)\/$/],
  ['not found', /^404\.html$/],
];

/** A page of a built site, by its address from the home page. */
export interface BuiltPage {
  readonly kind: string;
  /** As `briefs/name/`; empty for the home page. */
  readonly address: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** Every page of a built site, in the order of their addresses. Redirects are none. */
export function builtPages(folder: string): readonly BuiltPage[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.html') && !isRedirect(folder, file))
    .map((file) => {
      const address = file.replace(/(^|\/)index\.html$/, '$1');
      const kind = KINDS.find(([, pattern]) => pattern.test(address))?.[0];
      if (kind === undefined) throw new Error(`${address} is a page of no kind in page-kinds.ts.`);
      return { kind, address, file, size: statSync(path.join(folder, file)).size };
    });
}

function isRedirect(folder: string, file: string): boolean {
  return readFileSync(path.join(folder, file), 'utf8').includes('http-equiv="refresh"');
}

/** The page of each kind that shows the most. */
export function richestPages(folder: string): readonly BuiltPage[] {
  const richest = new Map<string, BuiltPage>();
  for (const page of builtPages(folder)) {
    if (page.size > (richest.get(page.kind)?.size ?? 0)) richest.set(page.kind, page);
  }
  return [...richest.values()];
}

/** The files below a folder, with forward slashes, sorted by code units. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
