import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type AsyncSubscription, subscribe } from '@parcel/watcher';
import {
  entryAt,
  folderTree,
  type SourceTree,
  type TreeEntry,
} from '../../content/source/source-tree.ts';
import { UsageError } from '../../terminal/usage-error.ts';

/** Something that happened below a folder. */
export interface Edit {
  readonly path: string;
  /** Of an unknown kind where more may have happened than was reported. */
  readonly type: 'create' | 'update' | 'delete' | 'unknown';
}

type Listener = (edits: readonly Edit[]) => void;

/**
 * Watches a folder and everything below it from the moment on at which this resolves. What it
 * resolves to takes a listener for edits; those that there have been already it is told at once.
 * Writing that goes on without a pause of 50 milliseconds is one edit.
 * @throws UsageError where the system does not let the folder be watched.
 */
export async function watchEdits(folder: string): Promise<(listener: Listener) => void> {
  const missed: Edit[] = [];
  let notify: Listener = (edits) => missed.push(...edits);
  let subscription: AsyncSubscription | undefined;
  const watch = async () => {
    subscription = await subscribe(realpathSync(folder), (error, edits) => {
      if (error || edits.some(isNewFolder)) void watchAnew();
      else notify(edits);
    });
  };
  // A folder within a new one is not watched where both were made at once.
  const watchAnew = async () => {
    await subscription?.unsubscribe();
    await watch().catch(() => undefined);
    notify([{ path: folder, type: 'unknown' }]);
  };
  try {
    await watch();
  } catch (error) {
    throw new UsageError(
      `The folder ${folder} cannot be watched: ${(error as Error).message}.`,
      'npm run build builds the site once, without watching.',
    );
  }
  return (listener) => {
    notify = listener;
    if (missed.length > 0) listener(missed);
  };
}

function isNewFolder({ type, path }: Edit): boolean {
  if (type !== 'create') return false;
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

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

  constructor(folder: string, name?: string) {
    this.#folder = folder;
    this.#walked = folderTree(folder, name);
    this.name = this.#walked.name;
  }

  /** Takes note of what the watcher reported. */
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
        entries[at] = entryAt(this.#folder, file, this.name);
      } catch {
        return undefined;
      }
    }
    return entries;
  }
}
