import type { Brief } from '../../brief/brief.ts';
import { PLACES } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf as keyOfData } from '../page/facets.ts';
import { drawRegion, type MapBase } from './base.ts';
import { type MapView, mapView, type ViewContent, type ViewSize } from './map-view.ts';
import { sizesFor } from './marks.ts';
import { countryName } from './places.ts';
import type { Region } from './region.ts';

/** One map: the ground, and what happened there. */
export interface MapPanel {
  /** The countries in which events are marked, the one with most of them first. */
  readonly countries: readonly string[];
  /** The place that this map shows from close by, on ground without coasts or rivers. */
  readonly closeUp?: string | undefined;
  readonly places: number;
  readonly base: MapBase;
  /** Marks and names at several widths, the least first. */
  readonly views: readonly MapView[];
}

/** What a panel shows, and where. */
export interface MapGround extends Omit<ViewContent, 'sizes'> {
  readonly region: Region;
}

const NAMED_COUNTRIES = 3;
/** Panels that are remembered; a site of hundreds of places has no more. */
const REMEMBERED = 2000;

const panels = new Map<string, MapPanel>();

/**
 * A panel; `most` is the number of events by which the marks of a page are sized. While somebody
 * writes, the site is built again and again, and hardly a map changes: each is laid out once.
 */
export function panelOf(
  ground: MapGround,
  most: number,
  sizes: readonly ViewSize[],
  edition: Edition,
): MapPanel {
  const key = keyOf(ground, most, sizes, edition);
  const known = panels.get(key);
  if (known) return known;
  if (panels.size >= REMEMBERED) panels.clear();
  const fresh = layOut(ground, most, sizes, edition);
  panels.set(key, fresh);
  return fresh;
}

function layOut(
  { region, ...content }: MapGround,
  most: number,
  sizes: readonly ViewSize[],
  edition: Edition,
): MapPanel {
  const { places, within } = content;
  const drawn = drawRegion(region);
  const view = { ...content, sizes: sizesFor(most) };
  const countries = [...new Set(places.map(({ place }) => place.country))];
  return Object.freeze({
    countries: countries
      .slice(0, NAMED_COUNTRIES)
      .map((code) => countryName(code, edition.language.locale)),
    ...(within !== undefined && { closeUp: within }),
    places: places.length,
    base: drawn.base,
    views: sizes.map((size) => mapView(drawn, view, size, edition)),
  });
}

/** Everything that a panel depends on. */
function keyOf(
  { region, places, here, within }: MapGround,
  most: number,
  sizes: readonly ViewSize[],
  { link, language }: Edition,
): string {
  const contents = places.map(({ place, briefs }) => [place, namesKey(briefs)]);
  return keyOfData(
    region,
    contents,
    here?.place.key,
    within,
    most,
    sizes,
    link(PLACES) ?? '',
    language.locale,
  );
}

const keys = new WeakMap<readonly Brief[], string>();

/** Marks count briefs, and no brief twice: which ones they are is all that matters. */
function namesKey(briefs: readonly Brief[]): string {
  const key = keys.get(briefs) ?? keyOfData(briefs.map(({ name }) => name));
  keys.set(briefs, key);
  return key;
}
