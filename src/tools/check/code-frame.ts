import width from 'fast-string-width';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { showHidden } from '../../content/hidden-text.ts';

/** A source line with the stretch at fault marked below it. */
export interface CodeFrame {
  readonly text: string;
  /** Spaces as wide as what stands before the fault. */
  readonly indent: string;
  readonly marks: string;
}

/** Cuts a long line to the neighbourhood of the fault; what cannot be seen is shown as "�". */
export function codeFrame({ excerpt, column, length }: Diagnostic, columns: number): CodeFrame {
  const before = shown(excerpt.slice(0, column - 1));
  const fault = shown(excerpt.slice(column - 1, column - 1 + length));
  const after = shown(excerpt.slice(column - 1 + length));
  const room = columns - Math.min(width(fault), columns);
  const left = width(before) + width(after) <= room ? before : lastOf(before, Math.floor(room / 2));
  const middle = firstOf(fault, columns - width(left));
  const right = firstOf(after, Math.max(0, columns - width(left) - width(middle)));
  return {
    text: left + middle + right,
    indent: ' '.repeat(width(left)),
    marks: '^'.repeat(Math.max(1, width(middle))),
  };
}

function shown(text: string): string {
  return showHidden(text.replaceAll('\t', '  '));
}

function firstOf(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  for (const letter of text) {
    if (width(cut + letter) >= columns) break;
    cut += letter;
  }
  return `${cut}…`;
}

function lastOf(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  for (const letter of [...text].reverse()) {
    if (width(letter + cut) >= columns) break;
    cut = letter + cut;
  }
  return `…${cut}`;
}
