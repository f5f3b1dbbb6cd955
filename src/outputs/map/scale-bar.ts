import { type Frame, share } from './frame.ts';
import { everMeet, type Room } from './room.ts';

/** A length on the map, in per cent of its width, and what it is on the ground. */
export interface ScaleBar {
  readonly kilometres: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface PlacedScaleBar {
  readonly bar: ScaleBar;
  readonly room: Room;
}

/** Pixels. */
const EDGE = 10;
const ABOVE = 20;
/** Room for "1,000 km". */
const WORDS = 52;
/** Of the map's width. */
const AT_MOST = 0.22;

/**
 * A scale in a corner where nothing stands; undefined where there is none, or where the map spans
 * so much that one length cannot hold for all of it.
 */
export function placeScaleBar(frame: Frame, taken: readonly Room[]): PlacedScaleBar | undefined {
  if (frame.region.world) return undefined;
  const kilometres = roundBelow(frame.region.width * AT_MOST);
  const width = (kilometres * frame.width) / frame.region.width;
  const [west, east] = [EDGE, frame.width - EDGE - Math.max(width, WORDS)];
  const [north, south] = [EDGE + ABOVE, frame.height - EDGE];
  const corners = [
    { x: west, y: south },
    { x: east, y: south },
    { x: west, y: north },
    { x: east, y: north },
  ];
  const size = { left: -4, right: Math.max(width * frame.growth, WORDS), top: -ABOVE, bottom: 4 };
  const room = corners
    .map((corner) => ({ ...corner, ...size }))
    .find((candidate) => !taken.some((other) => everMeet(candidate, other, frame)));
  if (!room) return undefined;
  const bar = {
    kilometres,
    x: share(room.x, frame.width),
    width: share(width, frame.width),
    y: share(room.y, frame.height),
  };
  return { bar, room };
}

/** The next lower of 1, 2, 5, 10, 20, 50 and so on. */
export function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const digit = [5, 2, 1].find((one) => one * power <= number) ?? 1;
  return digit * power;
}
