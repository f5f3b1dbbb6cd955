import { briefFields, type OwnFields } from '../../brief/schema.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { type Loss, type OldEntry, pathsIn, valuesAt } from './archive/old-entry.ts';
import type { Mapping, Target } from './mapping.ts';

/** A source, claim or correction in the making: texts by the part of the target after `[].`. */
export type CollectedItem = { [part: string]: string[] };

/** The values of an entry, sorted by where they go. */
export interface Collected {
  readonly texts: ReadonlyMap<Target, readonly string[]>;
  readonly items: {
    readonly source: readonly CollectedItem[];
    readonly claims: readonly CollectedItem[];
    readonly corrections: readonly CollectedItem[];
  };
  readonly losses: readonly Loss[];
}

/** Targets that take several texts, even where one text has to be split. */
export function severalOf(ownFields?: OwnFields): ReadonlySet<Target> {
  return new Set(
    briefFields(ownFields).flatMap((field) =>
      field.fields.length > 0
        ? field.fields.filter(({ list }) => list).map(({ name }) => `${field.name}[].${name}`)
        : field.list
          ? field.name
          : [],
    ),
  );
}

/** Sorts an entry's values by the mapping. `beside` holds what is known beside its fields, as `$folder`. */
export function collect(
  entry: OldEntry,
  beside: { readonly [name: string]: readonly string[] },
  mapping: Mapping,
  several: ReadonlySet<Target> = severalOf(),
): Collected {
  const texts = new Map<Target, string[]>();
  const groups = {
    source: new Map<string, CollectedItem>(),
    claims: new Map<string, CollectedItem>(),
    corrections: new Map<string, CollectedItem>(),
  };
  const losses: Loss[] = [];
  const addLoss = (what: string, why: string) => losses.push({ origin: entry.origin, what, why });

  for (const [path, targets] of Object.entries(mapping.fields)) {
    for (const target of targets) {
      for (const { text, item } of textsAt(
        entry,
        beside,
        path,
        target,
        mapping,
        several,
        addLoss,
      )) {
        if (target === 'drop') {
          addLoss(`The field "${path}"`, 'the mapping says "drop"');
          break;
        }
        const value = translated(text, path, target, mapping);
        if (value === 'drop') {
          addLoss(`"${text}" of the field "${path}"`, 'the mapping says "drop" for this value');
          continue;
        }
        const [, group, part] = /^(source|claims|corrections)\[\]\.(.+)$/.exec(target) ?? [];
        if (group === 'source' || group === 'claims' || group === 'corrections') {
          add(groups[group], itemName(path, item), part ?? '', value);
        } else {
          const before = texts.get(target) ?? [];
          const second = before.length > 0 && !several.has(target) && !path.startsWith('$');
          if (second && !before.includes(value)) {
            addLoss(`The field "${path}"`, `it would be a second ${target}, and the first is kept`);
          }
          texts.set(target, [...before, value]);
        }
      }
    }
  }
  for (const path of pathsIn(entry.fields)) {
    if (!isMapped(path, mapping))
      addLoss(`The field "${path}"`, 'the mapping does not say where it goes');
  }
  return {
    texts,
    items: {
      source: [...groups.source.values()],
      claims: [...groups.claims.values()],
      corrections: [...groups.corrections.values()],
    },
    losses,
  };
}

function* textsAt(
  entry: OldEntry,
  beside: { readonly [name: string]: readonly string[] },
  path: string,
  target: Target,
  { split }: Mapping,
  several: ReadonlySet<Target>,
  addLoss: (what: string, why: string) => void,
): Generator<{ text: string; item: number | undefined }> {
  const found = path.startsWith('$')
    ? (beside[path] ?? []).map((value, item) => ({ value: value as Tree, item }))
    : valuesAt(entry.fields, path);
  for (const { value, item } of found) {
    for (const [at, one] of [value].flat().entries()) {
      if (one === null || one === '') continue;
      if (typeof one !== 'string') {
        if (target !== 'drop')
          addLoss(`The field "${path}"`, 'it holds further fields where text is expected');
        continue;
      }
      // The items of a list of texts are items of their own.
      const place = item ?? (Array.isArray(value) ? at : undefined);
      const way = split[path] ?? 'commas';
      const addresses = target === 'source[].url' ? addressesIn(one) : [];
      if (addresses.length > 1) {
        // Each address is a source of its own.
        for (const [nth, text] of addresses.entries()) {
          yield { text, item: nth === 0 ? place : (place ?? 0) * 1000 + nth + 1_000_000 };
        }
      } else if (!several.has(target) || Array.isArray(value) || way === 'no')
        yield { text: one, item: place };
      else {
        for (const text of one
          .split(separatorOf(way, target, split[path] !== undefined))
          .filter(Boolean)) {
          yield { text, item: place };
        }
      }
    }
  }
}

/** "Portland, Oregon" is one place, and "A. Writer, Editor" one author: only what the mapping says splits these at commas. */
function separatorOf(way: 'commas' | 'spaces', target: Target, isSaid: boolean): RegExp {
  if (way === 'spaces') return /\s+/;
  return (target === 'place' || target === 'author') && !isSaid ? /\s*[;|]\s*|\n+/ : /\s*[,;]\s*/;
}

/** The addresses of a cell that holds nothing else. */
function addressesIn(text: string): string[] {
  const parts = text.split(/[\s,;|]+(?=https?:\/\/)/i).map((part) => part.trim());
  return parts.every((part) => /^https?:\/\/\S+$/i.test(part)) ? parts : [];
}

/** Values that belong to one item of an old list belong to one source or claim. */
function itemName(path: string, item: number | undefined): string {
  return item === undefined ? '' : `${path.replace(/\[\].*$/, '')} ${item}`;
}

function add(items: Map<string, CollectedItem>, name: string, part: string, value: string): void {
  const item = items.get(name) ?? {};
  item[part] = [...(item[part] ?? []), value];
  items.set(name, item);
}

function translated(text: string, path: string, target: Target, { values }: Mapping): string {
  for (const words of [values[path], values[target]]) {
    const wanted = text.trim().toLowerCase();
    const pair = Object.entries(words ?? {}).find(([word]) => word.trim().toLowerCase() === wanted);
    if (pair) return pair[1];
  }
  return text;
}

/** A mapping that names a group of fields speaks for all of them. */
function isMapped(path: string, { fields }: Mapping): boolean {
  return Object.keys(fields).some((known) => {
    const plain = known.replace(/\[\]$/, '');
    return (
      path === plain ||
      path === known ||
      path.startsWith(`${plain}.`) ||
      path.startsWith(`${plain}[]`)
    );
  });
}
