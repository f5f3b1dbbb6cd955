import type { Day } from '../brief/event-date.ts';

/** Compares texts by code unit: the same order under every locale. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two days, which sort as text. */
export function laterOf(a: string, b: string): string {
  return textOrder(a, b) < 0 ? b : a;
}

const A_DAY = 86_400_000;

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);
}
