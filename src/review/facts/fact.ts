import { type EventDate, parseEventDate } from '../../brief/event-date.ts';
import { asWritten, choiceLabel, type Field, labelOf, valuesOf } from '../../brief/fields.ts';
import { briefFields } from '../../brief/schema.ts';
import { catalogueOf } from '../../words/languages.ts';
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
  if (Array.isArray(value)) return listed(value);
  const text = String(value);
  return { same: text, words: text.replace(/\s+/g, ' ') };
}

/** A list of words, or of the events of a story. */
function listed(values: readonly unknown[]): Value {
  const texts = values.map((value) =>
    typeof value === 'object' && value !== null ? Object.values(value).join(': ') : String(value),
  );
  return { same: JSON.stringify(texts), words: texts.join('; ') };
}

function isDate(value: unknown): value is EventDate {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}

/** What a review calls a field: its label within a sentence, "date of ruling". */
export function subjectOf(field: Field): string {
  const label = labelOf(field, 'en');
  return /^.[^\p{Lu}]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A word of a choice as readers see it in English; a grade keeps its letter or number. */
export function choiceInWords(field: Field, word: string): string {
  const label = choiceLabel(field, word, 'en');
  const said = catalogueOf('en')[`${field.name}.${word}`];
  if (label !== word || typeof said !== 'string') return label;
  return word.length === 1 ? `${word}, ${said}` : said.charAt(0).toLowerCase() + said.slice(1);
}

/** A value of a field of any kind, as a fact shows it. */
export function fieldValue(field: Field, value: unknown, words: RecordWords): Value | undefined {
  const written = asWritten(value);
  if (field.kind === 'moment' && typeof value === 'string') {
    const date = parseEventDate(value.replace(/\.\d+Z$/, 'Z'));
    return 'edtf' in date ? words.date(date) : plain(value);
  }
  if (field.kind === 'choice') return { same: written, words: choiceInWords(field, written) };
  if (field.keysOf) return { same: written, words: words.entry(field.keysOf, written) };
  return recordValue(typeof value === 'object' && !isDate(value) ? written : value, words);
}

/** The value of a field that holds one, or all of its list as one. */
export function valueIn(holder: object, field: Field, words: RecordWords): Value | undefined {
  const values = valuesOf(holder, field).flatMap((value) => fieldValue(field, value, words) ?? []);
  if (values.length === 0) return undefined;
  return {
    same: values.map(({ same }) => same).join('\0'),
    words: values.map((value) => value.words).join(', '),
  };
}

/**
 * A reader for every field of a group: those that say how they are read, in their order, then the
 * rest as the schema has them.
 */
export function everyField<Reader>(
  refined: { readonly [field: string]: Reader },
  fields: readonly Field[],
  reader: (field: Field) => Reader,
): readonly (readonly [name: string, Reader])[] {
  const others = fields.filter(({ name }) => !Object.hasOwn(refined, name));
  return [
    ...Object.entries(refined),
    ...others.map((field) => [field.name, reader(field)] as const),
  ];
}

/** The fields of a group of every brief, such as a claim. */
export function groupFields(group: 'source' | 'claims' | 'corrections'): readonly Field[] {
  return briefFields().find(({ name }) => name === group)?.fields ?? [];
}
