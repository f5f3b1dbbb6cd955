import { describe, expect, test } from 'vitest';
import { curveData, drawRegion, pathData } from '../../src/outputs/map/base.ts';
import { heightOf, MAP_WIDTH, regionAround } from '../../src/outputs/map/region.ts';
import { roundBelow } from '../../src/outputs/map/scale-bar.ts';
import { BAGHDAD, LONDON, MOSUL, RAQQA, WASHINGTON } from './map-record.ts';

const FIT = { least: 500, grid: 0.25 };
const iraqAndSyria = drawRegion(regionAround([MOSUL, RAQQA, BAGHDAD], FIT));
const bytes = ({ land, borders, lakes, rivers }: typeof iraqAndSyria.base) =>
  land.length + borders.length + lakes.length + rivers.length;

describe('the ground of a map', () => {
  test('has land, borders, lakes and rivers', () => {
    const { land, borders, lakes, rivers } = iraqAndSyria.base;
    for (const path of [land, borders, lakes, rivers]) expect(path).toMatch(/^M-?\d+[ -]\d+[lq]/);
  });

  test('knows its countries by their two letters', () => {
    const codes = iraqAndSyria.countries.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['IQ', 'SY', 'TR', 'IR']));
  });

  test('is not drawn beyond its frame, but for what hides the cut', () => {
    const points = iraqAndSyria.countries.flatMap(({ outline }) =>
      outline.flatMap((line) => line.points),
    );
    const height = heightOf(iraqAndSyria.region);
    for (const { x, y } of points) {
      expect(x >= -12 && x <= MAP_WIDTH + 12 && y >= -12 && y <= height + 12).toBe(true);
    }
  });

  test('is drawn once', () => {
    const again = regionAround([BAGHDAD, RAQQA, MOSUL], FIT);
    expect(drawRegion(again)).toBe(iraqAndSyria);
  });

  test.each([
    ['a town', [MOSUL], 3000],
    ['a coast', [LONDON], 9000],
    ['two countries', [MOSUL, RAQQA, BAGHDAD], 6000],
    ['a continent', [LONDON, BAGHDAD], 18_000],
    ['the world', [WASHINGTON, { lat: -33.9, lon: 151.2 }], 24_000],
  ])('costs few bytes: %s', (_, spots, most) => {
    expect(bytes(drawRegion(regionAround(spots, FIT)).base)).toBeLessThan(most);
  });

  test('from close by is nothing but ground: rivers are not known so well', () => {
    const { base, countries } = drawRegion(regionAround([MOSUL], { least: 12, grid: 0.005 }));
    expect(base).toMatchObject({ borders: '', lakes: '', rivers: '' });
    expect(countries).toEqual([]);
  });
});

describe('path data', () => {
  const points = [
    { x: 10, y: 10 },
    { x: 20, y: 6 },
    { x: 30, y: 20 },
    { x: 40, y: 20 },
  ];

  test('goes by steps', () => {
    expect(pathData([{ points, closed: false }])).toBe('M10 10l10-4 10 14 10 0');
  });

  test('closes without a last step', () => {
    const ring = [...points.slice(0, 3), { x: 10, y: 10 }];
    expect(pathData([{ points: ring, closed: true }])).toBe('M10 10l10-4 10 14z');
  });

  test('bends at the points of a curve and passes through the middles between them', () => {
    expect(curveData([{ points, closed: false }])).toBe('M10 10l5-2q5-2 10 5t10 7l5 0');
  });
});

test.each([
  [1, 1],
  [4.9, 2],
  [99, 50],
  [220, 200],
  [1000, 1000],
])('a scale of %d km at most is one of %d', (most, length) => {
  expect(roundBelow(most)).toBe(length);
});
