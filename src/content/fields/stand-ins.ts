import { z } from 'zod';
import { type Field, type FieldKind, fieldsOf } from '../../brief/fields.ts';
import type { Claim, Correction, FrontMatter, Image, Source } from '../../brief/schema.ts';
import { isGroup, type Path, type Tree } from '../yaml/yaml.ts';
import { meantPath } from './schema-faults.ts';

/** An address at which nothing can be, so that no two briefs seem to rest on one page. */
const NOWHERE = 'https://unread.invalid/';

/** What holds the place of a required value that could not be read; other values are left out. */
const STAND_INS: Readonly<Record<string, Tree>> = {
  title: 'Untitled',
  date: '2000-01-01',
  source: NOWHERE,
  topics: 'x',
  place: 'x',
  related: 'x',
  aliases: '/x/',
  claims: { measure: 'x', value: '1', by: 'x' },
  corrections: { date: '2000-01-01', kind: 'update', note: 'x' },
};
/**
 * The same within a group. A source can be found again by its address, or else by its publisher,
 * title and day: each has a stand-in, so that it is no lack of the others that one cannot be read.
 */
const WITHIN: Readonly<Record<string, Readonly<Record<string, Tree>>>> = {
  source: { url: NOWHERE, publisher: 'Unread', title: 'x', published: '2000-01-01', via: 'Unread' },
  claims: { measure: 'x', value: '1', by: 'x' },
  corrections: { date: '2000-01-01', kind: 'update', note: 'x' },
  image: { src: '/x.png', alt: 'x', credit: 'x' },
};
/** Fields that hold nothing but lists of groups, where one text cannot stand for the whole. */
const LISTS_ONLY = new Set(['claims', 'corrections']);
/** Each round reads what the faults of the one before it hid: groups, their fields, lists in these. */
const ROUNDS = 5;

type Fields = { [key: string]: Tree };

/** A front matter with faults, as far as it can be read. */
export interface PartialRead<Output> {
  /** Absent where even stand-ins do not help. */
  readonly fields?: Output;
  /** Where stand-ins are. */
  readonly unread: readonly Path[];
  /** What was wrong, and then what could be found only with stand-ins in its place. */
  readonly errors: readonly z.ZodError[];
}

/**
 * Reads as much of a faulty front matter as can be read: where its faults are, stand-ins are put, so
 * that everything else can be looked at in the same run.
 */
export function readWithStandIns<Schema extends z.ZodType>(
  schema: Schema,
  data: Fields,
  error: z.ZodError,
): PartialRead<z.output<Schema>> {
  const patched = structuredClone(data);
  const unread: Path[] = [];
  const errors: z.ZodError[] = [];
  let left: z.ZodError | undefined = error;
  for (let round = 0; left && round < ROUNDS; round++) {
    // What stands in for something is nobody's fault.
    const issues = ofTheirOwn(left.issues).filter(
      (issue) =>
        !unread.some((missing) =>
          [issue.path, ...restingOn(issue)].some((path) => leads(missing, path)),
        ),
    );
    if (issues.length > 0) errors.push(new z.ZodError(issues));
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          unread.push(leaveOut(patched, [...issue.path, key]));
          const meant = meantPath([...issue.path, key], data, schema);
          if (meant) unread.push(...replace(patched, meant, schema));
        }
      } else unread.push(...replace(patched, issue.path, schema));
    }
    const result = schema.safeParse(patched);
    if (result.success) return { fields: result.data, unread, errors };
    left = result.error;
  }
  return { unread, errors };
}

/** Nothing but stand-ins, for a front matter that is not even YAML. */
export function readNothing<Schema extends z.ZodType>(
  schema: Schema,
): { fields: z.output<Schema>; unread: Path[] } | undefined {
  const needed = fieldsOf(schema).filter(({ required }) => required);
  const data = Object.fromEntries(needed.map((field) => [field.name, standInOf(field)]));
  const result = schema.safeParse(data);
  return result.success ? { fields: result.data, unread: [[]] } : undefined;
}

/** What holds the place of a field that must be there. */
function standInOf({ name, kind, choices }: Field): Tree | undefined {
  return structuredClone(STAND_INS[name]) ?? choices[0]?.word ?? BY_KIND[kind];
}

const BY_KIND: { readonly [kind in FieldKind]?: string } = {
  text: 'x',
  prose: 'x',
  number: '0',
  flag: 'false',
  date: '2000-01-01',
  moment: '2000-01-01T00:00:00Z',
  address: NOWHERE,
  key: 'x',
};

/** Less what is wrong with a group as a whole, as long as something in it is: that may be why. */
function ofTheirOwn(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter(
    (issue) => issue.code !== 'custom' || !issues.some((other) => isWithin(other, issue.path)),
  );
}

/** The fields beside its own by which a fault was judged. */
function restingOn(issue: z.core.$ZodIssue): Path[] {
  const beside: unknown = issue.code === 'custom' ? issue.params?.restsOn : undefined;
  return Array.isArray(beside)
    ? beside.map((field) => [...issue.path.slice(0, -1), String(field)] as Path)
    : [];
}

function isWithin({ code, path }: z.core.$ZodIssue, group: Path): boolean {
  const place = code === 'unrecognized_keys' ? [...path, ''] : path;
  return place.length > group.length && leads(group, place);
}

function leaveOut(data: Fields, path: Path): Path {
  const parent = path.slice(0, -1).reduce<Tree | undefined>((at, step) => inside(at, step), data);
  if (parent && typeof parent === 'object') Reflect.deleteProperty(parent, path.at(-1) ?? '');
  return path;
}

/** Puts a stand-in where a path leads, or around it; returns what that hides, if anything. */
function replace(data: Fields, path: Path, schema: z.ZodType): Path[] {
  const [field, first] = path;
  const name = String(field);
  const group = typeof first === 'number' ? inside(data[name], first) : data[name];
  return path.length > 1 && isGroup(group)
    ? [replaceWithin(group, path)]
    : replaceWhole(data, name, first, schema);
}

function replaceWithin(group: Fields, path: Path): Path {
  const [field] = path;
  const end = path.findIndex((step, at) => at > 0 && typeof step === 'string') + 1;
  // A source of which no one field is at fault lacks an address.
  const [key, place] = end > 0 ? [String(path[end - 1]), path] : ['url', [...path, 'url']];
  const standIn = WITHIN[String(field)]?.[key];
  const value = group[key];
  const item = place[end];
  if (standIn !== undefined && Array.isArray(value) && typeof item === 'number') {
    value[item] = standIn;
  } else if (standIn === undefined) delete group[key];
  else group[key] = standIn;
  return place;
}

function replaceWhole(
  data: Fields,
  name: string,
  item: PropertyKey | undefined,
  schema: z.ZodType,
): Path[] {
  const field = fieldsOf(schema).find((one) => one.name === name);
  const needed = field && (field.required || typeof item === 'number');
  const standIn = STAND_INS[name] ?? (needed ? standInOf(field) : undefined);
  const value = data[name];
  if (standIn !== undefined && Array.isArray(value) && typeof item === 'number') {
    value[item] = structuredClone(standIn);
    return [[name, item]];
  }
  if (LISTS_ONLY.has(name) && isGroup(value)) {
    // One group where a list of them belongs says as much as a list of one.
    data[name] = [value];
    return [];
  }
  if (standIn === undefined || LISTS_ONLY.has(name)) delete data[name];
  else data[name] = structuredClone(standIn);
  return [[name]];
}

function inside(tree: Tree | undefined, step: PropertyKey): Tree | undefined {
  if (tree === null || typeof tree !== 'object') return undefined;
  // One value may stand for a list of one.
  if (!Array.isArray(tree) && typeof step === 'number' && !Object.hasOwn(tree, step)) return tree;
  return (tree as Record<PropertyKey, Tree>)[step];
}

/** A field of a brief, or one of the groups in it: `claims`, `claims.value`. */
export type FieldName =
  | Extract<keyof FrontMatter, string>
  | `source.${Extract<keyof Source, string>}`
  | `claims.${Extract<keyof Claim, string>}`
  | `corrections.${Extract<keyof Correction, string>}`
  | `image.${Extract<keyof Image, string>}`;

/** True where a path is the other, or leads to it. */
export function leads(path: Path, to: Path): boolean {
  return path.length <= to.length && path.every((step, at) => step === to[at]);
}

/**
 * True where a stand-in holds the place of a field, or of what it belongs to. In a group, `within`
 * says in which; without it, that field of any group counts.
 */
export function isUnread(
  unread: readonly Path[] | undefined,
  name: FieldName,
  within: Path = [],
): boolean {
  return unread?.some((missing) => concerns(missing, name, within)) ?? false;
}

function concerns(missing: Path, name: FieldName, within: Path): boolean {
  if (missing.length === 0) return true;
  const [field, inner] = name.split('.');
  if (missing[0] !== field) return false;
  if (inner === undefined) return true;
  const [here, there] = [within[0] === field ? within[1] : undefined, missing[1]];
  if (typeof here === 'number' && typeof there === 'number' && here !== there) return false;
  const key = missing.slice(1).find((step) => typeof step === 'string');
  return key === undefined || key === inner;
}
