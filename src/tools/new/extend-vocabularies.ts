import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { appendEntries } from '../../content/append-entries.ts';
import type { TreeEntry } from '../../content/source-tree.ts';
import { ADDITION_FORMS, type Additions } from './additions.ts';
import type { Fault } from './fault.ts';
import type { Named } from './known-key.ts';

/** Which keys exist once the additions are made, with their names. */
export type KnownKeys = { readonly [name in VocabularyName]: ReadonlyMap<string, Named> };

export function withAdditions(vocabularies: Vocabularies, additions: Additions): KnownKeys {
  const merged = (name: VocabularyName): ReadonlyMap<string, Named> =>
    new Map<string, Named>([...vocabularies[name], ...Object.entries(additions[name])]);
  return {
    topics: merged('topics'),
    places: merged('places'),
    publishers: merged('publishers'),
    measures: merged('measures'),
  };
}

/** The vocabulary files that grow, whole, by path from the content folder. */
export function extendVocabularies(
  folder: string,
  entries: readonly TreeEntry[],
  vocabularies: Vocabularies,
  additions: Additions,
  heading?: string,
): { files: Map<string, string>; faults: Fault[] } {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { vocabulary, flag } of ADDITION_FORMS) {
    const added = additions[vocabulary];
    if (Object.keys(added).length === 0) continue;
    const path = `${vocabulary}.yaml`;
    const taken = Object.keys(added).filter((key) => vocabularies[vocabulary].has(key));
    faults.push(
      ...taken.map((key) => ({
        about: `--${flag}`,
        reason: `There is an entry "${key}" in ${folder}/${path} already.`,
        fix: 'Leave the flag out, or give the new entry another key.',
      })),
    );
    if (taken.length > 0) continue;
    const text =
      entries
        .find((entry) => entry.path === path)
        ?.read()
        .toString('utf8') ?? '';
    const longer = appendEntries(text, added, heading);
    if (longer !== undefined) files.set(path, longer);
    else {
      faults.push({
        about: `--${flag}`,
        reason: `${folder}/${path} cannot be added to: it is faulty, or not written as one entry below the other.`,
        fix: 'Run npm run check, mend the file, and try again.',
      });
    }
  }
  return { files, faults };
}
