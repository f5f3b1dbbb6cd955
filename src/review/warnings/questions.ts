/** How many of one kind are shown before the rest is only counted. */
export const FEW = 5;

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
    const many = all.length > FEW + 1;
    const first = many ? all.slice(0, FEW) : all;
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

/** What tells whether questions are about one text. */
interface OfText {
  readonly brief?: string | undefined;
  readonly file?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * What one rule asks, as tasks: several sentences of one text are one task, as they are answered
 * together. The order is that of the first of each.
 */
export function tasksOf<Asked extends OfText>(
  warnings: readonly Asked[],
): (readonly [Asked, ...Asked[]])[] {
  const tasks = new Map<string, [Asked, ...Asked[]]>();
  warnings.forEach((warning, at) => {
    const of = textOf(warning) ?? `${at}`;
    const known = tasks.get(of);
    if (known) known.push(warning);
    else tasks.set(of, [warning]);
  });
  return [...tasks.values()];
}

/** The brief or page whose sentence a question is about; a vocabulary holds many texts. */
function textOf({ brief, file, before, after }: OfText): string | undefined {
  if (before === undefined && after === undefined) return undefined;
  return brief ?? (file?.endsWith('.md') ? file : undefined);
}
