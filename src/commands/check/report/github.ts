import type { Diagnostic } from '../../../brief/diagnostic.ts';
import { inOneLine } from '../../../terminal/output.ts';
import { listed, moreLikeIt, type Report } from '../../../terminal/report.ts';

/** GitHub shows so many errors of a step, and so many warnings, beside the lines of a change. */
const MOST_SHOWN = 10;

/**
 * Workflow commands that GitHub Actions turns into annotations on the lines of a pull request, errors
 * first. What is too many for it is counted in the log.
 */
export function github({ diagnostics }: Report): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) =>
    listed(
      diagnostics.filter((diagnostic) => diagnostic.severity === severity),
      MOST_SHOWN,
    ).flatMap(({ of, more }) => [
      annotation(of),
      ...(more > 0 ? [moreLikeIt(more, 'all of them with --format json')] : []),
    ]),
  );
  return lines.map((line) => `${line}\n`).join('');
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

/** Percent signs and line breaks as GitHub reads them back; what cannot be seen as "�". */
function data(text: string): string {
  return text
    .split(/(%|\r|\n)/)
    .map((part) => ESCAPES[part] ?? inOneLine(part))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
