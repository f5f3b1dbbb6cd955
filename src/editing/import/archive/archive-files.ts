import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TomlDate } from 'smol-toml';
import { limits } from '../../../content/source/file-name.ts';
import type { Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import type { Loss } from './old-entry.ts';

/** The text of a file, or why it is none. Line endings become `\n`, and a byte order mark goes. */
export function archiveText(
  file: ArchiveFile,
  limit: number = limits.file,
): { text: string } | { why: string } {
  if (file.size > limit) return { why: `it has ${file.size} bytes, but at most ${limit} are read` };
  try {
    const text = decoded(file.read(), /\.(?:csv|tsv)$/i.test(file.path));
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { why: 'it is not UTF-8; save it again as UTF-8' };
  }
}

/** UTF-8, or UTF-16 where its mark says so; tables of spreadsheets may be in the encoding of Windows. */
function decoded(bytes: Buffer, isTable: boolean): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  if (first === 0xfe && second === 0xff)
    return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!isTable || bytes.includes(0)) throw error;
    return fromWindows(bytes);
  }
}

/**
 * A text in the encoding of Windows for western Europe. Only as a stream does Node tell it from Latin-1,
 * which has no dashes, no curved quotation marks and no sign of the euro.
 */
export function fromWindows(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}

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
        'Name only the folder that holds the entries.',
      );
    }
    files.push(fileAt(absolute, relative, lstatSync(absolute).size));
  }
}

function fileAt(absolute: string, relative: string, size: number): ArchiveFile {
  return { path: relative, size, read: () => readFileSync(absolute) };
}

/** Parsed TOML or JSON as text: numbers, dates and switches are what was written, as far as it is known. */
export function asTree(value: unknown, depth = 0): Tree {
  if (value === null || value === undefined) return null;
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|Z|[+-])/, '');
  if (typeof value !== 'object') return String(value);
  if (depth >= limits.depth) throw new RangeError(`it is nested more than ${limits.depth} deep`);
  if (Array.isArray(value)) return value.map((item) => asTree(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, asTree(item, depth + 1)]),
  );
}
