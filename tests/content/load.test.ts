import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import type { SourceTree } from '../../src/content/source/source-tree.ts';
import { briefText, contentWith, loadWithBrief, smallSite } from './small-content.ts';

describe('content becomes one record', () => {
  const { record } = load(smallSite);

  test('briefs in the order of events, pages in the order of navigation', () => {
    expect(record.briefs.map(({ name }) => name)).toEqual([
      '2016-10-17-mosul-offensive',
      '2017-06-06-raqqa-assault',
      '2017-10-17-raqqa-taken',
    ]);
    expect(record.pages.map(({ name }) => name)).toEqual(['about']);
  });

  test('what is not written has its default', () => {
    const taken = record.briefs[2];
    expect(taken).toMatchObject({
      importance: 'normal',
      status: 'disputed',
      draft: false,
      summary: 'The forces announced the capture. The assault had begun in June.',
      places: ['raqqa'],
      sources: [{ url: 'https://www.reuters.com/article/raqqa-captured' }],
      corrections: [],
    });
  });

  test('pictures have their size', () => {
    expect(record.images).toMatchObject([{ src: '/images/dot.png', width: 1, height: 1 }]);
  });

  test('and cannot be changed by anything that reads it', () => {
    expect(unfrozen(record.briefs)).toEqual([]);
    expect(unfrozen(record.pages)).toEqual([]);
    const { site, ...lists } = record.vocabularies;
    expect(unfrozen(site)).toEqual([]);
    for (const list of Object.values(lists)) expect(unfrozen([...list.values()])).toEqual(['.']);
  });

  /** The paths of what is not frozen, inside a value that should be. */
  function unfrozen(value: unknown, at = ''): string[] {
    if (value === null || typeof value !== 'object') return [];
    const own = Object.isFrozen(value) ? [] : [at || '.'];
    return [
      ...own,
      ...Object.entries(value).flatMap(([key, inner]) => unfrozen(inner, `${at}/${key}`)),
    ];
  }
});

describe('no content makes it throw, log or exit', () => {
  const spies = [
    vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never),
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    ),
  ];
  beforeEach(() => spies.forEach((spy) => void spy.mockClear()));
  afterEach(() => {
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
  afterAll(() => void vi.restoreAllMocks());

  const sound = readFileSync(path.join(smallSite, 'briefs/2017/2017-06-06-raqqa-assault.md'));

  test('random bytes', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(loadWithBrief(bytes).diagnostics.length).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 100, seed: 2017 });
  });

  test('a sound brief with a few bytes changed', () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    const property = fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, byte] of changes) bytes[at] = byte;
      for (const diagnostic of loadWithBrief(bytes).diagnostics) expectSound(diagnostic, bytes);
    });
    fc.assert(property, { numRuns: 150, seed: 2017 });
  });

  test('a sound brief with passages moved about', () => {
    const lines = sound.toString().split('\n');
    const property = fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), (moved) => {
      const text = `---\n${moved.join('\n')}\n---\n`;
      for (const diagnostic of loadWithBrief(text).diagnostics) expectSound(diagnostic, text);
    });
    fc.assert(property, { numRuns: 100, seed: 2017 });
  });

  test('vocabularies of random words', () => {
    const piece = fc.constantFrom(
      'raqqa',
      'name',
      ': ',
      ':',
      '\n',
      '\n  ',
      '- ',
      '[',
      '}',
      '&a',
      '*a',
      '!',
      '|',
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    const property = fc.property(text, text, (topics, site) => {
      load(contentWith({ 'topics.yaml': topics, 'site.yaml': site }));
    });
    fc.assert(property, { numRuns: 100, seed: 2017 });
  });

  test('an empty folder', () => {
    const empty: SourceTree = { name: 'content', entries: () => [] };
    expect(load(empty).diagnostics.map(({ rule }) => rule)).toEqual(['files/missing']);
  });

  /** A diagnostic points at a place that exists, and says why and what to do in sentences. */
  function expectSound(
    {
      line,
      column,
      length,
      excerpt,
      excerptStart = 0,
      reason,
      fix,
      file,
    }: ReturnType<typeof load>['diagnostics'][number],
    text: string | Uint8Array,
  ) {
    expect(reason).toMatch(/^[^a-z\s].*[.?!:…]$|^Addresses/s);
    expect(fix).toMatch(/^[A-Z].*[.?'"]$/s);
    if (!file.endsWith('2017-07-01-new.md')) return;
    const lines = Buffer.from(text).toString().split('\n');
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column + length - 1).toBeLessThanOrEqual(excerptStart + excerpt.length + 1);
  }
});

test('everything that is wrong in every file is said in one run, in the order of the files', () => {
  const { diagnostics } = load(
    contentWith({
      'briefs/2017/2017-07-01-a.md': briefText('topics: [raqa]\nimportence: key'),
      'briefs/2017/2017-07-02-b.md': 'No front matter.\n',
      'pages/about.md': '---\ntitle:\n---\n',
      'places.yaml': 'mosul:\n  name: Mosul\nraqqa:\n  name: Raqqa\n',
      'stray.txt': '',
    }),
  );
  expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/briefs/2017/2017-07-01-a.md:5 topics/unknown',
    'content/briefs/2017/2017-07-01-a.md:6 fields/unknown',
    'content/briefs/2017/2017-07-02-b.md:1 front-matter/missing',
    'content/pages/about.md:2 fields/empty',
    ...['lat', 'lon', 'country'].map(() => 'content/places.yaml:1 fields/missing'),
    ...['lat', 'lon', 'country'].map(() => 'content/places.yaml:3 fields/missing'),
    'content/stray.txt:1 files/stray',
  ]);
});
