import { type MarkedSchema, markedSchema } from '../../../brief/fields.ts';
import { frontMatter } from '../../../brief/schema.ts';
import { type Remarks, writeBrief } from '../../../content/writing/write-brief.ts';
import { remarksIn } from '../../../content/writing/yaml-remarks.ts';
import { readYaml, type Tree } from '../../../content/yaml/yaml.ts';

/**
 * Base64 as browsers have had it since 2025 (ECMAScript 2026): the editor saves with it, and
 * browsers that are a year older still work.
 */
interface Base64Array {
  toBase64?: () => string;
}
interface Base64Constructor {
  fromBase64?: (text: string) => Uint8Array;
}

const prototype = Uint8Array.prototype as Base64Array;
const arrays = Uint8Array as Base64Constructor;

prototype.toBase64 ??= function toBase64(this: Uint8Array): string {
  let binary = '';
  for (const byte of this) binary += String.fromCharCode(byte);
  return btoa(binary);
};
arrays.fromBase64 ??= (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** An entry as the editor holds it: lists are lists, switches are switches, and the text is `body`. */
export type EditorEntry = { readonly [field: string]: unknown };

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const schema = markedSchema(frontMatter);

/** Reads a brief's file for the editor. @throws Error with a sentence where it cannot be read. */
export function fromFile(text: string): EditorEntry {
  const [whole, yaml = ''] = FENCED.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole))
    throw new Error('The file does not begin with front matter.');
  const result = readYaml(yaml);
  if ('faults' in result)
    throw new Error(result.faults[0]?.reason ?? 'The front matter cannot be read.');
  const remarks = JSON.stringify(remarksIn(yaml));
  return {
    ...(inForm(result.tree, schema) as object),
    body: text.slice(whole.length),
    ...(remarks === '{}' ? {} : { remarks }),
  };
}

/** Writes what the editor holds as a brief's file, as every other tool writes one. */
export function toFile({ body, remarks, file_name: _, ...fields }: EditorEntry): string {
  const kept =
    typeof remarks === 'string' && remarks !== '' ? (JSON.parse(remarks) as Remarks) : {};
  const written = asText(fields);
  return writeBrief(written as { [field: string]: Tree }, String(body ?? ''), kept);
}

/** One value that stands for a list becomes one, and a short form becomes the long one. */
function inForm(
  tree: Tree,
  { items, properties, oneOrMore, shortFor, scalar }: MarkedSchema,
): unknown {
  if (items) {
    const list = Array.isArray(tree) ? tree : oneOrMore && tree !== null ? [tree] : [];
    return list.map((item) => inForm(item, items));
  }
  if (properties) {
    if (typeof tree === 'string' && shortFor) return { [shortFor]: tree };
    if (tree === null || typeof tree !== 'object' || Array.isArray(tree)) return {};
    return Object.fromEntries(
      Object.entries(tree).map(([field, value]) => [field, inForm(value, properties[field] ?? {})]),
    );
  }
  return scalar === 'flag' ? tree === 'true' : tree;
}

function asText(value: unknown): Tree {
  if (value === null || value === undefined || value === false) return null;
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, asText(item)]));
}
