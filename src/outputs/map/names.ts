import { shorten } from '../pages/overview-labels.ts';
import type { Frame } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import { everMeet, fits, type Room, roomAround } from './room.ts';
import { textWidth } from './text-width.ts';

/** A name beside its mark; pixels are counted from the mark's middle. */
export interface PlacedName extends Side {
  /** Cut where the whole name found no room. */
  readonly text: string;
}

/** A side of a mark, and the end of the name that is next to it. */
export interface Side {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Pixels; as the styles set them. */
const SIZE = 12;
const ASCENT = 10;
const DESCENT = 3;
const GAP = 4;
const EDGE = 3;
/** Nearer to another mark a name would seem to be that one's. */
const CLEAR = 3;
/** From the line on which letters stand to where they seem to have their middle. */
const MIDDLE = 4;
/** How far a name above or below a mark reaches back over it. */
const SET_IN = 5;
/** Letters of a name that is cut. */
const SHORT = 16;

/**
 * Names the marks of a map, in their order, so that no name meets another, a mark, or what is
 * taken already. What finds no room on any side, even when it is cut, stays without a name.
 */
export function placeNames(
  marks: readonly PlaceMark[],
  nameOf: (mark: PlaceMark) => string,
  frame: Frame,
  taken: readonly Room[],
): ReadonlyMap<PlaceMark, PlacedName> {
  const marksRooms = marks.map((mark) => ({ mark, room: roomAround(mark, mark.radius + CLEAR) }));
  const names: Room[] = [...taken];
  const isFree = (room: Room, own: PlaceMark) =>
    fits(room, frame, EDGE) &&
    !names.some((other) => everMeet(room, other)) &&
    !marksRooms.some(({ mark, room: other }) => mark !== own && everMeet(room, other));
  const placed = new Map<PlaceMark, PlacedName>();
  for (const mark of marks) {
    const name = nameOf(mark);
    const options = [...new Set([name, shorten(name, SHORT)])].flatMap((text) =>
      sidesOf(mark.radius).map((side) => ({ ...side, text })),
    );
    const found = options.find((option) => isFree(nameRoom(mark, option), mark));
    if (!found) continue;
    names.push(nameRoom(mark, found));
    placed.set(mark, found);
  }
  return placed;
}

/** The room that a name takes, with the number of events behind it. */
export function nameRoom({ x, y, count }: PlaceMark, { text, dx, dy, anchor }: PlacedName): Room {
  const width = textWidth(count > 1 ? `${text} ${count}` : text, SIZE);
  const left = dx - { start: 0, middle: width / 2, end: width }[anchor];
  return { x, y, left, right: left + width, top: dy - ASCENT, bottom: dy + DESCENT };
}

/** The sides of a mark on which its name may stand, the best to read first. */
function sidesOf(radius: number): readonly Side[] {
  const beside = round(radius + GAP);
  const slant = round(radius * 0.7 + GAP);
  const [up, down] = [round(-slant + DESCENT), round(slant + ASCENT - DESCENT)];
  const [above, below] = [round(-radius - GAP), round(radius + GAP + ASCENT)];
  return [
    { dx: beside, dy: MIDDLE, anchor: 'start' },
    { dx: -beside, dy: MIDDLE, anchor: 'end' },
    { dx: slant, dy: up, anchor: 'start' },
    { dx: slant, dy: down, anchor: 'start' },
    { dx: -slant, dy: up, anchor: 'end' },
    { dx: -slant, dy: down, anchor: 'end' },
    { dx: 0, dy: above, anchor: 'middle' },
    { dx: 0, dy: below, anchor: 'middle' },
    { dx: -SET_IN, dy: above, anchor: 'start' },
    { dx: -SET_IN, dy: below, anchor: 'start' },
    { dx: SET_IN, dy: above, anchor: 'end' },
    { dx: SET_IN, dy: below, anchor: 'end' },
  ];
}

function round(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}
