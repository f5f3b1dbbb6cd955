import type { Brief } from '../../brief/brief.ts';
import type { Translation } from '../../brief/translation/translation.ts';

/** What a file holds; a large one comes in pieces, so that it never stands in memory as a whole. */
export type FileContent = string | Uint8Array | Generator<string>;

/** A file of the site that is no page: a feed, the sitemap, a style sheet, a picture. */
export interface OutputFile {
  /** Path from the site's root, without a leading slash. */
  readonly path: string;
  /** Identifies the bytes: the same key, the same bytes. */
  readonly key: string;
  /** Makes the bytes; called only where the file is not there yet. */
  readonly render: () => FileContent;
  /** Briefs whose text it holds, where it holds any: its key stands for that as well. */
  readonly whole?: readonly Brief[] | 'all';
  /** Translations whose text it holds as well. */
  readonly translations?: readonly Translation[];
  /** Of a file that is joined of many texts. */
  readonly joined?: Joined;
}

/**
 * A file that says something of each of many, and is joined of these texts in order. Where only some
 * of their keys differ from those of the file that stands, the others are taken over from it.
 */
export interface Joined {
  /** Stands for what all the texts depend on beside their own keys. */
  readonly scope: string;
  /** One for each text. Files with the very same keys are written in one pass. */
  readonly keys: readonly string[];
  readonly text: (number: number) => string;
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
}

/** A joined file from its parts. */
export function joinedFile(path: string, key: string, joined: Joined): OutputFile {
  return { path, key, joined, render: () => piecesOf(joined) };
}

function* piecesOf({ keys, text, head, separator, tail }: Joined): Generator<string> {
  yield head;
  for (const number of keys.keys()) yield number === 0 ? text(0) : separator + text(number);
  yield tail;
}
