import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import simplify from 'simplify-js';

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
