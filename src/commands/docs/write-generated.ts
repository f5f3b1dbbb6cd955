import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../store/replace-file.ts';

/** A file that a command makes and the repository keeps. */
export interface GeneratedFile {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** Writes those that are not as they should be, and says which; gives the exit code. */
export function writeGenerated(
  root: string,
  files: readonly GeneratedFile[],
  say = (words: string): void => void process.stdout.write(words),
): number {
  const stale = files.filter(
    ({ path: file, content }) => current(path.join(root, file)) !== content,
  );
  for (const { path: file, content } of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    replaceFile(path.join(root, file), content);
    say(`Wrote ${file}\n`);
  }
  if (stale.length === 0) say(`${files.length} files, all current.\n`);
  return 0;
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
