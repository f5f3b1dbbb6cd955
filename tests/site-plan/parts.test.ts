import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PARTS, type Part } from '../../src/brief/site-names.ts';
import { fileOf } from '../../src/brief/site-path.ts';
import { load } from '../../src/content/load/load.ts';
import { folderTree, type SourceTree } from '../../src/content/source/source-tree.ts';
import { planSite, type SitePlan } from '../../src/site/plan.ts';
import { smallSite } from '../content/small-content.ts';
import { broken } from '../site/site-links.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Files = ReadonlyMap<string, string>;
const tree = folderTree(smallSite);
const files: Files = new Map(
  tree
    .entries()
    .filter(({ path: file }) => /\.(?:md|yaml)$/.test(file))
    .map((entry) => [entry.path, entry.read().toString('utf8').replace('(/topics/)', '(/)')]),
);
const treeOf = (texts: Files): SourceTree => ({
  name: 'content',
  entries: () => [
    ...tree.entries().filter(({ path: file }) => !texts.has(file)),
    ...[...texts].map(([file, text]) => ({
      path: file,
      kind: 'file' as const,
      size: Buffer.byteLength(text),
      read: () => Buffer.from(text),
    })),
  ],
});
const BRIEF = 'briefs/2017/2017-06-06-raqqa-assault.md';
const SITE = `${files.get('site.yaml')}\nstory: [2017-06-06-raqqa-assault]`;
const loadedWith = (more: string, others: Files = new Map()) =>
  load(treeOf(new Map([...files, ...others, ['site.yaml', `${SITE}\n${more}`]])));

function planned(more: string): SitePlan {
  const { record, diagnostics } = loadedWith(more);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
}

/** Writes everything that is planned, but for what only a build can make. */
function written(plan: SitePlan, name: string): { folder: string; all: readonly string[] } {
  const folder = path.join(scratch, name);
  const write = (file: string, bytes: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  };
  const all: string[] = [];
  for (const page of plan.pages()) {
    all.push(fileOf(page.address));
    write(fileOf(page.address), page.html());
  }
  for (const { path: file, render } of plan.files()) {
    const content = render();
    all.push(file);
    write(
      file,
      typeof content === 'string' || content instanceof Uint8Array
        ? content
        : [...content].join(''),
    );
  }
  return { folder, all };
}

/** What only a site with the part has: files, and what its pages are made with. */
const SIGNS: Readonly<Record<Part, { readonly files?: RegExp; readonly html?: RegExp }>> = {
  story: { html: /class="story"/ },
  embeds: { files: /^embed\//, html: /oembed|class="embed-codes"/ },
  cards: { html: /property="og:image"|summary_large_image/ },
  overview: { html: /class="overview"/ },
  topics: { files: /^topics\//, html: /href="\/topics\// },
  places: { files: /^places\//, html: /href="\/places\// },
  map: { files: /^map\//, html: /href="\/map\/|class="map-panels"/ },
  claims: { files: /^claims\//, html: /href="\/claims\// },
  'as-known': { files: /^as-known\//, html: /href="\/as-known\// },
  publishers: {
    files: /^(?:publishers|second-hand)\//,
    html: /href="\/(?:publishers|second-hand)\//,
  },
  corrections: { files: /^corrections\//, html: /href="\/corrections\// },
  recent: { files: /^recent\//, html: /href="\/recent\/|data-recent/ },
  search: { files: /^(?:search\/|assets\/names-)/, html: /href="\/search\/|type="search"/ },
  data: { files: /^data\//, html: /href="\/data\// },
  feeds: {
    files: /(?:feed\.(?:xml|json)|(?:rss|corrections)\.xml)$/,
    html: /(?:feed\.(?:xml|json)|(?:rss|corrections)\.xml)/,
  },
};

const whole = written(planned(''), 'whole');
const textOf = (folder: string, all: readonly string[]) =>
  all
    .filter((file) => /\.(?:html|json|xml)$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
const wholeText = textOf(whole.folder, whole.all);

describe('a site without a part of it', () => {
  test.each(PARTS)('%s: no page, no link, no feed, nothing in the sitemap', (part) => {
    const signs = SIGNS[part];
    const plan = planned(`without: ${part}`);
    const { folder, all } = written(plan, part);
    expect(broken(folder, '/')).toEqual([]);
    const text = textOf(folder, all);
    if (signs.files) {
      expect(whole.all.some((file) => signs.files?.test(file))).toBe(true);
      expect(all.filter((file) => signs.files?.test(file))).toEqual([]);
      expect(readFileSync(path.join(folder, 'sitemap.xml'), 'utf8')).not.toMatch(
        new RegExp(`example/${part}/`),
      );
    }
    if (signs.html) {
      expect(wholeText).toMatch(signs.html);
      expect(text.match(signs.html)?.[0]).toBeUndefined();
    }
    expect(plan.searchable === undefined).toBe(part === 'search');
  });

  test('all of them: what is left are the timeline, the briefs and the pages', () => {
    const plan = planned(`without: [${PARTS.join(', ')}]`);
    const { folder, all } = written(plan, 'least');
    expect(broken(folder, '/')).toEqual([]);
    const kinds = new Set(plan.pages().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['brief', 'month', 'notFound', 'page', 'redirect', 'timeline', 'year'].sort(),
    );
    for (const part of PARTS) {
      const { html = /(?!)/ } = SIGNS[part];
      expect(textOf(folder, all).match(html)?.[0]).toBeUndefined();
    }
  });

  test.each([
    [BRIEF, '[the map](/map/)', 'map'],
    [BRIEF, '[all](/topics/)', 'topics'],
    [BRIEF, '[the feed](/feed.xml)', 'feeds'],
    [BRIEF, '[read at second hand](/second-hand/)', 'publishers'],
    ['topics.yaml', '  introduction: "[All](/claims/)"', 'claims'],
    ['pages/about.md', '[the numbers](/data/briefs.csv)', 'data'],
  ])('%s may not link to what is not there: %s', (file, link, part) => {
    const others = new Map([
      [
        file,
        file.endsWith('.md')
          ? `${files.get(file)}\nSee ${link}.\n`
          : `${files.get(file)?.trimEnd()}\n${link}\n`,
      ],
    ]);
    const { diagnostics } = loadedWith(`without: ${part}`, others);
    const [fault] = diagnostics.filter(({ rule }) => rule === 'links/unknown');
    expect(fault?.reason).toContain(`the site is built without "${part}"`);
    expect(loadedWith('', others).diagnostics.map(({ rule }) => rule)).not.toContain(
      'links/unknown',
    );
  });

  test.each([
    ['without: maps', 'Did you mean "map"?'],
    ['without: [timeline]', 'story'],
  ])('%s is refused', (more, fix) => {
    const [fault] = loadedWith(more).diagnostics;
    expect(`${fault?.reason} ${fault?.fix}`).toContain(fix);
  });
});

describe('the navigation', () => {
  const wordsOf = (more: string) => {
    const [home] = planned(more).pages();
    const nav = /<nav id="site-navigation"[\s\S]*?<\/ul>/.exec(home?.html() ?? '')?.[0] ?? '';
    return [...nav.matchAll(/<a [^>]*>([^<]*)</g)].map(([, words]) => words);
  };

  test('begins with what editors chose, under the names that they gave', () => {
    const usual = wordsOf('');
    const chosen = wordsOf('navigation: [timeline, about, {to: claims, label: Figures}]');
    expect(chosen.slice(0, 3)).toEqual([usual[0], expect.stringMatching(/about/i), 'Figures']);
    expect(chosen).toHaveLength(usual.length);
    expect(chosen).not.toContain('Claims');
  });

  test.each([
    ['navigation: [timeline, tpics]', 'Did you mean "topics"?'],
    ['navigation: [map]\nwithout: map', 'The site is built without "map".'],
    ['navigation: [map, map]', '"map" is here twice.'],
  ])('%j is told', (more, words) => {
    const [fault] = loadedWith(more).diagnostics;
    expect(`${fault?.rule} ${fault?.reason} ${fault?.fix}`).toMatch(/^navigation\/unknown/);
    expect(`${fault?.reason} ${fault?.fix}`).toContain(words);
    expect(fault?.line).toBeGreaterThan(1);
  });

  test('knows the pages that a record adds', () => {
    const own = 'navigation: [calls]';
    const tree = treeOf(new Map([...files, ['site.yaml', `${SITE}\n${own}`]]));
    expect(load(tree).diagnostics).toHaveLength(1);
    expect(load(tree, { ownWays: ['calls'] }).diagnostics).toEqual([]);
  });
});
