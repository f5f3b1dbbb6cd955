import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { keyOfName } from '../../content/source/file-name.ts';
import type { NewEntries } from '../../content/writing/append-entries.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { knownKey } from '../names/known-key.ts';
import { publisherOfAddress } from '../names/publisher-of-address.ts';
import { type Additions, NO_ADDITIONS } from '../new/additions.ts';
import type { OldTopic } from './archive/old-entry.ts';

/** An entry that a vocabulary lacks, used by one of the imported briefs. */
export interface NewEntry {
  readonly vocabulary: VocabularyName;
  readonly key: string;
  /** As it was spelled. */
  readonly name: string;
  readonly fields: { readonly [field: string]: Tree };
}

/** A name as a key of its vocabulary, with the entry that has to be made for it, if any. */
export type Keyed =
  | { readonly key: string; readonly newEntry?: NewEntry }
  | { readonly why: string };

export function topicKey(name: string, { topics }: Vocabularies): Keyed {
  const known = knownKey(name, topics) ?? knownKey(keyOfName(name), topics);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '')
    return { why: 'no key can be made of it; give it one under "values" in the mapping' };
  return { key, newEntry: { vocabulary: 'topics', key, name, fields: { name } } };
}

/** A place needs its country and coordinates: nobody can make these up. */
export function placeKey(
  name: string,
  fields: { readonly [field: string]: string },
  { places }: Vocabularies,
): Keyed {
  const known = knownKey(name, places) ?? knownKey(keyOfName(name), places);
  if (known) return { key: known };
  const key = keyOfName(name);
  const { country = '', lat = '', lon = '' } = fields;
  if (key === '' || !/^[A-Za-z]{2}$/.test(country) || !isDegrees(lat, 90) || !isDegrees(lon, 180)) {
    return {
      why: 'it is not in places.yaml; add it there with its country and coordinates, and import again',
    };
  }
  return {
    key,
    newEntry: {
      vocabulary: 'places',
      key,
      name,
      fields: { name, country: country.toUpperCase(), lat, lon },
    },
  };
}

/** A publisher by its name or by the address of its page; a plain name may stand as it is. */
export function publisherKey(
  name: string,
  address: string,
  { publishers }: Vocabularies,
): Keyed | undefined {
  if (name === '') {
    const own = publisherOfAddress(address, publishers);
    return own && { key: own.key };
  }
  const known = knownKey(name, publishers) ?? knownKey(keyOfName(name), publishers);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '') return { key: name };
  const url = URL.canParse(address) ? `${new URL(address).origin}/` : '';
  const fields = { name, ...(url === '' ? {} : { url }), kind: 'news-site' };
  return { key, newEntry: { vocabulary: 'publishers', key, name, fields } };
}

function isDegrees(text: string, most: number): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
}

/** How often a new entry is used, for the editor who prunes them. */
export interface NewEntryUse {
  readonly key: string;
  readonly name: string;
  readonly uses: number;
  /** Other ways in which it was spelled. */
  readonly spellings: readonly string[];
}

/** The vocabulary entries that the imported briefs need, each under the name that is used most. */
export function newEntries(
  missing: readonly NewEntry[],
  vocabularies: Vocabularies,
  spans: readonly OldTopic[],
): { additions: Additions; uses: { readonly [vocabulary: string]: readonly NewEntryUse[] } } {
  const byKey = new Map<string, NewEntry[]>();
  for (const entry of missing) {
    const name = `${entry.vocabulary} ${entry.key}`;
    byKey.set(name, [...(byKey.get(name) ?? []), entry]);
  }
  const additions: { [vocabulary: string]: { [key: string]: NewEntries[string] } } = {
    ...NO_ADDITIONS,
  };
  const uses: { [vocabulary: string]: NewEntryUse[] } = {};
  for (const entries of [...byKey.values()].sort((a, b) => b.length - a.length)) {
    const [first] = entries;
    if (!first || vocabularies[first.vocabulary].has(first.key)) continue;
    const { vocabulary, key } = first;
    const spellings = bySpelling(entries);
    const [name = first.name] = spellings;
    const span = vocabulary === 'topics' ? spans.find((topic) => topic.name === name) : undefined;
    const fields = entries.find((entry) => entry.name === name)?.fields ?? first.fields;
    const entry = { ...fields, ...(span ? { start: span.start } : {}) };
    additions[vocabulary] = { ...additions[vocabulary], [key]: entry };
    const use = { key, name, uses: entries.length, spellings: spellings.slice(1) };
    uses[vocabulary] = [...(uses[vocabulary] ?? []), use];
  }
  return { additions: additions as Additions, uses };
}

/** The spellings of one key, the most frequent first; among equals, the earliest in the archive. */
function bySpelling(entries: readonly NewEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
