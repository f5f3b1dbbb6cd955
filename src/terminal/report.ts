import type { Diagnostic } from '../brief/diagnostic.ts';

/** A fix that was applied. */
export interface Fixed {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** All that a run found, for the formats to say in their own way. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly fixed: readonly Fixed[];
  /** How many briefs were read without faults, and how many files in all. */
  readonly briefs: number;
  readonly files: number;
  /** Which part of the content is reported, in words; absent for all of it. */
  readonly limitedTo?: string;
  /** Errors outside of that part. */
  readonly errorsBeyond: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
  readonly fixable: number;
}

export function countsOf({ diagnostics }: Report): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: diagnostics.length - errors,
    files: new Set(diagnostics.map(({ file }) => file)).size,
    fixable: diagnostics.filter(({ edit }) => edit).length,
  };
}

/** How many of one rule are shown for one file: about a screen. */
const MOST_SHOWN = 8;

export interface Listed<Item> {
  readonly of: Item;
  /** How many of the same rule in the same file are left out after it. */
  readonly more: number;
}

/** What is shown of many findings, in their order: the first of each rule in each file. */
export function listed<Item extends Pick<Diagnostic, 'file' | 'rule'>>(
  items: readonly Item[],
  most = MOST_SHOWN,
): Listed<Item>[] {
  const groups = items.map(({ file, rule }) => `${rule}\0${file}`);
  const totals = new Map<string, number>();
  for (const group of groups) totals.set(group, (totals.get(group) ?? 0) + 1);
  const seen = new Map<string, number>();
  return items.flatMap((item, at) => {
    const group = groups[at] ?? '';
    const place = (seen.get(group) ?? 0) + 1;
    seen.set(group, place);
    if (place > most) return [];
    const left = (totals.get(group) ?? 0) - most;
    return [{ of: item, more: place === most ? Math.max(0, left) : 0 }];
  });
}

/** A sentence for what is left out; `wholly` says where all of it is. */
export function moreLikeIt(more: number, wholly: string): string {
  return `… and ${more} more like this; ${wholly}`;
}
