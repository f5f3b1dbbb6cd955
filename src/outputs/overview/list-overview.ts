import type { Brief } from '../../brief/brief.ts';
import { type Day, firstDayOf, lastDayOf, monthsBetween } from '../../brief/day.ts';
import { type Bounds, type Period, stretchesOf } from '../../brief/periods.ts';
import { spanOf } from '../../indexes/timeline.ts';
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

/** Events of one time, in months by their distance from the first of the overview. */
export interface MonthCount {
  readonly stretches: readonly MonthStretch[];
  readonly count: number;
}

export interface MonthStretch {
  readonly from: number;
  readonly to: number;
  /** No month is known: it counts as a whole or not at all. */
  readonly whole?: boolean;
}

/** What is drawn of a list. */
interface Listed {
  /** In the order of events. */
  readonly briefs: readonly Brief[];
  /** What the timeline is asked for to show the same: `topic=raqqa`. */
  readonly query: string;
  lanes(scale: TimeScale): readonly Lane[];
  /** Where the brief of this position, the first of its month, is met. */
  hrefOf(period: Day | Period, position: number): string;
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
  if (edition.site.without.includes('overview')) return undefined;
  const span = spanOf(briefs);
  if (!span || briefs.length < AT_LEAST || span.first === span.last) return undefined;
  const { first, last } = span;
  const scale = timeScale(first, last);
  return {
    filtered: `${edition.href('/')}?${query}`,
    monthCounts: monthCounts(
      briefs,
      edition.indexes.timeline.bounds ?? { first: firstDayOf(first), last: lastDayOf(last) },
      scale,
    ),
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

/** What is asked for between two months is what archives list there. */
function monthCounts(briefs: readonly Brief[], bounds: Bounds, scale: TimeScale) {
  const counts = new Map<string, MonthCount>();
  for (const { date } of briefs) {
    const stretches = stretchesOf(date, bounds).map(({ first, last, whole }) => ({
      from: monthsBetween(scale.first, first),
      to: monthsBetween(scale.first, last),
      ...(whole && { whole }),
    }));
    const key = JSON.stringify(stretches);
    counts.set(key, { stretches, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
