import type { Vocabularies } from '../../brief/vocabularies.ts';
import type { NewEntries } from '../../content/append-entries.ts';
import { type Additions, NO_ADDITIONS } from '../new/additions.ts';
import type { WantedEntry } from './name-book.ts';
import type { OldTopic } from './old-entry.ts';

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
  wanted: readonly WantedEntry[],
  vocabularies: Vocabularies,
  spans: readonly OldTopic[],
): { additions: Additions; uses: { readonly [vocabulary: string]: readonly NewEntryUse[] } } {
  const byKey = new Map<string, WantedEntry[]>();
  for (const entry of wanted) {
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
function bySpelling(entries: readonly WantedEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
