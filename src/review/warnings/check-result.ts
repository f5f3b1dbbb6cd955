import type { Diagnostic } from '../../brief/diagnostic.ts';

/** What `check` finds in the record after a change. */
export interface CheckResult {
  readonly errors: number;
  readonly warnings: number;
  /** What the change brings, errors first. */
  readonly fresh: readonly Diagnostic[];
  /** How many findings were there before. */
  readonly known: number;
}

/**
 * Tells what a change brings from what was there before. A finding that only moved down its file, or
 * moved with its file (`moved` gives the new path of an old one), is not new.
 */
export function checkResult(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  moved: ReadonlyMap<string, string> = new Map(),
): CheckResult {
  const known = new Map<string, number>();
  for (const diagnostic of before) {
    const mark = markOf({ ...diagnostic, file: moved.get(diagnostic.file) ?? diagnostic.file });
    known.set(mark, (known.get(mark) ?? 0) + 1);
  }
  const fresh = after.filter((diagnostic) => {
    const left = known.get(markOf(diagnostic)) ?? 0;
    known.set(markOf(diagnostic), left - 1);
    return left <= 0;
  });
  const errors = after.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: after.length - errors,
    fresh: [...fresh.filter(isError), ...fresh.filter((diagnostic) => !isError(diagnostic))],
    known: after.length - fresh.length,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function markOf({ file, rule, reason }: Diagnostic): string {
  return [file, rule, reason].join('\0');
}
