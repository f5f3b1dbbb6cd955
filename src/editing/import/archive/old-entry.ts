import { isGroup, type Tree } from '../../../content/yaml/yaml.ts';

/** An entry of another tool's archive, as data: nothing in it has been run, fetched or believed. */
export interface OldEntry {
  /** Where it stands, for people: `_posts/2017-06-06-raqqa.md`, `events.csv, line 12`. */
  readonly origin: string;
  /** Path of its file from the archive's folder; empty where one file holds many entries. */
  readonly path: string;
  readonly fields: { readonly [field: string]: Tree };
  readonly body: string;
  readonly form: 'markdown' | 'html';
}

/** Something that could not be carried over, or not as it was. */
export interface Loss {
  readonly origin: string;
  /** What stays behind, as a clause: `The field "mood"`. Entries with the same loss are counted together. */
  readonly what: string;
  readonly why: string;
}

/** What an archive holds: its entries, and what is none or cannot be read. */
export interface OldArchive {
  readonly entries: readonly OldEntry[];
  /** Whole entries or files that stay behind. */
  readonly refused: readonly Loss[];
  /** Parts that stay behind. */
  readonly losses: readonly Loss[];
  /** Topics that the archive defines beside its entries, such as the eras of a timeline. */
  readonly topics?: readonly OldTopic[];
  /** The address of the site that it comes from, where it says so. */
  readonly site?: string | undefined;
}

/** A topic that the archive names: a span of time, or a key with its name. */
export interface OldTopic {
  readonly name: string;
  /** Its key, where the archive has one. */
  readonly key?: string;
  /** EDTF. */
  readonly start?: string;
  readonly end?: string;
}

/** A value that an entry's path leads to, with the place of the list item that it belongs to. */
export interface FoundValue {
  readonly value: Tree;
  /** Index in the list that the path runs through first; undefined where it runs through none. */
  readonly item: number | undefined;
}

/**
 * The values at a path such as `title`, `author.name`, `tags[]` or `sources[].outlet`. A field whose own
 * name has dots or brackets is found by that name. Only what the entry itself holds is found.
 */
export function valuesAt(tree: Tree, path: string): FoundValue[] {
  const whole = child(tree, path);
  if (whole !== undefined) return [{ value: whole, item: undefined }];
  let found: FoundValue[] = [{ value: tree, item: undefined }];
  for (const step of path.split('.')) {
    const list = step.endsWith('[]');
    const key = list ? step.slice(0, -2) : step;
    found = found.flatMap(({ value, item }): FoundValue[] => {
      const next = child(value, key);
      if (next === undefined || next === null) return [];
      if (!list) return [{ value: next, item }];
      return [next].flat().map((one, at) => ({ value: one, item: item ?? at }));
    });
  }
  return found;
}

/** Every path at which an entry holds text or a list of texts, as `valuesAt` takes it. */
export function pathsIn(tree: Tree, before = ''): string[] {
  if (tree === null || typeof tree !== 'object') return [before];
  if (Array.isArray(tree)) {
    if (!tree.some((item) => item !== null && typeof item === 'object')) return [before];
    return [...new Set(tree.flatMap((item) => pathsIn(item, `${before}[]`)))];
  }
  return Object.entries(tree).flatMap(([key, value]) =>
    pathsIn(value, before === '' ? key : `${before}.${key}`),
  );
}

function child(tree: Tree, key: string): Tree | undefined {
  return isGroup(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined;
}
