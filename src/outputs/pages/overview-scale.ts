import type { Day } from '../../brief/event-date.ts';
import { daysBetween } from '../../indexes/day-count.ts';

/** Where days stand on a drawing whose unit of width is a day. */
export interface TimeScale {
  readonly first: Day;
  /** The day after the last. */
  readonly end: Day;
  /** How wide the drawing is. */
  readonly days: number;
  x(day: Day): number;
}

/** A scale over whole months, from the month of one day to the month of another. */
export function timeScale(first: Day, last: Day): TimeScale {
  const from = startOfMonth(first);
  const end = startOfNextMonth(last);
  return { first: from, end, days: daysBetween(from, end), x: (day) => daysBetween(from, day) };
}

/** How many months lie from one to another, the first not counted. */
export function monthsBetween(first: Day, last: Day): number {
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(last) - count(first);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function startOfNextMonth(day: Day): Day {
  const [year = 1, month = 1] = day.split('-').map(Number);
  return month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
