import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the engine's `src/` and `layouts/`. */
export const engineRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const CONFIGURATION = /^eleventy\.config\.(?:ts|tsx|js|mjs)$/;

/** The file by which developers set a record up, where a folder has one. */
export function configurationFile(root: string): string | undefined {
  if (!existsSync(root)) return undefined;
  const name = readdirSync(root)
    .sort()
    .find((file) => CONFIGURATION.test(file));
  return name === undefined ? undefined : path.join(root, name);
}

/** The nearest folder, from here upwards, that is set up as a record. */
function rootFrom(folder: string): string | undefined {
  if (configurationFile(folder)) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : rootFrom(parent);
}

/** The record's folder, which holds `eleventy.config.ts`, `content/` and `_site/`. */
export const projectRoot = rootFrom(process.cwd()) ?? process.cwd();
