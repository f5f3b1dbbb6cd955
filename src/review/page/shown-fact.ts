import { wordRuns } from '../body/word-runs.ts';
import { isWord, wordsOf } from '../body/words.ts';
import type { Fact } from '../facts/fact.ts';

/** A stretch of a value: what both versions have, what went, or what came. */
export interface Piece {
  readonly mark: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** A fact as the page shows it. */
export interface ShownFact {
  readonly subject: string;
  readonly change: Fact['change'];
  readonly pieces: readonly Piece[];
  readonly note?: string;
}

/** A fact with its two values in one, word by word where they are versions of one text. */
export function shownFact({ subject, change, before, after, note }: Fact): ShownFact {
  return { subject, change, pieces: piecesOf(before, after), ...(note !== undefined && { note }) };
}

function piecesOf(before: string | undefined, after: string | undefined): Piece[] {
  if (before === undefined || after === undefined) {
    return [
      ...(before === undefined ? [] : [{ mark: 'del' as const, text: before }]),
      ...(after === undefined ? [] : [{ mark: 'ins' as const, text: after }]),
    ];
  }
  const whole: Piece[] = [
    { mark: 'del', text: before },
    { mark: 'ins', text: after },
  ];
  if (!/\s/.test(before) || !/\s/.test(after)) return whole;
  const tokens = (text: string) => wordsOf(text).map((key) => ({ key, word: isWord(key) }));
  const runs = wordRuns(tokens(before), tokens(after));
  const words = (all: readonly { word: boolean }[]) => all.filter(({ word }) => word).length;
  const shared = runs.reduce((sum, { same, after: run }) => sum + (same ? words(run) : 0), 0);
  // Texts that share little are two texts, and are read one after the other.
  if (shared * 2 < Math.min(words(tokens(before)), words(tokens(after)))) return whole;
  const text = (run: readonly { key: string }[]) => run.map(({ key }) => key).join('');
  return runs.flatMap(({ same, before: from, after: to }): Piece[] =>
    same
      ? [{ mark: 'same', text: text(to) }]
      : [
          ...(from.length > 0 ? [{ mark: 'del' as const, text: text(from) }] : []),
          ...(to.length > 0 ? [{ mark: 'ins' as const, text: text(to) }] : []),
        ],
  );
}
