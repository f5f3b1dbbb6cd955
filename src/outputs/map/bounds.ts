import { heightOf, MAP_WIDTH, projectionOf, type Region } from './region.ts';

/** A box of degrees. East may be beyond 180 where the box crosses that line. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const EVERYWHERE: Bounds = { west: -180, south: -90, east: 180, north: 90 };
const STEPS = 12;

/** The degrees within which everything lies that a region shows. */
export function boundsOf(region: Region): Bounds {
  if (region.world) return EVERYWHERE;
  const edge = edgeOf(region);
  if (edge.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat))) return EVERYWHERE;
  const lats = edge.map(([, lat]) => lat);
  const offsets = edge.map(([lon]) => ((lon - region.lon + 540) % 360) - 180);
  const [west, east] = [Math.min(...offsets), Math.max(...offsets)];
  // Around a pole every longitude is on the map.
  if (east - west > 180) return EVERYWHERE;
  return {
    west: region.lon + west,
    east: region.lon + east,
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

/** Whether two boxes share a point; either may cross the line where longitudes begin anew. */
export function meet(a: Bounds, b: Bounds): boolean {
  if (a.south > b.north || b.south > a.north) return false;
  return [-360, 0, 360].some((turn) => a.west + turn <= b.east && b.west <= a.east + turn);
}

/** The smallest box around positions, none of which lies on the other side of 180 degrees. */
export function boundsAround(positions: Iterable<readonly number[]>): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** The smallest box around boxes. */
export function boundsOfAll(all: readonly Bounds[]): Bounds {
  return boundsAround(
    all.flatMap(({ west, south, east, north }) => [
      [west, south],
      [east, north],
    ]),
  );
}

function edgeOf(region: Region): readonly (readonly [number, number])[] {
  const projection = projectionOf(region);
  const height = heightOf(region);
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).flatMap((part) => {
    const [x, y] = [part * MAP_WIDTH, part * height];
    const points = [
      [x, 0],
      [x, height],
      [0, y],
      [MAP_WIDTH, y],
    ] as const;
    return points.map(
      ([px, py]) => projection.invert?.([px, py]) ?? ([Number.NaN, Number.NaN] as const),
    );
  });
}
