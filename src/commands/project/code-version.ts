import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lazy } from '../../content/record/record.ts';
import { projectRoot } from './project-root.ts';

/**
 * Identifies all code that runs, its styles, its packages and Node: part of the key of whatever is
 * kept between runs, so that nothing outlives the code that made it.
 */
export const codeVersion = lazy(() => versionOf(projectRoot));

/** The same, of the code of a project's folder. */
export function versionOf(root: string): string {
  const hash = createHash('sha256').update(`${process.version}\0`);
  for (const folder of ['src', 'layouts']) {
    const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  for (const file of ['eleventy.config.ts', 'package-lock.json']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('base64url').slice(0, 22);
}
