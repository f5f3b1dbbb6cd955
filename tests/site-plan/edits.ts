import { folderTree, type SourceTree } from '../../src/content/source/source-tree.ts';
import { bridgeSite } from '../content/small-content.ts';

/* A record, and the kinds of edits that editors make to it. */

/** The text files of a record, by path from the content folder. */
export type Files = ReadonlyMap<string, string>;

/** A way of changing a record. */
export interface Edit {
  readonly name: string;
  /** A number by which the edit chooses what it edits. */
  readonly apply: (files: Map<string, string>, choice: number) => void;
}

const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

/** Every kind of edit that a record of these files can be given. */
export function editsOf(record: Files): readonly Edit[] {
  const texts = [...record.keys()].filter((path) => path.startsWith('briefs/'));
  const isTranslation = (path: string) => /\.[a-z]{2,3}\.md$/.test(path);
  const briefs = texts.filter((path) => !isTranslation(path));
  const newTranslation: Edit['apply'] = (files, n) => {
    const path = pick(briefs, n).replace(/\.md$/, n % 2 ? '.fr.md' : '.ar.md');
    const version = `text-${String(n).padStart(10, '0')}`;
    files.set(path, `---\ntitle: Traduction ${n}\ntranslates: ${version}\n---\nUn texte.\n`);
  };
  const inTranslation =
    (pattern: RegExp, replacement: (choice: number) => string): Edit['apply'] =>
    (files, choice) => {
      const having = [...files.keys()].filter(isTranslation);
      // An edit that changes nothing is none.
      if (having.length === 0) return newTranslation(files, choice);
      const path = pick(having, choice);
      files.set(path, (files.get(path) ?? '').replace(pattern, replacement(choice)));
    };
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

  return [
    { name: 'text', apply: inBrief(/$/, () => '\n\nOne more sentence.\n') },
    { name: 'title', apply: inBrief(/^title: .*$/m, (_, n) => `title: Another title ${n}`) },
    {
      name: 'date',
      apply: inBrief(/^date: .*$/m, (_, n) => `date: 201${6 + (n % 3)}-0${1 + (n % 9)}-11`),
    },
    {
      name: 'date beyond the record',
      apply: inBrief(/^date: .*$/m, (_, n) => `date: ${n % 2 ? 2009 : 2024}-0${1 + (n % 9)}-11`),
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
    {
      name: 'value of a claim',
      apply: inBrief(/^ {4}value: .*$/m, (_, n) => `    value: ${n + 1}`),
    },
    {
      name: 'publisher of a source',
      apply: inBrief(/publisher: \S+/, () => 'publisher: north-wire'),
    },
    {
      name: 'publisher by a plain name',
      apply: inBrief(/publisher: \S+/, (_, n) => `publisher: ${n % 2 ? 'The Plain' : 'the plain'}`),
    },
    {
      name: 'new brief',
      apply: (files, n) => {
        const text = files.get(pick(briefs, n)) ?? '';
        files.set(
          `briefs/2017/2017-05-${10 + (n % 20)}-new-${n}.md`,
          text
            .replace(/^date: .*$/m, `date: 2017-05-${10 + (n % 20)}`)
            .replace(/^aliases: .*\n/m, ''),
        );
      },
    },
    {
      name: 'new translation',
      apply: newTranslation,
    },
    { name: 'text of a translation', apply: inTranslation(/$/, () => '\n\nEncore une phrase.\n') },
    {
      name: 'title of a translation',
      apply: inTranslation(/^title: .*$/m, (n) => `title: Titre ${n}`),
    },
    {
      name: 'version of a translation',
      apply: inTranslation(
        /^translates: .*$/m,
        (n) => `translates: text-${String(n).padStart(10, '1')}`,
      ),
    },
    {
      name: 'draft of a translation',
      apply: inTranslation(/^title: /m, () => 'draft: true\ntitle: '),
    },
    {
      name: 'removal of a translation',
      apply: (files, n) => {
        const having = [...files.keys()].filter(isTranslation);
        if (having.length > 0) files.delete(pick(having, n));
        else newTranslation(files, n);
      },
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
    {
      name: 'name of a topic in another language',
      apply: inFile(
        'topics.yaml',
        /name: (.*)$/m,
        'name: $1\n  translated:\n    ar: { name: اسم }\n    fr: { name: Nom }',
      ),
    },
    { name: 'name of a place', apply: inFile('places.yaml', /name: (.*)$/m, 'name: $1 renamed') },
    {
      name: 'name of a publisher',
      apply: inFile('publishers.yaml', /name: (.*)$/m, 'name: $1 renamed'),
    },
    { name: 'position of a place', apply: inFile('places.yaml', /lat: (\d+)\.\d+/, 'lat: $1.25') },
    {
      name: 'reliability',
      apply: inFile('publishers.yaml', /reliability: [A-F]/, 'reliability: D'),
    },
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
}

const tree = folderTree(bridgeSite);

/** The texts of the record that is edited. */
export const record: Files = new Map(
  tree
    .entries()
    .filter(({ path }) => /\.(?:md|yaml)$/.test(path))
    .map((entry) => [entry.path, entry.read().toString('utf8')]),
);

/** A content folder with these texts, and the pictures of the record. */
export function treeOf(files: Files): SourceTree {
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

export const EDITS = editsOf(record);
