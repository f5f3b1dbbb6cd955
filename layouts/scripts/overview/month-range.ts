import type { Selection } from '../filters/selection.ts';
import { monthKey, monthNumber, type TimeAxis } from './time-axis.ts';

/** Months by number, both included. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** The months that a selection spans on the axis; all of them where it sets no dates. */
export function rangeOf({ from, to }: Pick<Selection, 'from' | 'to'>, axis: TimeAxis): MonthRange {
  const [first, last] = [monthNumber(axis.first), monthNumber(axis.last)];
  const within = (month: number) => Math.min(last, Math.max(first, month));
  return {
    from: from === undefined ? first : within(monthNumber(from.padEnd(7, '-01'))),
    to: to === undefined ? last : within(monthNumber(to.padEnd(7, '-12'))),
  };
}

/** The dates that a range sets: none where it reaches the end of the axis. */
export function withoutBounds(
  { from, to }: MonthRange,
  axis: TimeAxis,
): Pick<Selection, 'from' | 'to'> {
  return {
    ...(from > monthNumber(axis.first) && { from: monthKey(from) }),
    ...(to < monthNumber(axis.last) && { to: monthKey(to) }),
  };
}
