import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Identifies the code, the packages and the Node that read content: a cache made by others does not count. */
export function readerVersion(): string {
  const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const hash = createHash('sha256').update(`${process.version}\0`);
  for (const layer of ['brief', 'content']) {
    for (const file of readdirSync(path.join(source, layer), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (/\.tsx?$/.test(file))
        hash.update(`${file}\0`).update(readFileSync(path.join(source, layer, file)));
    }
  }
  hash.update(readFileSync(path.join(source, '..', 'package-lock.json')));
  return hash.digest('base64url');
}
