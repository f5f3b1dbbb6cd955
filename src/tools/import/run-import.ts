import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ReadCache } from '../../content/read-cache.ts';
import { inOneLine } from '../output.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { UsageError } from '../usage-error.ts';
import { archiveFiles } from './archive-files.ts';
import { importReport } from './import-report.ts';
import { knownSite } from './known-site.ts';
import type { Mapping } from './mapping.ts';
import type { OldArchive } from './old-entry.ts';
import { planImport } from './plan-import.ts';
import { type Proposal, proposeMapping } from './propose-mapping.ts';
import { readMapping } from './read-mapping.ts';
import { readArchive, recognise } from './recognise.ts';
import { writeFiles } from './write-files.ts';
import { writeMapping } from './write-mapping.ts';

export interface ImportOptions {
  /** The folder or file to import; the mapping's own where absent. */
  readonly from: string | undefined;
  readonly mapping: string;
  readonly content: string;
  readonly init: boolean;
  readonly write: boolean;
  readonly all: boolean;
}

/** Runs `npm run import`; gives the exit code: 0 done, 1 the mapping has mistakes. */
export function runImport(options: ImportOptions): number {
  if (options.init) return propose(options);
  const source = openSource(options);
  if (!source) return 1;
  const plan = planImport({ ...source, content: options.content, cache: new ReadCache('') });
  if (options.write) writeFiles(options.content, plan.files);
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
function openSource({ from, mapping: file }: ImportOptions): Source | undefined {
  if (!existsSync(file)) {
    if (from === undefined) {
      throw new UsageError(
        'There is nothing to import yet.',
        'Name a folder or file: npm run import -- ../old-site/posts --init',
      );
    }
    const { archive, proposal } = lookAt(from);
    process.stdout.write(
      `There is no ${inOneLine(file)}, so the fields go where their names say. --init writes that down, to be changed.\n\n`,
    );
    const folder = folderOf(proposal.mapping.from);
    return { archive, mapping: proposal.mapping, root: proposal.mapping.root ?? folder, folder };
  }
  const mapping = readMapping(file);
  if (Array.isArray(mapping)) {
    printDiagnostics(mapping, 'Nothing was imported.');
    return undefined;
  }
  const place = from ?? mapping.from;
  const archive = readArchive(archiveFiles(place), mapping.format);
  const folder = folderOf(place);
  return { archive, mapping, root: mapping.root ?? folder, folder };
}

function propose({ from, mapping: file, content }: ImportOptions): number {
  if (from === undefined) {
    throw new UsageError(
      '--init looks at an archive, and none is named.',
      'npm run import -- ../old-site/posts --init',
    );
  }
  if (existsSync(file)) {
    throw new UsageError(
      `There is a ${file} already.`,
      'Change that one, or name another with --mapping.',
    );
  }
  const { archive, proposal } = lookAt(from, path.dirname(file));
  writeFileSync(file, writeMapping(proposal, archive.entries.length), { flag: 'wx' });
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
function lookAt(from: string, seenFrom = '.'): { archive: OldArchive; proposal: Proposal } {
  const isFolder = lstatSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  const site = isFolder ? knownSite(from) : undefined;
  const place = site?.entries ?? from;
  const files = archiveFiles(place);
  const format = recognise(files, !isFolder);
  const archive = readArchive(files, format);
  const seen = (file: string) => path.relative(seenFrom, file).split(path.sep).join('/') || '.';
  const root = site ? { root: seen(site.folder) } : {};
  return {
    archive,
    proposal: proposeMapping(archive, { from: seen(place), ...root, format, site }),
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
