import type { SpreadView } from '../../src/outputs/pages/spread-view.ts';
import type { Strings } from '../strings/index.ts';

interface SpreadProps {
  readonly spreads: readonly SpreadView[];
  readonly unit: string;
  readonly class: string;
  readonly strings: Strings;
}

/** How far apart the numbers are, in a sentence for counts and one for shares. */
export function SpreadSentences({ spreads, unit, class: name, strings }: SpreadProps) {
  if (spreads.length === 0) return null;
  return (
    <p class={name}>{spreads.map((spread) => strings.measures.spread(spread, unit)).join(' ')}</p>
  );
}
