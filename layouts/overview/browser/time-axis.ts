import {
  type CalendarMonth,
  type Day,
  dayFrom,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  partsOf,
  startOfNextMonth,
} from '../../../src/brief/day.ts';
import type { Selection } from '../../frame/browser/selection.ts';

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
    from: from === undefined ? first : within(monthNumber(firstDayOf(from))),
    to: to === undefined ? last : within(monthNumber(lastDayOf(to))),
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

/** The axis of the overview: whole months from the first to the last, by the length of their days. */
export interface TimeAxis {
  readonly first: CalendarMonth;
  readonly last: CalendarMonth;
}

/** Months counted from January of the year 0. */
export function monthNumber(period: CalendarMonth | Day): number {
  const { year, month } = partsOf(period);
  return year * 12 + month - 1;
}

/** The reverse of `monthNumber`: `2017-06`. */
export function monthKey(number: number): CalendarMonth {
  return monthOf(firstDayOfMonth(number));
}

/** Where a month begins on the axis, from 0 to 1; the month after the last begins at 1. */
export function placeOf(month: number, { first, last }: TimeAxis): number {
  const start = firstDayOf(first);
  const whole = daysBetween(start, startOfNextMonth(last));
  return daysBetween(start, firstDayOfMonth(month)) / whole;
}

/** The month at a place of the axis, between the first and the last. */
export function monthAt(place: number, axis: TimeAxis): number {
  const first = monthNumber(axis.first);
  const last = monthNumber(axis.last);
  let month = first;
  while (month < last && placeOf(month + 1, axis) <= place) month += 1;
  return month;
}

function firstDayOfMonth(number: number): Day {
  return dayFrom(Math.floor(number / 12), (number % 12) + 1, 1);
}
