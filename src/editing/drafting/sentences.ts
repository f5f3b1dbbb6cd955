import type { Language } from './language.ts';

/** A sentence of an article, on one line. */
export interface Sentence {
  readonly text: string;
  /** Its place in the article, counting from 0. */
  readonly at: number;
}

/** Titles and ranks that are written with a full stop. */
export const SHORT_TITLES =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Cpl|Adm|Cmdr|Sen|Rep|Gov|Rev|Hon|Supt|Insp|St|M|MM|Pr|Me';
/** What else ends in a full stop that ends no sentence. */
const SHORT_WORDS =
  'Ltd|Inc|Co|Corp|No|Nos|vs|v|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|janv|févr|avr|juil|déc|art|e\\.g|i\\.e|a\\.m|p\\.m|para|paras|pp?|Ave|Rd|Mt|Ft|est|env';
const SHORTENING = new RegExp(
  `(?:^|[\\s(‘“"])(?:${SHORT_TITLES}|${SHORT_WORDS}|(?:\\p{Lu}\\.)*\\p{Lu})\\.$`,
  'u',
);
/** A quotation that is opened and not closed: an apostrophe stands before a letter and closes nothing. */
const OPEN_QUOTE = /“[^”]*$|«[^»]*$|‘(?![^‘]*’(?!\p{L}))[^‘]*$/u;
const LONGEST_QUOTE = 8;

const segmenters: { readonly [language in Language]: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
};

/** The sentences of a text; a quotation of several sentences stays in one piece. */
export function sentencesOf(text: string, language: Language = 'en'): Sentence[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => sentencesOfParagraph(paragraph, language))
    .map((sentence, at) => ({ text: sentence, at }));
}

function sentencesOfParagraph(paragraph: string, language: Language): string[] {
  const sentences: string[] = [];
  let pending = '';
  let pieces = 0;
  const plainText = paragraph.replace(/\s+/g, ' ').trim();
  for (const { segment } of segmenters[language].segment(plainText)) {
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

/** True where a place in a sentence lies between quotation marks. */
export function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (OPEN_QUOTE.test(before)) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** True where two names are the same but for their article and capitals. */
export function isSame(a: string, b: string): boolean {
  return withoutArticle(a) === withoutArticle(b);
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|le|la|les|l['’])\s*/i, '').toLowerCase();
}
