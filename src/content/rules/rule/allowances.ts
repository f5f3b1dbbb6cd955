import type { Diagnostic, RuleFinding } from '../../../brief/diagnostic.ts';
import { nearestName } from '../../../brief/fault.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import type { Rule } from './rule.ts';

/** A comment by which an editor says that a rule does not hold in one place, and why. */
export interface Allowance {
  readonly rule: string;
  /** Lines, counting from 1, that it covers; both inclusive. */
  readonly from: number;
  readonly to: number;
  /** What to report where the rule finds nothing there. */
  readonly unused: Diagnostic;
  /** What it is for may be what could not be read. */
  readonly unsure?: boolean;
}

/** What the comments of one file allow, and what is wrong with them. */
export interface FoundAllowances {
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

const IN_YAML = /(?:^|[ \t])#[ \t]*allow[ \t]+(\S+?)(?::[ \t]*(.*?))?[ \t]*\r?$/;
const IN_BODY = /^\[\/\/\]: # \(allow[ \t]+([^\s():]+)(?::[ \t]*([^()]*?))?[ \t]*\)[ \t]*\r?$/;
const MEANT_IN_BODY = /\[\/\/\]:.*\ballow\b|<!--\s*allow\b/;

/**
 * A value that is not in quotes and goes on after a "#", which YAML takes for a comment: "Bus #12", or
 * any comment behind words that readers see.
 */
const CUT_SHORT =
  /^([ -]*(?:[\w-]+:[ \t]+(?!["'|>[{#])|(?<=-[ \t]+)(?!["'|>[{#]|[\w-]+:[ \t]))\S[^\n]*?[ \t]+)(?=#[^\s#]|(?<=^[ -]*(?:title|summary|value|by|note|quote|scope|caption|alt|credit|name|label|description|says):[^\n]*)#)(?!#[ \t]*(?:allow|answer|To do)\b).*$/;

function cutShort(line: string, before: string): RuleFinding {
  const value = before.replace(/^[ -]*(?:[\w-]+:[ \t]+)?/, '').trim();
  return {
    rule: 'yaml/comment',
    severity: 'warning',
    reason: `From "#" on, this is a comment: readers see "${value}" and no more.`,
    fix: `Put the whole value in quotes if it belongs to it: ${JSON.stringify(line.replace(/^[ -]*(?:[\w-]+:[ \t]+)?/, '').trim())}. Put it on a line of its own if it is a note.`,
  };
}

/** Knows the lines of a text of several lines (`|`, `>`), in which a "#" is a letter like any other. */
class LiteralText {
  #indent: number | undefined;

  holds(line: string): boolean {
    const indent = line.search(/\S/);
    if (this.#indent !== undefined && (indent < 0 || indent > this.#indent)) return true;
    this.#indent = /(?::|^[ ]*-)[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?\r?$/.test(line)
      ? indent
      : undefined;
    return false;
  }
}

/**
 * Finds the comments `# allow rule: reason` of YAML, at the end of a line or on the line before, and
 * `[//]: # (allow rule: reason)` of Markdown, before a paragraph.
 * @param bodyStart offset at which YAML ends.
 */
export function findAllowances(
  source: SourceText,
  bodyStart: number,
  rules: readonly Rule[],
): FoundAllowances {
  if (!/allow[ \t]|[ \t]#/.test(source.text)) return { allowances: [], diagnostics: [] };
  const allowances: Allowance[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = source.text.split('\n');
  const literal = new LiteralText();
  let start = 0;
  lines.forEach((line, index) => {
    const span = { start, end: start + line.trimEnd().length };
    const inBody = start >= bodyStart;
    start += line.length + 1;
    const cut = inBody || literal.holds(line) ? undefined : CUT_SHORT.exec(line);
    if (cut) {
      const at = span.start + (cut[1]?.length ?? 0);
      diagnostics.push(source.report({ start: at, end: span.end }, cutShort(line, cut[1] ?? '')));
    }
    const match = (inBody ? IN_BODY : IN_YAML).exec(line);
    if (!match) {
      if (inBody && MEANT_IN_BODY.test(line)) diagnostics.push(source.report(span, UNREADABLE));
      return;
    }
    const [comment, name = '', reason = ''] = match;
    const at = { start: span.end - comment.trim().length, end: span.end };
    const fault = faultOf(name, reason, rules);
    if (fault) diagnostics.push(source.report(at, fault));
    else if (inBody && !beginsParagraph(lines, index))
      diagnostics.push(source.report(at, UNREADABLE));
    else
      allowances.push({
        rule: name,
        ...covered(lines, index, inBody),
        unused: unused(source, at, name),
      });
  });
  return { allowances, diagnostics };
}

/** Leaves out what is allowed, and reports allowances of the applied rules that nothing needed. */
export function applyAllowances(
  diagnostics: readonly Diagnostic[],
  allowances: readonly Allowance[],
  applied: ReadonlySet<string>,
): Diagnostic[] {
  const used = new Set<Allowance>();
  const byLine = new Map<string, Allowance>();
  const lineOf = (file: string, rule: string, line: number) => `${rule} ${line} ${file}`;
  for (const allowance of allowances) {
    const { rule, from, to, unused } = allowance;
    // What stands above the same line covers the same lines, and the first counts.
    if (byLine.has(lineOf(unused.file, rule, from))) continue;
    for (let line = from; line <= to; line++)
      byLine.set(lineOf(unused.file, rule, line), allowance);
  }
  const left = diagnostics.filter((diagnostic) => {
    const allowance = byLine.get(lineOf(diagnostic.file, diagnostic.rule, diagnostic.line));
    if (allowance) used.add(allowance);
    return !allowance;
  });
  const idle = allowances.filter(
    (allowance) => applied.has(allowance.rule) && !used.has(allowance) && !allowance.unsure,
  );
  return [...left, ...idle.map((allowance) => allowance.unused)];
}

function faultOf(name: string, reason: string, rules: readonly Rule[]): RuleFinding | undefined {
  const rule = rules.find((row) => row.name === name);
  if (!rule) return unknownRule(name, rules);
  if (rule.severity === 'error') return notForErrors(name);
  if (reason.trim() !== '') return undefined;
  return {
    rule: 'allow/reason',
    severity: 'warning',
    reason: `Nothing says why "${name}" should not apply here.`,
    fix: `Add the reason, as in "allow ${name}: why it is right as it is".`,
  };
}

/** What to say of a rule that does not exist. */
export function unknownRule(name: string, rules: readonly Rule[]): RuleFinding {
  const meant = nearestName(
    name,
    rules.filter(({ severity }) => severity === 'warning').map((row) => row.name),
  );
  return {
    rule: 'allow/unknown',
    severity: 'warning',
    reason: `There is no rule "${name}".`,
    fix: meant
      ? `Did you mean "${meant}"?`
      : 'Copy the name of the rule from the report; docs/rules.md lists them all.',
  };
}

/** What to say where somebody would turn off an error. */
export function notForErrors(name: string): RuleFinding {
  return {
    rule: 'allow/error',
    severity: 'error',
    reason: `"${name}" is an error: what it finds would break the site or mislead its readers, so it always applies.`,
    fix: 'Remove this, and fix what the rule finds.',
  };
}

const UNREADABLE: RuleFinding = {
  rule: 'allow/form',
  severity: 'warning',
  reason: 'This comment has no effect, and readers would see it as text.',
  fix: 'Write [//]: # (allow rule/name: reason) on a line of its own after a blank line, without brackets in the reason.',
};

function unused(source: SourceText, span: Span, name: string): Diagnostic {
  return source.report(span, {
    rule: 'allow/unused',
    severity: 'warning',
    reason: `"${name}" finds nothing here, so there is nothing to allow.`,
    fix: 'Remove the comment.',
  });
}

/** Inside a paragraph, Markdown takes the comment for text. */
function beginsParagraph(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1]?.trimEnd() ?? '';
  return before === '' || before === '---' || IN_BODY.test(before);
}

function covered(
  lines: readonly string[],
  index: number,
  inBody: boolean,
): { from: number; to: number } {
  if (!inBody && !/^\s*#/.test(lines[index] ?? '')) return { from: index + 1, to: index + 1 };
  let first = index + 1;
  // Several comments may stand above one line.
  while (inBody ? IN_BODY.test(lines[first] ?? '') : /^\s*#/.test(lines[first] ?? '')) first++;
  let last = first;
  while (inBody && (lines[last + 1] ?? '').trim() !== '') last++;
  return { from: first + 1, to: last + 1 };
}
