import { type ChildNode, isTag, isText } from 'domhandler';
import { INLINE, readMarkup } from '../body/markup.ts';

/** What stands in a sentence and is no word of it. */
export interface Mark {
  readonly kind: 'link' | 'note' | 'picture';
  /** Where it leads; of a picture, its file. */
  readonly to: string;
}

/** A sentence of a text, as its readers see it. */
export interface Sentence {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Before a capital letter, these end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Gov|Sen|Rep|St|No|Nos|vs|ca|approx|etc|cf|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nr|bzw|Hr|Fr|Sr|Sra|M|Mme)\.\s*$/u;

/** What closes a quotation behind a space, as in French, begins no sentence. */
const CLOSING = /^[»”›\s]*[»”›]/u;

/** A stretch of text, or a mark at its place. */
type Piece = string | Mark;

/** The sentences of rendered HTML, block by block. */
export function sentencesOf(html: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    sentences.push(...cut(pieces, language));
    pieces = [];
  };
  const read = (nodes: readonly ChildNode[]) => {
    for (const node of nodes) {
      if (isText(node)) pieces.push(node.data);
      if (!isTag(node)) continue;
      const { class: name, href, src, alt = '' } = node.attribs;
      if (name === 'footnote-backref') continue;
      if (name === 'source-ref') {
        pieces.push({ kind: 'note', to: 'source' });
        continue;
      }
      if (name === 'footnote-ref') {
        pieces.push({ kind: 'note', to: '' });
        continue;
      }
      if (src !== undefined) pieces.push({ kind: 'picture', to: src }, ` ${alt} `);
      if (INLINE.has(node.name)) {
        if (node.name === 'br') pieces.push(' ');
        read(node.children);
        if (href !== undefined) pieces.push({ kind: 'link', to: href });
        continue;
      }
      close();
      read(node.children);
      close();
    }
  };
  read(readMarkup(html));
  close();
  return sentences;
}

/** The sentences of a plain text. */
export function plainSentences(text: string, language: string): Sentence[] {
  return cut([text], language);
}

function cut(pieces: readonly Piece[], language: string): Sentence[] {
  let text = '';
  const marks: { readonly at: number; readonly mark: Mark }[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else marks.push({ at: text.length, mark: piece });
  }
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    const goesOn =
      last && (CLOSING.test(segment) || ABBREVIATION.test(text.slice(last.start, last.end)));
    if (goesOn) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans.flatMap(({ start, end }, index) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    // What a mark follows is what it belongs to: it stands behind its words.
    const within = marks.filter(
      ({ at }) => (at > start || start === 0) && (at <= end || index === spans.length - 1),
    );
    if (sentence === '' && within.length === 0) return [];
    return [{ text: sentence, marks: within.map(({ mark }) => mark) }];
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
