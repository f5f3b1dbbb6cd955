import { showHidden } from '../content/text/hidden-text.ts';

/**
 * What commands print. Texts of the content, names of files and answers of hosts stand in it, and
 * none of them may command what reads the output: neither a terminal, nor the runner of a workflow,
 * which obeys lines that begin with "::" and anything behind "##[" (GitHub, Azure).
 */

type Write = (text: string) => boolean;

/** How a guarded stream is written to without the guard. */
const unguarded = new WeakMap<NodeJS.WriteStream, Write>();

/** A text of any origin as a part of one line: what would end the line or cannot be seen is "�". */
export function inOneLine(text: string): string {
  return withoutCommands(showHidden(text).replace(BREAKS, '\uFFFD'));
}

/**
 * Lets nothing through that a terminal or a workflow would obey, whoever writes it: the command, a
 * library, a stack trace. To a terminal go colours and the movements of the cursor.
 */
export function guardOutput(stream: NodeJS.WriteStream): void {
  if (unguarded.has(stream)) return;
  const write = stream.write.bind(stream);
  unguarded.set(stream, write);
  stream.write = (chunk: string | Uint8Array, ...rest: never[]) =>
    write(typeof chunk === 'string' ? guarded(chunk, stream.isTTY === true) : chunk, ...rest);
}

/** Prints workflow commands, whose parts are escaped: the guard would break them. */
export function printCommands(stream: NodeJS.WriteStream, text: string): void {
  (unguarded.get(stream) ?? stream.write.bind(stream))(text);
}

/** Lines as they may be printed: each control character as "�", and no line a workflow's command. */
export function guarded(text: string, terminal = false): string {
  const shown = text
    .replaceAll('\r\n', '\n')
    .replace(CONTROLS, (found) => (terminal && MOVEMENT.test(found) ? found : '\uFFFD'));
  return withoutCommands(shown).replace(/^([^\S\n]*:):/gm, '$1 :');
}

/** Data as JSON in which only escapes stand for what cannot be seen, or would be obeyed in a log. */
export function printableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)
    .replace(NOT_IN_JSON, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '#\\u0023[')}\n`;
}

/** Also where it is not at the beginning of a line, the runner obeys it. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '# #[');
}

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Control characters but the line break and the tab, line separators, and what turns the direction; sequences of a terminal are one. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /\x1B\[[?\d;]*[A-Za-z]|[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;
/** Colours, and movements of the cursor, by which progress is written over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const MOVEMENT = /^(?:\x1B\[.*|\r|\x08)$/;
/** Written as escapes, they are the same data. */
const NOT_IN_JSON =
  /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]|[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
