import type { Tree } from './yaml.ts';

/**
 * True for one entry of a list that was written as several: `- measure: …`, `- value: …`, `- by: …`.
 * Each has one field, and no two the same.
 */
export function isSplitEntry(list: Tree | undefined): boolean {
  if (!Array.isArray(list) || list.length < 2) return false;
  const fields = list.map((item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item) ? Object.keys(item) : [],
  );
  return (
    fields.every(({ length }) => length === 1) && new Set(fields.flat()).size === fields.length
  );
}
