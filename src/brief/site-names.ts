import { folded } from './site-path.ts';

/** The first names of the addresses at which the site itself has something, or a command puts it. */
export const OWN_FOLDERS = [
  'admin',
  'as-known',
  'assets',
  'briefs',
  'claims',
  'corrections',
  'data',
  'embed',
  'images',
  'map',
  'pagefind',
  'places',
  'preview',
  'publishers',
  'recent',
  'review',
  'search',
  'second-hand',
  'timeline',
  'topics',
] as const;

/** Files at the root of the site. A long sitemap comes in numbered parts. */
export const OWN_FILES = [
  '404.html',
  '_redirects',
  'dateline.txt',
  'feed.json',
  'feed.xml',
  'index.html',
  'manifest.sha256',
  'manifest.sha256.pub',
  'manifest.sha256.sig',
  'robots.txt',
  'rss.xml',
  'security.txt',
  'site.webmanifest',
  'sitemap.xml',
] as const;

/** Parts of a site that a record can do without: `without` in site.yaml names those that it has not. */
export const PARTS = [
  'story',
  'overview',
  'topics',
  'places',
  'map',
  'claims',
  'as-known',
  'publishers',
  'corrections',
  'recent',
  'search',
  'data',
  'feeds',
  'cards',
  'embeds',
] as const;

export type Part = (typeof PARTS)[number];

/** The part to which a folder of the site belongs. */
const PART_OF: { readonly [Name in OwnFolder]?: Part } = {
  topics: 'topics',
  places: 'places',
  map: 'map',
  claims: 'claims',
  'as-known': 'as-known',
  publishers: 'publishers',
  'second-hand': 'publishers',
  corrections: 'corrections',
  recent: 'recent',
  search: 'search',
  pagefind: 'search',
  data: 'data',
  embed: 'embeds',
};

/** The name by which `navigation` in site.yaml calls what stands at an address. */
export function wayName(address: string): string {
  return address.split('/')[1] || 'timeline';
}

/** What has a place in the navigation of every site. */
export const WAYS = [
  'timeline',
  'topics',
  'places',
  'search',
  'map',
  'claims',
  'publishers',
  'corrections',
  'recent',
  'data',
] as const;

/** The part that a site would have to have for an address of its own to lead somewhere. */
export function partMissing(address: string, without: readonly Part[]): Part | undefined {
  if (without.length === 0) return undefined;
  const [, first = '', file = ''] = /^\/([^/?#]*)(?:.*\/)?([^/?#]*)/.exec(address) ?? [];
  const folder = PART_OF[first as OwnFolder];
  if (folder !== undefined && without.includes(folder)) return folder;
  const isFeed = /^(?:feed\.(?:xml|json)|(?:rss|corrections)\.xml)$/.test(
    file === '' ? first : file,
  );
  return isFeed && without.includes('feeds') ? 'feeds' : undefined;
}

export type OwnFolder = (typeof OWN_FOLDERS)[number];
export type OwnFile = (typeof OWN_FILES)[number];

/** What a page must not be called though nothing is there: hosts and readers take it for something else. */
const KEPT = ['404', 'feed', 'index', 'previews', 'robots', 'rules', 'sitemap', 'specimens'];

const folders: ReadonlySet<string> = new Set(OWN_FOLDERS);
const files: ReadonlySet<string> = new Set(OWN_FILES);
const kept: ReadonlySet<string> = new Set([...KEPT, ...OWN_FOLDERS, ...OWN_FILES]);

/** Archives of years and decades. */
const isYear = (name: string) => /^(?:\d{4}|\d{3}0s)$/.test(name);
const isFile = (name: string) => files.has(name) || /^sitemap-\d+\.xml$/.test(name);

/** Whether the site itself has pages or files whose address begins with a name. */
export function isOwnName(name: string): boolean {
  return name === '' || folders.has(name) || isFile(name) || isYear(name);
}

/** Whether a prose page cannot have a name, as the site, its hosts or its commands use it. */
export function isKeptName(name: string): boolean {
  return kept.has(name) || isYear(name);
}

/**
 * Whether a file of the site is its own to write: below its folders everything, but for old
 * addresses of briefs beside the briefs, and beside the months of a year.
 */
export function isOwnFile(file: string): boolean {
  const [first = '', ...rest] = folded(file).split('/');
  if (isFile(first)) return true;
  if (first === 'briefs') return rest[0] === 'index.html' || rest[1] === 'corrections.xml';
  if (isYear(first)) return rest.find((name) => !/^\d+$/.test(name)) === 'index.html';
  return rest.length > 0 && folders.has(first);
}
