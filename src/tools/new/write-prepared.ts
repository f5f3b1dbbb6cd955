import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../content/replace-file.ts';
import { UsageError } from '../usage-error.ts';
import type { PreparedBrief } from './prepare-brief.ts';

/** Writes a new brief and the vocabularies that grew. A file that exists is never overwritten. */
export function writePrepared(folder: string, prepared: PreparedBrief): string {
  const file = path.join(folder, prepared.path);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, prepared.text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(
      `There is a file ${file} already.`,
      'Give the new brief other words with --slug.',
    );
  }
  for (const [name, text] of prepared.vocabularies) replaceFile(path.join(folder, name), text);
  return file;
}
