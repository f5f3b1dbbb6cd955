import { diffArrays } from 'diff';

/** An item that stands elsewhere among those that both versions have; numbers count from 1. */
export interface OrderChange<Item> {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

/** The fewest items that must have been moved to turn one order of the same items into another. */
export function orderChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): OrderChange<Item>[] {
  const partner = new Map(pairs.map(([from, to]) => [from, to]));
  const oldOrder = before.flatMap((item) => partner.get(item) ?? []);
  const newOrder = pairs.map(([, to]) => to);
  const moved = diffArrays(oldOrder, newOrder).flatMap(({ added, value }) => (added ? value : []));
  const origin = new Map(pairs.map(([from, to]) => [to, from]));
  return moved.map((item) => ({
    item,
    from: before.indexOf(origin.get(item) as Item) + 1,
    to: after.indexOf(item) + 1,
  }));
}
