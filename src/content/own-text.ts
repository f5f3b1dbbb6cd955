/**
 * The same text in memory of its own. A part that is cut from a text keeps all of the text in
 * memory: what is kept of a file for long should not keep the file.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
