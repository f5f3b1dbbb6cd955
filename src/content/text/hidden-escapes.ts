import MarkdownIt from 'markdown-it';
import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Path, Tree } from '../yaml/yaml.ts';
import { hiddenCharacter } from './hidden-text.ts';

/** As many as can be looked through; the first few say what is wrong. */
const MOST_SHOWN = 50;

/** Where the values and keys of a YAML text stand. */
interface Positions {
  value(path: Path): Span;
  key(path: Path): Span;
}

/** Hidden characters that a double-quoted YAML text makes out of plain ones, as `"\u202E"` does. */
export function hiddenByEscape(
  source: SourceText,
  data: Tree,
  positions: () => Positions,
): Diagnostic[] {
  if (!source.text.includes('\\')) return [];
  const found: Diagnostic[] = [];
  for (const { path, isKey, text } of textsIn(data, [])) {
    const hidden = hiddenCharacter(text);
    if (!hidden) continue;
    const span = isKey ? positions().key(path) : positions().value(path);
    // What stands in the file itself is reported as such.
    if (hiddenCharacter(source.text.slice(span.start, span.end))) continue;
    found.push(source.report(span, escaped(hidden)));
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

const { unescapeAll } = new MarkdownIt().utils;

/** Hidden characters that an entity of Markdown makes, as `&#x202E;` and `&lrm;` do. */
export function hiddenByEntity(source: SourceText, start = 0): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { 0: entity, index } of source.text.slice(start).matchAll(/&#?\w{1,40};/g)) {
    const hidden = hiddenCharacter(unescapeAll(entity));
    if (!hidden) continue;
    const at = start + index;
    found.push(source.report({ start: at, end: at + entity.length }, escaped(hidden)));
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

function* textsIn(data: Tree, path: Path): Generator<{ path: Path; isKey: boolean; text: string }> {
  if (typeof data === 'string') yield { path, isKey: false, text: data };
  if (data === null || typeof data === 'string') return;
  for (const [key, value] of Object.entries(data)) {
    const inner = [...path, Array.isArray(data) ? Number(key) : key];
    if (!Array.isArray(data)) yield { path: inner, isKey: true, text: key };
    yield* textsIn(value, inner);
  }
}

function escaped({
  rule,
  codePoint,
}: NonNullable<ReturnType<typeof hiddenCharacter>>): RuleFinding {
  return {
    rule,
    reason:
      rule === 'text/hidden'
        ? `An escape sequence here makes an invisible character: ${codePoint}.`
        : `An escape sequence here makes ${codePoint}, which is not a character that programs know.`,
    fix: 'Remove the escape.',
  };
}
