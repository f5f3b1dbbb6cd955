import { hash, scryptSync } from 'node:crypto';
import { type Fingerprint, type Redaction, redactionMark } from '../../brief/redaction.ts';
import type { Span } from '../source/source-text.ts';
import { type Letters, lettersOf } from './letters.ts';

/** A place at which a removed text stands. */
export interface Returned extends Span {
  readonly redaction: Redaction;
}

/** The slow hashes that were made: a text that has the sieve of a fingerprint is met again and again. */
const slow = new Map<string, string>();

function slowHash(letters: string, salt: string): string {
  const known = `${salt}${letters}`;
  const made =
    slow.get(known) ??
    scryptSync(letters, salt, 16, { N: 2 ** 14, r: 8, p: 1 }).toString('base64url');
  slow.set(known, made);
  return made;
}

function sieveOf(letters: string, salt: string): string {
  return hash('sha256', `${salt}\0${letters}`).slice(0, 3);
}

/** What stands for a text from now on: its letters, and those of a name with the last word first. */
export function fingerprintsOf(text: string, salt: string): Fingerprint[] {
  const words = text.trim().split(/[\s,]+/);
  const turned = [words.at(-1), ...words.slice(0, -1)].join(' ');
  const spellings = new Set([text, turned].map((spelling) => lettersOf(spelling).text));
  return [...spellings].map((letters) => ({
    salt,
    letters: letters.length,
    sieve: sieveOf(letters, salt),
    hash: slowHash(letters, salt),
  }));
}

/** Marks of Markdown and HTML that are not seen between two words, and line breaks of quoted YAML. */
const UNSEEN =
  /\]\([^)\n]{0,2000}\)|\]\[[^\]\n]{0,500}\]|\[\^[^\]\n]{1,100}\]|<[^>\n]{0,500}>|\\[nrtbefav0_NLP](?![\da-f]{2})/gi;

/** What stands before it and after it is never read as one. */
const END_OF_FIELDS = /\n(?:---|\.\.\.)[ \t]*\n/;

/**
 * Where a name stands twice in a row, its end and the next beginning read as the name with the last word
 * first: hidden as one, all that stands between the two would be lost with them.
 */
function withoutBridges(sorted: readonly Returned[], text: string): Returned[] {
  const whole = sorted.filter(
    ({ start, end }, at) =>
      !sorted
        .slice(Math.max(0, at - 8), at)
        .some((other) => other.start <= start && end <= other.end),
  );
  const kept: Returned[] = [];
  for (const [at, place] of whole.entries()) {
    const [before, after] = [kept.at(-1), whole[at + 1]];
    const bridges =
      before &&
      after &&
      place.start < before.end &&
      before.end <= after.start &&
      after.start < place.end &&
      // The one before stays, and so does the one after: between them nothing is left to hide.
      !/[\p{L}\p{N}]/u.test(text.slice(before.end, after.start));
    if (!bridges) kept.push(place);
  }
  return kept;
}

/** Finds removed texts by their fingerprints, and hides them: who uses it does not know them either. */
export class Redactor {
  /** Identifies the fingerprints: the same hash, the same of them. */
  readonly hash: string;
  readonly redactions: readonly Redaction[];
  readonly #bySalt: readonly (readonly [
    salt: string,
    byLetters: ReadonlyMap<number, readonly (readonly [Fingerprint, Redaction])[]>,
  ])[];

  constructor(redactions: Iterable<Redaction>) {
    this.redactions = [...redactions];
    const bySalt = new Map<string, Map<number, [Fingerprint, Redaction][]>>();
    for (const redaction of this.redactions) {
      for (const fingerprint of redaction.fingerprints) {
        const { salt, letters } = fingerprint;
        const byLetters = bySalt.get(salt) ?? new Map<number, [Fingerprint, Redaction][]>();
        bySalt.set(salt, byLetters);
        byLetters.set(letters, [...(byLetters.get(letters) ?? []), [fingerprint, redaction]]);
      }
    }
    this.#bySalt = [...bySalt];
    this.hash = hash('sha256', JSON.stringify(this.redactions), 'base64url');
  }

  get isEmpty(): boolean {
    return this.#bySalt.length === 0;
  }

  /** Every place at which a removed text stands, in any spelling, in the order of the text. */
  find(text: string): Returned[] {
    if (this.isEmpty) return [];
    const seen = text.replace(UNSEEN, (mark) => ' '.repeat(mark.length));
    const found = [text, ...(seen === text ? [] : [seen])]
      .flatMap((view) => this.#among(lettersOf(view)))
      .filter(({ start, end }) => !END_OF_FIELDS.test(text.slice(start, end)))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const apart: Returned[] = [];
    for (const place of withoutBridges(found, text)) {
      const last = apart.at(-1);
      if (!last || place.start >= last.end) apart.push(place);
      else if (place.end > last.end) apart[apart.length - 1] = { ...last, end: place.end };
    }
    return apart;
  }

  #among({ text, starts, ends, opens, closes }: Letters): Returned[] {
    const found: Returned[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!opens[at]) continue;
      for (const [salt, byLetters] of this.#bySalt) {
        for (const [letters, fingerprints] of byLetters) {
          const last = at + letters - 1;
          if (!closes[last]) continue;
          const redaction = match(text.slice(at, last + 1), salt, fingerprints);
          if (!redaction) continue;
          found.push({ start: starts[at] ?? 0, end: ends[last] ?? text.length, redaction });
        }
      }
    }
    return found;
  }

  /** A text in which marks stand in the place of what was removed. Line breaks stay where they are. */
  hide(text: string): string {
    return hidden(text, this.find(text)).shown;
  }
}

function match(
  letters: string,
  salt: string,
  fingerprints: readonly (readonly [Fingerprint, Redaction])[],
): Redaction | undefined {
  const sieve = sieveOf(letters, salt);
  const found = fingerprints.find(
    ([fingerprint]) => fingerprint.sieve === sieve && fingerprint.hash === slowHash(letters, salt),
  );
  return found?.[1];
}

/** Puts marks in the place of stretches, and says where they stand; within an address, where a mark could not, a word. */
export function hidden(
  text: string,
  places: readonly Returned[],
  markOf: (redaction: Redaction) => string = redactionMark,
): { readonly shown: string; readonly marks: readonly Returned[] } {
  let shown = '';
  let at = 0;
  const marks = places.map(({ start, end, redaction }) => {
    const breaks = text.slice(start, end).replace(/[^\n]/g, '');
    const mark = isInAddress(text, start) ? 'removed' : markOf(redaction);
    shown += text.slice(at, start);
    at = end;
    const place = { start: shown.length, end: shown.length + mark.length, redaction };
    shown += mark + breaks;
    return place;
  });
  return { shown: shown + text.slice(at), marks };
}

/** Whether what stands at an offset belongs to an address, a path or the name of a file. */
export function isInAddress(text: string, at: number): boolean {
  const from = Math.max(0, at - 2_000);
  const run = /[^\s"'<>()[\]{},]*$/.exec(text.slice(from, at))?.[0] ?? '';
  return run.includes('/') || /^[a-z\d]+(?:-[a-z\d]+)*-$/.test(run);
}
