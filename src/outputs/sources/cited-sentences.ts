import { decodeHTML } from 'entities';
import type { Brief } from '../../brief/brief.ts';

const BLOCKS =
  /<\/?(?:p|li|ol|ul|t[dhr]|thead|tbody|table|h[2-6]|blockquote|div|section|pre|br)\b[^>]*>/;
const PIECES = /(<sup class="(?:source|footnote)-ref">.*?<\/sup>|<[^>]*>)/;

/** The sentences of a brief that cite each of its sources, as plain text, by the source's number. */
export function citedSentences(
  { body, lang }: Pick<Brief, 'body' | 'lang'>,
  siteLanguage: string,
): ReadonlyMap<number, readonly string[]> {
  const cited = new Map<number, string[]>();
  const { html } = body;
  if (!html.includes('class="source-ref"')) return cited;
  const sentences = new Intl.Segmenter(lang ?? siteLanguage, { granularity: 'sentence' });
  for (const block of html.split(BLOCKS)) {
    const { text, marks } = readBlock(block);
    if (marks.length === 0) continue;
    const segments = sentences.segment(text);
    for (const { number, at } of marks) {
      const sentence = segments.containing(lastLetter(text, at))?.segment.trim() ?? '';
      const known = cited.get(number) ?? [];
      if (sentence !== '' && !known.includes(sentence)) cited.set(number, [...known, sentence]);
    }
  }
  return cited;
}

function readBlock(block: string) {
  const marks: { readonly number: number; readonly at: number }[] = [];
  let text = '';
  for (const piece of block.split(PIECES)) {
    const number = /^<sup class="source-ref"><a href="#source-(\d+)"/.exec(piece)?.[1];
    if (number !== undefined) marks.push({ number: Number(number), at: text.length });
    else if (!piece.startsWith('<')) text += decodeHTML(piece).replace(/\s+/g, ' ');
  }
  return { text, marks };
}

/** A mark belongs to the sentence before it, behind its full stop as well. */
function lastLetter(text: string, at: number): number {
  return Math.max(0, text.slice(0, at).trimEnd().length - 1);
}
