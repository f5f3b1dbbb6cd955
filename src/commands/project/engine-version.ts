import { readFileSync } from 'node:fs';
import path from 'node:path';
import { engineRoot } from './project-root.ts';

/** The version of the package; its compiled code stands one folder below its `package.json`. */
export function engineVersion(): string {
  for (const folder of [engineRoot, path.dirname(engineRoot)]) {
    try {
      const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      if (name === 'dateline') return String(version);
    } catch {
      // It stands in the other.
    }
  }
  return '0.0.0';
}
