import { type Brief, sortDay } from '../../brief/brief.ts';
import {
  type CalendarMonth,
  type CalendarPeriod,
  monthOf,
  monthsBetween,
} from '../../brief/day.ts';
import { type TimeScale, timeScale } from '../axis/time-axis.ts';
import type { Edition } from '../page/edition.ts';
import { countedBy, type Lane } from './lanes.ts';
import { type Overview, overviewOf } from './overview.ts';
import { periodsOf } from './periods.ts';

/** The overview of a list, from which a reader goes on to part of it on the timeline. */
export interface ListOverview extends Overview {
  /** The timeline narrowed to the list: what dates are added to. */
  readonly filtered: string;
  /** How many events there were from one month to another: nearly all within one. */
  readonly monthCounts: readonly MonthCount[];
}

/** Months by their distance from the first of the overview. */
export interface MonthCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What is drawn of a list. */
interface Listed {
  /** In the order of events. */
  readonly briefs: readonly Brief[];
  /** What the timeline is asked for to show the same: `topic=raqqa`. */
  readonly query: string;
  lanes(scale: TimeScale): readonly Lane[];
  /** Where the brief of this position, the first of its month, is met. */
  hrefOf(period: CalendarPeriod, position: number): string;
}

/** So few events say more by themselves than a drawing of them would. */
const AT_LEAST = 4;
const KEY_EVENTS_AT_MOST = 10;
const ROWS = 7;

/** The overview of a list; undefined where it is too short to draw, or of one month. */
export function listOverview(
  { briefs, query, lanes, hrefOf }: Listed,
  edition: Edition,
): ListOverview | undefined {
  const [first, last] = [briefs[0], briefs.at(-1)].map((brief) => brief && sortDay(brief));
  if (first === undefined || last === undefined || briefs.length < AT_LEAST) return undefined;
  if (monthOf(first) === monthOf(last)) return undefined;
  const scale = timeScale(first, last);
  return {
    filtered: `${edition.href('/')}?${query}`,
    monthCounts: monthCounts(briefs, scale),
    ...overviewOf(briefs, edition, {
      unit: countedBy(first, last),
      scale,
      keyEvents: KEY_EVENTS_AT_MOST,
      rows: ROWS,
      years: false,
      lanes: lanes(scale),
      periods: periodsOf(briefs, edition, scale),
      hrefOf,
    }),
  };
}

/** What is asked for between two months is what may have happened in any of them. */
function monthCounts(briefs: readonly Brief[], scale: TimeScale): readonly MonthCount[] {
  const counts = new Map<`${CalendarMonth}/${CalendarMonth}`, number>();
  for (const { date } of briefs) {
    const months = `${monthOf(date.first)}/${monthOf(date.last)}` as const;
    counts.set(months, (counts.get(months) ?? 0) + 1);
  }
  return [...counts].map(([months, count]) => {
    const [from, to] = months.split('/') as [CalendarMonth, CalendarMonth];
    return { from: monthsBetween(scale.first, from), to: monthsBetween(scale.first, to), count };
  });
}
