import type { Diagnostic } from '../brief/diagnostic.ts';

/** A configuration cannot be taken as it is: all that is wrong with it, each with its place and its fix. */
export class ConfigurationFault extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'));
    this.diagnostics = diagnostics;
  }
}

type Fault = Pick<Diagnostic, 'reason' | 'fix'> & Partial<Diagnostic>;

/** A fault in a file of the configuration; the file itself is at fault where no place is given. */
export function faultIn(file: string, fault: Fault): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    length: 1,
    excerpt: '',
    severity: 'error',
    rule: 'configuration',
    ...fault,
  };
}

/**
 * Where an option stands in the text of a configuration: its keys are looked for one after another,
 * each behind the one before.
 */
export function placeOfOption(
  text: string,
  path: readonly string[],
): Pick<Diagnostic, 'line' | 'column' | 'length' | 'excerpt'> {
  const call = /\bdateline\s*\(/.exec(
    text.replace(/^import[^;]*;/gm, (line) => ' '.repeat(line.length)),
  );
  let found = { start: call?.index ?? 0, length: 'dateline'.length };
  let from = found.start;
  for (const key of path) {
    const name = key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const pattern = new RegExp(`(?<=[{,\\s])(?:(['"\`])${name}\\1|${name}(?=\\s*[:,}(]))`, 'g');
    pattern.lastIndex = from;
    const at = pattern.exec(text);
    if (!at) break;
    found = { start: at.index, length: at[0].length };
    from = at.index + at[0].length;
  }
  const before = text.slice(0, found.start).split('\n');
  const line = before.length;
  return {
    line,
    column: (before.at(-1) ?? '').length + 1,
    length: found.length,
    excerpt: text.split('\n')[line - 1] ?? '',
  };
}
