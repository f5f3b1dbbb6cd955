import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/outputs/map/frame.ts';
import { marksOf, sizesFor } from '../../src/outputs/map/marks.ts';
import { nameRoom, placeNames } from '../../src/outputs/map/names.ts';
import type { PlaceOnMap } from '../../src/outputs/map/places.ts';
import { regionAround } from '../../src/outputs/map/region.ts';
import { everMeet, type Room, roomAround } from '../../src/outputs/map/room.ts';
import { MOSUL, place, placed, RAQQA } from './map-record.ts';

const WIDTHS = { least: 300, most: 500 };

function layout(places: readonly PlaceOnMap[], here?: PlaceOnMap) {
  const region = regionAround(
    places.map((one) => one.place),
    { least: 500, grid: 0.25 },
  );
  const frame = frameOf(region, WIDTHS);
  const marks = marksOf(places, frame, sizesFor(20), here);
  const names = placeNames(marks, (mark) => mark.main.place.name, frame, []);
  return { frame, marks, names };
}

/** A room as it is when the map is shown so many times wider than it was laid out for. */
const at = (scale: number, { x, y, left, top, right, bottom }: Room) => ({
  left: x * scale + left,
  right: x * scale + right,
  top: y * scale + top,
  bottom: y * scale + bottom,
});

function overlapAt(scale: number, a: Room, b: Room): boolean {
  const [p, q] = [at(scale, a), at(scale, b)];
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}

describe('names', () => {
  const scattered = fc.array(
    fc.record({
      lat: fc.double({ min: 31, max: 37, noNaN: true }),
      lon: fc.double({ min: 38, max: 47, noNaN: true }),
      count: fc.integer({ min: 1, max: 12 }),
      name: fc.constantFrom('Ur', 'Mosul', 'Deir ez-Zor', 'Euphrates valley, eastern Syria'),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test('never meet each other or another mark, at any width, and stay inside', () => {
    fc.assert(
      fc.property(scattered, (spots) => {
        const places = placed(
          ...spots.map(
            ({ lat, lon, name, count }, index) =>
              [place(`p${index}`, lat, lon, { name }), count] as const,
          ),
        );
        const { frame, marks, names } = layout(places);
        const rooms = [...names].map(([mark, name]) => ({ mark, room: nameRoom(mark, name) }));
        for (const scale of [1, 1.1, 1.25, 1.4, 1.55, WIDTHS.most / WIDTHS.least]) {
          for (const [index, { mark, room }] of rooms.entries()) {
            const { left, right, top, bottom } = at(scale, room);
            expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(frame.width * scale);
            expect(bottom).toBeLessThanOrEqual(frame.height * scale);
            for (const other of rooms.slice(index + 1)) {
              expect(overlapAt(scale, room, other.room)).toBe(false);
            }
            for (const other of marks) {
              if (other === mark) continue;
              expect(overlapAt(scale, room, roomAround(other, other.radius))).toBe(false);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('stand to the right of a mark, with its number, and lean back at the edge', () => {
    const { names } = layout(placed([RAQQA, 3], [MOSUL, 1]));
    expect([...names.values()]).toMatchObject([
      { text: 'Raqqa', counted: true, anchor: 'start' },
      { text: 'Mosul', counted: false, anchor: 'end' },
    ]);
  });

  test('are cut where the whole finds no room', () => {
    const long = 'A place whose name would not fit on any map of this size, whatever one tries';
    const { names } = layout(placed([place('long', 36, 43, { name: long }), 1]));
    expect([...names.values()][0]?.text).toBe('A place whose…');
  });
});

describe('marks', () => {
  const suburb = place('Suburb', 36.36, 43.18, { approximate: true });
  const quarter = place('Quarter', 36.33, 43.1);

  test('have areas in proportion to their numbers', () => {
    const { marks } = layout(placed([MOSUL, 16], [RAQQA, 4]));
    const [large, small] = marks;
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 1);
  });

  test('of places in one spot are one, named by the exact place with most events', () => {
    const { marks } = layout(placed([suburb, 9], [quarter, 1], [MOSUL, 3], [RAQQA, 1]));
    expect(marks.map(({ main, others, count }) => [main.place.key, others.length, count])).toEqual([
      ['Mosul', 2, 13],
      ['Raqqa', 0, 1],
    ]);
  });

  test('the place that a page is about stands for itself, and before all others', () => {
    const places = placed([RAQQA, 9], [MOSUL, 3], [quarter, 1]);
    const { marks } = layout(places, places[2]);
    expect(marks.map(({ main, count }) => [main.place.key, count])).toEqual([
      ['Quarter', 1],
      ['Raqqa', 9],
    ]);
  });
});

test('two rooms meet if they do at some width between', () => {
  const size = { left: -5, right: 5, top: -5, bottom: 5 };
  const a = { x: 0, y: 0, ...size };
  // A name that reaches over its own mark: as the marks move apart, it passes the other.
  const b = { x: 20, y: 0, left: -50, right: -30, top: -5, bottom: 5 };
  expect(everMeet(a, b, { growth: 1 })).toBe(false);
  expect(everMeet(a, b, { growth: 1.5 })).toBe(true);
});
