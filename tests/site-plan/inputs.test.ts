import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import { folderTree, type SourceTree } from '../../src/content/source/source-tree.ts';
import { planSite } from '../../src/site/plan.ts';
import { bridgeSite } from '../content/small-content.ts';

/*
 * A build makes a page only where its inputs have changed. So two plans that give a page the same key
 * must give it the same bytes, whatever was edited in between: here a whole record is edited
 * at random, and every page and file whose key stayed is made again.
 */

type Files = ReadonlyMap<string, string>;

const tree = folderTree(bridgeSite);
const record: Files = new Map(
  tree
    .entries()
    .filter(({ path }) => /\.(?:md|yaml)$/.test(path))
    .map((entry) => [entry.path, entry.read().toString('utf8')]),
);
const briefs = [...record.keys()].filter((path) => path.startsWith('briefs/'));

function treeOf(files: Files): SourceTree {
  const rest = tree.entries().filter(({ path }) => !/\.(?:md|yaml)$/.test(path));
  return {
    name: 'content',
    entries: () => [
      ...rest,
      ...[...files].map(([path, text]) => {
        const bytes = Buffer.from(text);
        return { path, kind: 'file' as const, size: bytes.length, read: () => bytes };
      }),
    ],
  };
}

interface Edit {
  readonly name: string;
  /** A number by which the edit chooses what it edits. */
  readonly apply: (files: Map<string, string>, choice: number) => void;
}

const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;
const inBrief =
  (pattern: RegExp, replacement: (match: string, choice: number) => string): Edit['apply'] =>
  (files, choice) => {
    const having = briefs.filter((path) => pattern.test(files.get(path) ?? ''));
    const path = pick(having.length > 0 ? having : briefs, choice);
    const text = files.get(path) ?? '';
    files.set(
      path,
      text.replace(pattern, (match) => replacement(match, choice)),
    );
  };
const inFile =
  (file: string, pattern: RegExp, replacement: string): Edit['apply'] =>
  (files) =>
    void files.set(file, (files.get(file) ?? '').replace(pattern, replacement));
const field = (line: string) => inBrief(/^title: /m, (match) => `${line}\n${match}`);
/** The keys of a vocabulary. */
const keysOf = (file: string) =>
  [...(record.get(file) ?? '').matchAll(/^([a-z0-9-]+):/gm)].map(([, key = '']) => key);
const [topics, places, measures] = ['topics.yaml', 'places.yaml', 'measures.yaml'].map(keysOf);

const EDITS: readonly Edit[] = [
  { name: 'text', apply: inBrief(/$/, () => '\n\nOne more sentence.\n') },
  { name: 'title', apply: inBrief(/^title: .*$/m, (_, n) => `title: Another title ${n}`) },
  {
    name: 'date',
    apply: inBrief(/^date: .*$/m, (_, n) => `date: 201${6 + (n % 3)}-0${1 + (n % 9)}-11`),
  },
  { name: 'uncertain date', apply: inBrief(/^date: (\d{4})-(\d\d).*$/m, () => 'date: 2017-03~') },
  { name: 'summary', apply: inBrief(/^summary: .*$/m, () => 'summary: Said in other words.') },
  {
    name: 'topics',
    apply: inBrief(/^topics: .*$/m, (_, n) => `topics: [${pick(topics ?? [], n)}]`),
  },
  { name: 'place', apply: inBrief(/^place: .*$/m, (_, n) => `place: ${pick(places ?? [], n)}`) },
  { name: 'no place', apply: inBrief(/^place: .*\n/m, () => '') },
  { name: 'importance', apply: field('importance: minor') },
  { name: 'status', apply: field('status: disputed') },
  { name: 'draft', apply: field('draft: true') },
  { name: 'alias', apply: field('aliases: [/an-old-address/]') },
  {
    name: 'related',
    apply: (files, n) =>
      field(`related: [${pick(briefs, n * 7).replace(/^.*\/|\.md$/g, '')}]`)(files, n),
  },
  {
    name: 'correction',
    apply: field(
      'corrections:\n  - date: 2019-12-01\n    kind: correction\n    note: A number was wrong.',
    ),
  },
  {
    name: 'claim',
    apply: (files, n) =>
      field(
        `claims:\n  - measure: ${pick(measures ?? [], n)}\n    value: at least ${n + 7}\n    by: a monitor\n    reported: 2018-01-0${1 + (n % 9)}`,
      )(files, n),
  },
  { name: 'value of a claim', apply: inBrief(/^ {4}value: .*$/m, (_, n) => `    value: ${n + 1}`) },
  {
    name: 'publisher of a source',
    apply: inBrief(/publisher: \S+/, () => 'publisher: north-wire'),
  },
  { name: 'removal', apply: (files, n) => void files.delete(pick(briefs, n)) },
  {
    name: 'new name',
    apply: (files, n) => {
      const path = pick(briefs, n);
      const text = files.get(path);
      files.delete(path);
      if (text !== undefined) files.set(path.replace(/\.md$/, '-again.md'), text);
    },
  },
  { name: 'name of a topic', apply: inFile('topics.yaml', /name: (.*)$/m, 'name: $1 renamed') },
  { name: 'position of a place', apply: inFile('places.yaml', /lat: (\d+)\.\d+/, 'lat: $1.25') },
  { name: 'reliability', apply: inFile('publishers.yaml', /reliability: [A-F]/, 'reliability: D') },
  {
    name: 'note of a measure',
    apply: inFile('measures.yaml', /label: (.*)$/m, 'label: $1, counted'),
  },
  {
    name: 'title of the site',
    apply: inFile('site.yaml', /^title: .*$/m, 'title: Another record'),
  },
  { name: 'prose', apply: inFile('pages/about.md', /$/, '\nMore.\n') },
];

const cache = new ReadCache();
const options = { buildMoment: '2026-01-01T00:00:00Z', pathPrefix: '/' };
const planOf = (files: Files) =>
  planSite(load(treeOf(files), { cache, rules: [] }).record, options);

/** The bytes of pages and files, by what vouches for them. */
function bytesByKey(plan: ReturnType<typeof planOf>, wanted: (key: string) => boolean) {
  const made = new Map<string, string>();
  for (const page of plan.pages()) {
    const key = `${page.address} ${plan.keyOf(page)}`;
    if (wanted(key)) made.set(key, page.html());
  }
  for (const { path, key, render } of plan.files()) {
    if (!wanted(`${path} ${key}`)) continue;
    const bytes = render();
    made.set(
      `${path} ${key}`,
      typeof bytes === 'string' || bytes instanceof Uint8Array
        ? String(bytes)
        : [...bytes].join(''),
    );
  }
  return made;
}

const before = planOf(record);
const bytesBefore = bytesByKey(before, () => true);

function unsound(files: Files): string[] {
  const again = bytesByKey(planOf(files), (key) => bytesBefore.has(key));
  return [...again].filter(([key, bytes]) => bytesBefore.get(key) !== bytes).map(([key]) => key);
}

test.each(EDITS)(
  'after a change of $name, a page whose inputs stayed has the same bytes',
  ({ apply }) => {
    for (const choice of [3]) {
      const files = new Map(record);
      apply(files, choice);
      expect(unsound(files)).toEqual([]);
    }
  },
);

test('after several edits at once', () => {
  const edit = fc.record({ edit: fc.constantFrom(...EDITS), choice: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 5 }), (edits) => {
      const files = new Map(record);
      for (const { edit, choice } of edits) edit.apply(files, choice);
      expect(unsound(files)).toEqual([]);
    }),
    { numRuns: 3, seed: 2017 },
  );
});

test('an edit of one text leaves nearly every page standing', () => {
  const files = new Map(record);
  EDITS[0]?.apply(files, 11);
  const plan = planOf(files);
  const changed = plan
    .pages()
    .filter((page) => !bytesBefore.has(`${page.address} ${plan.keyOf(page)}`));
  expect(changed.map(({ kind }) => kind)).toEqual(['brief']);
});
