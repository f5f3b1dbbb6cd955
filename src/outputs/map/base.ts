import { hash } from 'node:crypto';
import type { GeoPermissibleObjects } from 'd3-geo';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Store } from '../../store/store.ts';
import {
  type Bounds,
  boundsOf,
  type Fineness,
  type LandSheet,
  landSheet,
  meet,
  type Piece,
  type Water,
  type WaterFineness,
  waterSheet,
} from './land.ts';
import { heightOf, MAP_WIDTH, projectionOf, type Region } from './region.ts';
import { type Line, linesOf, type Point } from './room.ts';

/** How finely a region is drawn. */
export interface Detail {
  /** Kilometres across, up to which it will do. */
  readonly upTo: number;
  readonly land: Fineness;
  readonly water: WaterFineness;
  /** Of countries, to find room for their names. */
  readonly outlines: Fineness;
  /** In the units of a map; half a pixel on a desk is more than anybody sees. */
  readonly tolerance: number;
}

/** The coarsest sheets that still look drawn by hand, so that a map costs few bytes. */
const DETAILS: readonly Detail[] = [
  { upTo: 1800, land: '10m', water: '50m', outlines: '50m', tolerance: 1.1 },
  { upTo: 3000, land: '50m', water: '50m', outlines: '50m', tolerance: 1.3 },
  { upTo: 6000, land: '50m', water: '110m', outlines: '110m', tolerance: 2 },
];
const COARSEST: Detail = {
  upTo: 40_100,
  land: '110m',
  water: '110m',
  outlines: '110m',
  tolerance: 1.3,
};

/** The detail of a region's map. */
export function detailOf(region: Region): Detail {
  return DETAILS.find(({ upTo }) => region.width <= upTo) ?? COARSEST;
}

/** Lines as the data of an SVG path; steps are relative, which takes the fewest letters. */
export function pathData(lines: readonly Line[]): string {
  return lines
    .map(({ points: [first, ...rest], closed }) => {
      if (!first) return '';
      // The last step of a closed line is the way home, which `z` takes by itself.
      const shown = closed ? rest.slice(0, -1) : rest;
      return `M${first.x} ${first.y}${steps('l', first, shown)}${closed ? 'z' : ''}`;
    })
    .join('')
    .replaceAll(' -', '-');
}

/**
 * The same as curves through the middles of the lines' parts, bent by the points between them: for
 * what has no corners, such as rivers. Each control point mirrors the last, so none is written.
 */
export function curveData(lines: readonly Line[]): string {
  return lines
    .map(({ points }) => {
      // Middles of even numbers are whole: nothing is lost that a mirror would multiply.
      const even = points.map(({ x, y }) => ({ x: x & ~1, y: y & ~1 }));
      const [first, second] = even;
      const last = even.at(-1);
      if (!first || !second || !last) return '';
      const middles = even.slice(1).map((point, at) => middleOf(even[at] ?? point, point));
      const [start = first, ...others] = middles;
      const [next, ...rest] = others;
      if (!next) return `M${first.x} ${first.y}${steps('l', first, [last])}`;
      return [
        `M${first.x} ${first.y}`,
        steps('l', first, [start]),
        `q${second.x - start.x} ${second.y - start.y} ${next.x - start.x} ${next.y - start.y}`,
        steps('t', next, rest),
        steps('l', middles.at(-1) ?? next, [last]),
      ].join('');
    })
    .join('')
    .replaceAll(' -', '-');
}

/** One command with steps from point to point. */
function steps(command: string, from: Point, points: readonly Point[]): string {
  if (points.length === 0) return '';
  const path = [from, ...points];
  const taken = points.map(({ x, y }, at) => {
    const before = path[at] ?? from;
    return `${x - before.x} ${y - before.y}`;
  });
  return `${command}${taken.join(' ')}`;
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Everything of a region that is there without any brief, as data of SVG paths. */
export interface MapBase {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly lakes: string;
  readonly rivers: string;
}

/** A region drawn, and what of each country is seen in it. */
export interface DrawnRegion {
  readonly region: Region;
  readonly base: MapBase;
  readonly countries: readonly DrawnCountry[];
  readonly lakes: readonly Line[];
}

export interface DrawnCountry {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly outline: readonly Line[];
}

/** Kilometres across: below this even the finest sheet would put a river into the wrong street. */
const CLOSE = 150;
/** Kilometres: how exactly rivers are known. */
const RIVER_GRAIN = 1.6;

/** Outlines run on so far beyond the frame, so that cutting them leaves no line in sight. */
const MARGIN = 12;

const drawn = new Map<string, DrawnRegion>();
let kept: Store | undefined;

/** Lets drawn regions be kept between runs, each by itself: an edit asks for a few of them. */
export function keepRegionsIn(store: Store): void {
  kept = store;
}

/** A region without briefs; drawn once. */
export function drawRegion(region: Region): DrawnRegion {
  const key = JSON.stringify(region);
  const known = drawn.get(key);
  if (known) return known;
  const name = `region-${hash('sha256', key, 'hex').slice(0, 16)}`;
  const before = kept?.read<DrawnRegion>(name);
  const fresh = before ?? draw(region);
  if (!before) kept?.write(name, fresh);
  drawn.set(key, fresh);
  return fresh;
}

function draw(region: Region): DrawnRegion {
  if (region.width < CLOSE) return blank(region);
  const detail = detailOf(region);
  const projection = projectionOf(region, MARGIN);
  const bounds = boundsOf(region);
  const nature = natureWithin(bounds, detail.land, detail.water);
  const lines = (shape: GeoPermissibleObjects) => linesOf(shape, projection, detail.tolerance);
  const grain = Math.max(detail.tolerance, (RIVER_GRAIN * MAP_WIDTH) / region.width);
  const lakes = lines(nature.lakes);
  return {
    region,
    base: {
      width: MAP_WIDTH,
      height: heightOf(region),
      land: pathData(lines(nature.land)),
      borders: pathData(lines(nature.borders)),
      lakes: pathData(lakes),
      rivers: curveData(linesOf(nature.rivers, projection, grain)),
    },
    lakes,
    countries: [...countriesWithin(bounds, detail.outlines)].flatMap(
      ([number, shape]): DrawnCountry[] => {
        const outline = lines(shape);
        const code = twoLetters(number);
        return outline.length > 0 && code !== undefined ? [{ code, outline }] : [];
      },
    ),
  };
}

/** Nothing but ground. */
function blank(region: Region): DrawnRegion {
  const height = heightOf(region);
  const [across, down] = [MAP_WIDTH + 2 * MARGIN, height + 2 * MARGIN];
  const land = `M-${MARGIN}-${MARGIN}h${across}v${down}h-${across}z`;
  const base = { width: MAP_WIDTH, height, land, borders: '', lakes: '', rivers: '' };
  return { region, base, lakes: [], countries: [] };
}

/** Unicode's aliases of regions know every number of ISO 3166-1. */
function twoLetters(number: string): string | undefined {
  return new Intl.Locale(`und-${number}`).region;
}

/** What lies between some degrees: land without its inner borders, those borders, and water. */
export interface Nature {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly lakes: GeometryCollection<Polygon | MultiPolygon>;
  readonly rivers: GeometryCollection<LineString | MultiLineString>;
}

/** Land, borders and water of which a part lies within bounds. */
function natureWithin(bounds: Bounds, land: Fineness, water: WaterFineness): Nature {
  const sheet = landSheet(land);
  const topology = exactWithin(bounds, sheet);
  const pieces = piecesWithin(bounds, sheet).map(({ polygon }) => polygon);
  const { lakes, rivers } = waterSheet(water);
  return {
    land: merge(topology, pieces),
    borders: mesh(topology, { type: 'GeometryCollection', geometries: pieces }, (a, b) => a !== b),
    lakes: { type: 'GeometryCollection', geometries: shapesWithin(lakes, bounds) },
    rivers: { type: 'GeometryCollection', geometries: shapesWithin(rivers, bounds) },
  };
}

/** Countries within bounds by ISO 3166-1 number; land that has none is drawn, and not named. */
function countriesWithin(bounds: Bounds, fineness: Fineness): ReadonlyMap<string, MultiPolygon> {
  const sheet = landSheet(fineness);
  const topology = exactWithin(bounds, sheet);
  const pieces = piecesWithin(bounds, sheet);
  const numbers = new Set(pieces.flatMap(({ country }) => country ?? []));
  return new Map(
    [...numbers].map((number) => {
      const own = pieces.filter(({ country }) => country === number);
      return [
        number,
        merge(
          topology,
          own.map(({ polygon }) => polygon),
        ),
      ];
    }),
  );
}

function piecesWithin(bounds: Bounds, { pieces }: LandSheet): readonly Piece[] {
  return pieces.filter((piece) => meet(piece.bounds, bounds));
}

/**
 * Countries reach far beyond a map's edge. Nobody sees their coasts there, yet each point would be
 * projected before it is cut off, so that a few stand for all of them.
 */
function exactWithin(bounds: Bounds, { topology, arcs }: LandSheet): Topology {
  return {
    ...topology,
    arcs: arcs.map((arc) => (meet(arc.bounds, bounds) ? arc.whole() : arc.coarse)),
  };
}

function shapesWithin<Shape>(water: readonly Water<Shape>[], bounds: Bounds): Shape[] {
  return water.filter((one) => meet(one.bounds, bounds)).map(({ shape }) => shape);
}
