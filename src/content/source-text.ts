import type { Diagnostic, Edit, Severity } from '../brief/diagnostic.ts';

/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule found in one place; the rest of the diagnostic follows from the place. */
export interface Finding {
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
  readonly severity?: Severity;
  readonly edit?: Edit;
}

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
  report(span: Span, finding: Finding): Diagnostic {
    const starts = this.#starts();
    const start = Math.min(span.start, this.text.length);
    const line = lineOf(starts, start);
    const lineStart = starts[line] ?? 0;
    const lineEnd = this.line(line + 1).end;
    const excerpt = this.text.slice(lineStart, lineEnd - (this.text[lineEnd - 1] === '\r' ? 1 : 0));
    const room = Math.max(1, lineStart + excerpt.length - start);
    return {
      severity: 'error',
      ...finding,
      file: this.file,
      line: line + 1,
      column: start - lineStart + 1,
      length: Math.max(1, Math.min(span.end - start, room)),
      excerpt,
    };
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
export function reportFile(file: string, finding: Finding): Diagnostic {
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
