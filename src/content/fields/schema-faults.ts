import type { z } from 'zod';
import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { isGroup, type Path, type Tree } from '../yaml/yaml.ts';
import { findingOf, meantField, type Replaceable, unknownKey } from './field-faults.ts';

/**
 * True for one entry of a list that was written as several: `- measure: …`, `- value: …`, `- by: …`.
 * Each has one field, and no two the same.
 */
export function isSplitEntry(list: Tree | undefined): boolean {
  if (!Array.isArray(list) || list.length < 2) return false;
  const fields = list.map((item) => (isGroup(item) ? Object.keys(item) : []));
  return (
    fields.every(({ length }) => length === 1) && new Set(fields.flat()).size === fields.length
  );
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

/** What a field holds, in the words of the schema. */
export function describe(schema: z.ZodType, path: Path): string | undefined {
  return fieldSchemaAt(schema, path)?.description;
}

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
  const split = splitLists(error, data);
  const inParts = [...split].map((list) => source.report(positions.value([list, 1]), SPLIT_ENTRY));
  const faults = error.issues.flatMap((issue) => {
    if (split.has(issue.path[0] ?? '') && isIncomplete(issue, data)) return [];
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, issue.path);
      const present = Object.keys((valueAt(data, issue.path) as object | undefined) ?? {});
      const facts = issue.path.length === 0 ? (schema.meta()?.keptInOriginal ?? []) : [];
      return issue.keys.map((key) =>
        at(
          source,
          positions.key([...issue.path, key]),
          facts.includes(key)
            ? aFact(key)
            : unknownKey(key, known, present, homeOf([...issue.path, key], data, schema)),
        ),
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
      findingOf(issue, value, {
        fields: fieldsAt(schema, issue.path),
        description: describe(schema, issue.path),
      }),
    );
  });
  return [...inParts, ...faults];
}

/** Lists in which the fields of one entry stand as entries of their own. */
function splitLists({ issues }: z.ZodError, data: Tree): ReadonlySet<PropertyKey> {
  const lists = issues.flatMap((issue) => {
    const [list, index] = issue.path;
    const within = list !== undefined && typeof index === 'number';
    return within && isIncomplete(issue, data) ? [list] : [];
  });
  return new Set(lists.filter((list) => isSplitEntry(valueAt(data, [list]))));
}

/** True where something is missing in a group, and nothing that is there is wrong. */
function isIncomplete({ code, path }: z.core.$ZodIssue, data: Tree): boolean {
  return code !== 'unrecognized_keys' && (path.length === 2 || valueAt(data, path) === undefined);
}

function aFact(key: string): RuleFinding {
  return {
    rule: 'translations/fact',
    reason: `"${key}" is a fact of the event: it stands in the original, and holds for every language.`,
    fix: 'Remove it here; where it is wrong, correct it in the original.',
  };
}

const SPLIT_ENTRY: RuleFinding = {
  rule: 'fields/missing',
  reason: 'Each "- " begins an entry of its own, so the fields of one entry are split here.',
  fix: 'Keep "- " before the first field only, and write two spaces instead before the others.',
};

/** The group beside which an unknown field stands, where it should stand in it: the nearest above it. */
function homeOf(path: Path, data: Tree, schema: z.ZodType): string | undefined {
  if (path.length > 1 || data === null || typeof data !== 'object') return undefined;
  const keys = Object.keys(data);
  return keys
    .slice(0, keys.indexOf(String(path[0])))
    .findLast((group) => fieldsAt(schema, [group]).includes(String(path[0])));
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
  if (homeOf(path, data, schema)) return undefined;
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

function missing(field: string, schema: z.ZodType, path: Path): RuleFinding {
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
