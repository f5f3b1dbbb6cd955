import type { Day } from '../brief/event-date.ts';

const A_DAY = 86_400_000;

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);
}
