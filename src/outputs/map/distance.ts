import { geoDistance } from 'd3-geo';

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
