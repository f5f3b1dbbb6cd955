import type { z } from 'zod';
import type { FaultParams } from '../../brief/fault.ts';
import { inOneLine } from '../output.ts';

/** Something that an editor gave and that cannot stand: a flag, an answer. */
export interface Fault {
  /** What it is about, as the editor knows it: `--date`. */
  readonly about: string;
  readonly reason: string;
  readonly fix: string;
}

/** What the schema found wrong, in the editor's terms; `about` names the flag for a path of fields. */
export function faultsOf(
  error: z.ZodError,
  about: (path: readonly PropertyKey[]) => string,
): Fault[] {
  return error.issues.map((issue) => {
    if (issue.code === 'custom' && issue.params) {
      const { reason, fix } = issue.params as unknown as FaultParams;
      return { about: about(issue.path), reason, fix };
    }
    if (issue.code === 'invalid_value') {
      const words = issue.values.map(String).join(', ');
      return {
        about: about(issue.path),
        reason: 'It is none of the words that are known.',
        fix: `Write one of ${words}.`,
      };
    }
    if (issue.code === 'unrecognized_keys') {
      return {
        about: about(issue.path),
        reason: `There is no field "${issue.keys.join('", "')}".`,
        fix: 'Remove it.',
      };
    }
    return { about: about(issue.path), reason: 'It is missing.', fix: 'Give it.' };
  });
}

/** The faults as lines for a terminal. */
export function showFaults(faults: readonly Fault[]): string {
  return faults
    .flatMap(({ about, reason, fix }) => [`  ${about}  ${reason}`, `      ${fix}`])
    .map((line) => `${inOneLine(line)}\n`)
    .join('');
}
