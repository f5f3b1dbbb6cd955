import anyAscii from 'any-ascii';
import type { EventDate } from '../../brief/event-date.ts';
import { filedUnder, namedEnds } from '../../brief/periods.ts';
import { slugOf } from '../../brief/slug.ts';

/** Words that say little in an address. */
const SMALL_WORDS = new Set(
  'a an and are as at by for from has have in into is it its of on or that the their this to was were with'.split(
    ' ',
  ),
);
const MOST_WORDS = 6;
const MOST_LETTERS = 60;

/** The key of a name in any script: "Deir ez-Zor" gives `deir-ez-zor`, "Мосул" `mosul`; empty for none. */
export function keyOfName(name: string): string {
  return slugOf(anyAscii(name.normalize('NFC')));
}

/** The part of a file name that a title gives: its first telling words. `brief` where it has none. */
export function slugOfTitle(title: string): string {
  const words = keyOfName(title).split('-').filter(Boolean);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  let slug = '';
  for (const word of (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)) {
    if (slug !== '' && slug.length + word.length >= MOST_LETTERS) break;
    slug = slug === '' ? word.slice(0, MOST_LETTERS) : `${slug}-${word}`;
  }
  return slug || 'brief';
}

/** A brief's identity: when it began, no finer than that is known, and a slug. */
export function briefName(date: EventDate, slug: string): string {
  return `${fileDate(date)}-${slug}`;
}

/** How the file name of a brief begins: `2017-06-06`, `2017-06`, `2017` or `2010s`. */
export function fileDate(date: EventDate): string {
  const { from } = namedEnds(date);
  if (from.precision === 'day' || from.precision === 'moment') return date.first;
  return filedUnder(date).replace('X', '0s');
}

/** Where a brief of that name stands, from the content folder. */
export function briefPath(name: string): string {
  return `briefs/${name.slice(0, 4)}/${name}.md`;
}

/** The name of a brief by the path of its file, `briefs/2017/NAME.md`. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}

/** Sizes are checked before anything is parsed, so that no file can exhaust the reader. */
export const limits = {
  /** Bytes of a brief or page. */
  file: 1024 * 1024,
  /** Bytes of a vocabulary file. */
  vocabulary: 4 * 1024 * 1024,
  /** Bytes of a front matter block. */
  frontMatter: 16 * 1024,
  /** Bytes of an image: more than a photograph of 2,000 pixels a side can need. */
  image: 5 * 1024 * 1024,
  /** Bytes of a saved page: the text of a long one, with all that is in it. */
  capture: 8 * 1024 * 1024,
  /** Pixels of an image. */
  picture: { side: 16_384, pixels: 64_000_000 },
  /** How deep YAML may nest. */
  depth: 10,
  /** Letters of a line: what looks for words in it must come to an end. */
  line: 10_000,
  /** Lines of a brief or page. */
  lines: 20_000,
  /** Lines of a vocabulary. */
  vocabularyLines: 50_000,
  /** How deep quotations and lists of a text may nest; a list takes two levels. */
  nesting: 20,
  /** Letters of all addresses to which a text leads, each as often as it stands there. */
  addresses: 2 * 1024 * 1024,
  /** How many topics may stand above one another. */
  topics: 10,
  /** Faults of one vocabulary, or of the form of one file, that are reported one by one. */
  faults: 1_000,
} as const;
