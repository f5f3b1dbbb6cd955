import { polygonArea, polygonCentroid, polygonContains } from 'd3-polygon';
import type { DrawnCountry } from './base.ts';
import { type Frame, share } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import { textWidth } from './names.ts';
import { everMeet, fits, type Room, roomAround } from './room.ts';

/** Pixels; as the styles set them, in capitals. */
const SIZE = 11;
const SPACING = 1.6;
const CAPITALS = 8;
/** Between a name and another in a different size, it takes more than not to touch. */
const CLEAR = 5;
/** How closely the land is searched for room. */
const SEARCH = 20;
/** Names are wide and low: they sooner give way up or down than to a side. */
const UPRIGHT = 0.8;
const EDGE = 2;

type Ring = [number, number][];

const known = new WeakMap<DrawnCountry, Map<string, readonly Room[]>>();

/** Where on its own land a name may stand, the best first; found once for each width. */
export function roomsOn(country: DrawnCountry, name: string, frame: Frame): readonly Room[] {
  const ofCountry = known.get(country) ?? new Map<string, readonly Room[]>();
  known.set(country, ofCountry);
  const key = `${frame.width} ${name}`;
  const rooms = ofCountry.get(key) ?? findRooms(country, name, frame);
  ofCountry.set(key, rooms);
  return rooms;
}

function findRooms({ outline }: DrawnCountry, name: string, frame: Frame): readonly Room[] {
  const rings = outline.map(({ points }) =>
    points.map(({ x, y }): [number, number] => [x * frame.scale, y * frame.scale]),
  );
  const [largest] = rings.toSorted((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
  if (!largest) return [];
  const half = textWidth(name.toUpperCase(), SIZE, SPACING) / 2 + CLEAR;
  const size = { left: -half, right: half, top: -CAPITALS - CLEAR, bottom: CLEAR };
  const [middleX, middleY] = polygonCentroid(largest);
  return spotsIn(largest)
    .map((spot) => ({ spot, away: Math.hypot(spot.x - middleX, (spot.y - middleY) * UPRIGHT) }))
    .sort((a, b) => a.away - b.away)
    .map(({ spot }) => ({ ...spot, ...size }))
    .filter((room) => fits(room, frame, EDGE) && isOnLand(room, rings));
}

/** A net of points over what is seen of a country. */
function spotsIn(ring: Ring): readonly { readonly x: number; readonly y: number }[] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const columns = Math.floor((Math.max(...xs) - left) / SEARCH);
  const rows = Math.floor((Math.max(...ys) - top) / SEARCH);
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: left + ((at % columns) + 0.5) * SEARCH,
    y: top + (Math.floor(at / columns) + 0.5) * SEARCH,
  }));
}

/** Whether a name's corners and the middles of its long sides are all within the country. */
function isOnLand({ x, y, left, right, top, bottom }: Room, rings: readonly Ring[]): boolean {
  return [left, 0, right].every((dx) =>
    [top, bottom].every(
      (dy) => rings.filter((ring) => polygonContains(ring, [x + dx, y + dy])).length % 2 === 1,
    ),
  );
}

/** A country's name: its baseline's middle in per cent of the map. */
export interface CountryName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The names that found room, and the room that they take. */
export interface PlacedCountries {
  readonly names: readonly CountryName[];
  readonly rooms: readonly Room[];
}

/** Pixels between a mark and a country's name: as it should be, and as it may be where room is scarce. */
const CLEARANCES = [18, 6] as const;

/**
 * Names countries on their own land, as near to the middle of what is seen of it as nothing else
 * stands. A country that has no such room goes without a name.
 */
export function placeCountries(
  countries: readonly DrawnCountry[],
  nameOf: (code: string) => string,
  frame: Frame,
  marks: readonly PlaceMark[],
  taken: readonly Room[],
): PlacedCountries {
  const names: CountryName[] = [];
  const rooms: Room[] = [];
  const obstacles = CLEARANCES.map((clear) =>
    marks.map((mark) => roomAround(mark, mark.radius + clear)),
  );
  for (const country of countries) {
    const name = nameOf(country.code);
    const candidates = roomsOn(country, name, frame);
    const room = obstacles
      .map((marksRooms) => {
        const others = [...marksRooms, ...taken, ...rooms];
        return candidates.find((one) => !others.some((other) => everMeet(one, other, frame)));
      })
      .find((found) => found !== undefined);
    if (!room) continue;
    rooms.push(room);
    names.push({ name, x: share(room.x, frame.width), y: share(room.y, frame.height) });
  }
  return { names, rooms };
}
