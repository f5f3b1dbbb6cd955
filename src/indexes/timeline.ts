import { type Brief, inOrderOfEvents } from '../brief/brief.ts';
import { type CalendarMonth, type CalendarYear, monthOf, yearOf } from '../brief/day.ts';
import {
  type Bounds,
  boundsOf,
  type Decade,
  daysOfPeriod,
  type Extent,
  extentOf,
  filedUnder,
  type Grain,
  grainOf,
  type Period,
  periodsMadeBy,
  stretchesOf,
  touches,
} from '../brief/periods.ts';
import { textOrder } from '../brief/text-order.ts';

/** The briefs of one month. */
export interface Month<Key extends Period = Period> {
  /** `2017-06`; of a group that is known no finer, a year or decade: `2017`, `201X`. */
  readonly key: Key;
  /** In the order of events. */
  readonly briefs: readonly Brief[];
}

/** A year or decade with what touches it. */
export interface Year<Key extends CalendarYear | Decade = CalendarYear | Decade> {
  /** `2017`, `201X`. */
  readonly key: Key;
  /** By the period under which each brief is filed, which may be before this one. */
  readonly months: readonly Month[];
  readonly count: number;
}

/** From one month to another. */
export interface Span {
  readonly first: CalendarMonth;
  readonly last: CalendarMonth;
}

/** The whole record along time. */
export interface Timeline {
  /** In the order of events. */
  readonly briefs: readonly Brief[];
  /** From the first day that is named to the last; absent without briefs. */
  readonly bounds?: Bounds;
  /** The months between which it is drawn: those of its bounds. */
  readonly span?: Span;
  /** The same as it is known: to be put in words. */
  readonly extent?: Extent;
  /** Every brief once, under the period in which it begins, as finely as that is known. */
  readonly groups: readonly Month[];
  /** Months with all that touches them, oldest first: those that have a page. */
  readonly months: readonly Month<CalendarMonth>[];
  /** Years with all that touches them, oldest first: those that have a page. */
  readonly years: readonly Year<CalendarYear>[];
  /** Decades of which something is known no finer. */
  readonly decades: readonly Year<Decade>[];
}

/** Arranges briefs, which stand in the order of events, by month, year and decade. */
export function indexTimeline(briefs: readonly Brief[]): Timeline {
  const bounds = boundsOf(briefs.map(({ date }) => date));
  const extent = extentOf(briefs.map(({ date }) => date));
  const groups = monthsOf(briefs);
  if (!bounds) return Object.freeze({ briefs, groups, months: [], years: [], decades: [] });
  const years = <Key extends CalendarYear | Decade>(listed: readonly Month<Key>[]) =>
    listed.map(({ key, briefs: all }) =>
      Object.freeze({ key, months: monthsOf(all), count: all.length }),
    );
  return Object.freeze({
    briefs,
    bounds,
    ...(extent && { extent }),
    span: monthsWithin(bounds),
    groups,
    months: Object.freeze(listedBy<CalendarMonth>(briefs, bounds, 'month')),
    years: Object.freeze(years(listedBy<CalendarYear>(briefs, bounds, 'year'))),
    decades: Object.freeze(years(listedBy<Decade>(briefs, bounds, 'decade'))),
  });
}

/** The months between which briefs are drawn; undefined without any. */
export function spanOf(briefs: readonly Brief[]): Span | undefined {
  const bounds = boundsOf(briefs.map(({ date }) => date));
  return bounds && monthsWithin(bounds);
}

/** To the end of a year in which nothing is known finer. */
function monthsWithin({ first, last }: Bounds): Span {
  return { first: monthOf(first), last: monthOf(last) };
}

/** The periods of a grain that have a page, each with the briefs that touch it. */
function listedBy<Key extends Period>(
  briefs: readonly Brief[],
  bounds: Bounds,
  grain: Grain,
): readonly Month<Key>[] {
  const lists = new Map<Period, Brief[]>();
  // Nearly all briefs are of a day, and need no reckoning; the others are few.
  const long: Brief[] = [];
  for (const { date } of briefs) {
    for (const period of periodsMadeBy(date, bounds, grain)) {
      if (!lists.has(period)) lists.set(period, []);
    }
  }
  for (const brief of briefs) {
    const { date } = brief;
    if (grain !== 'decade' && date.kind === 'single' && grainOf(date) === 'month') {
      lists.get(grain === 'month' ? monthOf(date.first) : yearOf(date.first))?.push(brief);
    } else long.push(brief);
  }
  const periods = [...lists.keys()].sort(textOrder);
  for (const brief of long) {
    const stretches = stretchesOf(brief.date, bounds);
    for (const period of periods) {
      if (touches(stretches, daysOfPeriod(period))) lists.get(period)?.push(brief);
    }
  }
  if (long.length > 0) for (const list of lists.values()) list.sort(inOrderOfEvents);
  return periods.map((key) => Object.freeze({ key: key as Key, briefs: lists.get(key) ?? [] }));
}

/** Cuts briefs that stand in the order of events by the periods under which they are filed. */
export function monthsOf(briefs: readonly Brief[]): readonly Month[] {
  const months: Month[] = [];
  let start = 0;
  for (let end = 1; end <= briefs.length; end += 1) {
    const key = filed(briefs[start]);
    if (key === undefined || filed(briefs[end]) === key) continue;
    months.push(Object.freeze({ key, briefs: briefs.slice(start, end) }));
    start = end;
  }
  return Object.freeze(months);
}

function filed(brief: Brief | undefined): Period | undefined {
  return brief && filedUnder(brief.date);
}

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
