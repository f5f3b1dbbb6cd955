import { realpathSync } from 'node:fs';
import path from 'node:path';
import {
  entryAt,
  folderTree,
  type SourceTree,
  type TreeEntry,
} from '../../content/source/source-tree.ts';
import type { Edit } from './watch-edits.ts';

/**
 * A content folder that is watched. After files have been written again, and nothing else, only those
 * are looked at: on a large record, looking at all of them takes longer than reading one.
 */
export class WatchedTree implements SourceTree {
  readonly name: string;
  readonly #folder: string;
  readonly #walked: SourceTree;
  readonly #written = new Set<string>();
  #known: TreeEntry[] | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#walked = folderTree(folder);
    this.name = this.#walked.name;
  }

  /** Takes note of what the watcher told. */
  note(edits: readonly Edit[]): void {
    const root = realpathSync(this.#folder);
    for (const { path: file, type } of edits) {
      if (type === 'update') this.#written.add(path.relative(root, file).replaceAll(path.sep, '/'));
      else this.#known = undefined;
    }
  }

  entries(): readonly TreeEntry[] {
    const entries = this.#lookedAtAgain() ?? [...this.#walked.entries()];
    this.#written.clear();
    this.#known = entries;
    return entries;
  }

  /** Undefined where all of it must be looked at. */
  #lookedAtAgain(): TreeEntry[] | undefined {
    if (!this.#known || this.#written.size === 0) return undefined;
    const entries = [...this.#known];
    for (const file of this.#written) {
      const at = entries.findIndex((entry) => entry.path === file);
      if (at < 0) return undefined;
      try {
        entries[at] = entryAt(this.#folder, file);
      } catch {
        return undefined;
      }
    }
    return entries;
  }
}
