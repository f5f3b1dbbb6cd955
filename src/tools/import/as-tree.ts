import { TomlDate } from 'smol-toml';
import { limits } from '../../content/limits.ts';
import type { Tree } from '../../content/yaml.ts';

/** Parsed TOML or JSON as text: numbers, dates and switches are what was written, as far as it is known. */
export function asTree(value: unknown, depth = 0): Tree {
  if (value === null || value === undefined) return null;
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|Z|[+-])/, '');
  if (typeof value !== 'object') return String(value);
  if (depth >= limits.depth) throw new RangeError(`it nests more than ${limits.depth} deep`);
  if (Array.isArray(value)) return value.map((item) => asTree(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, asTree(item, depth + 1)]),
  );
}
