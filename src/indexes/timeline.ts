import { type Brief, sortDay } from '../brief/brief.ts';
import { type CalendarMonth, type CalendarYear, monthOf, yearOf } from '../brief/day.ts';

/** The briefs of one month, by the earliest day on which each may have happened. */
export interface Month {
  readonly key: CalendarMonth;
  /** In the order of events. */
  readonly briefs: readonly Brief[];
}

/** A year that has briefs, with those of its months that have any. */
export interface Year {
  readonly key: CalendarYear;
  readonly months: readonly Month[];
  readonly count: number;
}

/** The whole record along time. */
export interface Timeline {
  /** In the order of events. */
  readonly briefs: readonly Brief[];
  /** Months that have briefs, oldest first. */
  readonly months: readonly Month[];
  /** Years that have briefs, oldest first. */
  readonly years: readonly Year[];
}

/** Arranges briefs, which stand in the order of events, by month and year. */
export function indexTimeline(briefs: readonly Brief[]): Timeline {
  const months = monthsOf(briefs);
  return Object.freeze({ briefs, months, years: yearsOf(months) });
}

/** Cuts briefs that stand in the order of events into months. */
export function monthsOf(briefs: readonly Brief[]): readonly Month[] {
  const months: Month[] = [];
  let start = 0;
  for (let end = 1; end <= briefs.length; end += 1) {
    const key = monthOfBrief(briefs[start]);
    if (key === undefined || monthOfBrief(briefs[end]) === key) continue;
    months.push(Object.freeze({ key, briefs: briefs.slice(start, end) }));
    start = end;
  }
  return Object.freeze(months);
}

function monthOfBrief(brief: Brief | undefined): CalendarMonth | undefined {
  return brief && monthOf(sortDay(brief));
}

function yearsOf(months: readonly Month[]): readonly Year[] {
  const years = new Map<CalendarYear, Month[]>();
  for (const month of months) {
    const key = yearOf(month.key);
    const known = years.get(key);
    if (known) known.push(month);
    else years.set(key, [month]);
  }
  return Object.freeze(
    [...years].map(([key, months]) =>
      Object.freeze({
        key,
        months,
        count: months.reduce((sum, { briefs }) => sum + briefs.length, 0),
      }),
    ),
  );
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
