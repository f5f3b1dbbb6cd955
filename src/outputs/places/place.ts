import type { Brief } from '../../brief/brief.ts';
import { type Position, positionOf } from '../../brief/diagnostic.ts';
import type { Place } from '../../brief/vocabularies.ts';
import type { PlaceEntry } from '../../indexes/places.ts';
import { numbered, PLACES, placeAddress } from '../addresses/addresses.ts';
import { addressInList, type MonthGroup, monthGroups, spanOf } from '../entries/month-group.ts';
import { hasFeeds } from '../feeds/feed.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { kilometresBetween } from '../map/frame.ts';
import { type EventMap, mapAround } from '../map/map-of-events.ts';
import { countryName } from '../map/places.ts';
import { topicLanes } from '../overview/lanes.ts';
import { type ListOverview, listOverview } from '../overview/list-overview.ts';
import type { Edition } from '../page/edition.ts';
import { eventsByPlace, recordSpan, recordYears } from '../page/facets.ts';
import type { CountedLink } from '../page/link.ts';
import { type Paging, pagesOf, pagingOf } from '../page/paging.ts';

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
      ...(isWorthShowing(distance, near, place) && { kilometres: Math.round(distance) }),
    }));
}

function isWorthShowing(distance: number, ...places: readonly Place[]): boolean {
  return distance >= 1 && places.every((place) => positionOf(place) === 'exact');
}

/** What happened in one place, in the order of events. */
export interface PlacePage {
  readonly shell: Shell;
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly position: Position;
  /** On the first page only. */
  readonly map?: EventMap;
  readonly nearby: readonly NearbyPlace[];
  readonly count: number;
  readonly from?: string;
  readonly to?: string;
  readonly printed?: PrintedEdition;
  /** On the first page only, where there is enough to draw. */
  readonly overview?: ListOverview;
  readonly groups: readonly MonthGroup[];
  readonly paging?: Paging;
}

/** The pages of every place where something happened. */
export const place = definePage<PlacePage>({
  kind: 'place',
  in: { sitemap: true },
  *pages(edition) {
    const everywhere = eventsByPlace(edition);
    for (const entry of edition.indexes.places.values()) {
      if (entry.briefs.length === 0) continue;
      const pages = pagesOf(entry.briefs);
      for (const [index, lists] of pages.entries()) {
        yield {
          address: numbered(placeAddress(entry.place.key), index + 1),
          inputs: {
            facts: index === 0 ? entry.briefs : lists,
            // The map and the list of places nearby tell of events elsewhere.
            also: [
              ...[entry.briefs.length, spanOf(entry.briefs, edition), everywhere],
              index === 0 ? recordSpan(edition) : '',
              recordYears(edition),
            ],
          },
          lists,
          model: () => placePage(entry, lists, index + 1, pages.length, edition),
        };
      }
    }
  },
});

function placePage(
  entry: PlaceEntry,
  briefs: readonly Brief[],
  number: number,
  total: number,
  edition: Edition,
): PlacePage {
  const { place, briefs: all } = entry;
  const first = placeAddress(place.key);
  const addressOf = (page: number) => numbered(first, page);
  const address = addressOf(number);
  const paging = pagingOf(edition, number, total, addressOf);
  const printed = printedEdition(briefs, address, edition);
  const map = number === 1 ? mapAround(entry, edition) : undefined;
  const overview = number === 1 ? placeOverview(entry, edition) : undefined;
  return {
    shell: shellOf(edition, {
      address,
      ...(overview && { script: 'overview' }),
      breadcrumbs: [{ section: 'places', address: PLACES }],
      ...(hasFeeds(entry.briefs) && { feedsOf: { address: first, subject: place.name } }),
    }),
    name: place.name,
    country: countryName(place.country, edition.language.locale),
    lat: place.lat,
    lon: place.lon,
    position: positionOf(place),
    ...(map && { map }),
    nearby: nearbyPlaces(entry, edition),
    count: all.length,
    ...spanOf(all, edition),
    ...(printed && { printed }),
    ...(overview && { overview }),
    groups: monthGroups(briefs, edition),
    ...(paging && { paging }),
  };
}

/** What happened there, and what it was part of. */
function placeOverview({ place, briefs }: PlaceEntry, edition: Edition): ListOverview | undefined {
  const query = `place=${encodeURIComponent(place.key)}`;
  return listOverview(
    {
      briefs,
      query,
      lanes: (scale) => topicLanes(briefs, query, edition, scale),
      hrefOf: (_, position) => addressInList(briefs, position, placeAddress(place.key), edition),
    },
    edition,
  );
}
