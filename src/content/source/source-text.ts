import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';

/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A longer line is quoted in part: so many units, and so many of them before the fault. */
const LONGEST_EXCERPT = 1000;
const BEFORE_FAULT = 300;

/** A file's text, with the lines and columns of its offsets. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** A diagnostic at a stretch of the text, which is cut to its first line. */
  report(span: Span, finding: RuleFinding): Diagnostic {
    const starts = this.#starts();
    const start = Math.min(span.start, this.text.length);
    const line = lineOf(starts, start);
    const lineStart = starts[line] ?? 0;
    const lineEnd = this.line(line + 1).end;
    const end = Math.max(lineStart, lineEnd - (this.text[lineEnd - 1] === '\r' ? 1 : 0));
    const room = Math.max(1, end - start);
    const excerpt = this.#excerpt({ start: lineStart, end }, start);
    return {
      severity: 'error',
      ...finding,
      file: this.file,
      line: line + 1,
      column: start - lineStart + 1,
      length: Math.max(1, Math.min(span.end - start, room)),
      excerpt: this.text.slice(excerpt.start, excerpt.end),
      ...(excerpt.start > lineStart ? { excerptStart: excerpt.start - lineStart } : {}),
    };
  }

  /** A line, or what is near the fault in a long one: a thousand faults in it must not quote it a thousand times. */
  #excerpt(line: Span, fault: number): Span {
    if (line.end - line.start <= LONGEST_EXCERPT) return line;
    const start = Math.max(line.start, Math.min(fault, line.end) - BEFORE_FAULT);
    return {
      start: this.#betweenLetters(start),
      end: this.#betweenLetters(Math.min(line.end, start + LONGEST_EXCERPT)),
    };
  }

  /** The offset, or the next one where it would cut a letter of two units. */
  #betweenLetters(offset: number): number {
    const { text } = this;
    return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
      ? offset + 1
      : offset;
  }

  /** The span of a line, counting from 1, without its line break. */
  line(number: number): Span {
    const starts = this.#starts();
    const start = starts[number - 1] ?? this.text.length;
    const next = starts[number] ?? this.text.length + 1;
    return { start, end: Math.max(start, next - 1) };
  }

  #starts(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#lineStarts = starts;
    return starts;
  }
}

/** A diagnostic about a file as a whole: its name, its kind, its size. */
export function reportFile(file: string, finding: RuleFinding): Diagnostic {
  return { severity: 'error', ...finding, file, line: 1, column: 1, length: 1, excerpt: '' };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
