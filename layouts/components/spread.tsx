import type { SpreadView } from '../../src/outputs/pages/spread-view.ts';
import { spreadOf, useWords } from '../words/index.ts';

interface SpreadProps {
  readonly spreads: readonly SpreadView[];
  readonly unit: string;
  readonly class: string;
}

/** How far apart the numbers are, in a sentence for counts and one for shares. */
export function SpreadSentences({ spreads, unit, class: name }: SpreadProps) {
  const words = useWords();
  if (spreads.length === 0) return null;
  return <p class={name}>{spreads.map((spread) => spreadOf(words, spread, unit)).join(' ')}</p>;
}
