import { type Day, laterOf } from '../../brief/day.ts';
import { positionOf } from '../../brief/diagnostic.ts';
import { onProduction, placeAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { withheldOf } from '../page/publication.ts';
import type { RecordFile } from './brief-data.ts';
import type { BriefData } from './brief-data-schema.ts';

/** A position of GeoJSON (RFC 7946): longitude, latitude, WGS 84. */
type Position = readonly [lon: number, lat: number];

type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] };

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null where there is no place, or only areas, which have no point. */
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const HEAD = '{"type":"FeatureCollection","features":[';
const TAIL = '\n]}\n';

/** `events.geojson` (RFC 7946): a feature for each entry, at its places. */
export function eventsGeoJson(): RecordFile {
  return {
    head: HEAD,
    entry: ({ data }) => `\n${JSON.stringify(eventFeature(data))}`,
    separator: ',',
    tail: TAIL,
  };
}

function eventFeature(entry: BriefData): Feature {
  const { id, url, title, summary, date, status, importance, topics, places } = entry;
  return {
    type: 'Feature',
    id,
    geometry: geometryOf(
      places.flatMap(({ lat, lon, position }) => (position === 'area' ? [] : [[lon, lat]])),
    ),
    properties: {
      ...{ url, title, summary },
      date: date.edtf,
      first: date.first ?? null,
      last: date.last ?? null,
      ...{ status, importance },
      topics: topics.map(({ key }) => key),
      places: places.map(({ key, name, position }) => ({ key, name, position })),
    },
  };
}

/** `places.geojson` (RFC 7946): a feature for each place at which something happened. */
export function placesGeoJson({ indexes, context }: Edition): string {
  const features = [...indexes.places.values()].flatMap(({ place, briefs: all }) => {
    const briefs = all.filter((brief) => withheldOf(brief, context.buildMoment) === undefined);
    const [first] = briefs;
    if (!first) return [];
    const { key, name, country, lat, lon } = place;
    const position = positionOf(place);
    const feature: Feature = {
      type: 'Feature',
      id: key,
      geometry: geometryOf(position === 'area' ? [] : [[lon, lat]]),
      properties: {
        ...{ name, country, position },
        url: onProduction(placeAddress(key), context.production),
        entries: briefs.length,
        first: first.date.first,
        last: briefs.reduce<Day>((last, { date }) => laterOf(last, date.last), first.date.last),
      },
    };
    return `\n${JSON.stringify(feature)}`;
  });
  return `${HEAD}${features.join(',')}${TAIL}`;
}

function geometryOf(positions: readonly (readonly number[])[]): Geometry | null {
  const coordinates = positions as readonly Position[];
  const [only] = coordinates;
  if (!only) return null;
  return coordinates.length === 1
    ? { type: 'Point', coordinates: only }
    : { type: 'MultiPoint', coordinates };
}
