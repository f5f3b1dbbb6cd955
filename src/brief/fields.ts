import { z } from 'zod';
import { webAddress } from './address.ts';
import { eventDate, plainDay } from './date-scalars.ts';
import {
  decimal,
  flag as flagScalar,
  line,
  oneOf,
  oneOrMore,
  prose as proseScalar,
  reference,
} from './scalars.ts';

/**
 * Fields as values. A schema is made of kinds of text with marks (`z.GlobalMeta`); from these, every
 * part of the software knows how a field is completed, checked, shown, exported, imported and
 * reviewed, without a list of its own. The builders below make the kinds that any record may add.
 */

/** Words for people: in one language for all, or by language. */
export type LabelWords = string | { readonly [language: string]: string };

export interface FieldOptions {
  /** What readers, editors and reviewers see; made from the field's name, where absent. */
  readonly label?: LabelWords;
  /** What it holds, for those who write it. */
  readonly description?: string;
  /** A brief without it is at fault. */
  readonly required?: boolean;
}

/** One line of plain text. */
export const text = (options?: FieldOptions) => marked(line, options);
/** Plain text that may run over several lines. */
export const prose = (options?: FieldOptions) => marked(proseScalar, options);
/** A number in decimal digits. */
export const number = (options?: FieldOptions) => marked(decimal, options);
/** One day of the calendar. */
export const day = (options?: FieldOptions) => marked(plainDay, options);
/** A date as uncertain as it is, in EDTF. */
export const date = (options?: FieldOptions) => marked(eventDate, options);
/** An address on the web. */
export const address = (options?: FieldOptions) => marked(webAddress, options);
/** True or false. */
export const flag = (options?: FieldOptions) => marked(flagScalar, options);
/** A key of a vocabulary, such as `places` or `publishers`. */
export const entryOf = (vocabulary: KeyedVocabulary, options?: FieldOptions) =>
  marked(reference.meta({ keysOf: vocabulary }), options);
/** One value, or a list of them. */
export const list = <Item extends z.ZodType>(item: Item, options?: FieldOptions) =>
  marked(oneOrMore(item), options);

/** One of a few words; given with their labels, readers see these. */
export function choice<const Word extends string>(
  words: readonly [Word, ...Word[]] | { readonly [word in Word]: LabelWords },
  options?: FieldOptions,
) {
  const isList = (given: typeof words): given is readonly [Word, ...Word[]] => Array.isArray(given);
  if (isList(words)) return marked(oneOf(words), options);
  const [first, ...others] = Object.keys(words) as Word[];
  if (first === undefined) throw new RangeError('A choice has at least one word.');
  return marked(oneOf([first, ...others]).meta({ choiceLabels: words }), options);
}

type KeyedVocabulary = NonNullable<z.GlobalMeta['keysOf']>;

function marked<Schema extends z.ZodType>(
  schema: Schema,
  { label, description, required }: FieldOptions = {},
): Schema {
  return schema.meta({
    ...(label !== undefined && { label }),
    ...(description !== undefined && { description }),
    ...(required && { mustBeGiven: true }),
  });
}

/** What a field holds, as far as anybody who handles it needs to know. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** It holds a list of such values. */
  readonly list: boolean;
  readonly required: boolean;
  readonly description?: string;
  readonly label?: LabelWords;
  /** The value that goes without saying, as it is written. */
  readonly fallback?: string;
  /** The words of a choice, with what readers see. */
  readonly choices: readonly { readonly word: string; readonly label?: LabelWords }[];
  /** The vocabulary whose keys it holds, or of which it may hold a key. */
  readonly keysOf?: KeyedVocabulary;
  /** The fields of a group. */
  readonly fields: readonly Field[];
}

export type FieldKind =
  | 'text'
  | 'prose'
  | 'number'
  | 'flag'
  | 'date'
  | 'moment'
  | 'address'
  | 'choice'
  | 'key'
  | 'group';

/** The marks of a schema. */
export type FieldMarks = Pick<
  z.GlobalMeta,
  | 'scalar'
  | 'oneOrMore'
  | 'shortFor'
  | 'keysOf'
  | 'namesBrief'
  | 'label'
  | 'choiceLabels'
  | 'mustBeGiven'
>;

/** JSON Schema with the marks by which a schema says what a text is. */
export interface MarkedSchema extends Readonly<FieldMarks> {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: { readonly [field: string]: MarkedSchema };
  readonly required?: readonly string[];
  readonly items?: MarkedSchema;
}

/** A schema of the brief format as data, for those who build forms of it. */
export function markedSchema(schema: z.ZodType): MarkedSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as MarkedSchema;
}

const known = new WeakMap<z.ZodType, readonly Field[]>();

/** The fields of a schema, in its order. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  const fields =
    known.get(schema) ??
    fieldsIn(markedSchema(schema)).map((field) => ({
      ...field,
      ...fallbackOf(field.name, schema),
    }));
  known.set(schema, fields);
  return fields;
}

/** JSON Schema has no defaults of what is read as something else than text. */
function fallbackOf(name: string, schema: z.ZodType): Pick<Field, 'fallback'> {
  const field = schema instanceof z.ZodObject ? schema.shape[name] : undefined;
  const value = field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
  return value === undefined || typeof value === 'object' ? {} : { fallback: String(value) };
}

function fieldsIn({ properties = {}, required = [] }: MarkedSchema): readonly Field[] {
  return Object.entries(properties).map(([name, field]) => {
    const { items, description, label } = field;
    const one = items ?? field;
    const { keysOf, choiceLabels } = one;
    return {
      name,
      kind: kindOf(one),
      list: items !== undefined,
      required: required.includes(name),
      ...(description !== undefined && { description }),
      ...(label !== undefined && { label }),
      choices: (one.enum ?? []).map((word) => {
        const words = choiceLabels?.[word];
        return { word, ...(words !== undefined && { label: words }) };
      }),
      ...(keysOf && { keysOf }),
      fields: fieldsIn(one),
    };
  });
}

function kindOf({ properties, enum: words, scalar }: MarkedSchema): FieldKind {
  if (properties) return 'group';
  if (words) return 'choice';
  return scalar === 'markdown' ? 'prose' : (scalar ?? 'text');
}

/** Words in a language, or else in the first that there are. */
export function wordsIn(label: LabelWords, language: string): string {
  if (typeof label === 'string') return label;
  const { language: plain = language } = new Intl.Locale(language);
  return label[language] ?? label[plain] ?? Object.values(label)[0] ?? '';
}

/** What people call a field: "Date of ruling", for `date_of_ruling` without words of its own. */
export function labelOf({ name, label }: Pick<Field, 'name' | 'label'>, language: string): string {
  if (label !== undefined) return wordsIn(label, language);
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What people call a word of a choice. */
export function choiceLabel({ choices }: Field, word: string, language: string): string {
  const label = choices.find((one) => one.word === word)?.label;
  return label === undefined ? word : wordsIn(label, language);
}

/** The values of a field in a record or group: none, one, or those of its list. */
export function valuesOf(holder: object, { name }: Pick<Field, 'name'>): readonly unknown[] {
  const value: unknown = Reflect.get(holder, name);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A value as an editor writes it; of a group, its fields. */
export function asWritten(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  if ('edtf' in value) return String(value.edtf);
  if ('kind' in value && 'text' in value) return String(value.text);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${[inner].flat().map(asWritten).join(', ')}`)
    .join('; ');
}

/** A key of a vocabulary that stands in a record, and where. */
export interface NamedKey {
  readonly vocabulary: KeyedVocabulary;
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/** The keys that the fields of a record or group name; a plain name is none. */
export function* keysNamed(
  holder: object,
  fields: readonly Field[],
  above: NamedKey['path'] = [],
): Generator<NamedKey> {
  for (const field of fields) {
    for (const [index, value] of valuesOf(holder, field).entries()) {
      const path = [...above, field.name, ...(field.list ? [index] : [])];
      if (field.fields.length > 0 && typeof value === 'object' && value !== null) {
        yield* keysNamed(value, field.fields, path);
      } else if (field.keysOf && typeof value === 'string') {
        if (field.kind === 'key' || LIKE_A_KEY.test(value))
          yield { vocabulary: field.keysOf, key: value, path };
      }
    }
  }
}

const LIKE_A_KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
