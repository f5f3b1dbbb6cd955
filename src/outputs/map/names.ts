import { shorten } from '../overview/key-events.ts';
import type { Frame } from './frame.ts';
import type { PlaceMark } from './marks.ts';
import { everMeet, fits, type Room, roomAround } from './room.ts';

/** How wide the sans serif of maps is, in parts of its size; measured, and rounded up. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/\s/, 0.22],
  [/[ijlI.,:;'’|!]/, 0.3],
  [/[frt()[\]-]/, 0.41],
  [/W/, 1.07],
  [/[mM@%—…]/, 0.93],
  [/[wACDGHNOQUVX&]/, 0.78],
  [/[\p{Lu}\p{Nd}–+]/u, 0.71],
];
const OTHERWISE = 0.61;

const shares = new Map<string, number>();

/** The width in pixels of a text of so many pixels' size, no less than what a browser takes. */
export function textWidth(text: string, size: number, spacing = 0): number {
  let width = 0;
  for (const letter of text) {
    const share = shareOf(letter);
    width += share * size + (share > 0 ? spacing : 0);
  }
  return width;
}

function shareOf(letter: string): number {
  const known = shares.get(letter);
  if (known !== undefined) return known;
  const [, share] = WIDTHS.find(([letters]) => letters.test(letter)) ?? [undefined, OTHERWISE];
  shares.set(letter, share);
  return share;
}

/** A name beside its mark; pixels are counted from the mark's middle. */
export interface PlacedName extends Side, Wording {}

/** What is written beside a mark. */
export interface Wording {
  /** Cut where the whole name found no room. */
  readonly text: string;
  /** Whether the number of events stands behind it. */
  readonly counted: boolean;
}

/** A side of a mark, and the end of the name that is next to it. */
export interface Side {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What each mark takes of a map, and keeps clear of what is written beside others. */
export type MarkRooms = readonly { readonly mark: PlaceMark; readonly room: Room }[];

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
  marksRooms = roomsOfMarks(marks),
): ReadonlyMap<PlaceMark, PlacedName> {
  const names: Room[] = [...taken];
  const placed = new Map<PlaceMark, PlacedName>();
  for (const mark of marks) {
    const isFree = (room: Room) => isRoomFor(mark, room, frame, names, marksRooms);
    const found = firstFree(mark, nameOf(mark), isFree);
    if (!found) continue;
    names.push(found.room);
    placed.set(mark, found.name);
  }
  return placed;
}

export function roomsOfMarks(marks: readonly PlaceMark[]): MarkRooms {
  return marks.map((mark) => ({ mark, room: roomAround(mark, mark.radius + CLEAR) }));
}

/** Whether something may be written there for a mark, without meeting anything at any width. */
export function isRoomFor(
  mark: PlaceMark,
  room: Room,
  frame: Frame,
  taken: readonly Room[],
  marks: MarkRooms,
): boolean {
  return (
    fits(room, frame, EDGE) &&
    !taken.some((other) => everMeet(room, other, frame)) &&
    !marks.some(({ mark: other, room: own }) => other !== mark && everMeet(room, own, frame))
  );
}

function firstFree(
  mark: PlaceMark,
  whole: string,
  isFree: (room: Room) => boolean,
): { readonly name: PlacedName; readonly room: Room } | undefined {
  const sides = sidesOf(mark.radius);
  for (const wording of wordings(whole, ownCount(mark))) {
    const width = widthOf(mark, wording);
    for (const side of sides) {
      const room = roomBeside(mark, side, width);
      if (isFree(room)) return { name: { ...side, ...wording }, room };
    }
  }
  return undefined;
}

/** The room that a name takes, with the number of events behind it. */
export function nameRoom(mark: PlaceMark, name: PlacedName): Room {
  return roomBeside(mark, name, widthOf(mark, name));
}

function widthOf(mark: PlaceMark, { text, counted }: Wording): number {
  return textWidth(counted ? `${text} ${ownCount(mark)}` : text, SIZE);
}

/** Events at the place that names a mark: what its own page says, whatever else the mark holds. */
export function ownCount({ main }: PlaceMark): number {
  return main.briefs.length;
}

/** The room of a text so many pixels wide. */
export function roomBeside({ x, y }: PlaceMark, { dx, dy, anchor }: Side, width: number): Room {
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
  const left = dx - before;
  return { x, y, left, right: left + width, top: dy - ASCENT, bottom: dy + DESCENT };
}

/** What may stand beside a mark, the best first: a single event needs no number. */
function wordings(name: string, count: number): readonly Wording[] {
  const texts = [...new Set([name, shorten(name, SHORT)])];
  const counts = count > 1 ? [true, false] : [false];
  return texts.flatMap((text) => counts.map((counted) => ({ text, counted })));
}

/** The sides of a mark on which its name may stand, the best to read first. */
export function sidesOf(radius: number): readonly Side[] {
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
