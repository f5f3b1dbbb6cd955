import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { FileContent } from '../../outputs/output-file.ts';

/** Pieces are gathered to about this many characters before they are written. */
const ENOUGH = 65_536;

/** Writes a file; one that comes in pieces never stands in memory as a whole. */
export function writeContent(file: string, content: FileContent): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(file, content);
    return;
  }
  const descriptor = openSync(file, 'w');
  try {
    let gathered = '';
    for (const piece of content) {
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
