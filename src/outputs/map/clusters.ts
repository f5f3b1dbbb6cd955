import { positionOf } from '../../brief/diagnostic.ts';
import type { Place } from '../../brief/vocabularies.ts';
import { frameOf, kilometresBetween, type Spot, type Widths } from './frame.ts';
import { marksOf, type Sizes } from './marks.ts';
import type { PlaceOnMap } from './places.ts';
import { type Region, regionAround } from './region.ts';

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
  return [main, ...fewEnough(others.flat(), FURTHER_MAPS)].filter((cluster) => cluster.length > 0);
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
const LEAST = 12;
/** Degrees; about half a kilometre. */
const GRID = 0.005;

/** The town of which a map shows most places as a single mark; undefined where there is none. */
export function closeUpOf(
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
    region: regionAround(spots, { least: LEAST, grid: GRID }),
  };
}
