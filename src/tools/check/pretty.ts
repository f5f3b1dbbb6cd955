import { styleText } from 'node:util';
import width from 'fast-string-width';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { showHidden } from '../../content/hidden-text.ts';
import { codeFrame } from './code-frame.ts';
import { countsOf, type Report } from './report.ts';

export interface PrettyOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

type Style = Parameters<typeof styleText>[0];

const MARGIN = '      ';
const MANY = 20;

/** A report as people read it, with a code frame for each fault and a summary at the end. */
export function pretty(report: Report, { colour, columns }: PrettyOptions): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = report.diagnostics.map((diagnostic) => block(diagnostic, columns, paint));
  return `${[...fixedLines(report), ...blocks, ...summary(report, paint)].join('\n')}\n`;
}

type Paint = (style: Style, text: string) => string;

function block(diagnostic: Diagnostic, columns: number, paint: Paint): string {
  const { file, line, column, severity, rule, reason, fix } = diagnostic;
  const tone = severity === 'error' ? 'red' : 'yellow';
  const head = `${paint('bold', showHidden(file))}:${line}:${column}  ${paint(tone, severity)}  ${paint('dim', rule)}`;
  const fixLines = wrap(showHidden(fix), columns - MARGIN.length).map((text) => MARGIN + text);
  const reasonText = showHidden(reason);
  if (diagnostic.excerpt === '') {
    return [
      head,
      ...wrap(reasonText, columns - MARGIN.length).map((text) => MARGIN + text),
      ...fixLines,
      '',
    ].join('\n');
  }
  const frame = codeFrame(diagnostic, columns - MARGIN.length - 2);
  const gutter = `${String(line).padStart(MARGIN.length - 1)} ${paint('dim', '│')} `;
  const beside = `${MARGIN}${paint('dim', '│')} `;
  const marks = frame.indent + paint(tone, frame.marks);
  const room = columns - MARGIN.length - 3 - width(frame.indent) - frame.marks.length;
  const marked =
    width(reasonText) <= room
      ? [`${beside}${marks} ${reasonText}`]
      : [
          `${beside}${marks}`,
          ...wrap(reasonText, columns - MARGIN.length - 2).map((text) => beside + text),
        ];
  return [head, gutter + frame.text, ...marked, ...fixLines, ''].join('\n');
}

function fixedLines({ fixed }: Report): string[] {
  if (fixed.length === 0) return [];
  const lines = fixed.map(
    ({ file, line, rule, before, after }) =>
      `  ${showHidden(file)}:${line}  ${rule}  ${quoted(before)} → ${quoted(after)}`,
  );
  return [`Mended ${count(fixed.length, 'thing')}:`, ...lines, ''];
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `"${showHidden(text)}"`;
}

function summary(report: Report, paint: Paint): string[] {
  const { errors, warnings, files, fixable } = countsOf(report);
  const scope = report.limitedTo ? ` in ${report.limitedTo}` : '';
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
    ...(errors + warnings > MANY ? byRule(report) : []),
    `${paint(errors > 0 ? 'red' : 'yellow', found.join(' and '))} in ${files} of ${count(report.files, 'file')}${report.limitedTo ? `, counting only ${report.limitedTo}` : ''}.`,
    ...(fixable > 0
      ? [`${fixable === 1 ? 'One' : fixable} can be mended by machine: npm run check -- --fix`]
      : []),
    ...(warnings > 0
      ? ['A warning that is right as it is can be allowed with its reason: see docs/rules.md']
      : []),
    ...beyond,
  ];
}

/** Where there is much to do, what kind of thing it is. */
function byRule({ diagnostics }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return [...rows.map(([rule, times]) => `${String(times).padStart(6)}  ${rule}`), ''];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && width(current) + 1 + width(word) > columns) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
