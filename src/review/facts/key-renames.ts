import type { Brief } from '../../brief/brief.ts';
import type { Field } from '../../brief/fields.ts';
import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { matchItems } from './match-briefs.ts';

/** Old key to new key, for each vocabulary. */
export type KeyRenames = Readonly<Record<VocabularyName, ReadonlyMap<string, string>>>;

type Entry = { readonly key: string } & Readonly<Record<string, unknown>>;

/** What identifies an entry whose key changed: its name, or else all that is said of it. */
const IDENTITIES = [
  (entry: Entry) => named(entry.name ?? entry.label),
  (entry: Entry) => (entry.url === undefined ? undefined : `url ${entry.url}`),
  (entry: Entry) => (entry.lat === undefined ? undefined : `at ${entry.lat} ${entry.lon}`),
  (entry: Entry) => named(entry.description ?? entry.note),
];

/** Finds entries that went under one key and came under another. */
export function keyRenames(before: Vocabularies, after: Vocabularies): KeyRenames {
  return {
    topics: renamesOf(before.topics, after.topics),
    places: renamesOf(before.places, after.places),
    publishers: renamesOf(before.publishers, after.publishers),
    measures: renamesOf(before.measures, after.measures),
  };
}

function renamesOf(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  const added = [...after.values()].filter(({ key }) => !before.has(key));
  const { pairs } = matchItems(removed, added, IDENTITIES);
  return new Map(pairs.map(([from, to]) => [from.key, to.key]));
}

function named(text: unknown): string | undefined {
  return typeof text === 'string' ? text.normalize('NFKC').toLowerCase() : undefined;
}

/** A brief with the keys that its vocabularies have now: what follows from a renaming is no change of it. */
export function underNewKeys(
  brief: Brief,
  renames: KeyRenames,
  names: ReadonlyMap<string, string>,
  fields: readonly Field[],
): Brief {
  const { topics, places, publishers, measures } = renames;
  if (topics.size + places.size + publishers.size + measures.size + names.size === 0) return brief;
  const renamed = (keys: ReadonlyMap<string, string>) => (key: string) => keys.get(key) ?? key;
  const publisher = renamed(publishers);
  return {
    ...brief,
    ...Object.fromEntries(
      fields.flatMap((field) => {
        const value: unknown = Reflect.get(brief, field.name);
        if (!field.keysOf || value === undefined) return [];
        const keyOf = renamed(renames[field.keysOf]);
        return [[field.name, Array.isArray(value) ? value.map(keyOf) : keyOf(String(value))]];
      }),
    ),
    topics: brief.topics.map(renamed(topics)),
    places: brief.places.map(renamed(places)),
    related: brief.related.map(renamed(names)),
    sources: brief.sources.map((source) => ({
      ...source,
      ...(source.publisher !== undefined && { publisher: publisher(source.publisher) }),
      ...(source.via !== undefined && { via: source.via.map(publisher) }),
    })),
    claims: brief.claims.map((claim) => ({
      ...claim,
      measure: renamed(measures)(claim.measure),
      ...(claim.source !== undefined && { source: publisher(claim.source) }),
    })),
  };
}
