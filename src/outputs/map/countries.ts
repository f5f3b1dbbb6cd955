import type { DrawnCountry } from './base.ts';
import { roomsOn } from './country-rooms.ts';
import { type Frame, share } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import { everMeet, type Room, roomAround } from './room.ts';

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
