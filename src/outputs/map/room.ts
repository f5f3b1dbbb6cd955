import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import simplify from 'simplify-js';
import type { Frame, FramePoint } from './frame.ts';

/** A line in the units of a map. A closed one ends where it starts. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is smaller than this both ways would be a speck. */
const SPECK = 3.5;

/**
 * Draws a shape on a map, with whole numbers and no more points than it takes to come within
 * `tolerance` of it, in the units of the map.
 */
export function linesOf(
  shape: GeoPermissibleObjects,
  projection: GeoProjection,
  tolerance: number,
): readonly Line[] {
  const drawn = new LineCollector();
  geoPath(projection, drawn)(shape);
  return drawn.lines.flatMap(({ points, closed }): Line[] => {
    const kept = withoutRepeats(simplify([...points], tolerance, true).map(onGrid));
    return isSpeck(kept, closed) ? [] : [{ points: kept, closed }];
  });
}

/** Takes from d3-geo what a canvas would. */
class LineCollector implements GeoContext {
  readonly lines: { points: Point[]; closed: boolean }[] = [];

  moveTo(x: number, y: number): void {
    this.lines.push({ points: [{ x, y }], closed: false });
  }

  lineTo(x: number, y: number): void {
    this.lines.at(-1)?.points.push({ x, y });
  }

  closePath(): void {
    const line = this.lines.at(-1);
    const [first] = line?.points ?? [];
    if (!line || !first) return;
    line.points.push(first);
    line.closed = true;
  }

  /** Only points are drawn by arcs, and maps draw those themselves. */
  arc(): void {}
  beginPath(): void {}
}

function onGrid({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return before?.x !== x || before.y !== y;
  });
}

function isSpeck(points: readonly Point[], closed: boolean): boolean {
  if (points.length < (closed ? 4 : 2)) return true;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return extent(xs) < SPECK && extent(ys) < SPECK;
}

function extent(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}

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

export function roomAround({ x, y }: FramePoint, radius: number): Room {
  return { x, y, left: -radius, top: -radius, right: radius, bottom: radius };
}

/** The room of what is drawn itself, and grows with the map: as much as it will ever take. */
export function roomOf({ points }: Line, { scale, growth }: Frame): Room {
  const [xs, ys] = [points.map(({ x }) => x * scale), points.map(({ y }) => y * scale)];
  const [west, east, north, south] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const [right, bottom] = [((east - west) / 2) * growth, ((south - north) / 2) * growth];
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

/** Whether two rooms overlap at any width of the map. */
export function everMeet(a: Room, b: Room, { growth }: Pick<Frame, 'growth'>): boolean {
  const east = b.x - a.x;
  const south = b.y - a.y;
  if (isGap(east, a.right - b.left, growth) || isGap(-east, b.right - a.left, growth)) return false;
  if (isGap(south, a.bottom - b.top, growth) || isGap(-south, b.bottom - a.top, growth))
    return false;
  // Gaps may yet follow one another: one closes before the next opens, or after.
  let from = 1;
  let to = growth;
  const narrow = (apart: number, room: number) => {
    if (apart < 0) from = Math.max(from, room / apart);
    if (apart > 0) to = Math.min(to, room / apart);
  };
  narrow(east, a.right - b.left);
  narrow(-east, b.right - a.left);
  narrow(south, a.bottom - b.top);
  narrow(-south, b.bottom - a.top);
  return from <= to;
}

/** Whether two points stand so far apart, at the least width and the greatest, that rooms fit between. */
function isGap(apart: number, room: number, growth: number): boolean {
  return apart >= room && apart * growth >= room;
}
