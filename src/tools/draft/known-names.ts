import type { Place, Topic } from '../../brief/vocabularies.ts';
import { occurrences } from './outlets.ts';
import type { Sentence } from './sentences.ts';
import { sameStem, wordsOf } from './word-stems.ts';

/** A topic or place of the vocabularies, and in how many sentences an article speaks of it. */
export interface KnownMention {
  readonly key: string;
  readonly sentences: number;
  /** The first sentence that does, from 0. */
  readonly first: number;
}

/** Topics of which every telling word stands in a sentence, the most mentioned first. */
export function topicsIn(
  sentences: readonly Sentence[],
  topics: ReadonlyMap<string, Topic>,
): KnownMention[] {
  const words = sentences.map(({ text }) => wordsOf(text));
  return mentions([...topics.values()], ({ name }) => {
    const wanted = wordsOf(name);
    return words.map(
      (all) =>
        wanted.length > 0 && wanted.every((word) => all.some((other) => sameStem(word, other))),
    );
  });
}

/** Places that an article names, the most named first. */
export function placesIn(
  sentences: readonly Sentence[],
  places: ReadonlyMap<string, Place>,
): KnownMention[] {
  const names = new Set([...places.values()].map(({ name }) => name));
  return mentions([...places.values()], ({ name }) => {
    // "Palmyra (Tadmur)" is called Palmyra, and "Mosul (east bank)" is not called Mosul, which another is.
    const short = name.replace(/\s*[(,].*$/, '');
    const called = names.has(short) ? name : short;
    return sentences.map(({ text }) => occurrences(text, called).length > 0);
  });
}

function mentions<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  inSentences: (entry: Entry) => readonly boolean[],
): KnownMention[] {
  return entries
    .map((entry) => {
      const found = inSentences(entry);
      return {
        key: entry.key,
        sentences: found.filter(Boolean).length,
        first: found.indexOf(true),
      };
    })
    .filter(({ sentences }) => sentences > 0)
    .sort((a, b) => b.sentences - a.sentences || a.first - b.first);
}
