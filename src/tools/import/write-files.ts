import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { UnwrittenFiles } from '../../content/overlay-tree.ts';
import { replaceFile } from '../../content/replace-file.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Writes files below the content folder and nowhere else. Vocabularies come first, so that what is
 * there reads well however far the writing gets; they alone replace a file that exists.
 */
export function writeFiles(content: string, files: UnwrittenFiles): void {
  const root = realpathSync(content);
  for (const [name, bytes] of [...files].sort(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  )) {
    const file = path.resolve(root, name);
    if (!file.startsWith(root + path.sep))
      throw new UsageError(`${name} is not below ${content}.`, 'Nothing is written there.');
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    if (realpathSync(folder) !== folder) {
      throw new UsageError(
        `${path.dirname(name)} is a link, and links may lead anywhere.`,
        `Make it a folder of ${content}.`,
      );
    }
    if (order(name) === 0) replaceFile(file, bytes);
    else create(file, bytes);
  }
}

function order(name: string): number {
  return name.endsWith('.yaml') ? 0 : name.startsWith('images/') ? 1 : 2;
}

/** A file that an earlier, broken run has written is the same as this one, or is not touched. */
function create(file: string, bytes: string | Uint8Array): void {
  if (lstatSync(file, { throwIfNoEntry: false })) return;
  writeFileSync(file, bytes, { flag: 'wx' });
}
