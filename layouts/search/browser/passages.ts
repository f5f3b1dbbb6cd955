import type { Anchor, FoundPage } from './pagefind.ts';

/** A part of a page in which something was found. */
export interface Passage {
  /** The fragment that leads to it; absent at the top of the page. */
  readonly id?: string;
  readonly pieces: readonly Piece[];
}

/** Text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const WORDS_SHOWN = 32;
const WORDS_BEFORE = 9;

/** The paragraphs of a page that say most about what was looked for, in the order of the page. */
export function passagesOf(page: FoundPage, most: number): readonly Passage[] {
  // Pagefind counts words between white space, which is how it cuts its own excerpts.
  const words = page.content.split(/\s+/);
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  return paragraphs(page, anchors, words.length)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(({ id, start, end, found }) => ({
      ...(id !== undefined && { id }),
      pieces: piecesOf(words, start, end, found),
    }));
}

interface Paragraph {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly found: ReadonlySet<number>;
  readonly score: number;
}

function paragraphs(
  { meta, weighted_locations }: FoundPage,
  anchors: readonly Anchor[],
  length: number,
): readonly Paragraph[] {
  const starts: readonly { id?: string; location: number }[] = [
    // The title comes first, and stands above the passages already.
    { location: meta.title?.split(/\s+/).length ?? 0 },
    ...anchors,
  ];
  return starts.map(({ id, location: start }, index) => {
    const end = starts[index + 1]?.location ?? length;
    const inside = weighted_locations.filter(({ location }) => location >= start && location < end);
    return {
      ...(id !== undefined && { id }),
      start,
      end,
      found: new Set(inside.map(({ location }) => location)),
      score: inside.reduce((sum, { balanced_score }) => sum + balanced_score, 0),
    };
  });
}

function piecesOf(
  words: readonly string[],
  start: number,
  end: number,
  found: ReadonlySet<number>,
): readonly Piece[] {
  const first = Math.min(...found);
  const from = Math.max(start, Math.min(first - WORDS_BEFORE, end - WORDS_SHOWN));
  const to = Math.min(end, from + WORDS_SHOWN);
  const pieces: Piece[] = from > start ? [plain('… ')] : [];
  for (let at = from; at < to; at += 1) {
    pieces.push(...(found.has(at) ? marked(words[at] ?? '') : [plain(words[at] ?? '')]));
    if (at + 1 < to) pieces.push(plain(' '));
  }
  return to < end ? [...pieces, plain(' …')] : pieces;
}

/** A word that was found, without the marks before and after it. */
function marked(word: string): readonly Piece[] {
  const [, before = '', text = word, after = ''] =
    /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}\p{M}])(.*)$/u.exec(word) ?? [];
  return [plain(before), { text, found: true }, plain(after)].filter((piece) => piece.text !== '');
}

function plain(text: string): Piece {
  return { text, found: false };
}
