import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Identifies the code and packages that turn page models into bytes. */
export function layoutsVersion(): string {
  return codeVersion(['layouts', 'src/outputs', 'src/words']);
}

/** Identifies the code and styles in folders of the project, and the packages. */
export function codeVersion(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(path.join(projectRoot, folder), {
      recursive: true,
      encoding: 'utf8',
    });
    for (const file of files.sort()) {
      if (/\.(?:tsx?|json|css|svg)$/.test(file))
        hash.update(`${file}\0`).update(readFileSync(path.join(projectRoot, folder, file)));
    }
  }
  return hash
    .update(readFileSync(path.join(projectRoot, 'package-lock.json')))
    .digest('base64url')
    .slice(0, 22);
}
