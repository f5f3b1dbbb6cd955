import { type Day, partsOf, yearOf } from '../../brief/day.ts';
import { readSitePath, writtenPath } from '../../brief/site-path.ts';
import { keyOfName } from '../../content/source/file-name.ts';

/** What the pattern of an old address is filled in with. */
export interface AddressParts {
  /** The earliest day. */
  readonly day: Day;
  readonly slug: string;
  readonly path: string;
  readonly fullPath: string;
  readonly categories: readonly string[];
}

const PARTS: { readonly [token: string]: (parts: AddressParts) => string } = {
  year: ({ day }) => yearOf(day),
  month: ({ day }) => day.split('-')[1] ?? '',
  day: ({ day }) => day.split('-')[2] ?? '',
  i_month: ({ day }) => String(partsOf(day).month),
  i_day: ({ day }) => String(partsOf(day).dayOfMonth),
  short_year: ({ day }) => yearOf(day).slice(-2),
  title: ({ slug }) => slug,
  slug: ({ slug }) => slug,
  filename: ({ slug }) => slug,
  name: ({ slug }) => slug,
  path: ({ path }) => path,
  fullpath: ({ fullPath }) => fullPath,
  categories: ({ categories }) => categories.map(keyOfName).join('/'),
};

/** The address that a pattern such as `/:year/:month/:slug/` gave to an entry. */
export function oldAddress(pattern: string, parts: AddressParts): string {
  const filled = pattern.replace(
    /:([a-z_]+)/g,
    (whole, token: string) => PARTS[token]?.(parts) ?? whole,
  );
  return filled.replace(/\/{2,}/g, '/').replace(/index\.html$/, '');
}

/** The names that a pattern may hold, for messages. */
export const ADDRESS_TOKENS = Object.keys(PARTS);

/** An old address as a path on this site; or why it cannot be one. */
export function asAlias(
  address: string,
  site: string | undefined,
): { alias: string } | { why: string } {
  let path = address.trim();
  if (/^https?:\/\//i.test(path)) {
    const own = pathOnSite(path, site);
    if (own === undefined) return { why: 'it is an address on another site' };
    path = own;
  }
  if (/[?#]/.test(path))
    return { why: 'an address with "?" or "#" cannot be kept by a static site' };
  path = `/${path.replace(/^\/+/, '').replaceAll(' ', '%20')}`.replace(/index\.html$/, '');
  const read = readSitePath(path);
  if (!('path' in read)) return { why: 'it contains what an address on this site cannot' };
  const alias = writtenPath(read.path);
  return alias === '/' ? { why: 'it is the address of the home page' } : { alias };
}

/** The path of an address on the old site, from its home page; undefined for other sites. */
export function pathOnSite(address: string, site: string | undefined): string | undefined {
  if (!site || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const home = new URL(site);
  const base = home.pathname.replace(/\/$/, '');
  if (url.host !== home.host || !`${url.pathname}/`.startsWith(`${base}/`)) return undefined;
  return `${url.pathname.slice(base.length) || '/'}${url.search}${url.hash}`;
}

/** The whole address of a path on the old site. */
export function onOldSite(path: string, site: string): string {
  return `${site.replace(/\/$/, '')}${path}`;
}

/** Under which an old address is looked up: without its ending, in lower case. */
export function lookUpForm(address: string): string {
  return decoded(address.replace(/[?#].*$/, ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
