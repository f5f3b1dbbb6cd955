import type { Sizes } from '../map/marks.ts';
import { roundBelow } from '../map/scale-bar.ts';

/** What the marks of a map mean. */
export interface MapKey {
  readonly sizes: readonly { readonly count: number; readonly radius: number }[];
  /** Some of the marks are only approximately where they should be. */
  readonly soft: boolean;
}

/** One event, a round number, and the most that any mark on the map stands for, each with its mark. */
export function mapKey(most: number, sizes: Sizes, soft: boolean): MapKey {
  const middle = roundBelow(Math.max(1, most / 3));
  const counts = [...new Set([1, middle, most])];
  return { sizes: counts.map((count) => ({ count, radius: sizes(count) })), soft };
}
