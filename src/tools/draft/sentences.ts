/** A sentence of an article, on one line. */
export interface Sentence {
  readonly text: string;
  /** Its place in the article, counting from 0. */
  readonly at: number;
}

/** Titles and ranks that are written with a full stop. */
export const SHORT_TITLES = 'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St';
/** What else ends in a full stop that ends no sentence. */
const SHORT_WORDS =
  'Ltd|Inc|Co|Corp|No|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\\.g|i\\.e|a\\.m|p\\.m';
const SHORTENING = new RegExp(
  `(?:^|[\\s(‘“"])(?:${SHORT_TITLES}|${SHORT_WORDS}|(?:\\p{Lu}\\.)*\\p{Lu})\\.$`,
  'u',
);
/** A quotation that is opened and not closed: an apostrophe stands before a letter and closes nothing. */
const OPEN_QUOTE = /“[^”]*$|‘(?![^‘]*’(?!\p{L}))[^‘]*$/u;
const LONGEST_QUOTE = 8;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text; a quotation of several sentences stays in one piece. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .split(/\n+/)
    .flatMap(sentencesOfParagraph)
    .map((sentence, at) => ({ text: sentence, at }));
}

function sentencesOfParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  let pending = '';
  let pieces = 0;
  for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' ').trim())) {
    pending += segment;
    pieces += 1;
    const plain = pending.trim();
    if (pieces < LONGEST_QUOTE && (SHORTENING.test(plain) || OPEN_QUOTE.test(plain))) continue;
    if (plain) sentences.push(plain);
    pending = '';
    pieces = 0;
  }
  if (pending.trim()) sentences.push(pending.trim());
  return sentences;
}
