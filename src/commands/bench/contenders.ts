import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineRoot } from '../project/project-root.ts';
import { makeBriefs } from './corpus.ts';
import { hugoEqualSite } from './equal-site.ts';
import { datelineSite, eleventySite, hugoSite, type WriteSite, zolaSite } from './sites.ts';

/** One way of building the same briefs. */
export interface Contender {
  readonly name: string;
  /** Contenders of one group share a site, and each starts from where the one before left it. */
  readonly group: string;
  readonly site: WriteSite;
  /** A program that must be on the PATH. */
  readonly needs?: string;
  /** Above this many briefs it takes too long to be of use. */
  readonly most?: number;
  readonly prepare: (folder: string, run: number) => void;
  readonly command: (folder: string) => readonly string[];
  /** The folder that it writes to. */
  readonly out: string;
}

const { scripts }: { scripts: { build: string } } = JSON.parse(
  readFileSync(path.join(engineRoot, 'package.json'), 'utf8'),
);
const NODE = process.execPath;
/** What `npm run build` runs, from wherever it is run. */
const [, ...command] = scripts.build.split(' ');
const buildWithSearch = (folder: string) => [
  NODE,
  ...command.map((part) => (part.endsWith('.js') ? path.join(engineRoot, part) : part)),
  '--content',
  path.join(folder, 'content'),
  '--out',
  path.join(folder, '_site'),
  '--cache',
  path.join(folder, '.cache'),
];
// The others make no index either.
const build = (folder: string) => [...buildWithSearch(folder), '--without-search'];

const clean =
  (...names: string[]) =>
  (folder: string) => {
    for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
  };

const dateline = { group: 'dateline', site: datelineSite, command: build, out: '_site' };
const hugo = { needs: 'hugo', command: () => ['hugo', '--quiet'], out: 'public' };
const hugoBriefs = 'content/briefs';

/** Rows in the order in which they are measured and printed. */
export const contenders: readonly Contender[] = [
  { ...dateline, name: 'Dateline, cold', prepare: clean('_site', '.cache') },
  { ...dateline, name: 'Dateline, unchanged', prepare: () => {} },
  { ...dateline, name: 'Dateline, one text edited', prepare: editText('content/briefs') },
  { ...dateline, name: 'Dateline, one title edited', prepare: editTitle('content/briefs') },
  {
    ...dateline,
    name: 'Dateline, search index',
    // The pages stand: what is measured is the index, and a look at the rest.
    group: 'dateline-search',
    prepare: editText('content/briefs'),
    command: buildWithSearch,
    most: 10_000,
  },
  {
    name: 'Eleventy, a template per brief',
    group: 'eleventy',
    site: eleventySite,
    most: 10_000,
    prepare: clean('_site'),
    command: () => [NODE, path.join(engineRoot, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    out: '_site',
  },
  {
    ...hugo,
    name: 'Hugo',
    group: 'hugo',
    site: hugoSite,
    prepare: clean('public', 'resources'),
  },
  {
    ...hugo,
    name: 'Hugo, one text edited',
    group: 'hugo',
    site: hugoSite,
    prepare: editText(hugoBriefs),
  },
  {
    ...hugo,
    name: 'Hugo, an equal site',
    group: 'hugo-equal',
    site: hugoEqualSite,
    prepare: clean('public', 'resources'),
  },
  {
    ...hugo,
    name: 'Hugo, an equal site, one text edited',
    group: 'hugo-equal',
    site: hugoEqualSite,
    prepare: editText(hugoBriefs),
  },
  {
    name: 'Zola',
    group: 'zola',
    site: zolaSite,
    needs: 'zola',
    prepare: clean('public'),
    command: () => ['zola', 'build'],
    out: 'public',
  },
];

/** The first brief of all. */
function fileIn(folder: string, briefs: string): string {
  const [first] = makeBriefs(1);
  const name = first?.name ?? '';
  return path.join(folder, briefs, name.slice(0, 4), `${name}.md`);
}

function editText(briefs: string) {
  return (folder: string, run: number) =>
    appendFileSync(fileIn(folder, briefs), `\nOne more sentence, the ${run + 1}. of its kind.\n`);
}

function editTitle(briefs: string) {
  return (folder: string, run: number) => {
    const file = fileIn(folder, briefs);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^title: .*$/m, `title: Another title, the ${run + 1}.`));
  };
}
