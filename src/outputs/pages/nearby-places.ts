import { positionOf } from '../../brief/position.ts';
import type { Place } from '../../brief/vocabularies.ts';
import type { PlaceEntry } from '../../indexes/places.ts';
import { placeAddress } from '../addresses.ts';
import { kilometresBetween } from '../map/distance.ts';
import type { Edition } from './edition.ts';
import type { CountedLink } from './link.ts';

/** Another place not far away. */
export interface NearbyPlace extends CountedLink {
  /** As the crow flies, in whole kilometres; absent where a spot is only approximate, or next door. */
  readonly kilometres?: number;
}

const AT_MOST = 6;
const KILOMETRES = 150;

/**
 * The nearest places where something happened, the nearest first. An area is no place that others
 * are near to: the point that stands for it lies anywhere in it.
 */
export function nearbyPlaces({ place }: PlaceEntry, edition: Edition): readonly NearbyPlace[] {
  if (place.area) return [];
  return [...edition.indexes.places.values()]
    .filter((other) => other.briefs.length > 0 && other.place !== place && !other.place.area)
    .map((other) => ({ ...other, distance: kilometresBetween(place, other.place) }))
    .filter(({ distance }) => distance <= KILOMETRES)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, AT_MOST)
    .map(({ place: near, briefs, distance }) => ({
      href: edition.href(placeAddress(near.key)),
      label: near.name,
      count: briefs.length,
      ...(isTold(distance, near, place) && { kilometres: Math.round(distance) }),
    }));
}

function isTold(distance: number, ...places: readonly Place[]): boolean {
  return distance >= 1 && places.every((place) => positionOf(place) === 'exact');
}
