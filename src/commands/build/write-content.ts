import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { FileContent } from '../../outputs/page/output-file.ts';

/** Pieces are gathered to about this many characters before they are written. */
const ENOUGH = 65_536;

/** Writes a file; one that comes in pieces never stands in memory as a whole. */
export function writeContent(file: string, content: FileContent): void {
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else writePieces(file, content);
  } catch (error) {
    // What fails while writing does not say where.
    throw error instanceof Error && 'syscall' in error
      ? Object.assign(error, { path: file })
      : error;
  }
}

function writePieces(file: string, pieces: Generator<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < ENOUGH) continue;
      writeFileSync(descriptor, gathered);
      gathered = '';
    }
    writeFileSync(descriptor, gathered);
  } finally {
    closeSync(descriptor);
  }
}
