import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lazy } from '../../content/record/record.ts';
import { compiledConfiguration } from './compiled-configuration.ts';
import { engineRoot, projectRoot } from './project-root.ts';

/**
 * Identifies all code that runs, its styles, its packages and Node: part of the key of whatever is
 * kept between runs, so that nothing outlives the code that made it. A record has code of its own in
 * what its configuration imports, and packages of its own.
 */
export const codeVersion = lazy(() => versionOf(engineRoot, projectRoot));

/** The same, of the engine in one folder and the record in another. */
export function versionOf(engine: string, project: string): string {
  const hash = createHash('sha256').update(`${process.version}\0`);
  for (const folder of ['src', 'layouts']) {
    const files = readdirSync(path.join(engine, folder), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      hash.update(`${path.relative(engine, file)}\0`).update(readFileSync(file));
    }
  }
  hash.update(compiledConfiguration(project)?.hash ?? '');
  const lock = path.join(project, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('base64url').slice(0, 22);
}
