import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UsageError } from '../usage-error.ts';

/** What the accepting job hands on to those that may write. */
const accepted = z.strictObject({
  pull: z.int().positive(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** Whether the site is to be published. */
  hosted: z.boolean(),
});

export type Accepted = z.output<typeof accepted>;

/** Names below the folder of an accepted preview. */
export const ACCEPTED = { facts: 'preview.json', comment: 'comment.md', site: 'site' } as const;

/** @throws UsageError where the folder holds no accepted preview. */
export function readAccepted(folder: string): Accepted {
  try {
    return accepted.parse(JSON.parse(readFileSync(path.join(folder, ACCEPTED.facts), 'utf8')));
  } catch {
    throw new UsageError(
      `${folder} holds no accepted preview.`,
      'Run npm run preview:accept first.',
    );
  }
}
