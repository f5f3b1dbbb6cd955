import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../src/brief/site-path.ts';
import { buildMoment } from '../src/commands/project/build-moment.ts';
import { load } from '../src/content/load/load.ts';
import { planSite } from '../src/site/plan.ts';

/** A record and the site that was built of it. */
export interface BuiltSite {
  /** The content folder. */
  readonly content: string;
  /** The folder of the site. */
  readonly folder: string;
}

/** The kind of each page that the registry plans for a record, by its file. */
function kindsOf(content: string): ReadonlyMap<string, string> {
  const plan = planSite(load(content, { rules: [] }).record, { buildMoment: buildMoment() });
  return new Map(plan.pages().map(({ kind, address }) => [fileOf(address), kind]));
}

/** A page of a built site, by its address from the home page. */
export interface BuiltPage {
  readonly kind: string;
  /** As `briefs/name/`; empty for the home page. */
  readonly address: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** The files of pages of any built site, in the order of their addresses. Redirects are none. */
export function pageFiles(folder: string): readonly string[] {
  return filesIn(folder).filter((file) => file.endsWith('.html') && !isRedirect(folder, file));
}

/** Every page of a built site. */
export function builtPages({ content, folder }: BuiltSite): readonly BuiltPage[] {
  const kinds = kindsOf(content);
  return pageFiles(folder).map((file) => {
    const address = file.replace(/(^|\/)index\.html$/, '$1');
    const kind = kinds.get(file);
    if (kind === undefined) throw new Error(`${address} is a page of no kind in the registry.`);
    return { kind, address, file, size: statSync(path.join(folder, file)).size };
  });
}

function isRedirect(folder: string, file: string): boolean {
  return readFileSync(path.join(folder, file), 'utf8').includes('http-equiv="refresh"');
}

/** The page of each kind that shows the most. */
export function richestPages(site: BuiltSite): readonly BuiltPage[] {
  const richest = new Map<string, BuiltPage>();
  for (const page of builtPages(site)) {
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
