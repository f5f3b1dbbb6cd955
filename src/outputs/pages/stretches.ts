import type { Brief } from '../../brief/brief.ts';
import { monthsOf } from '../../indexes/timeline.ts';
import { round, startOfNextMonth, type TimeScale } from './overview-scale.ts';

/** A stretch of months in which something happened, in per cent of the drawing's width. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/**
 * When something happened: the months of briefs, which stand in the order of events, joined where
 * no more than so many silent months lie between.
 */
export function stretchesOf(
  briefs: readonly Brief[],
  scale: TimeScale,
  silence = 0,
): readonly Stretch[] {
  const stretches: { first: string; end: string }[] = [];
  for (const { key } of monthsOf(briefs)) {
    const first = `${key}-01`;
    const end = startOfNextMonth(first);
    const last = stretches.at(-1);
    if (last && first <= monthsLater(last.end, silence)) last.end = end;
    else stretches.push({ first, end });
  }
  return stretches.map(({ first, end }) => {
    const x = scale.x(first);
    return { x, width: round(scale.x(end) - x) };
  });
}

function monthsLater(day: string, months: number): string {
  let later = day;
  for (let step = 0; step < months; step += 1) later = startOfNextMonth(later);
  return later;
}
