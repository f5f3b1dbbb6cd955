import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { OwnFields } from '../../brief/schema.ts';
import { ReadCache } from '../../content/reading/read-cache.ts';
import type { UnwrittenFiles } from '../../content/source/source-tree.ts';
import { replaceFile } from '../../store/replace-file.ts';
import { inOneLine } from '../../terminal/output.ts';
import { printDiagnostics } from '../../terminal/print-diagnostics.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { archiveFiles } from './archive/archive-files.ts';
import { knownSite, withSiteDefaults } from './archive/known-site.ts';
import type { OldArchive } from './archive/old-entry.ts';
import { importReport, machineReport } from './import-report.ts';
import { type Mapping, targetsOf } from './mapping.ts';
import { readMapping, writeMapping } from './mapping-file.ts';
import { planImport } from './plan-import.ts';
import { type Proposal, proposeMapping } from './propose-mapping.ts';
import { readArchive, recognise } from './recognise.ts';

export interface ImportOptions {
  /** The folder or file to import; the mapping's own where absent. */
  readonly from: string | undefined;
  readonly mapping: string;
  readonly content: string;
  readonly init: boolean;
  readonly write: boolean;
  readonly all: boolean;
  /** Write again what earlier runs wrote and nobody has edited. */
  readonly update?: boolean;
  /** A file for a report that machines read. */
  readonly report?: string | undefined;
  /** The moment that counts as now, ISO 8601 in UTC. */
  readonly moment: string;
  /** Fields that the record adds to those of every brief. */
  readonly ownFields?: OwnFields | undefined;
}

/** Runs `npm run import`; gives the exit code: 0 done, 1 the mapping has mistakes. */
export function runImport(options: ImportOptions): number {
  if (options.init) return propose(options);
  const source = openSource(options);
  if (!source) return 1;
  const plan = planImport({
    ...source,
    content: options.content,
    ownFields: options.ownFields,
    cache: new ReadCache(),
    moment: options.moment,
    written: readWritten(options.mapping),
    update: options.update ?? false,
  });
  if (options.write) {
    writeFiles(options.content, plan.files, new Set(plan.renewable));
    rememberWritten(options.mapping, plan.stands);
  }
  if (options.report !== undefined) writeFileSync(options.report, machineReport(plan));
  process.stdout.write(importReport(plan, { ...options, written: options.write }));
  process.stdout.write(`\n${inOneLine(closing(plan.files.size, options))}\n`);
  return 0;
}

interface Source {
  readonly archive: OldArchive;
  readonly mapping: Mapping;
  readonly root: string;
  readonly folder: string;
}

/** The archive with its mapping: the file's, or, where there is none, what `--init` would propose. */
function openSource({ from, mapping: file, ownFields }: ImportOptions): Source | undefined {
  if (!existsSync(file)) {
    if (from === undefined) {
      throw new UsageError(
        'There is nothing to import yet.',
        'Name a folder or file: npm run import -- ../old-site/posts --init',
      );
    }
    const { archive, proposal } = lookAt(from, ownFields);
    process.stdout.write(
      `There is no ${inOneLine(file)}, so the fields go where their names suggest. --init writes that down for you to change.\n\n`,
    );
    const folder = folderOf(proposal.mapping.from);
    return { archive, mapping: proposal.mapping, root: proposal.mapping.root ?? folder, folder };
  }
  const mapping = readMapping(file, ownFields);
  if (Array.isArray(mapping)) {
    printDiagnostics(mapping, 'Nothing was imported.');
    return undefined;
  }
  const place = from ?? mapping.from;
  const read = readArchive(archiveFiles(place), mapping.format);
  const site = folderOf(place) === place ? knownSite(place) : undefined;
  const archive = site ? { ...read, entries: withSiteDefaults(read.entries, site, place) } : read;
  const folder = folderOf(place);
  return { archive, mapping, root: mapping.root ?? folder, folder };
}

function propose({ from, mapping: file, content, ownFields }: ImportOptions): number {
  if (from === undefined) {
    throw new UsageError(
      '--init needs an archive to look at.',
      'npm run import -- ../old-site/posts --init',
    );
  }
  if (existsSync(file)) {
    throw new UsageError(
      `There is already a file ${file}.`,
      'Change that file, or name another with --mapping.',
    );
  }
  const { archive, proposal } = lookAt(from, ownFields, path.dirname(file));
  writeFileSync(file, writeMapping(proposal, archive.entries.length, ownFields), { flag: 'wx' });
  const open = proposal.fields
    .filter(({ target }) => target === undefined)
    .map((field) => field.path);
  process.stdout.write(`Wrote ${inOneLine(file)}, from ${archive.entries.length} entries.\n`);
  if (open.length > 0)
    process.stdout.write(`Decide where these go: ${inOneLine(open.join(', '))}\n`);
  process.stdout.write(
    `Look through it, then run npm run import. Nothing in ${inOneLine(content)} was touched.\n`,
  );
  return 0;
}

/** Looks at an archive without a mapping; paths in the proposal are seen from `seenFrom`. */
function lookAt(
  from: string,
  own: OwnFields | undefined,
  seenFrom = '.',
): { archive: OldArchive; proposal: Proposal } {
  const isFolder = lstatSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  const site = isFolder ? knownSite(from) : undefined;
  const place = site?.entries ?? from;
  const files = archiveFiles(place);
  const format = recognise(files, !isFolder);
  const read = readArchive(files, format);
  const archive = site ? { ...read, entries: withSiteDefaults(read.entries, site, place) } : read;
  const seen = (file: string) => path.relative(seenFrom, file).split(path.sep).join('/') || '.';
  const root = site ? { root: seen(site.folder) } : {};
  return {
    archive,
    proposal: proposeMapping(archive, { from: seen(place), ...root, format, site }, targetsOf(own)),
  };
}

function folderOf(place: string): string {
  return lstatSync(place).isDirectory() ? place : path.dirname(place);
}

function closing(files: number, { write, content }: ImportOptions): string {
  if (files === 0) return 'There is nothing to write.';
  if (!write)
    return 'This was a dry run: nothing was written. npm run import -- --write writes it.';
  return `Everything is in ${content}. Next: npm run check, then look through the new vocabulary entries.`;
}

/** Beside the mapping, and kept with it: what was written, so that edits of it can be told. */
function writtenFile(mapping: string): string {
  return `${mapping.replace(/\.ya?ml$/i, '')}.written.json`;
}

function readWritten(mapping: string): ReadonlyMap<string, string> {
  const file = writtenFile(mapping);
  if (!existsSync(file)) return new Map();
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return new Map(
      Object.entries(data ?? {}).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    );
  } catch {
    throw new UsageError(
      `${file} cannot be read as JSON.`,
      'Restore it from git, or remove it: then every brief of an earlier run counts as edited.',
    );
  }
}

function rememberWritten(mapping: string, stands: ReadonlyMap<string, string>): void {
  const sorted = [...stands].sort(([a], [b]) => (a < b ? -1 : 1));
  replaceFile(writtenFile(mapping), `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
}

/**
 * Writes files below the content folder and nowhere else. Vocabularies come first, so that what is
 * there reads well however far the writing gets; they alone replace a file that exists.
 */
export function writeFiles(
  content: string,
  files: UnwrittenFiles,
  renewed: ReadonlySet<string> = new Set(),
): void {
  const root = realpathSync(content);
  for (const [name, bytes] of [...files].sort(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  )) {
    const file = path.resolve(root, name);
    if (!file.startsWith(root + path.sep))
      throw new UsageError(`${name} is outside ${content}.`, 'Nothing is written there.');
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    if (realpathSync(folder) !== folder) {
      throw new UsageError(
        `${path.dirname(name)} is a link, and a link can lead anywhere.`,
        `Make it a folder inside ${content}.`,
      );
    }
    if (order(name) === 0 || renewed.has(`${content}/${name}`)) replaceFile(file, bytes);
    else create(file, bytes);
  }
}

function order(name: string): number {
  return name.endsWith('.yaml') ? 0 : name.startsWith('images/') ? 1 : 2;
}

/** A file that an earlier, broken run has written is the same as this one, or is not touched. */
function create(file: string, bytes: string | Uint8Array): void {
  if (lstatSync(file, { throwIfNoEntry: false })) return;
  writeFileSync(file, bytes, { flag: 'wx' });
}
