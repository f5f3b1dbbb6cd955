import type { Brief } from '../../brief/brief.ts';
import { placeAddress } from '../addresses.ts';
import { countryName } from './country-name.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';

/** Where a brief happened. */
export interface BriefPlace extends Link {
  readonly country: string;
}

/** The places of a brief; keys that no vocabulary knows are left out. */
export function briefPlaces({ places }: Brief, edition: Edition): readonly BriefPlace[] {
  return places.flatMap((key): BriefPlace[] => {
    const entry = edition.indexes.places.get(key);
    if (!entry) return [];
    const { name, country } = entry.place;
    return [
      {
        href: edition.href(placeAddress(key)),
        label: name,
        country: countryName(country, edition.language.locale),
      },
    ];
  });
}
