import { kilometresBetween } from './distance.ts';
import { frameOf, type Widths } from './frame.ts';
import { marksOf, type Sizes } from './marks.ts';
import type { PlaceOnMap } from './places.ts';
import { type Region, regionAround } from './region.ts';

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
