import type { Position } from '../../brief/position.ts';
import { AREA_RADIUS, type Sizes } from '../map/marks.ts';
import { roundBelow } from '../map/scale-bar.ts';

/** What the marks of a map mean. */
export interface MapKey {
  readonly sizes: readonly { readonly count: number; readonly radius: number }[];
  /** Kinds of marks on the map that do not stand exactly where their places are. */
  readonly vague: readonly VagueMark[];
}

export interface VagueMark {
  readonly position: Exclude<Position, 'exact'>;
  readonly radius: number;
}

const VAGUE: readonly VagueMark[] = [
  { position: 'approximate', radius: 7 },
  { position: 'area', radius: AREA_RADIUS },
];

/** One event, a round number, and the most that any mark on the map stands for, each with its mark. */
export function mapKey(most: number, sizes: Sizes, positions: ReadonlySet<Position>): MapKey {
  const middle = roundBelow(Math.max(1, most / 3));
  const counts = [...new Set([1, middle, most])];
  return {
    sizes: counts.map((count) => ({ count, radius: sizes(count) })),
    vague: VAGUE.filter(({ position }) => positions.has(position)),
  };
}
