import type { EventDate } from '../../brief/event-date.ts';
import type { RecordWords } from './fact-words.ts';

/** One thing that a change does to the record, in the record's own terms. */
export interface Fact {
  /** The field, as the front matter or vocabulary names it. */
  readonly field: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is about, in words: "date", "source Reuters, published". */
  readonly subject: string;
  /** Values in words; one of them is absent where something was added or removed. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** What a reader needs beside the values: who claims a number, what becomes of an address. */
  readonly note?: string | undefined;
  /** What identifies the thing, where that is not its subject: the address of a source. */
  readonly item?: string | undefined;
}

/** A value of a field: the text that decides whether two are the same, and its words. */
export interface Value {
  readonly same: string;
  readonly words: string;
}

type About = Pick<Fact, 'field' | 'subject'> & {
  readonly note?: string | undefined;
  readonly item?: string | undefined;
};

/** The fact of a value that came, went or changed; undefined where it stayed. */
export function factOf(
  about: About,
  before: Value | undefined,
  after: Value | undefined,
): Fact | undefined {
  const { note, item, ...rest } = about;
  const subject = {
    ...rest,
    ...(note !== undefined && { note }),
    ...(item !== undefined && { item }),
  };
  if (before && after) {
    if (before.same === after.same) return undefined;
    // Two ways of writing may read the same; then only what was written tells them apart.
    const [from, to] =
      before.words === after.words ? [before.same, after.same] : [before.words, after.words];
    return { ...subject, change: 'changed', before: from, after: to };
  }
  if (after) return { ...subject, change: 'added', after: after.words };
  if (before) return { ...subject, change: 'removed', before: before.words };
  return undefined;
}

/** A value whose words are all there is to it. */
export function plain(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : { same: text, words: text };
}

/** The facts among what comparisons gave. */
export function present(facts: readonly (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined);
}

/** A value of a vocabulary or setting, whatever its kind, as a fact shows it. */
export function recordValue(value: unknown, words: RecordWords): Value | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return { same: String(value), words: value ? 'yes' : 'no' };
  if (isDate(value)) return words.date(value);
  const text = String(value);
  return { same: text, words: text.replace(/\s+/g, ' ') };
}

function isDate(value: unknown): value is EventDate {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}
