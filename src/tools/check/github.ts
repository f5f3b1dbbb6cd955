import type { Diagnostic } from '../../brief/diagnostic.ts';
import type { Report } from './report.ts';

/** Workflow commands that GitHub Actions turns into annotations on the lines of a pull request. */
export function github({ diagnostics }: Report): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');
}

function annotation({
  file,
  line,
  column,
  length,
  severity,
  rule,
  reason,
  fix,
}: Diagnostic): string {
  const properties = { file, line, col: column, endColumn: column + length, title: rule };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  );
  return `::${severity} ${list.join(',')}::${data(`${reason} ${fix}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
