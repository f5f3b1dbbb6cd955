import type { Brief } from '../../brief/brief.ts';
import type { Edition } from './edition.ts';
import { wordsOf } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** A source as a printed list names it, where no link can be followed. */
export interface EntryNote {
  /** Who published it and when; what it is called, where it has no address. */
  readonly parts: readonly string[];
  /** The address that answers: of the copy, where the original is gone. */
  readonly url?: string;
}

/** The sources of a brief for a list on paper. */
export function entryNotes(
  { sources }: Brief,
  { indexes, date }: Pick<Edition, 'indexes' | 'date'>,
): readonly EntryNote[] {
  return sources.map((source) => {
    const { title, published, url, archived, dead } = source;
    const address = dead === true ? (archived ?? url) : url;
    const parts = [
      indexes.publisherNames.publisherOf(source)?.name,
      // Lists are long: an address leads to the title, and stands for it.
      address !== undefined || title === undefined ? undefined : typographic(title),
      published && wordsOf(date(published)),
    ].filter((part) => part !== undefined);
    return { parts, ...(address !== undefined && { url: address }) };
  });
}
