import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../src/editing/new/ask.ts';

export const ENTER = '\r';
export const CANCEL = '\x03';

/**
 * A terminal at which somebody types: each answer as soon as its question, known by some of its
 * words, stands on the screen.
 */
export function typist(
  answers: readonly (readonly [question: string, keys: string])[],
): Terminal & {
  readonly screen: () => string;
} {
  const input = new PassThrough();
  const left = [...answers];
  let screen = '';
  let unread = '';
  const output = new Writable({
    write(chunk, _, done) {
      screen += String(chunk);
      unread += String(chunk);
      const [next] = left;
      if (next && unread.includes(next[0])) {
        left.shift();
        unread = '';
        setImmediate(() => type(input, next[1]));
      }
      done();
    },
  });
  return { input, output: Object.assign(output, { columns: 80, rows: 40 }), screen: () => screen };
}

function type(input: PassThrough, keys: string): void {
  for (const key of keys) input.write(key);
}
