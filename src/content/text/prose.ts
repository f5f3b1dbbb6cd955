/** Stretches of Markdown that are not the writer's own running text. */
const NOT_PROSE: readonly RegExp[] = [
  // Fenced code, whole.
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|(?![\s\S]))/gm,
  // Comments and other link definitions, and lines of a quotation.
  /^ {0,3}\[[^\][\n]+\]:[^\n]*$/gm,
  /^ {0,3}>[^\n]*$/gm,
  /`[^`\n]+`/g,
  // Where links lead, and marks of footnotes.
  /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
  /\[\^[^\][\n]+\]/g,
  /<[a-z][a-z0-9+.-]*:[^\s<>]*>/gi,
  /\bhttps?:\/\/\S+/gi,
  // Words of others.
  /“[^”]{1,600}”/g,
  /"(?=\S)[^"\n]{1,600}"/g,
  /‘[^‘\n]{1,300}’(?!\p{L})/gu,
];

/**
 * A body with everything blanked out that its writer did not say in the record's own voice:
 * addresses, code, quotations, comments. Offsets stay as they are.
 */
export function proseOf(body: string): string {
  return NOT_PROSE.reduce((text, pattern) => text.replace(pattern, blank), body);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
