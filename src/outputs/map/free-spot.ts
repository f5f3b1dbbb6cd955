import type { Frame, FramePoint } from './frame.ts';

/** What stands on a map already. */
interface Taken extends FramePoint {
  readonly radius: number;
}

/** Pixels: how far from where it belongs something may be put, and in which steps. */
const FARTHEST = 48;
const STEP = 6;
const DIRECTIONS = 12;

/**
 * Where the ring of an area may stand without touching other marks: its own spot, or the nearest
 * that is free. Where there is none it stays, for nearer it belongs than anywhere else. Marks move
 * apart as a map grows wider: what is free at the least width remains so.
 */
export function freeSpot(
  at: FramePoint,
  radius: number,
  taken: readonly Taken[],
  apart: number,
  frame: Pick<Frame, 'width' | 'height'>,
): FramePoint {
  const isFree = ({ x, y }: FramePoint) =>
    x >= radius &&
    y >= radius &&
    x <= frame.width - radius &&
    y <= frame.height - radius &&
    taken.every(
      (other) =>
        Math.hypot(other.x - x, other.y - y) >= Math.max(apart, radius + other.radius + CLEAR),
    );
  return spotsAround(at).find(isFree) ?? at;
}

/** Pixels between a ring and the mark beside it. */
const CLEAR = 3;

/** The spot itself, then others ever farther from it. */
function spotsAround({ x, y }: FramePoint): readonly FramePoint[] {
  const spots: FramePoint[] = [{ x, y }];
  for (let far = STEP; far <= FARTHEST; far += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      spots.push({ x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) });
    }
  }
  return spots;
}
