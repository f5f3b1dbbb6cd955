import type { Frame } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import {
  isRoomFor,
  type MarkRooms,
  nameRoom,
  type PlacedName,
  placeNames,
  roomBeside,
  roomsOfMarks,
  type Side,
  sidesOf,
} from './names.ts';
import type { Room } from './room.ts';

/** A letter on the map; the name that it stands for is told below. */
export interface PlacedSign extends Side {
  /** Which letter of the alphabet it is, from 0. */
  readonly sign: number;
}

/** What is written at marks: each has a name or a letter, or where there is no room, neither. */
export interface Labels {
  readonly names: ReadonlyMap<PlaceMark, PlacedName>;
  readonly signs: ReadonlyMap<PlaceMark, PlacedSign>;
}

/** More than that nobody looks up one by one: the table below the map has every place. */
const MOST_SIGNS = 20;

/**
 * Names the marks of a map, the first of them before all others. A mark whose name finds no room
 * has a letter; so that it finds room at least for that, names beside it may have to give way.
 */
export function labelMarks(
  marks: readonly PlaceMark[],
  nameOf: (mark: PlaceMark) => string,
  frame: Frame,
  taken: readonly Room[],
): Labels {
  const marksRooms = roomsOfMarks(marks);
  const attempt = (crowded: ReadonlySet<PlaceMark>) => {
    const first = placeSigns([...crowded], frame, taken, marksRooms);
    const others = marks.filter((mark) => !first.has(mark));
    const signRooms = [...first.values()].map(({ room }) => room);
    const names = placeNames(others, nameOf, frame, [...taken, ...signRooms], marksRooms);
    const nameRooms = [...names].map(([mark, name]) => nameRoom(mark, name));
    const unnamed = others.filter((mark) => !names.has(mark));
    const rooms = [...taken, ...signRooms, ...nameRooms];
    const rest = placeSigns(unnamed, frame, rooms, marksRooms);
    return {
      names,
      signs: new Map([...first, ...rest]),
      mute: unnamed.filter((mark) => !rest.has(mark)),
    };
  };
  const plain = attempt(new Set());
  if (plain.mute.length === 0) return lettered(marks, plain);
  const roomier = attempt(new Set(plain.mute));
  return lettered(marks, roomier.mute.length < plain.mute.length ? roomier : plain);
}

/** Letters run in the order of the marks. */
function lettered(
  marks: readonly PlaceMark[],
  { names, signs }: Pick<Labels, 'names'> & { readonly signs: ReadonlyMap<PlaceMark, SignPlace> },
): Labels {
  const signed = marks.flatMap((mark) => {
    const place = signs.get(mark);
    return place ? [{ mark, side: place.side }] : [];
  });
  return {
    names,
    signs: new Map(
      signed.slice(0, MOST_SIGNS).map(({ mark, side }, sign) => [mark, { ...side, sign }]),
    ),
  };
}

/** A letter beside a mark, or in an open ring, and the room that it takes. */
export interface SignPlace {
  readonly side: Side;
  readonly room: Room;
}

/** Pixels; of the widest letter. */
const WIDTH = 11;
const IN_A_RING: Side = { dx: 0, dy: 4, anchor: 'middle' };

/** Where letters may stand for marks that have no names. What finds no room stays without one. */
export function placeSigns(
  marks: readonly PlaceMark[],
  frame: Frame,
  taken: readonly Room[],
  marksRooms: MarkRooms,
): ReadonlyMap<PlaceMark, SignPlace> {
  const placed = new Map<PlaceMark, SignPlace>();
  const rooms = [...taken];
  for (const mark of marks) {
    const sides = mark.position === 'area' ? [IN_A_RING] : sidesOf(mark.radius);
    const found = sides
      .map((side) => ({ side, room: roomBeside(mark, side, WIDTH) }))
      .find(({ room }) => isRoomFor(mark, room, frame, rooms, marksRooms));
    if (!found) continue;
    rooms.push(found.room);
    placed.set(mark, found);
  }
  return placed;
}
