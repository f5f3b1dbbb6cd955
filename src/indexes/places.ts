import type { Brief } from '../brief/brief.ts';
import type { Place } from '../brief/vocabularies.ts';

/** A place and what happened there, in the order of events. */
export interface PlaceEntry {
  readonly place: Place;
  readonly briefs: readonly Brief[];
}

/** Places by key, in the order of the vocabulary; those without briefs are among them. */
export type PlaceIndex = ReadonlyMap<string, PlaceEntry>;

/** Arranges briefs, which stand in the order of events, by place. */
export function indexPlaces(
  briefs: readonly Brief[],
  places: ReadonlyMap<string, Place>,
): PlaceIndex {
  const collected = new Map<string, Brief[]>([...places.keys()].map((key) => [key, []]));
  for (const brief of briefs) {
    for (const key of brief.places) {
      const there = collected.get(key);
      // Each brief once: what was added last may be this one.
      if (there && there.at(-1) !== brief) there.push(brief);
    }
  }
  return new Map(
    [...places.values()].map((place) => [
      place.key,
      Object.freeze({ place, briefs: collected.get(place.key) ?? [] }),
    ]),
  );
}
