import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../build-command.ts';
import { builtPages, filesIn } from '../page-kinds.ts';
import { builtSite } from './bridge-site.ts';
import { broken, linksOf } from './site-links.ts';
import { smallContent, temporaryFolder } from './small-site.ts';

describe('every link into the site leads somewhere', () => {
  test('at a root', () => {
    expect(broken(builtSite().folder, '/')).toEqual([]);
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
    const { folder } = builtSite();
    const foreign =
      /<(?:img|script|iframe|source|video|audio|embed|object|form)\b[^>]*(?:src|action|data)="(?:https?:)?\/\//;
    const rel =
      /<link\b(?![^>]*rel="(?:canonical|alternate|license|author)")[^>]*href="(?:https?:)?\/\//;
    const pages = builtPages(builtSite()).filter(({ file }) => {
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
