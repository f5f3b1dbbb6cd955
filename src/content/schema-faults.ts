import type { z } from 'zod';
import type { Diagnostic } from '../brief/diagnostic.ts';
import type { FaultParams } from '../brief/fault.ts';
import { nearestName } from '../brief/nearest-name.ts';
import type { Finding, SourceText, Span } from './source-text.ts';
import type { Path, Tree } from './yaml.ts';

/** Where the values and keys of a piece of YAML stand. */
export interface Positions {
  value(path: Path): Span;
  key(path: Path): Span;
}

/** Everything that the schema found wrong, each in its place; `positions` is asked only when needed. */
export function schemaFaults(
  error: z.ZodError,
  data: Tree,
  schema: z.ZodType,
  source: SourceText,
  positions: Positions,
): Diagnostic[] {
  const meant = meantFields(error, data, schema);
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, issue.path);
      const present = Object.keys((valueAt(data, issue.path) as object | undefined) ?? {});
      return issue.keys.map((key) =>
        at(source, positions.key([...issue.path, key]), unknownKey(key, known, present)),
      );
    }
    const value = valueAt(data, issue.path);
    if (value === undefined) {
      const parent = issue.path.slice(0, -1);
      const short = valueAt(data, parent);
      // A source may be written as its address alone.
      if (typeof short === 'string' && parent.length > 0) {
        return at(source, positions.value(parent), findingOf(issue, short));
      }
      if (meant.has(pathKey(issue.path))) return [];
      return source.report(
        positions.value(parent),
        missing(String(issue.path.at(-1)), schema, issue.path),
      );
    }
    return at(
      source,
      positions.value(issue.path),
      findingOf(issue, value, fieldsAt(schema, issue.path)),
    );
  });
}

/** The fields that unknown ones stand for: they are misspelt, and not missing. */
function meantFields(error: z.ZodError, data: Tree, schema: z.ZodType): ReadonlySet<string> {
  return new Set(
    error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      return issue.keys.flatMap((key) => {
        const meant = meantPath([...issue.path, key], data, schema);
        return meant ? [pathKey(meant)] : [];
      });
    }),
  );
}

/** Where the field stands that an unknown one was meant for; undefined where that is there already. */
export function meantPath(path: Path, data: Tree, schema: z.ZodType): Path | undefined {
  const group = path.slice(0, -1);
  const present = Object.keys((valueAt(data, group) as object | undefined) ?? {});
  const meant = meantField(String(path.at(-1)), fieldsAt(schema, group), present);
  return meant === undefined || present.includes(meant) ? undefined : [...group, meant];
}

function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** A replacement counts only where exactly the value stands, and not a value in quotes or over lines. */
function at(
  source: SourceText,
  span: Span,
  { replacement, instead, ...finding }: Replaceable,
): Diagnostic {
  const exact = source.text.slice(span.start, span.end) === instead;
  return source.report(span, {
    ...finding,
    ...(exact && replacement !== undefined ? { edit: { ...span, text: replacement } } : {}),
  });
}

interface Replaceable extends Finding {
  readonly instead?: Tree;
  readonly replacement?: string | undefined;
}

function findingOf(
  issue: z.core.$ZodIssue,
  value: Tree,
  fields: readonly string[] = [],
): Replaceable {
  if (value === '' && ofRule(issue) !== EMPTY.rule) return EMPTY;
  if (issue.code === 'custom' && issue.params) {
    const { rule, reason, fix, replacement } = issue.params as unknown as FaultParams;
    return { rule, reason, fix, replacement, instead: value };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const nearest = typeof value === 'string' ? nearestName(value, words) : undefined;
    // "Unconfirmed" is near to "confirmed" in its letters alone.
    const meant = value === `un${nearest}` ? undefined : nearest;
    return {
      rule: 'fields/word',
      reason: `${shown(value)} is not one of ${words.join(', ')}.`,
      fix: meant ? `Did you mean "${meant}"?` : `Write ${words.join(' or ')}.`,
      // Only the case is wrong: nothing to decide.
      replacement: words.find(
        (word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase(),
      ),
      instead: value,
    };
  }
  if (issue.code === 'invalid_type') {
    const wanted = { string: 'text', array: 'a list', object: 'fields of its own' }[
      String(issue.expected)
    ];
    return {
      rule: 'fields/type',
      reason: `This should be ${wanted ?? issue.expected}, and it is ${Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'text' : 'a group of fields'}.`,
      fix: howToWrite(String(issue.expected), fields),
    };
  }
  return {
    rule: 'fields/form',
    reason: `${shown(value)} does not fit: ${issue.message}.`,
    fix: 'See the field reference.',
  };
}

function ofRule(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' ? (issue.params as FaultParams | undefined)?.rule : undefined;
}

function howToWrite(expected: string, fields: readonly string[]): string {
  if (expected === 'array') return 'Write each entry on a line of its own that begins with "- ".';
  if (expected !== 'object') return 'Write a text here, on one line.';
  return `Write its fields on lines of their own below, indented by two spaces: ${fields.join(', ')}.`;
}

const EMPTY: Finding = {
  rule: 'fields/empty',
  reason: 'There is nothing here.',
  fix: 'Write the value, or remove the line.',
};

function shown(value: Tree): string {
  return typeof value === 'string' ? `"${value}"` : 'This';
}

function unknownKey(
  key: string,
  known: readonly string[],
  present: readonly string[],
): Replaceable {
  const sameButCase = known.find((name) => name === key.toLowerCase());
  if (sameButCase) {
    const taken = present.includes(sameButCase);
    return {
      rule: 'fields/unknown',
      reason: `There is no field "${key}": fields are written in lower case.`,
      fix: taken ? `Remove it: "${sameButCase}" is there already.` : `Write "${sameButCase}".`,
      ...(taken ? {} : { replacement: sameButCase, instead: key }),
    };
  }
  const meant = meantField(key, known, present);
  return {
    rule: 'fields/unknown',
    reason: `There is no field "${key}" here.`,
    fix: howToName(meant, present, known),
  };
}

/** The field that somebody who wrote `key` most likely meant; those that are not there come first. */
function meantField(
  key: string,
  known: readonly string[],
  present: readonly string[],
): string | undefined {
  const absent = known.filter((name) => !present.includes(name));
  const synonym = known.find((name) => name === SYNONYMS[key] || name === key.toLowerCase());
  return synonym ?? nearestName(key, absent) ?? nearestName(key, known);
}

function howToName(
  meant: string | undefined,
  present: readonly string[],
  known: readonly string[],
): string {
  if (!meant) return `The fields are ${known.join(', ')}.`;
  return present.includes(meant)
    ? `Put this into "${meant}", which is there already, or remove it.`
    : `Did you mean "${meant}"?`;
}

/** What other tools call our fields. */
const SYNONYMS: Record<string, string> = {
  tags: 'topics',
  tag: 'topics',
  topic: 'topics',
  categories: 'topics',
  sources: 'source',
  link: 'source',
  places: 'place',
  location: 'place',
  description: 'summary',
  excerpt: 'summary',
  headline: 'title',
  href: 'url',
  address: 'url',
  author: 'by',
};

function missing(field: string, schema: z.ZodType, path: Path): Finding {
  const description = describe(schema, path);
  return {
    rule: 'fields/missing',
    reason: `The field "${field}" is missing.`,
    fix: `Add a line "${field}: …". ${description ?? ''}`.trim(),
  };
}

function valueAt(data: Tree, path: Path): Tree | undefined {
  let value: unknown = data;
  for (const step of path) {
    // One value may stand for a list of one.
    if (typeof step === 'number' && !Array.isArray(value)) continue;
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value as Tree;
}

interface SchemaNode {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  def?: { innerType?: z.ZodType; out?: z.ZodType; valueType?: z.ZodType; type: string };
  description?: string;
}

/** The schema below a path, through optionals, defaults, pipes and lists. */
function schemaAt(schema: z.ZodType, path: Path): SchemaNode {
  let node = open(schema);
  for (const step of path) {
    const next = node.shape?.[String(step)] ?? node.element ?? node.def?.valueType;
    // One value may stand for a list of one.
    if (!next) return node;
    node = typeof step === 'string' ? open(next) : open(node.element ?? next);
  }
  return node;
}

function open(schema: z.ZodType): SchemaNode {
  const node = schema as unknown as SchemaNode;
  const inner = node.def?.innerType ?? (node.def?.type === 'pipe' ? node.def.out : undefined);
  return inner && !node.shape ? open(inner) : node;
}

/** The names of the fields that a schema knows below a path, in its order. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const node = schemaAt(schema, path);
  const fields = node.shape ?? (node.element ? open(node.element).shape : undefined);
  return Object.keys(fields ?? {});
}

/** The schema of the field that a path ends in, by which a value for it alone can be read. */
export function fieldSchemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const fields = parent.shape ?? (parent.element ? open(parent.element).shape : undefined);
  return fields?.[String(path.at(-1))];
}

function describe(schema: z.ZodType, path: Path): string | undefined {
  return fieldSchemaAt(schema, path)?.description;
}
