import { z } from 'zod';
import { key as keySchema } from '../../brief/scalars.ts';
import { type VocabularyName, vocabularySchemas } from '../../brief/vocabularies.ts';
import type { NewEntries } from '../../content/append-entries.ts';
import { keyOfName } from '../../content/brief-file-name.ts';
import { type Fault, faultsOf } from './fault.ts';

/** New entries for each vocabulary. */
export type Additions = { readonly [name in VocabularyName]: NewEntries };

export const NO_ADDITIONS: Additions = { topics: {}, places: {}, publishers: {}, measures: {} };

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
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const additions = Object.fromEntries(
    ADDITION_FORMS.map(({ vocabulary, flag, fields, form }) => {
      const entries = (lines[flag] ?? []).map((line) => readEntry(line, fields));
      for (const [key, entry] of entries) {
        faults.push(...entryFaults(vocabulary, key, entry, `--${flag}`, `Write it as '${form}'.`));
      }
      return [vocabulary, Object.fromEntries(entries)];
    }),
  ) as unknown as Additions;
  return { additions, faults };
}

/** What is wrong with an entry that is to be added to a vocabulary. */
function entryFaults(
  vocabulary: VocabularyName,
  key: string,
  entry: { readonly [field: string]: string },
  about: string,
  form: string,
): Fault[] {
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
    faults.push({ about, reason: `The entry "${key}" lacks ${fields}.`, fix: form });
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
