import { geoDistance } from 'd3-geo';
import { heightOf, MAP_WIDTH, projectionOf, type Region } from './region.ts';

/** A point on the earth in degrees, WGS 84. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** The mean radius of the earth in kilometres (IUGG). */
export const EARTH_RADIUS = 6371;

/** Kilometres between two points along a great circle. */
export function kilometresBetween(a: Spot, b: Spot): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH_RADIUS;
}

/** A map at the least width at which it is shown so; both in pixels of the screen. */
export interface Frame {
  readonly region: Region;
  readonly width: number;
  readonly height: number;
  /** Pixels in a unit of the map's paths. */
  readonly scale: number;
  /** How much wider it may be shown without being laid out anew. */
  readonly growth: number;
  /** Where a spot stands in pixels; undefined where it lies outside. */
  at(spot: Spot): FramePoint | undefined;
}

export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

/** The least and the greatest width of a map in pixels. */
export interface Widths {
  readonly least: number;
  readonly most: number;
}

/** A region as it is laid out for some widths. */
export function frameOf(region: Region, { least: width, most }: Widths): Frame {
  const projection = projectionOf(region);
  const scale = width / MAP_WIDTH;
  const height = heightOf(region) * scale;
  return {
    region,
    width,
    height,
    scale,
    growth: most / width,
    at({ lon, lat }) {
      const point = projection([lon, lat]);
      if (!point) return undefined;
      const [x, y] = [point[0] * scale, point[1] * scale];
      return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : undefined;
    },
  };
}

/** A length in pixels as a share of the frame in per cent, to a tenth of a pixel on a desk. */
export function share(pixels: number, whole: number): number {
  return Math.round((pixels / whole) * 10_000) / 100;
}
