import { type Brief, sortDay } from '../../brief/brief.ts';
import type { Day } from '../../brief/event-date.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { monthsBetween, startOfNextMonth, type TimeScale } from './overview-scale.ts';

/** How finely events are counted. */
export type CountedBy = 'day' | 'month' | 'year';

/** How much happened in a day, month or year, with the way to it; x and width in days. */
export interface Column extends Link {
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** What is left of a day that stands for the time in which it is counted. */
const KEY_LENGTH: Readonly<Record<CountedBy, number>> = { day: 10, month: 7, year: 4 };
const BY_DAY_UP_TO = 3;
const BY_MONTH_UP_TO = 120;

/** How finely to count between two days. */
export function countedBy(first: Day, last: Day): CountedBy {
  const months = monthsBetween(first, last) + 1;
  if (months <= BY_DAY_UP_TO) return 'day';
  return months <= BY_MONTH_UP_TO ? 'month' : 'year';
}

/**
 * Counts briefs, which stand in the order of events; `hrefOf` says where the first of those
 * counted together is met.
 */
export function columnsOf(
  briefs: readonly Brief[],
  unit: CountedBy,
  scale: TimeScale,
  words: Edition['words'],
  hrefOf: (key: string, position: number) => string,
): readonly Column[] {
  const counts = new Map<string, { count: number; position: number }>();
  briefs.forEach((brief, position) => {
    const key = sortDay(brief).slice(0, KEY_LENGTH[unit]);
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, { count: 1, position });
  });
  return [...counts].map(([key, { count, position }]) => {
    const x = Math.max(0, scale.x(startOf(key)));
    const end = Math.min(scale.days, unit === 'day' ? x + 1 : scale.x(endOf(key)));
    return { href: hrefOf(key, position), label: words(key), count, x, width: end - x };
  });
}

function startOf(key: string): Day {
  return `${key}${'-01-01'.slice(0, 10 - key.length)}`;
}

function endOf(key: string): Day {
  return startOfNextMonth(key.length === 4 ? `${key}-12-01` : `${key}-01`);
}
