import { lstatSync, realpathSync } from 'node:fs';
import { type AsyncSubscription, subscribe } from '@parcel/watcher';
import { UsageError } from '../../terminal/usage-error.ts';

/** Something that happened below a folder. */
export interface Edit {
  readonly path: string;
  /** Of an unknown kind where more may have happened than was told. */
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
