const LONGEST = 160;

/** A sentence of the article as a remark of its own. */
export function quotation(sentence: string): string {
  return `> ${excerpt(sentence)}`;
}

/** The beginning of a sentence, for a remark beside what was drawn from it; always one line. */
export function excerpt(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
