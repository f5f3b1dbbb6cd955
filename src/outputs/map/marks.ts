import { type Position, positionOf } from '../../brief/diagnostic.ts';
import type { Frame, FramePoint } from './frame.ts';
import type { PlaceOnMap } from './places.ts';

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

/** One or more places that stand so close together on a map that one mark is drawn for them. */
export interface PlaceMark extends FramePoint {
  /** The place that names it. */
  readonly main: PlaceOnMap;
  readonly others: readonly PlaceOnMap[];
  /** Events there, each counted once. */
  readonly count: number;
  readonly radius: number;
  /** How surely it stands where its place is. */
  readonly position: Position;
}

/**
 * Pixels; the radius of an area's ring. It has no size of its own: nothing in it stands for how far
 * the area reaches, nor for how much happened there.
 */
export const AREA_RADIUS = 9;

/** Pixels; the radius of a single event's mark, and the most that any mark may have. */
const SINGLE = 3.8;
const LARGEST = 15;
/** Below this a mark is not seen; areas are in proportion above it. */
const SMALLEST = 2.2;
/**
 * Marks nearer than this could not be told apart, nor be hit: by a pointer on a desk, and by a
 * thumb on what is as narrow as a phone.
 */
const APART = 9;
const APART_FOR_THUMBS = 14;
const PHONE = 400;

/** How large marks are: their areas are in proportion to their numbers. */
export type Sizes = (count: number) => number;

/** The sizes for a page on which the largest mark stands for `most` events. */
export function sizesFor(most: number): Sizes {
  const single = Math.min(SINGLE, LARGEST / Math.sqrt(Math.max(1, most)));
  return (count) => Math.max(SMALLEST, Math.round(single * Math.sqrt(count) * 10) / 10);
}

/**
 * The marks of a map, the largest first. Places of which the mark of another covers the spot are
 * put together with it; the exact place with most events gives the name. The place that the page
 * is about comes before all others; it has its mark to itself: what that covers is named with it, and not counted.
 * An area is never put together with anything: what happened somewhere in it did not happen in the
 * town that stands there. Its ring keeps clear of the other marks, beside its spot if need be.
 */
export function marksOf(
  places: readonly PlaceOnMap[],
  frame: Frame,
  sizes: Sizes,
  here?: PlaceOnMap,
): readonly PlaceMark[] {
  const apart = frame.width < PHONE ? APART_FOR_THUMBS : APART;
  const covers: Covers = (heap, at) =>
    Math.hypot(heap.x - at.x, heap.y - at.y) <= Math.max(apart, sizes(heap.count));
  const [areas, points] = parted(places);
  const spot = here && !here.place.area && frame.at(here.place);
  const own = spot ? heapOf(here, spot) : undefined;
  let heaps = points.flatMap((place): Heap[] => {
    const at = frame.at(place.place);
    if (!at) return [];
    if (!own || !covers(own, at)) return [heapOf(place, at)];
    if (place !== here) own.others.push(place);
    return [];
  });
  // A mark grows by what it takes in, and may then cover more.
  for (let before = Number.POSITIVE_INFINITY; heaps.length < before; ) {
    before = heaps.length;
    heaps = gathered(heaps, covers);
  }
  const marks = [...(own ? [own] : []), ...heaps].map((heap) => markOf(heap, sizes));
  for (const area of areas) {
    const at = frame.at(area.place);
    if (at) marks.push(ringOf(area, freeSpot(at, AREA_RADIUS, marks, apart, frame)));
  }
  const standing = ({ main }: PlaceMark) => (main === here ? 1 : 0);
  return marks.sort((a, b) => standing(b) - standing(a) || b.count - a.count);
}

/** Areas, and places that have a point. */
function parted(
  places: readonly PlaceOnMap[],
): readonly [areas: readonly PlaceOnMap[], points: readonly PlaceOnMap[]] {
  return [places.filter(({ place }) => place.area), places.filter(({ place }) => !place.area)];
}

interface Heap extends FramePoint {
  readonly main: PlaceOnMap;
  readonly others: PlaceOnMap[];
  /** Events there, each counted once. */
  count: number;
}

/** Whether a mark hides a spot. */
type Covers = (heap: Heap, at: FramePoint) => boolean;

/** Puts each heap into the nearest that covers it, beginning with those that may give a name. */
function gathered(heaps: readonly Heap[], covers: Covers): Heap[] {
  const kept: Heap[] = [];
  for (const heap of heaps.toSorted(byStanding)) {
    const [home] = kept
      .filter((other) => covers(other, heap))
      .sort(
        (a, b) => Math.hypot(a.x - heap.x, a.y - heap.y) - Math.hypot(b.x - heap.x, b.y - heap.y),
      );
    if (!home) {
      kept.push(heap);
      continue;
    }
    home.others.push(heap.main, ...heap.others);
    const all = [home.main, ...home.others].flatMap(({ briefs }) => briefs);
    home.count = new Set(all).size;
  }
  return kept;
}

/** A quarter should not give its name to a town, though more may have happened in it. */
function byStanding(a: Heap, b: Heap): number {
  const vague = ({ main }: Heap) => (main.place.approximate ? 1 : 0);
  return vague(a) - vague(b) || b.count - a.count;
}

function heapOf(place: PlaceOnMap, spot: FramePoint): Heap {
  return { ...spot, main: place, others: [], count: place.briefs.length };
}

function markOf({ x, y, main, others, count }: Heap, sizes: Sizes): PlaceMark {
  return { x, y, main, others, count, radius: sizes(count), position: positionOf(main.place) };
}

function ringOf(main: PlaceOnMap, { x, y }: FramePoint): PlaceMark {
  const count = main.briefs.length;
  return { x, y, main, others: [], count, radius: AREA_RADIUS, position: 'area' };
}
