import { z } from 'zod';
import { type FieldMarks, wordsIn } from '../../brief/fields.ts';

/** JSON Schema, draft 7, as far as editors of YAML use it. */
export interface EditorSchema {
  $schema?: string;
  $ref?: string;
  definitions?: Record<string, EditorSchema>;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly (string | number | boolean)[];
  /** Read by VS Code beside each value of `enum`. */
  markdownEnumDescriptions?: readonly string[];
  default?: unknown;
  pattern?: string;
  minLength?: number;
  properties?: Record<string, EditorSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | EditorSchema;
  propertyNames?: EditorSchema;
  items?: EditorSchema;
  minItems?: number;
  anyOf?: readonly EditorSchema[];
}

/** Keys of a vocabulary with the names that people know them by. */
export type KeyNames = Readonly<Record<string, ReadonlyMap<string, string>>>;

type Marked = EditorSchema & FieldMarks;

const KEY = '^[a-z0-9]+(-[a-z0-9]+)*$';

/**
 * The JSON Schema by which an editor completes and checks YAML: each value as YAML writes it, keys of
 * the vocabularies with their names. It never forbids a key that it does not know, since vocabularies
 * grow between two runs; `check` does.
 */
export function editorSchema(schema: z.ZodType, title: string, keys: KeyNames): EditorSchema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
  const { $schema, ...rest } = made;
  const root = forEditors(rest as Marked);
  const definitions = namedKeys(keys, JSON.stringify(root));
  return {
    $schema: String($schema),
    title,
    ...root,
    ...(Object.keys(definitions).length > 0 ? { definitions } : {}),
  };
}

/** The schema of a vocabulary: entries by key, or a file without any, which YAML reads as null. */
export function vocabularySchema(entry: z.ZodType, title: string, keys: KeyNames): EditorSchema {
  const {
    $schema = '',
    definitions,
    title: name = title,
    ...rest
  } = editorSchema(entry, title, keys);
  return {
    $schema,
    title: name,
    ...(definitions ? { definitions } : {}),
    type: ['object', 'null'],
    propertyNames: { pattern: KEY },
    additionalProperties: rest,
  };
}

function forEditors(marked: Marked): EditorSchema {
  const { scalar, oneOrMore, shortFor, keysOf, namesBrief, ...others } = marked;
  const { label, choiceLabels, mustBeGiven, ...rest } = others;
  const { description, default: fallback, ...schema } = rest;
  const said = {
    ...(label !== undefined && { title: wordsIn(label, 'en') }),
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined || typeof fallback === 'object' ? {} : { default: fallback }),
  };
  if (oneOrMore && schema.items) {
    const items = forEditors(schema.items as Marked);
    return { ...said, anyOf: [items, { type: 'array', items }] };
  }
  const inner = within(schema);
  if (shortFor && schema.properties) {
    const short = forEditors((schema.properties[shortFor] ?? {}) as Marked);
    return { ...said, anyOf: [short, inner] };
  }
  const names = namesBrief ? 'briefs' : keysOf;
  if (names)
    return { ...said, anyOf: [{ $ref: `#/definitions/${names}` }, asWritten(schema, scalar)] };
  if (schema.enum && choiceLabels) {
    const meanings = schema.enum.map((word) => wordsIn(choiceLabels[String(word)] ?? '', 'en'));
    return { ...said, ...asWritten(schema, scalar), markdownEnumDescriptions: meanings };
  }
  return { ...said, ...(schema.properties || schema.items ? inner : asWritten(schema, scalar)) };
}

function within({ properties, items, additionalProperties, ...rest }: EditorSchema): EditorSchema {
  return {
    ...rest,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, field]) => [name, forEditors(field as Marked)]),
          ),
        }
      : {}),
    ...(items ? { items: forEditors(items as Marked) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: entries(additionalProperties) }),
  };
}

function entries(schema: boolean | EditorSchema): boolean | EditorSchema {
  return typeof schema === 'boolean' ? schema : forEditors(schema as Marked);
}

/** YAML takes `2017` and `350` for numbers, and `true` for a truth value. */
function asWritten(schema: EditorSchema, scalar: Marked['scalar']): EditorSchema {
  if (scalar === 'flag') return { type: 'boolean' };
  if (scalar === 'number') return { type: 'number' };
  if (scalar === 'key') return { type: 'string', pattern: KEY };
  if (scalar === 'address') return { type: 'string', pattern: '^https?://' };
  if (schema.enum) {
    const words = schema.enum.flatMap((word) =>
      /^\d+$/.test(String(word)) ? [Number(word), word] : [word],
    );
    return { enum: words };
  }
  if (schema.type === 'object') return within(schema);
  if (scalar === 'prose' || scalar === 'markdown') return { type: 'string', minLength: 1 };
  return schema.type === 'string' ? { type: ['string', 'number'] } : schema;
}

/** The keys of those vocabularies that a schema refers to. */
function namedKeys(keys: KeyNames, schema: string): Record<string, EditorSchema> {
  return Object.fromEntries(
    Object.entries(keys)
      .filter(([vocabulary]) => schema.includes(`"#/definitions/${vocabulary}"`))
      .map(([vocabulary, names]) => [
        vocabulary,
        // No key can be offered of a vocabulary without entries, and an empty list is no schema.
        names.size === 0
          ? { type: 'string' }
          : { enum: [...names.keys()], markdownEnumDescriptions: [...names.values()] },
      ]),
  );
}
