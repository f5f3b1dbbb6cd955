import { textOrder } from '../../brief/text-order.ts';
import type { PlaceEntry } from '../../indexes/places.ts';
import { MAP, numberedBesideKeys, PLACES, placeAddress } from '../addresses/addresses.ts';
import { spanOf } from '../entries/month-group.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { countryName } from '../map/places.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import type { CountedLink } from '../page/link.ts';
import { listPages, type Paging } from '../page/paging.ts';

/** All places where something happened, by country. */
export interface PlacesPage {
  readonly shell: Shell;
  readonly mapHref: string | undefined;
  readonly countries: readonly Country[];
  readonly paging?: Paging;
}

export interface Country {
  readonly name: string;
  readonly places: readonly PlaceRow[];
}

export interface PlaceRow extends CountedLink {
  readonly from?: string;
  readonly to?: string;
}

const PLACES_A_PAGE = 300;

/** The pages of all places. */
export const places = definePage<PlacesPage>({
  kind: 'places',
  in: { sitemap: true, navigation: { section: 'places', address: PLACES } },
  *pages(edition) {
    const used = [...edition.indexes.places.values()].filter(({ briefs }) => briefs.length > 0);
    const addressOf = (page: number) => numberedBesideKeys(PLACES, page);
    for (const { address, paging, entries } of listPages(
      byCountry(used),
      addressOf,
      edition,
      PLACES_A_PAGE,
    )) {
      yield {
        address,
        inputs: { also: [recordFacts(edition)] },
        model: () => ({
          shell: shellOf(edition, { address, section: 'places' }),
          mapHref: edition.link(MAP),
          countries: countriesOf(entries, edition),
          ...paging(),
        }),
      };
    }
  },
});

/** The country with most on record first; its places by name. */
function byCountry(entries: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const weight = new Map<string, number>();
  for (const { place, briefs } of entries) {
    weight.set(place.country, (weight.get(place.country) ?? 0) + briefs.length);
  }
  return entries.toSorted(
    ({ place: a }, { place: b }) =>
      (weight.get(b.country) ?? 0) - (weight.get(a.country) ?? 0) ||
      textOrder(a.country, b.country) ||
      textOrder(a.name, b.name),
  );
}

function countriesOf(entries: readonly PlaceEntry[], edition: Edition): readonly Country[] {
  const countries = new Map<string, PlaceRow[]>();
  for (const entry of entries) {
    const rows = countries.get(entry.place.country);
    if (rows) rows.push(rowOf(entry, edition));
    else countries.set(entry.place.country, [rowOf(entry, edition)]);
  }
  return [...countries].map(([code, places]) => ({
    name: countryName(code, edition.language.locale),
    places,
  }));
}

function rowOf({ place, briefs }: PlaceEntry, edition: Edition): PlaceRow {
  return {
    href: edition.href(placeAddress(place.key)),
    label: place.name,
    count: briefs.length,
    ...spanOf(briefs, edition),
  };
}
