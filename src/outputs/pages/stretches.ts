import type { Brief } from '../../brief/brief.ts';
import { monthsOf } from '../../indexes/timeline.ts';
import { startOfNextMonth, type TimeScale } from './overview-scale.ts';

/** A stretch of time in which something happened, in days from the start of a drawing. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** The months of briefs, which stand in the order of events: one stretch as long as none is silent. */
export function stretchesOf(briefs: readonly Brief[], scale: TimeScale): readonly Stretch[] {
  const months = monthsOf(briefs).map(({ key }) => {
    const x = scale.x(`${key}-01`);
    return { x, width: scale.x(startOfNextMonth(`${key}-01`)) - x };
  });
  return joined(months, 0);
}

/** Makes one of stretches, which stand in order, where no more than so many days lie between. */
export function joined(stretches: readonly Stretch[], silence: number): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    const end = stretch.x + stretch.width;
    if (last && stretch.x - last.x - last.width <= silence)
      all[all.length - 1] = { x: last.x, width: end - last.x };
    else all.push(stretch);
  }
  return all;
}
