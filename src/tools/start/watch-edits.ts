import { realpathSync } from 'node:fs';
import { subscribe } from '@parcel/watcher';
import { UsageError } from '../usage-error.ts';

/** Something that happened below a folder. */
export interface Edit {
  readonly path: string;
  /** Of an unknown kind where the system lost count. */
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
  let tell: Listener = (edits) => missed.push(...edits);
  try {
    await subscribe(realpathSync(folder), (error, edits) => {
      tell(error ? [{ path: folder, type: 'unknown' }] : edits);
    });
  } catch (error) {
    throw new UsageError(
      `The folder ${folder} cannot be watched: ${(error as Error).message}.`,
      'npm run build builds the site once, without watching.',
    );
  }
  return (listener) => {
    tell = listener;
    if (missed.length > 0) listener(missed);
  };
}
