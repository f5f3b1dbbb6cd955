import { hash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import { editionCodesAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import type { OutputFile } from '../page/output-file.ts';

/** How many letters a code has: one new brief among 10,000 is taken for an old one once in 1,600 times. */
export const CODE_LETTERS = 4;

/**
 * A few letters that stand for a brief as it is: others once it has another status, has been
 * corrected, or has other numbers. A browser that keeps them can tell what is new since its last visit.
 */
export function codeOf({ name, status, corrections, claims }: Brief): string {
  const state = [
    ...[name, status, corrections.map(({ date, kind }) => [date.edtf, kind])],
    claims.map(({ measure, value }) => [measure, value.text]),
  ];
  return hash('sha256', JSON.stringify(state), 'base64url').slice(0, CODE_LETTERS);
}

const made = new WeakMap<Edition, { readonly address: string; readonly file: OutputFile }>();

/** The codes of all briefs, in the order of events, as a file; its name carries a hash of its bytes. */
export function editionCodesOf(edition: Edition) {
  const known = made.get(edition);
  if (known) return known;
  const codes = edition.indexes.timeline.briefs.map(codeOf).join('');
  const address = editionCodesAddress(hash('sha256', codes).slice(0, 10));
  const path = address.slice(1);
  const file = { address, file: { path, key: path, render: () => codes } };
  made.set(edition, file);
  return file;
}
