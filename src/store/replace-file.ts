import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file that is seen with its old bytes or its new ones, and never with a part of them,
 * whatever happens meanwhile. A link is followed.
 */
export function replaceFile(file: string, bytes: string | Uint8Array): void {
  const standing = statSync(file, { throwIfNoEntry: false });
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // Its target may be in a folder where nothing else can be written.
    writeFileSync(file, bytes);
    return;
  }
  // Hidden: what is left of it where the process is killed is no part of the content.
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    writeFileSync(fresh, bytes, standing ? { mode: standing.mode } : {});
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error instanceof Error ? Object.assign(error, { path: file, dest: undefined }) : error;
  }
}
