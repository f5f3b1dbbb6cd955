import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `content/`, `layouts/` and `_site/`. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
