import type { Frame, FramePoint } from './frame.ts';
import type { Line } from './lines.ts';

/**
 * What something takes of a map: so many pixels to each side of a point, negative to the left and
 * up. On a wider screen the point moves away from others, and the pixels remain.
 */
export interface Room extends FramePoint {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So much wider than it was laid out for a map may be shown. */
export const WIDEST = 2;

export function roomAround({ x, y }: FramePoint, radius: number): Room {
  return { x, y, left: -radius, top: -radius, right: radius, bottom: radius };
}

/** The room of what is drawn itself, and grows with the map: as much as it will ever take. */
export function roomOf({ points }: Line, { scale }: Frame): Room {
  const [xs, ys] = [points.map(({ x }) => x * scale), points.map(({ y }) => y * scale)];
  const [west, east, north, south] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const [right, bottom] = [((east - west) / 2) * WIDEST, ((south - north) / 2) * WIDEST];
  const middle = { x: (west + east) / 2, y: (north + south) / 2 };
  return { ...middle, left: -right, top: -bottom, right, bottom };
}

/** Whether a room lies in the frame, off its edge; then it does in every wider one. */
export function fits(room: Room, { width, height }: Frame, edge: number): boolean {
  return (
    room.x + room.left >= edge &&
    room.y + room.top >= edge &&
    room.x + room.right <= width - edge &&
    room.y + room.bottom <= height - edge
  );
}

/** Whether two rooms overlap at any width from that of the layout to `WIDEST` times as much. */
export function everMeet(a: Room, b: Room): boolean {
  // At scale s, a begins before b ends where s × (a.x − b.x) < b.right − a.left; and so on.
  const limits = [
    [a.x - b.x, b.right - a.left],
    [b.x - a.x, a.right - b.left],
    [a.y - b.y, b.bottom - a.top],
    [b.y - a.y, a.bottom - b.top],
  ] as const;
  let [from, to] = [1, WIDEST];
  for (const [apart, room] of limits) {
    if (apart > 0) to = Math.min(to, room / apart);
    else if (apart < 0) from = Math.max(from, room / apart);
    else if (room <= 0) return false;
  }
  return from < to;
}
