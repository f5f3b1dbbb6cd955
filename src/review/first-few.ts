/** How many of one kind are shown before the rest is only counted. */
const FEW = 5;

/** What one rule found; `more` of it is not among `first`. */
export interface OfOneRule<Item> {
  readonly rule: string;
  readonly first: readonly Item[];
  readonly more: number;
  readonly all: readonly Item[];
}

/** Findings by their rule, in the order in which the rules come first, and the first few of each. */
export function firstFewOfEach<Item extends { readonly rule: string }>(
  items: readonly Item[],
): OfOneRule<Item>[] {
  const rules = new Map<string, Item[]>();
  for (const item of items) {
    const known = rules.get(item.rule);
    if (known) known.push(item);
    else rules.set(item.rule, [item]);
  }
  return [...rules].map(([rule, all]) => {
    // To count a last one takes as much room as to show it.
    const first = all.length > FEW + 1 ? all.slice(0, FEW) : all;
    return { rule, first, more: all.length - first.length, all };
  });
}

/** What all of them say alike. */
export function sameForAll<Item>(
  items: readonly Item[],
  read: (item: Item) => string,
): string | undefined {
  const [one, ...others] = new Set(items.map(read));
  return others.length === 0 ? one : undefined;
}
