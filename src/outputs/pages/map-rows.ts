import { type Position, positionOf } from '../../brief/position.ts';
import { placeAddress } from '../addresses.ts';
import type { PlaceOnMap } from '../map/places.ts';
import { countryName } from './country-name.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { ShownDate } from './shown-date.ts';

/** A place of a map in words. */
export interface MapRow extends Link {
  /** The place's key, which its mark bears too. */
  readonly place: string;
  readonly country: string;
  readonly position: Position;
  readonly count: number;
  readonly first: ShownDate;
  /** Absent where only one event happened there. */
  readonly last?: ShownDate;
}

/** What a map shows, as rows of a table. */
export function mapRows(places: readonly PlaceOnMap[], edition: Edition): readonly MapRow[] {
  return places.flatMap(({ place, briefs }): MapRow[] => {
    const [first, last] = [briefs[0], briefs.at(-1)];
    if (!first || !last) return [];
    return [
      {
        place: place.key,
        href: edition.href(placeAddress(place.key)),
        label: place.name,
        country: countryName(place.country, edition.language.locale),
        position: positionOf(place),
        count: briefs.length,
        first: edition.date(first.date),
        ...(last !== first && { last: edition.date(last.date) }),
      },
    ];
  });
}
