import type { Sizes } from '../map/marks.ts';
import { roundBelow } from '../map/scale-bar.ts';

/** What the marks of a map mean. */
export interface MapKey {
  readonly sizes: readonly { readonly count: number; readonly radius: number }[];
  /** Some of the marks are only approximately where they should be. */
  readonly soft: boolean;
}

/** A few round numbers up to the largest on the map, each with its mark. */
export function mapKey(most: number, sizes: Sizes, soft: boolean): MapKey {
  const largest = roundBelow(most);
  const middle = roundBelow(Math.max(1, largest / 4));
  const counts = [...new Set([1, middle, largest])];
  return { sizes: counts.map((count) => ({ count, radius: sizes(count) })), soft };
}
