import yaml from 'js-yaml';
import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Parser,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import { limits } from '../source/file-name.ts';
import type { SourceText, Span } from '../source/source-text.ts';

/** YAML with every scalar as the text that was written; null where nothing is written at all. */
export type Tree = string | null | Tree[] | { [key: string]: Tree };

/** Keys and positions from the outside in: `['source', 0, 'url']`. */
export type Path = readonly PropertyKey[];

/** A finding in a piece of YAML, with its place there. */
export interface YamlFinding extends RuleFinding {
  readonly span: Span;
}

/** What is wrong, and the tree all the same where only the faults themselves are in doubt. */
export interface FaultyYaml {
  readonly faults: YamlFinding[];
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
  const syntax = syntaxFaults(document, text);
  // What cannot be read has keys that nobody wrote.
  const others = forbidden(document, text).filter(
    ({ rule }) => syntax.length === 0 || rule !== 'yaml/syntax',
  );
  const faults = [...syntax, ...others].slice(0, limits.faults);
  if (!faults.every(({ rule }) => READABLE.has(rule))) return { faults };
  const tree = evenly(document.toJS({ maxAliasCount: 0 }));
  return faults.length === 0 ? { tree } : { faults, tree };
}

/** A finding as a diagnostic, in a file in which the YAML begins at an offset. */
export function reportFault(source: SourceText, fault: YamlFinding, by: number): Diagnostic {
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
function tooDeep(text: string): YamlFinding | undefined {
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

function depthFault(at: number): YamlFinding {
  return {
    span: { start: at, end: at + 1 },
    rule: 'limits/depth',
    reason: `YAML may nest at most ${limits.depth} deep.`,
    fix: 'Keep to the fields of the brief format.',
  };
}

/** Why a text cannot be read as YAML: the first fault alone, since others follow from it. */
export function syntaxFaults(document: Document, text: string): YamlFinding[] {
  // An open quotation takes in all that follows, brackets too.
  const quotation = document.errors.find(({ message }) => message.startsWith('Missing closing'));
  const error = quotation ?? document.errors[0];
  if (!error) return [];
  const bracket = quotation ? undefined : openBracket(text, error.pos[0]);
  if (bracket !== undefined) {
    const span = { start: bracket, end: bracket + 1 };
    return [{ span, rule: 'yaml/syntax', ...OPEN_BRACKET }];
  }
  const [start, end] = quotation ? openQuote(text, error.pos) : error.pos;
  const span = { start, end: Math.max(end, start + 1) };
  return [{ span, rule: 'yaml/syntax', ...explain(error.message, lineAt(text, start)) }];
}

/** Every token of a text with where it stands, from the outside in. */
function* tokensOf(text: string): Generator<CST.Token | CST.SourceToken> {
  const stack: unknown[] = [...new Parser().parse(text)].reverse();
  while (stack.length > 0) {
    const next = stack.pop();
    if (next === null || typeof next !== 'object') continue;
    if (!Array.isArray(next) && 'type' in next) yield next as CST.Token | CST.SourceToken;
    for (const inner of Object.values(next).reverse()) stack.push(inner);
  }
}

/** The innermost bracket that is open at an offset and never closed, or not by its own kind. */
function openBracket(text: string, before: number): number | undefined {
  let open: number | undefined;
  for (const token of tokensOf(text)) {
    if (token.type !== 'flow-collection' || token.offset >= before) continue;
    const [close] = token.end;
    const own = token.start.type === 'flow-seq-start' ? 'flow-seq-end' : 'flow-map-end';
    if (close?.type !== own) open = token.offset;
  }
  return open;
}

const DUPLICATE = {
  rule: 'yaml/duplicate-key',
  reason: 'This key is given twice; which of the two is meant?',
  fix: 'Keep one of them.',
};

/** A quotation mark that is never closed is missed at the end of the text; it stands where it begins. */
function openQuote(text: string, at: [number, number]): [number, number] {
  const opening = /^[ ]*(?:- )?(?:[\w-]+: )?(["'])(?!.*\1[ ]*(?:#.*)?$)/m.exec(text);
  const start =
    opening && opening.index <= at[0] ? opening.index + opening[0].length - 1 : lastQuoted(text);
  if (start < 0) return at;
  const end = text.indexOf('\n', start);
  return [start, end === -1 ? text.length : end];
}

/** Where the last text in quotes begins: one that is not closed takes in all that follows. */
function lastQuoted(text: string): number {
  let last = -1;
  for (const { type, ...token } of tokensOf(text)) {
    if (/quoted/.test(type) && 'offset' in token) last = token.offset;
  }
  return last;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end === -1 ? undefined : end).trimEnd() };
}

function explain(message: string, line: Line): Pick<RuleFinding, 'reason' | 'fix' | 'edit'> {
  const [, key = '', value] = /^(\s*(?:- )?[\w-]+: )(.*: .*|.*:)$/.exec(line.text) ?? [];
  if (value !== undefined && !/^["'[{|>]/.test(value)) {
    const quoted = `'${value.replaceAll("'", "''")}'`;
    const start = line.start + key.length;
    return {
      reason: 'A colon followed by a space begins a new key, so this line cannot be read.',
      fix: `Put the text in quotes: ${key.trim()} ${quoted}`,
      ...(value.includes(' #') ? {} : { edit: { start, end: start + value.length, text: quoted } }),
    };
  }
  // ">100" is more than a hundred to whoever wrote it, and to YAML the beginning of a text of many lines.
  const [, name = '', sign] =
    /^(\s*(?:- )?[\w-]+: )([>|](?:[^\s\d+-]|\s*[=\d]).*)$/.exec(line.text) ?? [];
  if (sign !== undefined && !sign.includes('"') && !sign.includes(' #')) {
    const start = line.start + name.length;
    return {
      reason: `YAML takes a "${sign[0]}" at the beginning for the start of a text over several lines.`,
      fix: `Put the text in quotes: ${name.trim().replace(/^- /, '')} "${sign}"`,
      edit: { start, end: start + sign.length, text: `"${sign}"` },
    };
  }
  const early = endedEarly(line);
  if (early) return early;
  const [, field = '', begun] = /^(\s*(?:- )?[\w-]+: )([-?](?:\s.*)?)$/.exec(line.text) ?? [];
  if (begun !== undefined && !/["\\]| #/.test(begun)) {
    const quoted = `"${begun}"`;
    if (begun.startsWith('-')) {
      const entry = begun.slice(1).trim() || '…';
      return {
        reason:
          'YAML takes a "-" at the beginning for an entry of a list, which begins on a line of its own.',
        fix: `Write a list in brackets, [${entry}], or put the text in quotes: ${quoted}`,
      };
    }
    const start = line.start + field.length;
    return {
      reason: 'YAML takes a "?" at the beginning for the start of a key.',
      fix: `Put the text in quotes: ${field.trim().replace(/^- /, '')} ${quoted}`,
      edit: { start, end: start + begun.length, text: quoted },
    };
  }
  if (/^ *\t/.test(line.text)) return TAB;
  const dash = /^(\s*)-(?=[\w-]+:(?:\s|$))/.exec(line.text);
  if (dash) {
    const at = line.start + dash[0].length;
    return {
      reason: 'There is no space after the "-", so no entry begins here.',
      fix: `Write "- ${line.text.slice(dash[0].length)}".`,
      edit: { start: at, end: at, text: ' ' },
    };
  }
  const colon = /^\s*(?:- )?[\w-]+:(?=\S)/.exec(line.text)?.[0].length;
  if (colon !== undefined) {
    const at = line.start + colon;
    return {
      reason: 'There is no space after the colon, so this is no key.',
      fix: `Write "${line.text.slice(0, colon).trim()} ${line.text.slice(colon)}".`,
      edit: { start: at, end: at, text: ' ' },
    };
  }
  if (/^\s*(?:- )?[\w-]+: ["']/.test(line.text)) {
    return {
      reason: 'The quoted text does not end with its quotation mark, so this line cannot be read.',
      fix: "Close it with the mark that it began with, and write that mark twice inside: 'Iraq''s army'.",
    };
  }
  if (/^\s*(?:- )?[\w-]+: [@`%]/.test(line.text)) {
    return {
      reason: 'A text that begins with this character cannot be read.',
      fix: 'Put the whole text in quotes.',
    };
  }
  const known = MESSAGES.find(([pattern]) => pattern.test(message));
  if (known) return { reason: known[1], fix: known[2] };
  return {
    reason: `This is not YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
    fix: 'Write one "key: value" to a line; put text with special characters in quotes.',
  };
}

/** `"Smart" quotes` and `'It's here'`: what begins with a quotation mark ends with the next one. */
function endedEarly(line: Line): Pick<RuleFinding, 'reason' | 'fix' | 'edit'> | undefined {
  const [, field = '', value = '', quoted = ''] =
    /^(\s*(?:- )?[\w-]+: )(("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*[^\s#,\]}].*)$/.exec(
      line.text,
    ) ?? [];
  if (quoted === '' || value.includes(' #')) return undefined;
  const apostrophe = /^'.*\p{L}'\p{L}.*'$/u.test(value);
  const said = apostrophe ? value.slice(1, -1) : value;
  const whole = `'${said.replaceAll("'", "''")}'`;
  const start = line.start + field.length;
  return {
    reason: `The quoted text ends after ${quoted}, and more follows on the line.`,
    fix: `Put all of it in quotes${whole.slice(1, -1).includes("''") ? ', and write that mark twice inside' : ''}: ${whole}`,
    edit: { start, end: start + value.length, text: whole },
  };
}

const TAB = {
  reason: 'YAML does not allow tabs for indentation.',
  fix: 'Use two spaces for each level.',
};

const OPEN_BRACKET = {
  reason: 'This bracket is opened but not closed.',
  fix: 'Close it: [raqqa, mosul].',
};

/** What the package says of a text, what we say instead, and what to do. */
const MESSAGES: readonly [said: RegExp, reason: string, fix: string][] = [
  [/Tabs are not allowed/, TAB.reason, TAB.fix],
  [
    /same column|without - indicator|compact mappings/,
    'This line does not line up with the others of its group.',
    'Indent all lines of a group alike, by two spaces for each level.',
  ],
  [/multiple documents/, 'A second document begins here.', 'Remove this line.'],
];

/** What YAML allows and content does not: anchors, aliases, tags, and keys that are no words. */
export function forbidden(document: Document, text: string): YamlFinding[] {
  const faults: YamlFinding[] = [];
  let marked = false;
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    marked ||= isAlias(node) || node.tag !== undefined || node.anchor !== undefined;
    // One by one: a call takes only so many at once.
    if (isMap(node)) for (const fault of forbiddenKeys(node)) faults.push(fault);
  });
  return marked ? [...faults, ...marks(text)] : faults;
}

/** Anchors, aliases and tags, each where it stands itself. */
function marks(text: string): YamlFinding[] {
  const faults: YamlFinding[] = [];
  for (const token of tokensOf(text)) {
    if (token.type !== 'alias' && token.type !== 'anchor' && token.type !== 'tag') continue;
    const span = { start: token.offset, end: token.offset + token.source.length };
    faults.push({ span, ...MARKS[token.type] });
  }
  return faults;
}

/** Keys that are no words or stand twice, and those that JavaScript would take for more than text: these are left out. */
function forbiddenKeys(map: YAMLMap): YamlFinding[] {
  const faults: YamlFinding[] = [];
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    const [start, end] = (isNode(key) && key.range) || map.range || [0, 1];
    const span = { start, end: Math.max(end, start + 1) };
    if (isAlias(key)) continue;
    if (!isScalar(key) || key.value === '') {
      const reason = 'A key is one word, and this is none.';
      faults.push({ span, rule: 'yaml/syntax', reason, fix: 'Write one "key: value" to a line.' });
    } else if (key.value === '__proto__') {
      const reason = 'There is no field "__proto__".';
      faults.push({ span, rule: 'fields/unknown', reason, fix: 'Remove it.' });
    } else if (seen.has(key.value)) faults.push({ span, ...DUPLICATE });
    else seen.add(key.value);
  }
  map.items = map.items.filter(({ key }) => !(isScalar(key) && key.value === '__proto__'));
  return faults;
}

const MARKS = {
  alias: {
    rule: 'yaml/alias',
    reason: 'Aliases are not allowed: each entry says in full what it means.',
    fix: 'Write the value out, or put text that begins with "*" in quotes.',
  },
  anchor: {
    rule: 'yaml/alias',
    reason: 'Anchors are not allowed: each entry says in full what it means.',
    fix: 'Remove the anchor, or put text that begins with "&" in quotes.',
  },
  tag: {
    rule: 'yaml/tag',
    reason: 'YAML tags are not allowed: content is only data.',
    fix: 'Remove the tag, or put text that begins with "!" in quotes.',
  },
};
