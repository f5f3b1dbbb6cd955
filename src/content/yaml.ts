import yaml from 'js-yaml';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic } from '../brief/diagnostic.ts';
import { limits } from './limits.ts';
import type { Finding, SourceText, Span } from './source-text.ts';

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
    /[&*!]/, // may begin an anchor, an alias or a tag
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

function readCarefully(text: string): { tree: Tree } | FaultyYaml {
  const document = parse(text);
  const faults = [...syntaxFaults(document, text), ...forbidden(document)];
  const readable = faults.every(({ rule }) => rule === 'yaml/duplicate-key' || rule === 'yaml/tag');
  if (!readable) return { faults };
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

function parse(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: true, merge: false, strict: true });
}

/** Where the values and keys of a text stand; made only when there is something to report. */
export class YamlPositions {
  readonly #document: Document;
  readonly #length: number;

  constructor(text: string) {
    this.#document = parse(text);
    this.#length = text.length;
  }

  /** The span of the value at a path, or of the nearest thing around it that exists. */
  value(path: Path): Span {
    for (let depth = path.length; depth > 0; depth--) {
      const node = this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        if (isMap(node) && depth < path.length) return this.key(path.slice(0, depth));
        return { start: node.range[0], end: node.range[1] };
      }
      const span = this.#keySpan(path.slice(0, depth));
      if (span) return span;
    }
    return { start: 0, end: Math.min(1, this.#length) };
  }

  /** The span of the key that a path ends in; of its value where the path ends in a list. */
  key(path: Path): Span {
    return this.#keySpan(path) ?? this.value(path);
  }

  #keySpan(path: Path): Span | undefined {
    const parent =
      path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    const key = pair?.key;
    return isNode(key) && key.range ? { start: key.range[0], end: key.range[1] } : undefined;
  }
}

function syntaxFaults(document: Document, text: string): YamlFault[] {
  return document.errors.map((error) => {
    const [start, end] = error.pos;
    const span = { start, end: Math.max(end, start + 1) };
    if (error.code === 'DUPLICATE_KEY') {
      return {
        span,
        rule: 'yaml/duplicate-key',
        reason: 'This key stands twice; which of the two holds?',
        fix: 'Keep one of them.',
      };
    }
    return { span, rule: 'yaml/syntax', ...explain(error.code, error.message, text, start) };
  });
}

function explain(code: string, message: string, text: string, at: number) {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineText = text.slice(
    lineStart,
    text.indexOf('\n', at) === -1 ? undefined : text.indexOf('\n', at),
  );
  const pair = /^(\s*(?:- )?[\w-]+): (.*: .*)$/.exec(lineText);
  if (pair && !/^["'[{|>]/.test(pair[2] ?? '')) {
    const quoted = (pair[2] ?? '').trim().replaceAll("'", "''");
    return {
      reason: 'A colon followed by a space begins a new key, so this line cannot be read.',
      fix: `Put the text in quotes: ${pair[1]?.trim()}: '${quoted}'`,
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      reason: 'YAML does not allow tabs for indentation.',
      fix: 'Use two spaces for each level.',
    };
  }
  if (/^\s*[\w-]+:\S/.test(lineText)) {
    return {
      reason: 'There is no space after the colon, so this is no key.',
      fix: `Write "${lineText.trim().replace(/:(\S)/, ': $1')}".`,
    };
  }
  return {
    reason: `This is not YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
    fix: 'Write one "key: value" to a line; put text with special characters in quotes.',
  };
}

function forbidden(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const span = { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
    if (isAlias(node)) {
      faults.push({
        span,
        rule: 'yaml/alias',
        reason: 'Aliases are not allowed: each entry says what it means by itself.',
        fix: 'Write the value out, or put text that begins with "*" in quotes.',
      });
    } else if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) {
      faults.push({
        span,
        rule: 'yaml/alias',
        reason: 'Anchors are not allowed: each entry says what it means by itself.',
        fix: 'Remove the anchor, or put text that begins with "&" in quotes.',
      });
    } else if (node.tag) {
      faults.push({ span, ...TAG });
    }
    if (isMap(node)) faults.push(...forbiddenKeys(node, span));
  });
  return faults;
}

/** Keys that are no field of anything, and that JavaScript would take for more than text. */
function forbiddenKeys(map: YAMLMap, around: Span): YamlFault[] {
  return map.items.flatMap(({ key }): YamlFault[] => {
    const [start, end] = (isNode(key) && key.range) || [around.start, around.end];
    const span = { start, end: Math.max(end, start + 1) };
    if (!isScalar(key) || key.value === '') {
      const reason = 'A key is one word, and this is none.';
      return [{ span, rule: 'yaml/syntax', reason, fix: 'Write one "key: value" to a line.' }];
    }
    if (key.value !== '__proto__') return [];
    return [
      { span, rule: 'fields/unknown', reason: 'There is no field "__proto__".', fix: 'Remove it.' },
    ];
  });
}

const TAG = {
  rule: 'yaml/tag',
  reason: 'YAML tags are not allowed: content is data alone.',
  fix: 'Remove the tag, or put text that begins with "!" in quotes.',
};

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
