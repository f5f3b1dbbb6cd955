import type { Brief } from '../../brief/brief.ts';
import type { Field } from '../../brief/fields.ts';
import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import {
  measureAddress,
  placeAddress,
  publisherAddress,
  topicAddress,
} from '../../outputs/addresses/addresses.ts';
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

/** Finds entries that went under one key and came under another, or went into one that was there. */
export function keyRenames(before: Vocabularies, after: Vocabularies): KeyRenames {
  return {
    topics: renamesOf(before.topics, after.topics, topicAddress),
    places: renamesOf(before.places, after.places, placeAddress),
    publishers: renamesOf(before.publishers, after.publishers, publisherAddress),
    measures: renamesOf(before.measures, after.measures, measureAddress),
    people: renamesOf(before.people, after.people, noAddress),
    organisations: renamesOf(before.organisations, after.organisations, noAddress),
  };
}

/** People and organisations have no pages. */
function noAddress(): string {
  return '';
}

function renamesOf(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  addressOf: (key: string) => string,
) {
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  const added = [...after.values()].filter(({ key }) => !before.has(key));
  // Whoever answers at the old address is what it became, or what took it in.
  const keepers = new Map<string, string>();
  for (const { key, aliases } of after.values()) {
    for (const alias of Array.isArray(aliases) ? aliases : [])
      keepers.set(`${String(alias).replace(/\/$/, '')}/`, key);
  }
  const kept = new Map(
    removed.flatMap(({ key }): [string, string][] => {
      const keeper = keepers.get(addressOf(key));
      return keeper === undefined ? [] : [[key, keeper]];
    }),
  );
  const taken = new Set(kept.values());
  const { pairs } = matchItems(
    removed.filter(({ key }) => !kept.has(key)),
    added.filter(({ key }) => !taken.has(key)),
    IDENTITIES,
  );
  return new Map([...kept, ...pairs.map(([from, to]): [string, string] => [from.key, to.key])]);
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
  if (names.size === 0 && Object.values(renames).every(({ size }) => size === 0)) return brief;
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
    topics: [...new Set(brief.topics.map(renamed(topics)))],
    places: [...new Set(brief.places.map(renamed(places)))],
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
