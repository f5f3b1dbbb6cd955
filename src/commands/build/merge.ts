import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { cacheFolder } from '../project/cache-folder.ts';
import { FreshFolder } from './fresh-folder.ts';
import { manifestFiles, publishersKey, sha256 } from './manifest.ts';
import { lockOutput } from './output-lock.ts';
import { bytesOf, readParts } from './shard.ts';
import { MARK, MARK_TEXT, replaceablePlace } from './site-place.ts';

/** Where parts are built, unless somebody says otherwise. */
export const PARTS = '_parts';

export interface MergeArguments {
  readonly out: string;
  readonly cache?: string | undefined;
}

/** Joins the parts of a site that were built apart, and publishes it whole. */
export async function merge(args: MergeArguments, given: readonly string[]): Promise<number> {
  const started = performance.now();
  const memory = args.cache === undefined ? cacheFolder : path.resolve(args.cache);
  const parts = readParts(given.length > 0 ? given : partsIn(PARTS));
  const key = publishersKey();
  const out = replaceablePlace(args.out, { memory });
  const lock = await lockOutput(out);
  let folder: FreshFolder | undefined;
  try {
    folder = new FreshFolder(out, memory, lock.verify);
    const hashes = new Map([[MARK, sha256(MARK_TEXT)]]);
    for (const part of parts) {
      for (const file of part.files) {
        folder.write(file.path, bytesOf(part, file));
        hashes.set(file.path, file.hash);
      }
    }
    const count = hashes.size - 1;
    for (const [sitePath, text] of manifestFiles(hashes, key)) folder.write(sitePath, text);
    folder.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${count} files of ${parts.length} parts, in ${seconds} s: ${inOneLine(args.out)}\n`,
    );
    return 0;
  } finally {
    folder?.discard();
    lock.release();
  }
}

function partsIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    if (entries.length > 0) return entries.map(({ name }) => path.join(folder, name)).sort();
  } catch {
    // There is none.
  }
  throw new UsageError(
    `There are no parts in ${folder}/.`,
    'Build them with npm run build -- --shard 1/4 and so on, or name their folders.',
  );
}
