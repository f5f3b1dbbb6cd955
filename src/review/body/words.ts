const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text cut into words, spaces and signs; together they are the text. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Whether a piece of text says something: it holds a letter or digit. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}
