import type { Brief } from '../../brief/brief.ts';
import type { Place } from '../../brief/vocabularies.ts';
import type { PlaceIndex } from '../../indexes/places.ts';

/** A place with those of its briefs that a map is about, in the order of events. */
export interface PlaceOnMap {
  readonly place: Place;
  readonly briefs: readonly Brief[];
}

/** Where briefs happened: the place with most of them first, then in the vocabulary's order. */
export function placesOnMap(briefs: readonly Brief[], places: PlaceIndex): readonly PlaceOnMap[] {
  const collected = new Map<string, Brief[]>();
  for (const brief of briefs) {
    for (const key of brief.places.length > 1 ? new Set(brief.places) : brief.places) {
      const known = collected.get(key);
      if (known) known.push(brief);
      else collected.set(key, [brief]);
    }
  }
  return [...places.values()]
    .flatMap(({ place }): PlaceOnMap[] => {
      const here = collected.get(place.key);
      return here ? [{ place, briefs: here }] : [];
    })
    .sort((a, b) => b.briefs.length - a.briefs.length);
}

const named = new Map<string, string>();

/** A country's name in a language, by its two letters; the letters where it has none. */
export function countryName(code: string, locale: string): string {
  const key = `${locale} ${code}`;
  let name = named.get(key);
  if (name === undefined) {
    name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
    named.set(key, name);
  }
  return name;
}
