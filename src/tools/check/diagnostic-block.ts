import { styleText } from 'node:util';
import width from 'fast-string-width';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { inOneLine } from '../output.ts';
import { codeFrame } from './code-frame.ts';
import { listed, moreLikeIt } from './report.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Sets text in a style, or leaves it plain. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

const MARGIN = '      ';

/** Many faults as people read them: of one rule in one file at most a screen, and a count of the rest. */
export function diagnosticBlocks(
  diagnostics: readonly Diagnostic[],
  columns: number,
  paint: Paint,
): string[] {
  return listed(diagnostics).flatMap(({ of, more }) => [
    diagnosticBlock(of, columns, paint),
    ...(more > 0 ? [`${MARGIN}${paint('dim', moreLikeIt(more, ALL_OF_THEM))}\n`] : []),
  ]);
}

const ALL_OF_THEM = 'all of them with npm run check -- --format json';

/** One fault as people read it on a terminal of so many columns: where, what, why, and the fix. */
function diagnosticBlock(diagnostic: Diagnostic, columns: number, paint: Paint): string {
  const { file, line, column, severity, rule, reason, fix } = diagnostic;
  const tone = severity === 'error' ? 'red' : 'yellow';
  const head = `${paint('bold', inOneLine(file))}:${line}:${column}  ${paint(tone, severity)}  ${paint('dim', rule)}`;
  const fixLines = wrap(inOneLine(fix), columns - MARGIN.length).map((text) => MARGIN + text);
  const reasonText = inOneLine(reason);
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
