import type { Diagnostic } from '../../src/brief/diagnostic.ts';

/** A diagnostic in the form of the fixtures: place and rule, the line with the fault marked, why, what to do. */
export function frame({
  line,
  column,
  length,
  excerpt,
  rule,
  reason,
  fix,
  edit,
}: Diagnostic): string {
  const marked = excerpt === '' ? [] : [excerpt, `${' '.repeat(column - 1)}${'^'.repeat(length)}`];
  const change = edit ? [`Safe edit: "${edit.text}"`] : [];
  return [`${line}:${column} ${rule}`, ...marked, reason, fix, ...change].join('\n');
}
