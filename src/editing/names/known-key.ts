type Entries = ReadonlyMap<string, Named>;

const keysByName = new WeakMap<Entries, ReadonlyMap<string, string>>();

/** The key of an entry that an editor named by its key or, in any case, by its name. */
export function knownKey(given: string, entries: Entries): string | undefined {
  if (entries.has(given)) return given;
  const names = keysByName.get(entries) ?? byName(entries);
  keysByName.set(entries, names);
  return names.get(fold(given));
}

/** The words that stand for an entry. */
export function nameOf({ name, label }: Named): string {
  return String(name ?? label ?? '');
}

function byName(entries: Entries): ReadonlyMap<string, string> {
  const names = new Map([...entries.keys()].map((key): [string, string] => [key, key]));
  for (const [key, entry] of entries) {
    const name = fold(nameOf(entry));
    if (name !== '' && !names.has(name)) names.set(name, key);
  }
  return names;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '');
}

/** What goes by a key, as far as naming it needs. */
export interface Named {
  readonly name?: unknown;
  readonly label?: unknown;
}
