/** Items of two lists, as far as they are the same thing. */
export interface Matched<Item> {
  readonly pairs: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** What identifies an item; undefined where it has no such mark. */
export type Identity<Item> = (item: Item, side: 'before' | 'after') => string | undefined;

/**
 * Pairs the items of two lists by the first identity that finds them equal; the surest identity
 * stands first. Items with one identity are paired in their order. Pairs stand in the order of
 * `after`.
 */
export function matchItems<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  identities: readonly Identity<Item>[],
): Matched<Item> {
  const partner = new Map<Item, Item>();
  let removed = [...before];
  let added = [...after];
  for (const identity of identities) {
    const waiting = new Map<string, Item[]>();
    for (const item of removed) {
      const mark = identity(item, 'before');
      if (mark === undefined) continue;
      const queue = waiting.get(mark);
      if (queue) queue.push(item);
      else waiting.set(mark, [item]);
    }
    for (const item of added) {
      const mark = identity(item, 'after');
      const found = mark === undefined ? undefined : waiting.get(mark)?.shift();
      if (found) partner.set(item, found);
    }
    const taken = new Set(partner.values());
    removed = removed.filter((item) => !taken.has(item));
    added = added.filter((item) => !partner.has(item));
  }
  const pairs = after.flatMap((item) => {
    const found = partner.get(item);
    return found ? [[found, item] as const] : [];
  });
  return { pairs, removed, added };
}
