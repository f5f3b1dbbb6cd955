import type { Place } from './vocabularies.ts';

export const POSITIONS = ['exact', 'approximate', 'area'] as const;

/**
 * How surely a place's coordinates say where it is. Those of an area, such as a country or a
 * province, only say where on a map to write its name: no distance can be measured from them.
 */
export type Position = (typeof POSITIONS)[number];

export function positionOf({ area, approximate }: Pick<Place, 'area' | 'approximate'>): Position {
  if (area) return 'area';
  return approximate ? 'approximate' : 'exact';
}
