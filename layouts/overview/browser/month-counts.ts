import type { MonthCount } from '../../../src/outputs/overview/list-overview.ts';
import type { MonthRange } from './time-axis.ts';

/**
 * Reads `14:3 14..16:1 14,16:1 12..23!:1`: months by their distance from the first of the drawing, and
 * how many events. Those of a time of which no month is known have an exclamation mark.
 */
export function readMonthCounts(text: string, first: number): readonly MonthCount[] {
  return text.split(' ').map((part) => {
    const [months = '', count] = part.split(':');
    const stretches = months.split(',').map((stretch) => {
      const [from, to = from] = stretch.replace('!', '').split('..').map(Number);
      const whole = stretch.endsWith('!');
      return { from: first + (from ?? 0), to: first + (to ?? 0), ...(whole && { whole }) };
    });
    return { stretches, count: Number(count) };
  });
}

/** How many are listed in a range of months: what the timeline finds there. */
export function countIn(range: MonthRange, counts: readonly MonthCount[]): number {
  return counts
    .filter(({ stretches }) =>
      stretches.some(({ from, to, whole }) =>
        whole ? from >= range.from && to <= range.to : to >= range.from && from <= range.to,
      ),
    )
    .reduce((sum, { count }) => sum + count, 0);
}
