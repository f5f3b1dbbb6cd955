import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import {
  type Bounds,
  type Fineness,
  type LandSheet,
  landSheet,
  meet,
  type Piece,
  type Water,
  type WaterFineness,
  waterSheet,
} from './land.ts';

/** What lies between some degrees: land without its inner borders, those borders, and water. */
export interface Nature {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly lakes: GeometryCollection<Polygon | MultiPolygon>;
  readonly rivers: GeometryCollection<LineString | MultiLineString>;
}

/** Land, borders and water of which a part lies within bounds. */
export function natureWithin(bounds: Bounds, land: Fineness, water: WaterFineness): Nature {
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
export function countriesWithin(
  bounds: Bounds,
  fineness: Fineness,
): ReadonlyMap<string, MultiPolygon> {
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
