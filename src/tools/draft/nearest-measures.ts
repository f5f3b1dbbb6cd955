import type { Measure } from '../../brief/vocabularies.ts';
import { sameStem, wordsOf } from './word-stems.ts';

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
