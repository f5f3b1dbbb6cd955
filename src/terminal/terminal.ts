import type { WriteStream } from 'node:tty';

/** How text can be written to a stream; plain and 100 columns wide where it is no terminal. */
export interface TerminalForm {
  readonly colour: boolean;
  readonly columns: number;
}

/** Colours as the environment wants them (no-color.org), and lines that can be read. */
export function formOf(stream: Partial<WriteStream>): TerminalForm {
  const { env } = process;
  return {
    colour: stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: Math.min(120, Math.max(60, stream.columns ?? 100)),
  };
}

/** Says how far long work has come. */
export interface Progress {
  show(work: string, done: number, of: number): void;
  clear(): void;
}

const EVERY = 100;

/** One line on a terminal, written over as the work goes on, once it has taken a moment; elsewhere silence. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show() {}, clear() {} };
  let last = performance.now() + 400;
  let shown = false;
  return {
    show(work, done, of) {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      stream.write(`\r\x1B[K${work} ${done} of ${of}`);
    },
    clear() {
      if (shown) stream.write('\r\x1B[K');
      shown = false;
    },
  };
}
