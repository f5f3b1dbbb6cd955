import type { GeoPermissibleObjects } from 'd3-geo';
import { boundsOf } from './bounds.ts';
import { detailOf } from './detail.ts';
import { type Line, linesOf } from './lines.ts';
import { countriesWithin, natureWithin } from './nature.ts';
import { curveData, pathData } from './path-data.ts';
import { heightOf, MAP_WIDTH, projectionOf, type Region } from './region.ts';

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

/** A region without briefs; drawn once. */
export function drawRegion(region: Region): DrawnRegion {
  const key = JSON.stringify(region);
  const known = drawn.get(key);
  if (known) return known;
  const fresh = draw(region);
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
