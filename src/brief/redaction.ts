import { z } from 'zod';
import { plainDay } from './date-scalars.ts';
import { fault } from './fault.ts';
import { line, oneOf, oneOrMore, reference } from './scalars.ts';

/** Why something was removed: all that readers are told of it, beside the day. */
export const REDACTION_GROUNDS = ['privacy', 'safety', 'consent', 'court', 'rights'] as const;

export type RedactionGround = (typeof REDACTION_GROUNDS)[number];

/** What stands for a removed text, which can be recognised by it and not be read from it. */
export interface Fingerprint {
  readonly salt: string;
  /** How many letters and digits it has. */
  readonly letters: number;
  /** Twelve bits that are quickly made: of other texts, one in 4,096 has the same. */
  readonly sieve: string;
  /** Slow to make, for who guesses. */
  readonly hash: string;
}

const FORM = /^s1\.([\w-]{22})\.(\d{1,3})\.([\da-f]{3})\.([\w-]{22})$/;

/** `s1.SALT.LETTERS.SIEVE.HASH`: the form says how it was made, so that it can be made otherwise one day. */
export function fingerprintText({ salt, letters, sieve, hash }: Fingerprint): string {
  return `s1.${salt}.${letters}.${sieve}.${hash}`;
}

const fingerprint = line
  .transform((text, ctx): Fingerprint => {
    const [, salt = '', letters = '', sieve = '', hash = ''] = FORM.exec(text) ?? [];
    if (salt !== '') return { salt, letters: Number(letters), sieve, hash };
    return fault(ctx, {
      rule: 'redactions/form',
      reason: 'This is not a fingerprint, so nothing can be found by it.',
      fix: 'Remove the entry, and run npm run redact again; what it stood for must be given anew.',
    });
  })
  .describe('Stands for the removed text, which cannot be read from it.');

/** An entry of `redactions.yaml`, as `npm run redact` writes it. */
export const redactionSchema = z.strictObject({
  day: plainDay.describe('The day of the removal.'),
  ground: oneOf(REDACTION_GROUNDS).describe(
    'Why: `privacy` (of a person), `safety` (somebody’s), `consent` (withdrawn), `court` (an order), `rights` (of others to the text).',
  ),
  fingerprints: oneOrMore(fingerprint).describe('One for each spelling of what was removed.'),
  briefs: oneOrMore(reference)
    .default([])
    .describe('The briefs in which or in whose history it stood, by file name.'),
});

export type Redaction = z.output<typeof redactionSchema> & { readonly key: string };

/** What stands in a text in the place of what was removed: that something was, when and on what ground. */
export function redactionMark({ day, ground }: Pick<Redaction, 'day' | 'ground'>): string {
  // Plain in YAML, quoted or not, and in Markdown.
  return `⟦removed ${day.first} · ${ground}⟧`;
}
