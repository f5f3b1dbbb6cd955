import { escapeUTF8 } from 'entities';
import type { OwnFile } from '../../brief/site-names.ts';
import { onProduction } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import type { OutputFile } from '../page/output-file.ts';

/** A page as search engines learn of it. */
export interface SitemapEntry {
  readonly address: string;
  /** Where it stands in each of its languages, that of the record first. */
  readonly languages?: readonly (readonly [lang: string, address: string])[] | undefined;
  /** The day of its last change, where it is known. */
  readonly lastChange: string | undefined;
}

/** The protocol allows no more in one file (sitemaps.org, 0.9). */
const MOST = 50_000;

/** `sitemap.xml`, in parts with an index where there are too many pages for one. */
export function sitemap(entries: readonly SitemapEntry[], production: string): OutputFile[] {
  const parts: (readonly SitemapEntry[])[] = [];
  for (let at = 0; at < entries.length; at += MOST) parts.push(entries.slice(at, at + MOST));
  const [only] = parts;
  if (parts.length <= 1) return [file('sitemap.xml', urlset(only ?? [], production))];
  return [
    file('sitemap.xml', index(parts.length, production)),
    ...parts.map((part, at) => file(`sitemap-${at + 1}.xml`, urlset(part, production))),
  ];
}

/** `robots.txt`: everything may be read, save in previews, beside the site too: they stay out of search engines. */
export function robots(production: string, isPreview: boolean): OutputFile {
  const text = isPreview
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nAllow: /\nDisallow: ${new URL('preview/', onProduction('/', production)).pathname}\n\nSitemap: ${onProduction('/sitemap.xml', production)}\n`;
  return { path: 'robots.txt', key: keyOf(text), render: () => text };
}

/**
 * `security.txt` (RFC 9116), where the record says whom to tell. It stands at the root, since hosts leave
 * folders behind whose names begin with a dot; those that read `_redirects` answer at `/.well-known/` too.
 */
export function securityTxt({ site, context }: Edition): OutputFile | undefined {
  const { security } = site;
  if (!security) return undefined;
  const lines = [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires.last}T23:59:59Z`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${onProduction('/security.txt', context.production)}`,
  ];
  return file('security.txt' satisfies OwnFile, lines.map((line) => `${line}\n`).join(''));
}

function file(path: string, text: string): OutputFile {
  return { path, key: keyOf(text), render: () => text };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XHTML = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlset(entries: readonly SitemapEntry[], production: string): string {
  const translated = entries.some(({ languages }) => languages !== undefined);
  const urls = entries.map(({ address, lastChange, languages = [] }) => {
    const [first] = languages;
    const others = [...languages, ...(first ? [['x-default', first[1]] as const] : [])].map(
      ([lang, other]) =>
        `<xhtml:link rel="alternate" hreflang="${escapeUTF8(lang)}" href="${escapeUTF8(onProduction(other, production))}"/>`,
    );
    const modified = lastChange ? `<lastmod>${lastChange}</lastmod>` : '';
    return `<url><loc>${escapeUTF8(onProduction(address, production))}</loc>${modified}${others.join('')}</url>
`;
  });
  return `${HEAD}<urlset xmlns="${NAMESPACE}"${translated ? XHTML : ''}>\n${urls.join('')}</urlset>\n`;
}

function index(parts: number, production: string): string {
  const files = Array.from({ length: parts }, (_, at) => {
    const loc = escapeUTF8(onProduction(`/sitemap-${at + 1}.xml`, production));
    return `<sitemap><loc>${loc}</loc></sitemap>\n`;
  });
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${files.join('')}</sitemapindex>\n`;
}
