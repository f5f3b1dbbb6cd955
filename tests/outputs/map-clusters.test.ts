import { expect, test } from 'vitest';
import { clustersOf } from '../../src/outputs/map/map-of-events.ts';
import {
  BAGHDAD,
  type Counted,
  LONDON,
  MOSUL,
  place,
  placed,
  RAQQA,
  WASHINGTON,
} from './map-record.ts';

const keysOf = (...counts: readonly Counted[]) =>
  clustersOf(placed(...counts)).map((cluster) => cluster.map(({ place: { key } }) => key));

test('places that can be reached in short steps share a map', () => {
  expect(keysOf([MOSUL, 3], [BAGHDAD, 2], [RAQQA, 1])).toEqual([['Mosul', 'Baghdad', 'Raqqa']]);
});

test('places far away have maps of their own, most events first', () => {
  expect(keysOf([LONDON, 2], [MOSUL, 5], [RAQQA, 4], [WASHINGTON, 1])).toEqual([
    ['Mosul', 'Raqqa'],
    ['London'],
    ['Washington'],
  ]);
});

test('an approximate place does not stretch the main map', () => {
  const turkey = place('Turkey', 39, 35, { country: 'TR', approximate: true });
  expect(keysOf([MOSUL, 5], [RAQQA, 4], [turkey, 1])).toEqual([['Mosul', 'Raqqa'], ['Turkey']]);
});

test('nor does an area', () => {
  const turkey = place('Turkey', 39, 35, { country: 'TR', area: true });
  expect(keysOf([MOSUL, 5], [RAQQA, 4], [turkey, 1])).toEqual([['Mosul', 'Raqqa'], ['Turkey']]);
});

test('an approximate place nearby is on it', () => {
  const outskirts = place('Outskirts', 36.4, 43.2, { approximate: true });
  expect(keysOf([MOSUL, 5], [outskirts, 1])).toEqual([['Mosul', 'Outskirts']]);
});

test('where most happened in one part of the world, the rest makes three maps at most', () => {
  const scattered = [
    place('Tokyo', 35.7, 139.7),
    place('Lima', -12, -77),
    place('Sydney', -33.9, 151.2),
    place('Lagos', 6.5, 3.4),
    LONDON,
    WASHINGTON,
  ].map((one) => [one, 1] as const);
  const clusters = keysOf([MOSUL, 20], ...scattered);
  expect(clusters[0]).toEqual(['Mosul']);
  expect(clusters.length).toBeLessThanOrEqual(4);
  expect(clusters.flat()).toHaveLength(7);
});

test('where no part of the world stands out, there are four maps at most', () => {
  const scattered = Array.from(
    { length: 60 },
    (_, index) =>
      [place(`p${index}`, ((index * 37) % 120) - 60, ((index * 71) % 360) - 180), 1] as const,
  );
  const clusters = keysOf(...scattered);
  expect(clusters.length).toBeLessThanOrEqual(4);
  expect(clusters.flat()).toHaveLength(60);
});
