import { createHash } from 'node:crypto';
import type { Brief } from './brief.ts';
import type { Claim, Correction, Source } from './schema.ts';

/**
 * The name by which a brief is known to whoever has read of it: its first, as its aliases tell, so that a
 * file that is renamed brings no second entry into anybody's reader or calendar.
 */
export function firstNameOf({ name, aliases }: Pick<Brief, 'name' | 'aliases'>): string {
  const old = aliases.flatMap((alias) => /^\/briefs\/([^/]+)\/$/.exec(alias)?.[1] ?? []);
  return old[0] ?? name;
}

/**
 * What a claim is known by, in addresses and exports: made of what it says, so that claims put before
 * it, another order or another name of the brief change nothing. Nobody writes it.
 */
export function claimIds(claims: readonly Claim[]): readonly string[] {
  return idsOf(claims, 'claim', ({ measure, value, by, reported, asked, scope, as_of: asOf }) => [
    ...[measure, value.text, by, (reported ?? asked)?.edtf],
    ...[scope, asOf?.edtf],
  ]);
}

/** The same of a correction. */
export function correctionIds(corrections: readonly Correction[]): readonly string[] {
  return idsOf(corrections, 'correction', ({ date, kind, note }) => [date.edtf, kind, note]);
}

/** The same of a source: what was published, and where; what we know of it beside that may change. */
export function sourceIds(sources: readonly Source[]): readonly string[] {
  return idsOf(sources, 'source', ({ url, publisher, author, title, published }) =>
    url === undefined ? [publisher, ...(author ?? []), title, published?.edtf] : [url],
  );
}

const known = new WeakMap<readonly object[], readonly string[]>();

function idsOf<Item extends object>(
  items: readonly Item[],
  kind: 'claim' | 'correction' | 'source',
  saidBy: (item: Item) => readonly (string | undefined)[],
): readonly string[] {
  const made = known.get(items);
  if (made) return made;
  const counts = new Map<string, number>();
  const ids = items.map((item) => {
    const said = saidBy(item).map((text) => text?.normalize('NFC') ?? '');
    const hash = createHash('sha256').update(said.join('\0')).digest('hex').slice(0, 10);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    // Of those that say the same, one is as good as the other.
    return count === 1 ? `${kind}-${hash}` : `${kind}-${hash}-${count}`;
  });
  known.set(items, ids);
  return ids;
}
