import type { SourceTree, TreeEntry } from './source-tree.ts';

/** Files that are not written yet: their content by path from the content folder. */
export type UnwrittenFiles = ReadonlyMap<string, string | Uint8Array>;

/** A tree as it would be with further files in it, so that they can be read before they are written. */
export function overlayTree(below: SourceTree, files: UnwrittenFiles): SourceTree {
  return {
    name: below.name,
    entries() {
      const kept = below.entries().filter(({ path }) => !files.has(path));
      return [...kept, ...[...files].map(unwritten)].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function unwritten([path, content]: [string, string | Uint8Array]): TreeEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return { path, kind: 'file', size: bytes.length, read: () => bytes };
}
