import { type Document, isAlias, isMap, isNode, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { Finding, Span } from './source-text.ts';
import type { YamlFault } from './yaml.ts';

/** Why a text cannot be read as YAML: one fault for a line, since others follow from the first. */
export function syntaxFaults(document: Document, text: string): YamlFault[] {
  const seen = new Set<string>();
  return document.errors.flatMap((error): YamlFault[] => {
    const [start, end] = error.code === 'MISSING_CHAR' ? openQuote(text, error.pos) : error.pos;
    const span = { start, end: Math.max(end, start + 1) };
    const fault =
      error.code === 'DUPLICATE_KEY'
        ? { span: { start, end: keyEnd(text, start) }, ...DUPLICATE }
        : { span, rule: 'yaml/syntax', ...explain(error.message, lineAt(text, start)) };
    // What follows from one mistake is not told again for the same line.
    const line = `${lineAt(text, start).start} ${fault.reason}`;
    if (seen.has(line) || (seen.size > 0 && fault.rule === 'yaml/syntax')) return [];
    seen.add(line);
    return [fault];
  });
}

function keyEnd(text: string, start: number): number {
  return start + Math.max(1, text.slice(start).search(/\s*:(?:\s|$)/));
}

const DUPLICATE = {
  rule: 'yaml/duplicate-key',
  reason: 'This key stands twice; which of the two holds?',
  fix: 'Keep one of them.',
};

/** A quotation mark that is never closed is missed at the end of the text; it stands where it begins. */
function openQuote(text: string, at: [number, number]): [number, number] {
  const opening = /^[ ]*(?:- )?(?:[\w-]+: )?(["'])(?!.*\1[ ]*(?:#.*)?$)/m.exec(text);
  if (!opening || opening.index > at[0]) return at;
  const end = opening.index + opening[0].length;
  return [end - 1, text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end)];
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

function explain(message: string, line: Line): Pick<Finding, 'reason' | 'fix' | 'edit'> {
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
      reason:
        'The text in quotes does not end where its quotation mark says, so this line cannot be read.',
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

const TAB = {
  reason: 'YAML does not allow tabs for indentation.',
  fix: 'Use two spaces for each level.',
};

/** What the package says of a text, what we say instead, and what to do. */
const MESSAGES: readonly [said: RegExp, reason: string, fix: string][] = [
  [/Tabs are not allowed/, TAB.reason, TAB.fix],
  [
    /same column|without - indicator|compact mappings/,
    'This line does not stand exactly below the others of its group.',
    'Indent the lines of one group alike, by two spaces for each level.',
  ],
  [
    /^Flow (?:sequence|map) .* end with a/,
    'A bracket that was opened above is not closed.',
    'Close it: [raqqa, mosul].',
  ],
  [/multiple documents/, 'A second document begins here.', 'Remove this line.'],
];

/** What YAML allows and content does not: anchors, aliases, tags, and keys that are no words. */
export function forbidden(document: Document): YamlFault[] {
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

/** Keys that are no words, and those that JavaScript would take for more than text: these are left out. */
function forbiddenKeys(map: YAMLMap, around: Span): YamlFault[] {
  return [...map.items].flatMap(({ key }): YamlFault[] => {
    const [start, end] = (isNode(key) && key.range) || [around.start, around.end];
    const span = { start, end: Math.max(end, start + 1) };
    if (!isScalar(key) || key.value === '') {
      const reason = 'A key is one word, and this is none.';
      return [{ span, rule: 'yaml/syntax', reason, fix: 'Write one "key: value" to a line.' }];
    }
    if (key.value !== '__proto__') return [];
    map.items = map.items.filter((item) => item.key !== key);
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
