import type { Measure, Place, Topic } from '../../brief/vocabularies.ts';
import { occurrences } from './outlets.ts';
import type { Sentence } from './sentences.ts';

/** Words that mean the same where a record names what it counts and where it happened. */
const SAME: readonly (readonly string[])[] = [
  ['uk', 'britain', 'british', 'briton', 'britons', 'kingdom'],
  ['us', 'america', 'american', 'americans'],
  ['deaths', 'death', 'killed', 'dead', 'died', 'die', 'toll', 'kills'],
  ['injured', 'wounded', 'hurt'],
  ['displaced', 'fled', 'flee', 'homes'],
  ['isis', 'isil', 'daesh'],
];
const MEANING = new Map(
  SAME.flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word])),
);
const EMPTY = new Set(
  'a an and at by for from in into of on or the to with who people number'.split(' '),
);
const ENDING = /(?:ees?|ers?|ors?|ing|ions?|ed|es|s|e)$/;

/** The telling words of a text, in lower case, one word for what means the same. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map((word) => MEANING.get(word) ?? word);
}

/** True where two words are one in different forms: "returned" and "returnees". */
export function sameStem(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b);
}

function stem(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(ENDING, '')
    .replace(/(\p{L})\1$/u, '$1')
    .replace(/y$/, 'i');
}

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

/** How much of a key's words a sentence must hold for its measure to be proposed. */
const ENOUGH = 0.6;
const MOST = 3;

/** The measures that a number in a sentence may belong to, the likeliest first; empty where none fits. */
export function nearestMeasures(
  sentence: string,
  percent: boolean,
  measures: ReadonlyMap<string, Measure>,
): string[] {
  const words = wordsOf(sentence);
  return [...measures.values()]
    .filter(({ unit }) => unit !== 'statement' && /^per ?cent$/i.test(unit) === percent)
    .map(({ key, label }) => ({
      key,
      ofKey: share(wordsOf(key), words),
      ofLabel: share(wordsOf(label), words),
    }))
    .filter(({ ofKey }) => ofKey >= ENOUGH)
    .sort((a, b) => b.ofKey - a.ofKey || b.ofLabel - a.ofLabel)
    .slice(0, MOST)
    .map(({ key }) => key);
}

/** Which part of some words another text holds, in any form. */
function share(wanted: readonly string[], words: readonly string[]): number {
  if (wanted.length === 0) return 0;
  return (
    wanted.filter((word) => words.some((other) => sameStem(word, other))).length / wanted.length
  );
}
