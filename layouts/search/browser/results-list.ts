import type { KnownName } from '../../../src/outputs/search/known-names.ts';
import { element } from '../../frame/browser/element.ts';
import { say, statusNames } from '../../frame/browser/words.ts';
import type { Anchor, FoundPage } from './pagefind.ts';

const PASSAGES = 3;

/** One page in which something was found, as an item of the list of results. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const { title = '', date, status } = page.meta;
  const item = element(
    'li',
    { className: 'search-result' },
    element(
      'h2',
      { className: 'search-title' },
      element('a', { href: page.url, className: 'entry-link' }, title),
    ),
  );
  if (date !== undefined) {
    const line = element('p', { className: 'search-date' }, date);
    if (status !== undefined && status !== 'confirmed') line.append(' ', badge(status));
    item.prepend(line);
  }
  item.append(...passagesOf(page, PASSAGES).map((passage) => excerpt(passage, page.url)));
  return item;
}

/** A topic, measure, place or publisher that was asked for by name, with its answer in a line. */
export function knownItem({ kind, label, href, answer }: KnownName): HTMLLIElement {
  const kinds = {
    topics: say(MESSAGES.search.topic),
    places: say(MESSAGES.map.place),
    publishers: say(MESSAGES.publishers.name),
    measures: say(MESSAGES.search.measure),
  };
  return element(
    'li',
    { className: 'search-result' },
    element('p', { className: 'search-date' }, kinds[kind]),
    element(
      'h2',
      { className: 'search-title' },
      element('a', { href, className: 'entry-link' }, label),
    ),
    element('p', { className: 'search-passage' }, answer),
  );
}

function badge(status: string): HTMLElement {
  return element('span', { className: `badge badge-${status}` }, statusNames()[status] ?? status);
}

/** A passage is a link to its place; at the top of the page, where the title leads already, it is none. */
function excerpt({ id, pieces }: Passage, url: string): HTMLElement {
  const text = pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));
  return element(
    'p',
    { className: 'search-passage' },
    ...(id === undefined ? text : [element('a', { href: `${url}#${id}` }, ...text)]),
  );
}

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
