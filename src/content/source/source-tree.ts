import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One thing found under `content/`, not yet read. */
export interface TreeEntry {
  /** Path from the content folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Changes when the file is written again, so that one that did not change need not be read. */
  readonly stamp?: string;
  /** When the file was last changed, in milliseconds by the clock of its disk. */
  readonly changed?: number;
  read(): Buffer;
}

/** Where content comes from: a folder, or a commit of a git repository. */
export interface SourceTree {
  /** What diagnostics put before a path: the content folder as people write it, as `content`. */
  readonly name: string;
  entries(): readonly TreeEntry[];
}

/** The content folder, or something in it, is not there or cannot be read. */
export class UnreadableContent extends Error {
  readonly fix: string;

  constructor(
    reason: string,
    fix = 'Run the command in the folder of the project, or name the folder with --content DIR.',
  ) {
    super(reason);
    this.fix = fix;
  }
}

/**
 * Whether a path belongs to a program and not to the content: hidden files and folders, such as
 * `.git` and a swap file of vim, and what editors leave behind beside a file, or have there while they
 * write it: `.crswap` is that of a browser in which a page writes, `___jb_tmp___` that of JetBrains.
 */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((name) => /^\.|~$|^#.*#$|\.crswap$|___jb_(?:tmp|old)___$/.test(name));
}

/** The files below a folder, sorted by path in code units; nothing is followed. */
export function folderTree(folder: string, name = 'content'): SourceTree {
  return {
    name,
    entries() {
      const entries: TreeEntry[] = [];
      walk({ folder, name }, '', entries);
      return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** A folder, and how messages name it. */
interface Named {
  readonly folder: string;
  readonly name: string;
}

function walk(named: Named, below: string, entries: TreeEntry[]): void {
  const { folder, name } = named;
  for (const entry of list(named, below)) {
    if (isPassedOver(entry.name)) continue;
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      walk(named, relative, entries);
      continue;
    }
    try {
      entries.push(entryAt(folder, relative, name));
    } catch (error) {
      // What an editor has renamed meanwhile is not there; other names are not what they seem.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw unreadable(name, relative, error);
      if (entry.name.includes('\uFFFD')) throw unreadableName(name, relative);
    }
  }
}

function unreadableName(root: string, file: string): UnreadableContent {
  return new UnreadableContent(
    `The name of ${JSON.stringify(`${root}/${file}`)} is not UTF-8, so it cannot be read.`,
    'Rename it: letters, digits and hyphens can be read everywhere.',
  );
}

function unreadable(root: string, file: string, error: unknown): UnreadableContent {
  const { code } = error as NodeJS.ErrnoException;
  const name = JSON.stringify(file === '' ? root : `${root}/${file}`);
  switch (code) {
    case 'ENOENT':
      return new UnreadableContent(
        `${name} was there a moment ago, and is gone.`,
        'Run the command again when nothing else is changing the content.',
      );
    case 'EACCES':
    case 'EPERM':
      return new UnreadableContent(
        `${name} cannot be read: permission is denied (${code}).`,
        'Change who may read it, or remove it from the content.',
      );
    case 'EMFILE':
      return new UnreadableContent(
        `${name} cannot be read: too many files are open (${code}).`,
        'Allow more, as with ulimit -n 1024, and run it again.',
      );
    default:
      return new UnreadableContent(
        `${name} cannot be read (${code}).`,
        'Check the file and the disk that it is on.',
      );
  }
}

/** What stands at a path from the content folder, which is no folder itself. */
export function entryAt(folder: string, relative: string, name: string): TreeEntry {
  const absolute = path.join(folder, relative);
  const stats = lstatSync(absolute);
  return {
    path: relative,
    kind: stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other',
    size: stats.size,
    stamp: `${stats.mtimeMs}:${stats.ctimeMs}:${stats.size}:${stats.ino}`,
    changed: Math.max(stats.mtimeMs, stats.ctimeMs),
    read() {
      try {
        return readFileSync(absolute);
      } catch (error) {
        throw unreadable(name, relative, error);
      }
    },
  };
}

function list({ folder, name }: Named, below: string) {
  try {
    return readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw unreadable(name, below, error);
    if (below.includes('\uFFFD')) throw unreadableName(name, below);
    if (below !== '') return [];
    throw new UnreadableContent(
      `There is no folder ${folder}; briefs live in its folder briefs, as in content/briefs.`,
    );
  }
}

/** Files that are not written yet: their content by path from the content folder. */
export type UnwrittenFiles = ReadonlyMap<string, string | Uint8Array>;

/** A tree as it would be with further files in it, so that they can be read before they are written. */
export function overlayTree(below: SourceTree, files: UnwrittenFiles): SourceTree {
  return {
    name: below.name,
    entries() {
      const kept = below.entries().filter(({ path }) => !files.has(path));
      return [...kept, ...[...files].map(unwritten)].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function unwritten([path, content]: [string, string | Uint8Array]): TreeEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return { path, kind: 'file', size: bytes.length, read: () => bytes };
}
