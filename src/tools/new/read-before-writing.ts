import { load } from '../../content/load.ts';
import { overlayTree } from '../../content/overlay-tree.ts';
import type { Desk } from './desk.ts';
import type { Fault } from './fault.ts';

/**
 * What reading the new brief would find wrong. Only the vocabularies, and the names of the other
 * briefs, are read with it: what stands in those is not this editor's business now.
 */
export function faultsWhenRead(
  { folder, entries }: Desk,
  path: string,
  text: string,
  vocabularies: ReadonlyMap<string, string>,
): Fault[] {
  const others = entries.map((entry) =>
    entry.path.startsWith('briefs/') ? { ...entry, size: 0, read: () => Buffer.alloc(0) } : entry,
  );
  const tree = overlayTree(
    { name: folder, entries: () => others },
    new Map([...vocabularies, [path, text]]),
  );
  return load(tree)
    .diagnostics.filter(
      ({ file, severity }) => file === `${folder}/${path}` && severity === 'error',
    )
    .map(({ line, excerpt, reason, fix }) => ({
      about: `line ${line}: ${excerpt.trim()}`,
      reason,
      fix,
    }));
}
