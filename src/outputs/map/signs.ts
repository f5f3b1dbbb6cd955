import type { Frame } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import { isRoomFor, type MarkRooms, roomBeside, type Side, sidesOf } from './names.ts';
import type { Room } from './room.ts';

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
