import width from 'fast-string-width';
import { type Diagnostic, markedExcerpt } from '../../brief/diagnostic.ts';
import { inOneLine } from '../output.ts';

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
