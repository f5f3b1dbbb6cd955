import type { Brief } from '../../brief/brief.ts';
import { keysNamed } from '../../brief/fields.ts';
import { briefFields } from '../../brief/schema.ts';
import type { VocabularyName } from '../../brief/vocabularies.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { namePublishers } from '../../indexes/publishers.ts';
import type { BothWords } from './compare-briefs.ts';
import { type Fact, factOf, plain, present, recordValue } from './fact.ts';
import type { KeyRenames } from './key-renames.ts';
import { type ProseChange, type ProseLanguage, proseChanges } from './prose-changes.ts';

/** What became of an entry of a vocabulary, and the briefs on whose pages it shows. */
export interface EntryChange {
  readonly vocabulary: VocabularyName;
  readonly key: string;
  /** Its key until now, where that changed. */
  readonly keyBefore?: string;
  readonly label: string;
  readonly change: 'added' | 'changed' | 'renamed' | 'merged' | 'removed';
  readonly facts: readonly Fact[];
  readonly sentences: readonly ProseChange[];
  /** Names of briefs, in the order of events. */
  readonly briefs: readonly string[];
}

const VOCABULARIES: readonly VocabularyName[] = [
  'topics',
  'places',
  'publishers',
  'measures',
  'people',
  'organisations',
];

/** One of each vocabulary, in words. */
export const ENTRY_WORDS: Readonly<Record<VocabularyName, string>> = {
  topics: 'topic',
  places: 'place',
  publishers: 'publisher',
  measures: 'measure',
  people: 'person',
  organisations: 'organisation',
};

type Entry = { readonly key: string } & Readonly<Record<string, unknown>>;

/** Every entry of every vocabulary that came, went, changed or has another key. */
export function compareVocabularies(
  before: ContentRecord,
  after: ContentRecord,
  renames: KeyRenames,
  words: BothWords,
  { language, names }: ProseLanguage,
): EntryChange[] {
  return VOCABULARIES.flatMap((vocabulary) => {
    const [old, fresh]: ReadonlyMap<string, Entry>[] = [
      before.vocabularies[vocabulary],
      after.vocabularies[vocabulary],
    ];
    const origins = new Map(
      [...renames[vocabulary]].flatMap(([from, to]) => (old?.has(to) ? [] : [[to, from]])),
    );
    const uses = { before: usesOf(vocabulary, before), after: usesOf(vocabulary, after) };
    const changes = [...(fresh ?? [])].flatMap(([key, entry]): EntryChange[] => {
      const keyBefore = origins.get(key) ?? key;
      const earlier = old?.get(keyBefore);
      const facts = compareEntries(earlier, entry, words);
      if (earlier && facts.length === 0) return [];
      return [
        {
          vocabulary,
          key,
          ...(keyBefore !== key && { keyBefore }),
          label: labelOf(entry),
          change: !earlier ? 'added' : keyBefore === key ? 'changed' : 'renamed',
          facts,
          sentences: proseChanges({ facts, before: earlier && {}, after: {}, language, names }),
          briefs: uses.after.get(key) ?? [],
        },
      ];
    });
    const removed = [...(old ?? [])].flatMap(([key, entry]): EntryChange[] =>
      fresh?.has(key) || renames[vocabulary].has(key)
        ? []
        : [
            {
              vocabulary,
              key,
              label: labelOf(entry),
              change: 'removed',
              facts: [],
              sentences: [],
              briefs: uses.before.get(key) ?? [],
            },
          ],
    );
    const merged = [...renames[vocabulary]].flatMap(([from, to]): EntryChange[] => {
      const [entry, into] = [old?.get(from), fresh?.get(to)];
      if (!entry || !into || !old?.has(to)) return [];
      return [
        {
          vocabulary,
          key: from,
          label: `${labelOf(entry)}, now part of ${labelOf(into)}`,
          change: 'merged',
          facts: [],
          sentences: [],
          briefs: uses.before.get(from) ?? [],
        },
      ];
    });
    return [...changes, ...removed, ...merged];
  });
}

function compareEntries(before: Entry | undefined, after: Entry, words: BothWords): Fact[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return present(
    [...fields].map((field) => {
      const subject = field.replaceAll('_', ' ');
      if (field === 'key')
        return before && factOf({ field, subject }, plain(before.key), plain(after.key));
      return factOf(
        { field, subject },
        before && recordValue(before[field], words.before),
        recordValue(after[field], words.after),
      );
    }),
  );
}

function labelOf(entry: Entry): string {
  return String(entry.name ?? entry.label ?? entry.key);
}

/** The briefs that use each key. */
function usesOf(
  vocabulary: VocabularyName,
  { briefs, vocabularies, ownFields }: ContentRecord,
): Map<string, string[]> {
  const names = namePublishers(vocabularies.publishers);
  const keysOf: Record<VocabularyName, (brief: Brief) => readonly string[]> = {
    topics: ({ topics }) => topics,
    places: ({ places }) => places,
    publishers: ({ sources }) =>
      sources.flatMap((source) => {
        const publisher = names.publisherOf(source);
        return [...(publisher ? [publisher.key] : []), ...(source.via ?? [])];
      }),
    measures: ({ claims }) => claims.map(({ measure }) => measure),
    people: ({ people = [] }) => people,
    organisations: ({ organisations = [] }) => organisations,
  };
  const uses = new Map<string, string[]>();
  const fields = briefFields(ownFields);
  for (const brief of briefs) {
    const named = [...keysNamed(brief, fields)].flatMap((one) =>
      one.vocabulary === vocabulary ? one.key : [],
    );
    for (const key of new Set([...keysOf[vocabulary](brief), ...named])) {
      const known = uses.get(key);
      if (known) known.push(brief.name);
      else uses.set(key, [brief.name]);
    }
  }
  return uses;
}
