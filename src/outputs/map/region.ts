import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import { EARTH_RADIUS, type Spot } from './frame.ts';

/**
 * A part of the earth that a map shows, in round numbers, so that maps of the same neighbourhood
 * share one drawing of it.
 */
export interface Region extends Spot {
  /** Kilometres across the middle. */
  readonly width: number;
  readonly height: number;
  /** What spans too much of the earth is shown on a map of all of it. */
  readonly world: boolean;
}

/** The width of every map in the units of its paths; about half a pixel on a desk. */
export const MAP_WIDTH = 1600;

/** The height of a region's map in the same units. */
export function heightOf({ width, height }: Region): number {
  return Math.round((MAP_WIDTH * height) / width);
}

interface Fit {
  /** The least that is shown, in kilometres across: a point alone would be nowhere. */
  readonly least: number;
  /** The centre is rounded to so many degrees. */
  readonly grid: number;
}

/** Width by height. Wide enough for a desk, high enough for a phone. */
const SHAPES = [1.5, 1.25] as const;
/** Places stand in the middle of a map, so that their names find room around them. */
const FILLED = { across: 0.8, down: 0.8 } as const;
const STEP = 1.05;
const WORLD = { width: 40_030, height: 19_490 } as const;
const WIDEST = 12_000;

/** The region around some points, of which there is one at least. */
export function regionAround(spots: readonly Spot[], { least, grid }: Fit): Region {
  const rough = middleOf(spots);
  const box = boxOf(spots, rough);
  const centre = projectionAt(rough).invert?.([
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2,
  ]);
  const spot = rounded(centre ? { lon: centre[0], lat: centre[1] } : rough, grid);
  const { left, right, top, bottom } = boxOf(spots, spot);
  const across = (2 * Math.max(right, -left)) / FILLED.across;
  const down = (2 * Math.max(bottom, -top)) / FILLED.down;
  if (Math.max(across, down) > WIDEST)
    return { lon: rounded(spot, 30).lon, lat: 0, ...WORLD, world: true };
  const shapes = SHAPES.map((shape) => {
    const width = stepAbove(Math.max(across, down * shape), least);
    return { width, height: Math.round(width / shape) };
  });
  const [smallest] = shapes.sort((a, b) => a.width * a.height - b.width * b.height);
  return { ...spot, ...(smallest ?? WORLD), world: false };
}

/**
 * How a region is laid flat: its middle true, areas true everywhere, north up in the middle. Points
 * come out in units of the map's paths; what lies outside is cut off `margin` units beyond the frame.
 */
export function projectionOf(region: Region, margin = 0): GeoProjection {
  const height = heightOf(region);
  const projection = region.world
    ? geoEqualEarth().rotate([-region.lon, 0]).fitSize([MAP_WIDTH, height], { type: 'Sphere' })
    : projectionAt(region)
        .scale((EARTH_RADIUS * MAP_WIDTH) / region.width)
        .translate([MAP_WIDTH / 2, height / 2]);
  return projection.clipExtent([
    [-margin, -margin],
    [MAP_WIDTH + margin, height + margin],
  ]);
}

/** Unscaled but for kilometres. */
function projectionAt({ lon, lat }: Spot): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(EARTH_RADIUS).translate([0, 0]);
}

function middleOf(spots: readonly Spot[]): Spot {
  const first = spots[0]?.lon ?? 0;
  // Counted from the first, so that the line on which longitudes begin anew divides nothing.
  const lons = spots.map(({ lon }) => ((lon - first + 540) % 360) - 180);
  const lats = spots.map(({ lat }) => lat);
  return { lon: first + halfway(lons), lat: halfway(lats) };
}

function halfway(numbers: readonly number[]): number {
  return (Math.min(...numbers) + Math.max(...numbers)) / 2;
}

function boxOf(spots: readonly Spot[], centre: Spot) {
  const projection = projectionAt(centre);
  const points = spots.map(({ lon, lat }): [number, number] => projection([lon, lat]) ?? [0, 0]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function rounded({ lon, lat }: Spot, grid: number): Spot {
  const round = (degrees: number) => Math.round(degrees / grid) * grid;
  return { lon: ((round(lon) + 540) % 360) - 180, lat: round(lat) };
}

/** Widths grow by steps: maps that are nearly alike become the same. */
function stepAbove(kilometres: number, least: number): number {
  const steps = Math.max(0, Math.ceil(Math.log(kilometres / least) / Math.log(STEP)));
  return Math.round(least * STEP ** steps);
}
