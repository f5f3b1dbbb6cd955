import type { Source } from '../../brief/schema.ts';

/**
 * A passage of a page: its words, and where they stand twice, those before or after it. These are
 * the `exact`, `prefix` and `suffix` of the TextQuoteSelector in the W3C's Web Annotation model.
 */
export type Passage = Pick<Source, 'quote' | 'quote_prefix' | 'quote_suffix'>;

/** Soft hyphens, joiners and marks of direction: seen by nobody, and copied by some programs only. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text as it is compared: its words and signs, however they are spaced and whichever quotation marks they have. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How often a page holds a passage: its words whole, and between those that stand around it. */
export function timesHeld({ quote, quote_prefix, quote_suffix }: Passage, page: string): number {
  const [words, before, after] = [quote, quote_prefix, quote_suffix].map((text) =>
    comparable(text ?? ''),
  );
  if (!words) return 0;
  const text = comparable(page);
  let held = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (cuts(text, at) || cuts(text, end)) continue;
    const fits =
      beside(text, at, -1, before).endsWith(before ?? '') &&
      beside(text, end, 1, after).startsWith(after ?? '');
    if (fits) held++;
  }
  return held;
}

/** What stands before or after a place, as far as it is to be compared. */
function beside(text: string, at: number, way: 1 | -1, { length } = ''): string {
  return way < 0
    ? text.slice(Math.max(0, at - length - 1), at).trimEnd()
    : text.slice(at, at + length + 1).trimStart();
}

/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a place lies within a word or number: "legal" is not held by "illegal", nor "350" by "1,350". */
function cuts(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 3), at), text.slice(at, at + 3)];
  if (/\p{N}[.,]?$/u.test(before) && /^[.,]?\p{N}/u.test(after)) return true;
  const [last = '', first = ''] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]];
  const inWord = /[\p{L}\p{M}\p{N}]/u;
  return inWord.test(last) && inWord.test(first) && !UNSPACED.test(last) && !UNSPACED.test(first);
}

/** Browsers look for so many words as they are; of more, for the first and the last ones. */
const WORDS_IN_FULL = 16;
const WORDS_AT_ENDS = 5;

/** Files that browsers show without looking for a text in them. */
const NO_PAGE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|gif|webp|tiff?|mp[34]|mov)$/i;

/**
 * The address of a page at a passage of it, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/);
 * undefined where there is no passage, or no page in which a browser finds one.
 */
export function passageAddress(url: string, passage: Passage): string | undefined {
  const { quote, quote_prefix: prefix, quote_suffix: suffix } = passage;
  if (quote === undefined || url.includes(':~:') || NO_PAGE.test(new URL(url).pathname)) {
    return undefined;
  }
  const words = quote.split(' ');
  const ends =
    words.length <= WORDS_IN_FULL
      ? [quote]
      : [words.slice(0, WORDS_AT_ENDS), words.slice(-WORDS_AT_ENDS)].map((some) => some.join(' '));
  const directive = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    ...ends.map(encoded),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The hyphen tells what stands around a text from the text. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}
