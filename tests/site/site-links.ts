import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pageFiles } from '../page-kinds.ts';

/** An address as HTML writes it, on the page where it stands. */
export interface Written {
  readonly file: string;
  readonly href: string;
}

/** Every address on the pages of a built site. */
export function linksOf(folder: string): Written[] {
  return pageFiles(folder).flatMap((file) => {
    const html = readFileSync(path.join(folder, file), 'utf8').replace(
      /<script[\s\S]*?<\/script>/g,
      '',
    );
    const written = html.matchAll(/\s(?:href|src|action|data-src)="([^"]*)"/g);
    return [...written].map(([, href = '']) => ({ file, href: href.replaceAll('&amp;', '&') }));
  });
}

/** Links into the site that lead nowhere: to no file, or to a fragment that its page has not. */
export function broken(folder: string, prefix: string): string[] {
  const fragments = new Map<string, ReadonlySet<string>>();
  const fragmentsOf = (file: string) => {
    let found = fragments.get(file);
    if (!found) {
      const html = readFileSync(path.join(folder, file), 'utf8');
      found = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
      fragments.set(file, found);
    }
    return found;
  };
  return linksOf(folder).flatMap(({ file, href }) => {
    if (/^(?:https?:|mailto:|data:)/.test(href)) return [];
    const { pathname, hash } = new URL(href, `http://site.example${prefix}${file}`);
    const target = pathname.startsWith(prefix)
      ? fileOf(folder, decodeURIComponent(pathname.slice(prefix.length)))
      : undefined;
    if (target === undefined) return [`${file} links to ${href}, which is not there`];
    const fragment = decodeURIComponent(hash.slice(1));
    const missing =
      fragment !== '' && target.endsWith('.html') && !fragmentsOf(target).has(fragment);
    return missing ? [`${file} links to ${href}, and that page has no such part`] : [];
  });
}

function fileOf(folder: string, address: string): string | undefined {
  const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  const found = path.join(folder, file);
  return existsSync(found) && statSync(found).isFile() ? file : undefined;
}
