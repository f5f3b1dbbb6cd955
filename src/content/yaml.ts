import yaml from 'js-yaml';
import { type Document, parseDocument } from 'yaml';
import type { Diagnostic } from '../brief/diagnostic.ts';
import { limits } from './limits.ts';
import type { Finding, SourceText, Span } from './source-text.ts';
import { forbidden, syntaxFaults } from './yaml-faults.ts';

/** YAML with every scalar as the text that was written; null where nothing is written at all. */
export type Tree = string | null | Tree[] | { [key: string]: Tree };

/** Keys and positions from the outside in: `['source', 0, 'url']`. */
export type Path = readonly PropertyKey[];

export interface YamlFault extends Finding {
  readonly span: Span;
}

/** What is wrong, and the tree all the same where only the faults themselves are in doubt. */
export interface FaultyYaml {
  readonly faults: YamlFault[];
  readonly tree?: Tree;
}

/**
 * Reads YAML 1.2 as data alone: strings, lists and maps; no tags, anchors, aliases or duplicate keys.
 * js-yaml reads it, several times as fast as `yaml`; whatever that cannot vouch for, and everything
 * that is wrong, goes to `yaml`, which knows where things stand.
 */
export function readYaml(text: string): { tree: Tree } | FaultyYaml {
  const deep = tooDeep(text);
  if (deep) return { faults: [deep] };
  if (!CLOSE_LOOK.test(text)) {
    try {
      return { tree: evenly(yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA })) };
    } catch {
      // The careful reader below says what is wrong and where.
    }
  }
  return readCarefully(text);
}

/**
 * What the fast reader passes over or reads in its own way; each of these is rare.
 */
const CLOSE_LOOK = new RegExp(
  [
    /(?:^|[\s,[{:])(?:!|[&*](?!\s))/, // may begin a tag, an anchor or an alias
    /[\t\uFEFF]/,
    /^(?:---|\.\.\.|%)/, // document markers and directives
    /(?:^|[\s,[{])[?:](?:[\s\]}]|$)/, // explicit and empty keys
    /[\]}]\s*:|(?:""|'')\s*:/, // lists, maps and empty texts as keys
    /\\[xuU]|__proto__/, // what an escape may make, or stands there already
    /["'[\]{},]#/, // comments without a space before them
    /-[ ]*(?:#.*)?$/, // lists that begin on the next line
    /^(?![\w-]+:(?:\s|$)|[\s#\]}-]|$)/, // text that goes on without indentation
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);

/** Whichever reader met it: an empty text is null, and an empty value in it is an empty text. */
function evenly(data: unknown): Tree {
  return data === undefined || data === '' ? null : withoutNulls(data as Tree);
}

function withoutNulls(data: Tree, depth = 0): Tree {
  if (data === null) return depth === 0 ? null : '';
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return data.map((item) => withoutNulls(item, depth + 1));
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string') data[key] = withoutNulls(value, depth + 1);
  }
  return data;
}

/** With these faults, the rest of the text still says what it says. */
const READABLE: ReadonlySet<string> = new Set(['yaml/duplicate-key', 'yaml/tag', 'fields/unknown']);

function readCarefully(text: string): { tree: Tree } | FaultyYaml {
  const document = parseDocumentOf(text);
  const faults = [...syntaxFaults(document, text), ...forbidden(document, text)].slice(
    0,
    limits.faults,
  );
  if (!faults.every(({ rule }) => READABLE.has(rule))) return { faults };
  const tree = evenly(document.toJS({ maxAliasCount: 0 }));
  return faults.length === 0 ? { tree } : { faults, tree };
}

/** A fault as a diagnostic, in a file in which the YAML begins at an offset. */
export function reportFault(source: SourceText, fault: YamlFault, by: number): Diagnostic {
  const { span, edit, ...finding } = fault;
  return source.report(
    { start: span.start + by, end: span.end + by },
    {
      ...finding,
      ...(edit ? { edit: { ...edit, start: edit.start + by, end: edit.end + by } } : {}),
    },
  );
}

/** The document behind a text, with where everything in it stands. */
export function parseDocumentOf(text: string): Document {
  return parseDocument(text, {
    schema: 'failsafe',
    // The package compares each key with every other; ours are looked up.
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    strict: true,
  });
}

/** Refuses deep nesting before a recursive reader meets it; brackets in quotes may count too, harmlessly. */
function tooDeep(text: string): YamlFault | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > limits.depth) return depthFault(index);
  }
  const block = new RegExp(
    `^[ ]*(?:[-?][ ]+){${limits.depth + 1},}|^[ ]{${limits.depth * 8},}\\S`,
    'm',
  ).exec(text);
  return block ? depthFault(block.index) : undefined;
}

function depthFault(at: number): YamlFault {
  return {
    span: { start: at, end: at + 1 },
    rule: 'limits/depth',
    reason: `YAML may nest at most ${limits.depth} deep.`,
    fix: 'Keep to the fields of the brief format.',
  };
}
