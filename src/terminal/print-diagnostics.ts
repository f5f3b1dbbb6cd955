import { styleText } from 'node:util';
import width from 'fast-string-width';
import { type Diagnostic, markedExcerpt } from '../brief/diagnostic.ts';
import { inOneLine } from './output.ts';
import { listed, moreLikeIt } from './report.ts';
import { formOf } from './terminal.ts';

/** A source line with the stretch at fault marked below it. */
export interface CodeFrame {
  readonly text: string;
  /** Spaces as wide as what stands before the fault. */
  readonly indent: string;
  readonly marks: string;
}

/** Cuts a long line to the neighbourhood of the fault; what cannot be seen is shown as "�". */
export function codeFrame(diagnostic: Diagnostic, columns: number): CodeFrame {
  const { before, marked, after } = markedExcerpt(diagnostic);
  const cutBefore = (diagnostic.excerptStart ?? 0) > 0;
  const [head, fault, tail] = [shown(before), shown(marked), shown(after)];
  const room = columns - Math.min(width(fault), columns);
  const fits = !cutBefore && width(head) + width(tail) <= room;
  const left = fits ? head : lastOf(head, Math.floor(room / 2), cutBefore);
  const middle = firstOf(fault, columns - width(left));
  const right = firstOf(tail, Math.max(0, columns - width(left) - width(middle)));
  return {
    text: left + middle + right,
    indent: ' '.repeat(width(left)),
    marks: '^'.repeat(Math.max(1, width(middle))),
  };
}

function shown(text: string): string {
  return inOneLine(text.replaceAll('\t', '  '));
}

function firstOf(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  return `${fitting(text, columns)}…`;
}

function lastOf(text: string, columns: number, cut: boolean): string {
  if (!cut && width(text) <= columns) return text;
  return `…${[...fitting([...text].reverse(), columns)].reverse().join('')}`;
}

/** As many letters as take fewer columns than these. */
function fitting(letters: Iterable<string>, columns: number): string {
  let [kept, taken] = ['', 0];
  for (const letter of letters) {
    taken += width(letter);
    if (taken >= columns) break;
    kept += letter;
  }
  return kept;
}

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

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Prints everything that is wrong to standard error, and then what follows from it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  const { colour, columns } = formOf(process.stderr);
  const paint = painter(colour);
  const blocks = diagnosticBlocks(diagnostics, columns, paint).map((block) => `${block}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const count = paint('red', `${errors} ${errors === 1 ? 'error' : 'errors'}`);
  process.stderr.write(`${blocks.join('')}${count}. ${consequence}\n`);
}
