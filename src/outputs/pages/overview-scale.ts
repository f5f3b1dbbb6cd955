import { scaleLinear } from 'd3-scale';
import type { Day } from '../../brief/event-date.ts';
import { daysBetween } from '../../indexes/day-count.ts';

/** Where days stand on the width of a drawing, in per cent. */
export interface TimeScale {
  readonly first: Day;
  /** The day after the last. */
  readonly end: Day;
  x(day: Day): number;
}

/** A scale over whole months, from the month of one day to the month of another. */
export function timeScale(first: Day, last: Day): TimeScale {
  const from = startOfMonth(first);
  const end = startOfNextMonth(last);
  const scale = scaleLinear([0, Math.max(1, daysBetween(from, end))], [0, 100]);
  return { first: from, end, x: (day) => round(scale(daysBetween(from, day))) };
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function startOfNextMonth(day: Day): Day {
  const [year = 1, month = 1] = day.split('-').map(Number);
  return month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`;
}

/** Two decimals: a hundredth of a per cent is a tenth of a pixel. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
