import type { z } from 'zod';
import type { Path, Tree } from './yaml.ts';

/** What holds the place of a required value that could not be read; other values are left out. */
const STAND_INS: Readonly<Record<string, Tree>> = {
  title: 'Untitled',
  date: '2000-01-01',
  source: 'https://example.org/',
  topics: 'x',
  place: 'x',
  related: 'x',
  aliases: '/x/',
  claims: { measure: 'x', value: '1', by: 'x' },
  corrections: { date: '2000-01-01', kind: 'update', note: 'x' },
};
/**
 * Fields within a group that no other field of it is judged by: a fault in one of them hides nothing
 * else. What is required has a stand-in; other values are left out.
 */
const APART: Readonly<Record<string, Readonly<Record<string, Tree | undefined>>>> = {
  source: { reliability: undefined, quote: undefined, accessed: undefined },
  claims: { credibility: undefined },
  corrections: { note: 'x', was: undefined },
  image: { alt: 'x', credit: 'x', caption: undefined },
};
/** Fields that hold nothing but lists of groups, where one value cannot stand for the whole. */
const LISTS_ONLY = new Set(['claims', 'corrections']);

/**
 * As much of a faulty front matter as can be read: where its faults are, stand-ins are put, so that
 * everything else can be looked at in the same run. `unread` says where they are.
 */
export function readAround<Schema extends z.ZodType>(
  schema: Schema,
  data: Tree,
  error: z.ZodError,
): { fields: z.output<Schema>; unread: Path[] } | undefined {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const patched: { [key: string]: Tree } = structuredClone(data);
  const unread: Path[] = [];
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) unread.push(leaveOut(patched, [...issue.path, key]));
    } else unread.push(replace(patched, issue.path));
  }
  const result = schema.safeParse(patched);
  return result.success ? { fields: result.data, unread } : undefined;
}

/** Nothing but stand-ins, for a front matter that is not even YAML. */
export function readNothing<Schema extends z.ZodType>(
  schema: Schema,
): { fields: z.output<Schema>; unread: Path[] } | undefined {
  const { title, date, source, topics } = STAND_INS;
  for (const data of [{ title, date, source, topics }, { title }]) {
    const result = schema.safeParse(data);
    if (result.success) return { fields: result.data, unread: [[]] };
  }
  return undefined;
}

function leaveOut(data: { [key: string]: Tree }, path: Path): Path {
  const parent = path.slice(0, -1).reduce<Tree | undefined>((at, step) => inside(at, step), data);
  if (parent && typeof parent === 'object') Reflect.deleteProperty(parent, path.at(-1) ?? '');
  return path;
}

function replace(data: { [key: string]: Tree }, path: Path): Path {
  const [field, index] = path;
  const name = String(field);
  if (replaceWithin(data, path)) return path;
  const standIn = STAND_INS[name];
  const value = data[name];
  if (standIn === undefined) {
    delete data[name];
    return [name];
  }
  if (Array.isArray(value) && typeof index === 'number') {
    value[index] = structuredClone(standIn);
    return [name, index];
  }
  if (LISTS_ONLY.has(name)) delete data[name];
  else data[name] = structuredClone(standIn);
  return [name];
}

/** Replaces one field of a group, where the rest of the group can do without it. */
function replaceWithin(data: { [key: string]: Tree }, path: Path): boolean {
  const apart = APART[String(path[0])];
  const last = String(path.at(-1));
  if (path.length < 2 || !apart || !Object.hasOwn(apart, last)) return false;
  const group = path.slice(0, -1).reduce<Tree | undefined>((at, step) => inside(at, step), data);
  if (!group || typeof group !== 'object' || Array.isArray(group)) return false;
  const standIn = apart[last];
  if (standIn === undefined) delete group[last];
  else group[last] = standIn;
  return true;
}

function inside(tree: Tree | undefined, step: PropertyKey): Tree | undefined {
  if (tree === null || typeof tree !== 'object') return undefined;
  // One value may stand for a list of one.
  if (!Array.isArray(tree) && typeof step === 'number' && !Object.hasOwn(tree, step)) return tree;
  return (tree as Record<PropertyKey, Tree>)[step];
}
