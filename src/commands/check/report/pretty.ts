import type { Diagnostic } from '../../../brief/diagnostic.ts';
import { inOneLine } from '../../../terminal/output.ts';
import { diagnosticBlocks, type Paint, painter } from '../../../terminal/print-diagnostics.ts';
import { countsOf, listed, moreLikeIt, type Report } from '../../../terminal/report.ts';
import type { TerminalForm } from '../../../terminal/terminal.ts';

const MANY = 20;
const LONGEST_QUOTE = 200;

/** More is read by nobody: so many are shown, errors first, and the rest is counted. */
const MOST_BLOCKS = 100;

/** A report as people read it, with a code frame for each fault and a summary at the end. */
export function pretty(
  report: Report,
  { colour, columns }: TerminalForm,
  { summary: onlyCounts = false }: { readonly summary?: boolean } = {},
): string {
  const paint = painter(colour);
  const { shown, left } = onlyCounts ? { shown: [], left: 0 } : mostPressing(report.diagnostics);
  const blocks = diagnosticBlocks(shown, columns, paint);
  const rest =
    left > 0
      ? [
          `… and ${left} more. To see a part of them: --errors-only, --rule NAME, or a file or folder; all of them: --format json`,
          '',
        ]
      : [];
  const counts = onlyCounts || report.diagnostics.length > MANY ? overview(report) : [];
  return `${[...fixedLines(report), ...blocks, ...rest, ...counts, ...summary(report, paint)].join('\n')}\n`;
}

/** So many as somebody can read, with errors before warnings; in the order of the files. */
function mostPressing(all: readonly Diagnostic[]): { shown: readonly Diagnostic[]; left: number } {
  const blocks = listed(all);
  if (blocks.length <= MOST_BLOCKS) return { shown: all, left: 0 };
  const errors = blocks.filter(({ of }) => of.severity === 'error');
  const warnings = blocks.filter(({ of }) => of.severity !== 'error');
  const chosen = new Set([...errors, ...warnings].slice(0, MOST_BLOCKS).map(({ of }) => of));
  const shown = all.filter((diagnostic) => chosen.has(diagnostic));
  return { shown, left: all.length - shown.length };
}

function fixedLines({ fixed }: Report): string[] {
  if (fixed.length === 0) return [];
  const lines = listed(fixed, MANY).flatMap(({ of: { file, line, rule, before, after }, more }) => [
    `  ${inOneLine(file)}:${line}  ${rule}  ${quoted(before)} → ${quoted(after)}`,
    ...(more > 0 ? [`  ${moreLikeIt(more, 'all of them with --format json')}`] : []),
  ]);
  return [`Fixed ${count(fixed.length, 'thing')}:`, ...lines, ''];
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `"${inOneLine(cut(text))}"`;
}

function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function summary(report: Report, paint: Paint): string[] {
  const { errors, warnings, files, fixable } = countsOf(report);
  const limitedTo = report.limitedTo && inOneLine(report.limitedTo);
  const scope = limitedTo ? ` in ${limitedTo}` : '';
  const beyond =
    report.errorsBeyond > 0
      ? [
          `There ${report.errorsBeyond === 1 ? 'is' : 'are'} also ${count(report.errorsBeyond, 'error')} elsewhere: npm run check shows them.`,
        ]
      : [];
  if (errors + warnings === 0) {
    return [
      `${paint('green', 'Nothing to report')}${scope}: ${count(report.files, 'file')} checked, ${count(report.briefs, 'brief')} among them.`,
      ...beyond,
    ];
  }
  const found = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
  ].filter(Boolean);
  return [
    `${paint(errors > 0 ? 'red' : 'yellow', found.join(' and '))} in ${files} of ${count(report.files, 'file')}${limitedTo ? `, counting only ${limitedTo}` : ''}.`,
    ...(fixable > 0
      ? [`${fixable === 1 ? 'One' : fixable} can be fixed by machine: npm run check -- --fix`]
      : []),
    ...(warnings > 0
      ? ['A warning that is right as it is can be allowed with its reason: see docs/rules.md']
      : []),
    ...beyond,
  ];
}

/** Where there is much to do, what kind of thing it is, and where. */
function overview({ diagnostics }: Report): string[] {
  const folders = tally(diagnostics.map(({ file }) => file.replace(/\/[^/]*$/, '/')));
  return [
    ...tally(diagnostics.map(({ rule }) => rule)),
    '',
    ...(folders.length > 1 ? [...folders, ''] : []),
  ];
}

function tally(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return rows.map(([name, times]) => `${String(times).padStart(6)}  ${inOneLine(name)}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
