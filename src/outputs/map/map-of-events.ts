import type { Brief } from '../../brief/brief.ts';
import { type Position, positionOf } from '../../brief/diagnostic.ts';
import type { Place } from '../../brief/vocabularies.ts';
import type { PlaceEntry } from '../../indexes/places.ts';
import { PLACES, placeAddress } from '../addresses/addresses.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import type { PartLink } from '../page/link.ts';
import { frameOf, kilometresBetween, type Spot, type Widths } from './frame.ts';
import { type MapGround, type MapPanel, panelOf } from './map-panel.ts';
import { VIEW_WIDTHS, type ViewSize } from './map-view.ts';
import { AREA_RADIUS, marksOf, type Sizes, sizesFor } from './marks.ts';
import { countryName, type PlaceOnMap, placesOnMap } from './places.ts';
import { type Region, regionAround } from './region.ts';
import { roundBelow } from './scale-bar.ts';

/** Where events happened: one map, or several where they lie far apart, and the same in words. */
export interface EventMap {
  readonly panels: readonly MapPanel[];
  readonly key: MapKey;
  readonly rows: readonly MapRow[];
  /** Places for which there was no row, and the list that has them all. */
  readonly more?: { readonly count: number; readonly href: string | undefined };
}

/** How much room a page has for its maps. */
export interface MapFormat {
  /** At which widths the first map and those beside it are laid out. */
  readonly main: readonly ViewSize[];
  readonly further: readonly ViewSize[];
  /** How long the table may be. */
  readonly rows: number;
}

/** Kilometres across: a map of a single town still shows where in its country it lies. */
const LEAST = 500;
const LEAST_FURTHER = 900;
/** And a map around a region or a country shows its neighbours. */
const LEAST_AROUND_AREA = 1200;
/** Places around the one that a page is about. */
const OTHERS = 30;

/** Beside a text. */
const IN_A_PAGE: MapFormat = {
  main: ['narrow', 'medium'],
  further: ['tiny', 'small'],
  rows: 30,
};

/** The map of some briefs; undefined where none of them has a place. */
export function mapOf(
  briefs: readonly Brief[],
  edition: Edition,
  { main, further, rows } = IN_A_PAGE,
): EventMap | undefined {
  if (edition.site.without.includes('map')) return undefined;
  const places = placesOnMap(briefs, edition.indexes.places);
  if (places.length === 0) return undefined;
  const most = mostOf(places);
  const sizes = sizesFor(most);
  const clusters = clustersOf(places).map((cluster, index) => {
    const least = index === 0 ? LEAST : LEAST_FURTHER;
    const spots = cluster.map(({ place }) => place);
    return { places: cluster, region: regionAround(spots, { least, grid: 0.25 }) };
  });
  const [first, ...others] = clusters;
  if (!first) return undefined;
  const closeUp = closeUpOf(first.places, first.region, VIEW_WIDTHS.medium, sizes);
  const panel = (ground: MapGround, views: readonly ViewSize[]) =>
    panelOf(ground, most, views, edition);
  const panels = [
    panel(first, main),
    ...(closeUp ? [panel(closeUp, IN_A_PAGE.main)] : []),
    ...others.map((cluster) => panel(cluster, further)),
  ];
  return eventMap(panels, most, tableOf(places, rows, edition));
}

/** The map around one place, with the others nearby; undefined where the site has no maps. */
export function mapAround({ place, briefs }: PlaceEntry, edition: Edition): EventMap | undefined {
  if (edition.site.without.includes('map')) return undefined;
  // A coarse grid: places near each other stand on the same map, which is drawn once.
  const least = place.area ? LEAST_AROUND_AREA : LEAST;
  const region = regionAround([place], { least, grid: 0.5 });
  const here = { place, briefs };
  const frame = frameOf(region, VIEW_WIDTHS.narrow);
  const others = [...edition.indexes.places.values()]
    .filter((other) => other.briefs.length > 0 && other.place !== place && frame.at(other.place))
    .sort((a, b) => b.briefs.length - a.briefs.length)
    .slice(0, OTHERS);
  const places = [here, ...others];
  const most = mostOf(places);
  const panel = panelOf({ places, here, region }, most, IN_A_PAGE.main, edition);
  return eventMap([panel], most, tableOf(places, IN_A_PAGE.rows, edition));
}

/** The key explains the marks that the panels show. */
function eventMap(
  panels: readonly MapPanel[],
  most: number,
  table: Pick<EventMap, 'rows' | 'more'>,
): EventMap {
  return { ...table, panels, key: keyOf(panels, sizesFor(most)) };
}

function tableOf(places: readonly PlaceOnMap[], most: number, edition: Edition) {
  const rows = mapRows(places.slice(0, most), edition);
  if (places.length <= most) return { rows };
  return { rows, more: { count: places.length - most, href: edition.link(PLACES) } };
}

function keyOf(panels: readonly MapPanel[], sizes: Sizes): MapKey {
  // On a narrow screen more places share a mark; most readers see the widest view.
  const marks = panels.flatMap(({ views }) => views.at(-1)?.marks ?? []);
  // The ring of an area has one size, whatever happened there.
  const sized = marks.filter(({ position }) => position !== 'area');
  const most = Math.max(1, ...sized.map(({ count }) => count));
  return mapKey(most, sizes, new Set(marks.map(({ position }) => position)));
}

function mostOf(places: readonly PlaceOnMap[]): number {
  return Math.max(...places.map(({ briefs }) => briefs.length));
}

/** What the marks of a map mean. */
export interface MapKey {
  readonly sizes: readonly { readonly count: number; readonly radius: number }[];
  /** Kinds of marks on the map that do not stand exactly where their places are. */
  readonly vague: readonly VagueMark[];
}

export interface VagueMark {
  readonly position: Exclude<Position, 'exact'>;
  readonly radius: number;
}

const VAGUE: readonly VagueMark[] = [
  { position: 'approximate', radius: 7 },
  { position: 'area', radius: AREA_RADIUS },
];

/** One event, a round number, and the most that any mark on the map stands for, each with its mark. */
export function mapKey(most: number, sizes: Sizes, positions: ReadonlySet<Position>): MapKey {
  const middle = roundBelow(Math.max(1, most / 3));
  const counts = [...new Set([1, middle, most])];
  return {
    sizes: counts.map((count) => ({ count, radius: sizes(count) })),
    vague: VAGUE.filter(({ position }) => positions.has(position)),
  };
}

/** A place of a map in words. */
export interface MapRow extends PartLink {
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
        href: edition.link(placeAddress(place.key)),
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

/** Places that one map can show without losing sight of any, with the most told of them first. */
export type Cluster = readonly PlaceOnMap[];

/** Kilometres: places nearer to each other than this belong on one map, the first that will do. */
const REACHES = [700, 1000, 1400, 2000, 2800, 4000, 5600, 8000, 20_100] as const;

/**
 * The same for an area or an approximate place in the main map: it stands for an area, and is no reason to
 * show all of it.
 */
const REACH_OF_AREAS = 210;

/** So many maps at most beside the main one. */
const FURTHER_MAPS = 3;

/**
 * Divides places into those that stand close together, so that one place far away does not make
 * the rest too small to see. Where half of the events happened in one part of the world, that part
 * has a map to itself. The cluster with most events comes first.
 */
export function clustersOf(places: readonly PlaceOnMap[]): readonly Cluster[] {
  const [main = [], ...others] = byWeight(chained(places, REACHES[0], REACH_OF_AREAS));
  const apart = weightOf(main) * 2 >= weightOf(places);
  if (!apart) return fewEnough(places, FURTHER_MAPS + 1);
  const { kept, apart: outliers } = withoutOutliers(main);
  const far = [...outliers, ...others.flat()];
  return [kept, ...fewEnough(far, FURTHER_MAPS)].filter((cluster) => cluster.length > 0);
}

/** So many places at most leave the main map, with no more than this share of its events. */
const OUTLIERS = { places: 3, events: 0.05 } as const;
/** Each that leaves must make the map smaller by so much. */
const WORTH_A_MAP = 0.8;

/**
 * Takes out of the main map the few places at its edges for which most of it would be empty: they have a
 * map beside it.
 */
function withoutOutliers(main: Cluster): { readonly kept: Cluster; readonly apart: Cluster } {
  const whole = areaOf(main);
  const apart: PlaceOnMap[] = [];
  let kept = main;
  let best: Cluster = main;
  for (let count = 1; count <= OUTLIERS.places; count += 1) {
    const [next] = edgesOf(kept)
      .map((edge) => ({ edge, rest: kept.filter((place) => place !== edge) }))
      .filter(({ rest }) => rest.length > 0)
      .map(({ edge, rest }) => ({ edge, rest, area: areaOf(rest) }))
      .sort((a, b) => a.area - b.area);
    if (!next) break;
    apart.push(next.edge);
    if (weightOf(apart) > weightOf(main) * OUTLIERS.events) break;
    kept = next.rest;
    if (next.area <= whole * WORTH_A_MAP ** count) best = kept;
  }
  const stays = new Set(best);
  return { kept: best, apart: main.filter((place) => !stays.has(place)) };
}

/** The outermost places in each of the four directions. */
function edgesOf(places: Cluster): readonly PlaceOnMap[] {
  const first = places[0]?.place.lon ?? 0;
  const east = ({ place: { lon } }: PlaceOnMap) => ((lon - first + 540) % 360) - 180;
  const north = ({ place }: PlaceOnMap) => place.lat;
  const edges = [east, north].flatMap((by) => {
    const inOrder = places.toSorted((a, b) => by(a) - by(b));
    return [inOrder[0], inOrder.at(-1)];
  });
  return [...new Set(edges)].filter((place) => place !== undefined);
}

/** Square kilometres of the map that would show them. */
function areaOf(places: Cluster): number {
  const spots = places.map(({ place }) => place);
  const { width, height } = regionAround(spots, { least: LEAST, grid: 0.25 });
  return width * height;
}

function fewEnough(places: readonly PlaceOnMap[], most: number): readonly Cluster[] {
  for (const reach of REACHES) {
    const clusters = chained(places, reach);
    if (clusters.length <= most) return byWeight(clusters);
  }
  return [places];
}

/** Joins what can be reached from one another in steps of at most so many kilometres. */
function chained(
  places: readonly PlaceOnMap[],
  reach: number,
  reachOfAreas = reach,
): readonly Cluster[] {
  const left = new Set(places);
  const clusters: Cluster[] = [];
  for (const first of places) {
    if (!left.delete(first)) continue;
    // The set grows while it is walked: whatever is added has neighbours of its own.
    const cluster = new Set([first]);
    for (const { place } of cluster) {
      for (const other of left) {
        const vague = isVague(place) || isVague(other.place);
        if (!within(place, other.place, vague ? reachOfAreas : reach)) continue;
        left.delete(other);
        cluster.add(other);
      }
    }
    clusters.push(places.filter((place) => cluster.has(place)));
  }
  return clusters;
}

function isVague(place: Place): boolean {
  return positionOf(place) !== 'exact';
}

/** A degree of latitude is 111 km: most pairs are too far apart without any trigonometry. */
function within(a: Spot, b: Spot, reach: number): boolean {
  return Math.abs(a.lat - b.lat) * 111 <= reach && kilometresBetween(a, b) <= reach;
}

function byWeight(clusters: readonly Cluster[]): readonly Cluster[] {
  return clusters.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf(places: readonly PlaceOnMap[]): number {
  return places.reduce((sum, { briefs }) => sum + briefs.length, 0);
}

/** Places that share a mark on a map, and the ground around them. */
export interface CloseUp {
  /** The name of the place that names the mark. */
  readonly within: string;
  readonly places: readonly PlaceOnMap[];
  readonly region: Region;
}

/** Fewer are told apart well enough by a list. */
const FEWEST = 4;
/** Kilometres from the place that names the mark: a town and its outskirts. */
const OUTSKIRTS = 15;
/** Kilometres across. */
const CLUSTER_LEAST = 12;
/** Degrees; about half a kilometre. */
const GRID = 0.005;

/** The town of which a map shows most places as a single mark; undefined where there is none. */
function closeUpOf(
  places: readonly PlaceOnMap[],
  region: Region,
  widths: Widths,
  sizes: Sizes,
): CloseUp | undefined {
  const [town] = marksOf(places, frameOf(region, widths), sizes)
    .map(({ main, others }) => ({
      main,
      places: [main, ...others].filter(
        ({ place }) => kilometresBetween(place, main.place) <= OUTSKIRTS,
      ),
    }))
    .filter((candidate) => candidate.places.length >= FEWEST)
    .sort((a, b) => b.places.length - a.places.length);
  if (!town) return undefined;
  const spots = town.places.map(({ place }) => place);
  return {
    within: town.main.place.name,
    places: town.places,
    region: regionAround(spots, { least: CLUSTER_LEAST, grid: GRID }),
  };
}
