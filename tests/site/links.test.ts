import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../build-command.ts';
import { builtPages, filesIn, pageFiles } from '../page-kinds.ts';
import { sampleFolder } from './sample-site.ts';
import { smallContent, temporaryFolder } from './small-site.ts';

/** An address as HTML writes it, on the page where it stands. */
interface Written {
  readonly file: string;
  readonly href: string;
}

function linksOf(folder: string): Written[] {
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
function broken(folder: string, prefix: string): string[] {
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

describe('every link into the site leads somewhere', () => {
  test('at a root', () => {
    expect(broken(sampleFolder(), '/')).toEqual([]);
  });

  test('below a path prefix, which every one of them carries', async () => {
    const folder = path.join(temporaryFolder(), 'site');
    const { code, stderr } = await build([
      '--content',
      smallContent(),
      '--out',
      folder,
      '--prefix',
      '/repo/',
    ]);
    expect(code).toBe(0);
    // What must be whole follows the address of the site, which the prefix does not change.
    expect(stderr).toContain('still given https://record.example/');
    expect(broken(folder, '/repo/')).toEqual([]);
    const past = linksOf(folder).filter(({ href }) => /^\/(?!repo\/)/.test(href));
    expect(past).toEqual([]);
  });
});

describe('no request leaves the site', () => {
  test('pictures, scripts, styles and fonts are its own', () => {
    const folder = sampleFolder();
    const foreign =
      /<(?:img|script|iframe|source|video|audio|embed|object|form)\b[^>]*(?:src|action|data)="(?:https?:)?\/\//;
    const rel =
      /<link\b(?![^>]*rel="(?:canonical|alternate|license|author)")[^>]*href="(?:https?:)?\/\//;
    const pages = builtPages(folder).filter(({ file }) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      return foreign.test(html) || rel.test(html);
    });
    expect(pages.map(({ file }) => file)).toEqual([]);
    for (const file of filesIn(folder).filter((name) => name.endsWith('.css'))) {
      expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(
        /url\(["']?(?:https?:)?\/\/|@import/,
      );
    }
  });
});
