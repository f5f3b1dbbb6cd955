import { z } from 'zod';
import { key as keySchema } from '../../brief/scalars.ts';
import {
  type Vocabularies,
  type VocabularyName,
  vocabularySchemas,
} from '../../brief/vocabularies.ts';
import { keyOfName } from '../../content/source/file-name.ts';
import type { TreeEntry } from '../../content/source/source-tree.ts';
import { appendEntries, type NewEntries } from '../../content/writing/append-entries.ts';
import type { Named } from '../names/known-key.ts';
import { faultsOf, type InputFinding } from './resolve-keys.ts';

/** New entries for each vocabulary. */
export type Additions = { readonly [name in VocabularyName]: NewEntries };

export const NO_ADDITIONS: Additions = {
  topics: {},
  places: {},
  publishers: {},
  measures: {},
  people: {},
  organisations: {},
};

/** How an entry is given on one line: a key, a colon, and these fields with commas between them. */
export const ADDITION_FORMS: readonly {
  readonly vocabulary: VocabularyName;
  readonly flag: string;
  readonly fields: readonly string[];
  readonly form: string;
}[] = [
  { vocabulary: 'topics', flag: 'add-topic', fields: ['name'], form: 'key: Name' },
  {
    vocabulary: 'places',
    flag: 'add-place',
    fields: ['name', 'country', 'lat', 'lon', 'timezone'],
    form: 'key: Name, country, latitude, longitude[, time zone]',
  },
  {
    vocabulary: 'publishers',
    flag: 'add-publisher',
    fields: ['name', 'kind', 'url'],
    form: 'key: Name, kind[, address]',
  },
  {
    vocabulary: 'measures',
    flag: 'add-measure',
    fields: ['label', 'unit'],
    form: 'key: Label, unit',
  },
];

/** Reads lines such as `tikrit: Tikrit, IQ, 34.6, 43.68`; a line without a key gets the key of its name. */
export function readAdditions(lines: { readonly [flag: string]: readonly string[] }): {
  additions: Additions;
  faults: InputFinding[];
} {
  const faults: InputFinding[] = [];
  const given = Object.fromEntries(
    ADDITION_FORMS.map(({ vocabulary, flag, fields, form }) => {
      const entries = (lines[flag] ?? []).map((line) => readEntry(line, fields));
      for (const [key, entry] of entries) {
        faults.push(...entryFaults(vocabulary, key, entry, `--${flag}`, `Write it as '${form}'.`));
      }
      return [vocabulary, Object.fromEntries(entries)];
    }),
  );
  return { additions: { ...NO_ADDITIONS, ...given }, faults };
}

/** What is wrong with an entry that is to be added to a vocabulary. */
function entryFaults(
  vocabulary: VocabularyName,
  key: string,
  entry: { readonly [field: string]: string },
  about: string,
  form: string,
): InputFinding[] {
  const schema: z.ZodType = vocabularySchemas[vocabulary];
  const named = keySchema.safeParse(key);
  const result = schema.safeParse(entry);
  const faults = [...(named.success ? [] : faultsOf(named.error, () => about))];
  if (result.success) return faults;
  const missing = result.error.issues.filter(
    ({ path: [field] }) => !Object.hasOwn(entry, String(field)),
  );
  if (missing.length > 0) {
    const fields = missing.map(({ path }) => path.join('.')).join(', ');
    faults.push({ about, reason: `The entry "${key}" has no ${fields}.`, fix: form });
  }
  const present = new z.ZodError(result.error.issues.filter((issue) => !missing.includes(issue)));
  return [...faults, ...faultsOf(present, ([field]) => `${about} (${String(field ?? key)})`)];
}

function readEntry(line: string, fields: readonly string[]): [string, { [field: string]: string }] {
  const [, key, rest = ''] = /^\s*([a-z0-9-]+)\s*:\s+(.*)$/.exec(line) ?? [];
  const parts = fields.length === 1 ? [key ? rest : line] : (key ? rest : line).split(',');
  const entry = Object.fromEntries(
    parts
      .map((part, at): [string, string] => [fields[at] ?? `part ${at + 1}`, part.trim()])
      .filter(([, part]) => part),
  );
  return [key ?? keyOfName(parts[0] ?? ''), entry];
}

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
    people: merged('people'),
    organisations: merged('organisations'),
  };
}

/** The vocabulary files that grow, whole, by path from the content folder. */
export function extendVocabularies(
  folder: string,
  entries: readonly TreeEntry[],
  vocabularies: Vocabularies,
  additions: Additions,
  heading?: string,
): { files: Map<string, string>; faults: InputFinding[] } {
  const files = new Map<string, string>();
  const faults: InputFinding[] = [];
  for (const { vocabulary, flag } of ADDITION_FORMS) {
    const added = additions[vocabulary];
    if (Object.keys(added).length === 0) continue;
    const path = `${vocabulary}.yaml`;
    const taken = Object.keys(added).filter((key) => vocabularies[vocabulary].has(key));
    faults.push(
      ...taken.map((key) => ({
        about: `--${flag}`,
        reason: `There is already an entry "${key}" in ${folder}/${path}.`,
        fix: 'Omit the flag, or give the new entry another key.',
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
        reason: `${folder}/${path} cannot be added to: it has errors, or its entries are not one below the other.`,
        fix: 'Run npm run check, fix the file, and try again.',
      });
    }
  }
  return { files, faults };
}
