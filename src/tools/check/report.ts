import type { Diagnostic } from '../../brief/diagnostic.ts';

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
