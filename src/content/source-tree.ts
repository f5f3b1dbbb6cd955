import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One thing found under `content/`, not yet read. */
export interface TreeEntry {
  /** Path from the content folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Changes when the file is written again; lets a watching build skip files that did not change. */
  readonly stamp?: string;
  read(): Buffer;
}

/** Where content comes from: a folder, or a commit of a git repository. */
export interface SourceTree {
  /** What diagnostics put before a path: the content folder as people write it, as `content`. */
  readonly name: string;
  entries(): readonly TreeEntry[];
}

/** The content folder was not there, or cannot be read. */
export class UnreadableContent extends Error {}

/**
 * Whether a path belongs to a program and not to the content: hidden files and folders, such as
 * `.git` and a swap file of vim, and what editors leave behind beside a file.
 */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((name) => /^\.|~$|^#.*#$/.test(name));
}

/** The files below a folder, sorted by path in code units; nothing is followed. */
export function folderTree(folder: string, name = 'content'): SourceTree {
  return {
    name,
    entries() {
      const entries: TreeEntry[] = [];
      walk(folder, '', entries);
      return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function walk(folder: string, below: string, entries: TreeEntry[]): void {
  for (const entry of list(path.join(folder, below))) {
    if (isPassedOver(entry.name)) continue;
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      walk(folder, relative, entries);
      continue;
    }
    entries.push(entryAt(folder, relative));
  }
}

/** What stands at a path from the content folder, which is no folder itself. */
export function entryAt(folder: string, relative: string): TreeEntry {
  const absolute = path.join(folder, relative);
  const stats = lstatSync(absolute);
  return {
    path: relative,
    kind: stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other',
    size: stats.size,
    stamp: `${stats.mtimeMs}:${stats.size}:${stats.ino}`,
    read: () => readFileSync(absolute),
  };
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UnreadableContent(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no folder ${folder}; briefs live in content/briefs.`
        : `The folder ${folder} cannot be read (${code}).`,
    );
  }
}
