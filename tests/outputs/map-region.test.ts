import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Spot } from '../../src/outputs/map/frame.ts';
import { boundsOf } from '../../src/outputs/map/land.ts';
import { heightOf, MAP_WIDTH, projectionOf, regionAround } from '../../src/outputs/map/region.ts';
import { BAGHDAD, LONDON, MOSUL, RAQQA } from './map-record.ts';

const FIT = { least: 500, grid: 0.25 };

/** Where a spot stands on the map, in parts of its width and height. */
function onMap({ lon, lat }: Spot, spots: readonly Spot[]) {
  const region = regionAround(spots, FIT);
  const [x, y] = projectionOf(region)([lon, lat]) ?? [Number.NaN, Number.NaN];
  return { x: x / MAP_WIDTH, y: y / heightOf(region) };
}

describe('a region fits its places', () => {
  const latitude = fc.double({ min: -60, max: 70, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const neighbourhood = fc
    .tuple(
      latitude,
      longitude,
      fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map(([lat, lon, steps]): Spot[] =>
      steps.map(([north, east]) => ({ lat: lat + north, lon: ((lon + east + 540) % 360) - 180 })),
    );

  test('wherever on earth they are, with room around them', () => {
    fc.assert(
      fc.property(neighbourhood, (spots) => {
        for (const spot of spots) {
          const { x, y } = onMap(spot, spots);
          expect(x).toBeGreaterThan(0.05);
          expect(x).toBeLessThan(0.95);
          expect(y).toBeGreaterThan(0.05);
          expect(y).toBeLessThan(0.95);
        }
      }),
    );
  });

  test('north is up and east is to the right', () => {
    const spots = [MOSUL, RAQQA, BAGHDAD];
    expect(onMap(MOSUL, spots).y).toBeLessThan(onMap(BAGHDAD, spots).y);
    expect(onMap(RAQQA, spots).x).toBeLessThan(onMap(MOSUL, spots).x);
  });

  test('across the line on which longitudes begin anew, it stays small', () => {
    const region = regionAround(
      [
        { lat: -17, lon: 178 },
        { lat: -14, lon: -172 },
      ],
      FIT,
    );
    expect(region.width).toBeLessThan(2000);
    const { west, east } = boundsOf(region);
    expect(east - west).toBeLessThan(25);
  });
});

test('a single place is shown with the country around it', () => {
  expect(regionAround([MOSUL], FIT)).toEqual({
    lat: 36.25,
    lon: 43.25,
    width: 500,
    height: 333,
    world: false,
  });
});

test('neighbours share one region on a coarse grid', () => {
  const coarse = { least: 500, grid: 1 };
  const suburb = { lat: 36.4, lon: 43.2 };
  expect(regionAround([suburb], coarse)).toEqual(regionAround([MOSUL], coarse));
});

test('what spans too much of the earth is shown on a map of the world', () => {
  const region = regionAround([LONDON, { lat: -33.9, lon: 151.2 }], FIT);
  expect(region.world).toBe(true);
  expect(projectionOf(region)([151.2, -33.9])).toBeDefined();
});

test('bounds hold everything that is on the map', () => {
  const region = regionAround([MOSUL, RAQQA], FIT);
  const { west, south, east, north } = boundsOf(region);
  const projection = projectionOf(region);
  for (const x of [0, MAP_WIDTH / 2, MAP_WIDTH]) {
    for (const y of [0, heightOf(region) / 2, heightOf(region)]) {
      const [lon, lat] = projection.invert?.([x, y]) ?? [Number.NaN, Number.NaN];
      expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
      expect(lon).toBeLessThanOrEqual(east + 1e-9);
      expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
      expect(lat).toBeLessThanOrEqual(north + 1e-9);
    }
  }
});
