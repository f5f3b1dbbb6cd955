import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A file that was never finished is nobody's any more when another is younger by so many milliseconds. */
const ABANDONED = 60 * 60 * 1000;

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

/** Keeps something for the next run where that can be written; without it, that run only takes longer. */
export function keepFile(file: string, bytes: string | Uint8Array): void {
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    replaceFile(file, bytes);
    removeAbandoned(folder, path.basename(file));
  } catch {
    // The disk is full, or only to be read.
  }
}

/** What killed processes left. */
function removeAbandoned(folder: string, name: string): void {
  const before = statSync(path.join(folder, name)).mtimeMs - ABANDONED;
  for (const other of readdirSync(folder)) {
    const end = other.startsWith(`.${name}.`) ? other.slice(name.length + 2) : '';
    const left = path.join(folder, other);
    if (/^\d+$/.test(end) && statSync(left).mtimeMs < before) rmSync(left, { force: true });
  }
}
