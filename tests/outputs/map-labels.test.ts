import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/outputs/map/frame.ts';
import { labelMarks } from '../../src/outputs/map/map-view.ts';
import { marksOf, sizesFor } from '../../src/outputs/map/marks.ts';
import { nameRoom, roomBeside } from '../../src/outputs/map/names.ts';
import type { PlaceOnMap } from '../../src/outputs/map/places.ts';
import { regionAround } from '../../src/outputs/map/region.ts';
import { everMeet } from '../../src/outputs/map/room.ts';
import { MOSUL, place, placed, RAQQA } from './map-record.ts';

function labelled(places: readonly PlaceOnMap[]) {
  const spots = places.map((one) => one.place);
  const region = regionAround(spots, { least: 500, grid: 0.25 });
  const frame = frameOf(region, { least: 300, most: 500 });
  const marks = marksOf(places, frame, sizesFor(20));
  return { frame, marks, ...labelMarks(marks, ({ main }) => main.place.name, frame, []) };
}

/** Five towns in a row, so near to each other that their names cannot all stand there. */
const row = [0, 1, 2, 3, 4].map(
  (at) =>
    [
      place(`town-${at}`, 36, 42 + at * 0.32, { name: `A town of many syllables ${at}` }),
      1,
    ] as const,
);

describe('a mark whose name finds no room', () => {
  const { marks, names, signs } = labelled(placed(...row, ...row.map(nextRow)));

  function nextRow([{ key, lat, lon, name }, count]: (typeof row)[number]) {
    return [place(`${key}-south`, lat - 0.25, lon, { name }), count] as const;
  }

  test('has a letter instead, in the order of the marks', () => {
    expect(signs.size).toBeGreaterThan(0);
    expect(marks.filter((mark) => names.has(mark) && signs.has(mark))).toEqual([]);
    const letters = marks.flatMap((mark) => signs.get(mark)?.sign ?? []);
    expect(letters).toEqual(letters.map((_, at) => at));
  });

  test('is not left without either, though a name beside it has to give way', () => {
    expect(marks.filter((mark) => !names.has(mark) && !signs.has(mark))).toEqual([]);
  });
});

test('marks that have room for their names need no letters', () => {
  const { names, signs } = labelled(placed([MOSUL, 2], [RAQQA, 1]));
  expect([names.size, signs.size]).toEqual([2, 0]);
});

test('the letter of an area stands in its ring', () => {
  const long = 'A region whose name is far too long to stand anywhere beside its ring';
  const around = [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].map(
      (across) =>
        [place(`town ${down} ${across}`, 36 + down * 0.3, 42 + across * 0.35), 2] as const,
    ),
  );
  const region = place('region', 36.14, 42.2, { name: long, area: true });
  const { marks, signs } = labelled(placed(...around, [region, 1]));
  const ring = marks.find(({ position }) => position === 'area');
  expect(ring && signs.get(ring)).toMatchObject({ dx: 0, anchor: 'middle' });
});

test('letters and names never meet, wherever places are', () => {
  const spot = fc.record({
    lat: fc.double({ min: 35, max: 37, noNaN: true }),
    lon: fc.double({ min: 41, max: 44, noNaN: true }),
    area: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 8, maxLength: 40 }), (spots) => {
      const counted = spots.map(
        ({ lat, lon, area }, at) =>
          [place(`p${at}`, lat, lon, { name: `The village of ${at}`, area }), 1] as const,
      );
      const { frame, names, signs } = labelled(placed(...counted));
      const rooms = [
        ...[...names].map(([mark, name]) => nameRoom(mark, name)),
        ...[...signs].map(([mark, sign]) => roomBeside(mark, sign, 8)),
      ];
      for (const [at, room] of rooms.entries()) {
        for (const other of rooms.slice(at + 1)) expect(everMeet(room, other, frame)).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});
