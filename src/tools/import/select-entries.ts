import { valuesAt } from './field-path.ts';
import type { Mapping } from './mapping.ts';
import type { Loss, OldEntry } from './old-entry.ts';

/** The entries that the mapping takes; the others are left out on purpose, and named all the same. */
export function selectEntries(
  entries: readonly OldEntry[],
  { only, skip }: Mapping,
): { taken: OldEntry[]; skipped: Loss[] } {
  const skipped: Loss[] = [];
  const taken = entries.filter((entry) => {
    const why = reasonToSkip(entry, only, skip);
    if (why !== undefined) skipped.push({ origin: entry.origin, what: 'The entry', why });
    return why === undefined;
  });
  return { taken, skipped };
}

type Filter = { readonly [path: string]: readonly string[] };

function reasonToSkip(entry: OldEntry, only: Filter, skip: Filter): string | undefined {
  for (const [path, wanted] of Object.entries(only)) {
    if (!has(entry, path, wanted))
      return `the mapping takes only entries whose "${path}" is ${wanted.join(' or ')}`;
  }
  for (const [path, unwanted] of Object.entries(skip)) {
    if (has(entry, path, unwanted))
      return `the mapping leaves out entries whose "${path}" is ${unwanted.join(' or ')}`;
  }
  return undefined;
}

function has(entry: OldEntry, path: string, values: readonly string[]): boolean {
  const found = valuesAt(entry.fields, path).flatMap(({ value }) => [value].flat().map(fold));
  return values.some((value) => found.includes(fold(value)));
}

function fold(value: unknown): string {
  return String(value ?? '')
    .trim()
    .toLowerCase();
}
