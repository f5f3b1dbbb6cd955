import type { MonthRange } from './time-axis.ts';

/** How many events lie in months by number, both included: nearly all within one month. */
export interface MonthCount extends MonthRange {
  readonly count: number;
}

/** Reads `14:3 14-16:1`: months by their distance from the first of the drawing, and how many. */
export function readMonthCounts(text: string, first: number): readonly MonthCount[] {
  return text.split(' ').map((part) => {
    const [months = '', count] = part.split(':');
    const [from, to = from] = months.split('-').map(Number);
    return { from: first + (from ?? 0), to: first + (to ?? 0), count: Number(count) };
  });
}

/** How many may have happened in a range of months: what the timeline finds there. */
export function countIn(range: MonthRange, counts: readonly MonthCount[]): number {
  return counts
    .filter(({ from, to }) => to >= range.from && from <= range.to)
    .reduce((sum, { count }) => sum + count, 0);
}
