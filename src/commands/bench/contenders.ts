import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { engineRoot } from '../project/project-root.ts';
import { makeBriefs } from './corpus.ts';
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
}

const { scripts }: { scripts: { build: string } } = JSON.parse(
  readFileSync(path.join(engineRoot, 'package.json'), 'utf8'),
);
const NODE = process.execPath;
/** What `npm run build` runs, from wherever it is run. */
const [, ...command] = scripts.build.split(' ');
const build = (folder: string) => [
  NODE,
  ...command.map((part) => (part.endsWith('.js') ? path.join(engineRoot, part) : part)),
  '--content',
  path.join(folder, 'content'),
  '--out',
  path.join(folder, '_site'),
  '--cache',
  path.join(folder, '.cache'),
  // The others make no index either.
  '--without-search',
];

const clean =
  (...names: string[]) =>
  (folder: string) => {
    for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
  };

/** Rows in the order in which they are measured and printed. */
export const contenders: readonly Contender[] = [
  {
    name: 'Dateline, cold',
    group: 'dateline',
    site: datelineSite,
    prepare: clean('_site', '.cache'),
    command: build,
  },
  {
    name: 'Dateline, unchanged',
    group: 'dateline',
    site: datelineSite,
    prepare: () => {},
    command: build,
  },
  {
    name: 'Dateline, one edit',
    group: 'dateline',
    site: datelineSite,
    prepare: edit,
    command: build,
  },
  {
    name: 'Eleventy, a template per brief',
    group: 'eleventy',
    site: eleventySite,
    most: 10_000,
    prepare: clean('_site'),
    command: () => [NODE, path.join(engineRoot, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
  },
  {
    name: 'Hugo',
    group: 'hugo',
    site: hugoSite,
    needs: 'hugo',
    prepare: clean('public', 'resources'),
    command: () => ['hugo', '--quiet'],
  },
  {
    name: 'Zola',
    group: 'zola',
    site: zolaSite,
    needs: 'zola',
    prepare: clean('public'),
    command: () => ['zola', 'build'],
  },
];

function edit(folder: string, run: number): void {
  const [first] = makeBriefs(1);
  if (!first) return;
  const file = path.join(folder, 'content/briefs', first.name.slice(0, 4), `${first.name}.md`);
  appendFileSync(file, `\nOne more sentence, the ${run + 1}. of its kind.\n`);
}
