import type { Brief } from '../../brief/brief.ts';
import { briefFields, frontMatter, type OwnFields } from '../../brief/schema.ts';
import { fieldsAt } from '../fields/schema-faults.ts';
import { isGroup, type Tree } from '../yaml/yaml.ts';

/** Front matter as it is written: every value is the text that stands in the file. */
export type WrittenFields = { readonly [field: string]: Tree | undefined };

/** Fields in which one value may stand for a list of one. */
const ONE_FOR_A_LIST = ['place', 'source', 'via', 'author'];

/** A record's front matter as an editor would have written it. */
export function writtenFields(brief: Brief, ownFields?: OwnFields): WrittenFields {
  const { sources: source, places: place } = brief;
  const known = briefFields(ownFields).map(({ name }) => name);
  return Object.fromEntries(
    Object.entries({ ...brief, source, place })
      .filter(([field]) => known.includes(field))
      .map(([field, value]) => [field, written(value)]),
  );
}

/** Dates and claim values carry the text that they were read from. */
function written(value: unknown): Tree {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(written);
  if ('edtf' in value) return String(value.edtf);
  if ('kind' in value && 'text' in value) return String(value.text);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]));
}

/** What a reader of the front matter assumes where nothing is written. */
function isAssumed(name: string, value: Tree): boolean {
  return briefFields().some((field) => field.name === name && field.fallback === value);
}

/** The shortest way of writing the same fields, in the order of the schema; a record's own come last. */
export function tidyFields(fields: WrittenFields): { [field: string]: Tree } {
  return tidy(fields, []);
}

function tidy(fields: WrittenFields, path: readonly PropertyKey[]): { [field: string]: Tree } {
  const order = fieldsAt(frontMatter, path);
  const kept = Object.entries(fields).flatMap(([field, value]): [string, Tree][] => {
    const short = shorten(field, value, path);
    return says(short) && !(path.length === 0 && isAssumed(field, short)) ? [[field, short]] : [];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => place(order, a) - place(order, b)));
}

function shorten(field: string, value: Tree | undefined, path: readonly PropertyKey[]): Tree {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return onlyAddress(field, tidy(value, [...path, field]));
  const items = value.map((item) => shortenItem(item, [...path, field, 0])).filter(says);
  if (items.length !== 1 || !ONE_FOR_A_LIST.includes(field)) return items;
  const [only = null] = items;
  return field === 'source' ? onlyAddress(field, only, items) : only;
}

function shortenItem(item: Tree, path: readonly PropertyKey[]): Tree {
  return isGroup(item) ? tidy(item, path) : item;
}

/** A source of which nothing but the address is known is written as that address. */
function onlyAddress(field: string, value: Tree, otherwise: Tree = value): Tree {
  if (field !== 'source' || value === null || typeof value !== 'object') return value;
  const { url, ...rest } = value as { [key: string]: Tree };
  return url !== undefined && Object.keys(rest).length === 0 ? url : otherwise;
}

function says(value: Tree): value is Exclude<Tree, null> {
  if (value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function place(order: readonly string[], field: string): number {
  const at = order.indexOf(field);
  return at === -1 ? order.length : at;
}
