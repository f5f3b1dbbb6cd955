import type { Brief } from '../brief/brief.ts';

/** What stands directly before and after a brief in a list. */
export interface Neighbours {
  readonly before?: Brief;
  readonly after?: Brief;
}

/** A brief's place in the order of events, counting from 0. */
export type Positions = ReadonlyMap<Brief, number>;

/** Remembers where each brief stands, so that any list of briefs can be searched by halves. */
export function indexPositions(briefs: readonly Brief[]): Positions {
  return new Map(briefs.map((brief, position) => [brief, position]));
}

/** A brief's neighbours in a list that stands in the order of events and holds the brief. */
export function neighboursIn(
  list: readonly Brief[],
  brief: Brief,
  positions: Positions,
): Neighbours {
  const index = find(list, brief, positions);
  const before = index > 0 ? list[index - 1] : undefined;
  const after = index >= 0 ? list[index + 1] : undefined;
  return { ...(before && { before }), ...(after && { after }) };
}

function find(list: readonly Brief[], brief: Brief, positions: Positions): number {
  const wanted = positions.get(brief) ?? -1;
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const candidate = list[middle];
    const found = candidate === undefined ? -1 : (positions.get(candidate) ?? -1);
    if (found === wanted) return candidate === brief ? middle : -1;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
