import type { Diagnostic } from '../brief/diagnostic.ts';
import { hiddenCharacter } from './hidden-text.ts';
import { renderMarkdown } from './markdown.ts';
import type { SourceText, Span } from './source-text.ts';
import type { Path, Tree } from './yaml.ts';

/** Hidden characters that a double-quoted YAML text makes out of plain ones, as `"\u202E"` does. */
export function hiddenByEscape(
  source: SourceText,
  data: Tree,
  positionOf: (path: Path) => Span,
): Diagnostic[] {
  if (!source.text.includes('\\')) return [];
  return textsWithHidden(data, []).flatMap(({ path, character }) => {
    const span = positionOf(path);
    const written = source.text.slice(span.start, span.end);
    // What stands in the file itself is reported as such.
    return hiddenCharacter(written) ? [] : source.report(span, escaped(character));
  });
}

/** Hidden characters that an entity of Markdown makes, as `&#x202E;` and `&lrm;` do. */
export function hiddenByEntity(source: SourceText, start = 0): Diagnostic[] {
  return [...source.text.matchAll(/&#?\w+;/g)].flatMap(({ 0: entity, index }) => {
    const character = index < start ? undefined : hiddenCharacter(renderMarkdown(entity).html);
    if (!character) return [];
    return source.report({ start: index, end: index + entity.length }, escaped(character));
  });
}

function textsWithHidden(data: Tree, path: Path): { path: Path; character: string }[] {
  if (typeof data === 'string') {
    const character = hiddenCharacter(data);
    return character ? [{ path, character }] : [];
  }
  return Object.entries(data ?? {}).flatMap(([key, value]) =>
    textsWithHidden(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function escaped(character: string) {
  return {
    rule: 'text/hidden',
    reason: `An escape makes a character here that cannot be seen: ${character}.`,
    fix: 'Remove the escape.',
  };
}
