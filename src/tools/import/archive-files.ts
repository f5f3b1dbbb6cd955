import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../content/limits.ts';
import { UsageError } from '../usage-error.ts';
import type { Loss } from './old-entry.ts';

/** A regular file of an archive. */
export interface ArchiveFile {
  /** Path from the archive's folder, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  read(): Buffer;
}

export interface ArchiveFiles {
  /** The folder in which the files stand; links and pictures are looked for below it. */
  readonly folder: string;
  readonly files: readonly ArchiveFile[];
  readonly refused: readonly Loss[];
}

/** Folders that other tools make, or keep for themselves. */
const NOT_CONTENT = new Set([
  'node_modules',
  '_site',
  'public',
  'dist',
  'vendor',
  'resources',
  '__pycache__',
]);
const MOST_FILES = 200_000;
/** One file that holds a whole archive may be larger than a brief. */
export const LARGEST_FILE = 64 * limits.file;

/** The regular files of a folder, or one file, sorted by path. Links are not followed. */
export function archiveFiles(from: string): ArchiveFiles {
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (!stats)
    throw new UsageError(
      `There is nothing at ${from}.`,
      'Name the folder or file that is to be imported.',
    );
  if (stats.isFile()) {
    const name = path.basename(from);
    return { folder: path.dirname(from), files: [fileAt(from, name, stats.size)], refused: [] };
  }
  if (!stats.isDirectory()) {
    throw new UsageError(
      `${from} is neither a folder nor a file.`,
      'Name the folder or file itself, not a link to it.',
    );
  }
  const files: ArchiveFile[] = [];
  const refused: Loss[] = [];
  walk(from, '', files, refused);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { folder: from, files, refused };
}

function walk(folder: string, below: string, files: ArchiveFile[], refused: Loss[]): void {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_CONTENT.has(entry.name) && !entry.name.startsWith('.'))
        walk(folder, relative, files, refused);
      continue;
    }
    if (entry.name.startsWith('.')) continue;
    const absolute = path.join(folder, relative);
    if (!entry.isFile()) {
      refused.push({
        origin: relative,
        what: 'The link or device',
        why: 'only regular files are read',
      });
      continue;
    }
    if (files.length >= MOST_FILES) {
      throw new UsageError(
        `There are more than ${MOST_FILES} files below ${folder}.`,
        'Name the folder of the entries alone.',
      );
    }
    files.push(fileAt(absolute, relative, lstatSync(absolute).size));
  }
}

function fileAt(absolute: string, relative: string, size: number): ArchiveFile {
  return { path: relative, size, read: () => readFileSync(absolute) };
}
