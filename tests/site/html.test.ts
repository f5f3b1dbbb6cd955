import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../page-kinds.ts';
import { builtSite } from './bridge-site.ts';
import { htmlFaults } from './html-faults.ts';

const site = builtSite();
const pages = builtPages(site).map((page) => ({
  ...page,
  html: readFileSync(path.join(site.folder, page.file), 'utf8'),
}));

describe('every page is valid HTML', () => {
  test.each([...new Set(pages.map(({ kind }) => kind))])('of the kind: %s', async (kind) => {
    const faults: string[] = [];
    for (const { file, html } of pages.filter((page) => page.kind === kind))
      faults.push(...(await htmlFaults(file, html)));
    expect(faults).toEqual([]);
  });
});

describe('every page says what it is', () => {
  const without = (pattern: RegExp) =>
    pages.filter(({ html }) => !pattern.test(html)).map(({ file }) => file);

  test('in a title of its own', () => {
    const titles = new Map<string, string[]>();
    for (const { file, html } of pages) {
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      titles.set(title, [...(titles.get(title) ?? []), file]);
    }
    expect([...titles].filter(([title, files]) => title === '' || files.length > 1)).toEqual([]);
  });

  test('in its language and direction, and where it is published', () => {
    expect(without(/<html lang="[a-z-]+" dir="(?:ltr|rtl)"/)).toEqual([]);
    expect(without(/<meta name="description" content="[^"]+"/)).toEqual([]);
    expect(without(/<link rel="canonical" href="https:\/\/[^"]+"/)).toEqual([]);
  });

  test('in one heading of the first level', () => {
    expect(pages.filter(({ html }) => html.match(/<h1[ >]/g)?.length !== 1)).toEqual([]);
  });
});

describe('no page can be made to do what it should not', () => {
  test('a strict Content-Security-Policy stands before everything that it binds', () => {
    const policies = new Set(
      pages.map(({ html }) => {
        const [before = '', policy = ''] =
          html
            .match(/^([\s\S]*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)
            ?.slice(1) ?? [];
        expect(before).not.toMatch(/<(?:link|script|style|base)\b/);
        return policy.replaceAll('&#39;', "'").replaceAll('&#x27;', "'");
      }),
    );
    for (const policy of policies) {
      const directives = policy.split(/;\s*/).filter(Boolean);
      expect(directives).toContain("default-src 'none'");
      expect(directives).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    }
  });

  test('no script and no style stands in the page itself, but structured data', () => {
    const inline = pages.filter(({ html }) =>
      /<style\b|\sstyle="|\son\w+="|<script(?![^>]*(?:src=|type="application\/(?:ld\+)?json"))/.test(
        html,
      ),
    );
    expect(inline.map(({ file }) => file)).toEqual([]);
  });

  test('structured data is JSON', () => {
    for (const { html } of pages) {
      for (const [, json = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      )) {
        expect(JSON.parse(json)).toHaveProperty('@context', 'https://schema.org');
      }
    }
  });
});
