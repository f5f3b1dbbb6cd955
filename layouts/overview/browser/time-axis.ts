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

/** The axis of the overview: whole months from the first to the last, by the length of their days. */
export interface TimeAxis {
  /** `2016-04`. */
  readonly first: string;
  readonly last: string;
}

/** Months are counted from year 0, so that they can be reckoned with. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The reverse of `monthNumber`: `2017-06`. */
export function monthKey(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Where a month begins on the axis, from 0 to 1; the month after the last begins at 1. */
export function placeOf(month: number, { first, last }: TimeAxis): number {
  const start = dayOf(monthNumber(first));
  const end = dayOf(monthNumber(last) + 1);
  return (dayOf(month) - start) / (end - start);
}

/** The month at a place of the axis, between the first and the last. */
export function monthAt(place: number, axis: TimeAxis): number {
  const first = monthNumber(axis.first);
  const last = monthNumber(axis.last);
  let month = first;
  while (month < last && placeOf(month + 1, axis) <= place) month += 1;
  return month;
}

function dayOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime() / 86_400_000;
}
