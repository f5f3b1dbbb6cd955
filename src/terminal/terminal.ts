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
