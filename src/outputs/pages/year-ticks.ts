import { yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { TimeScale } from './overview-scale.ts';

/** Where a year begins on a drawing, in per cent of its width. */
export interface YearTick extends Link {
  readonly x: number;
  /** Enough room for its number on a phone. */
  readonly narrow: boolean;
}

const ROOM = 12;

/** The years of the record on a scale; the first begins where the scale begins. */
export function yearTicks(edition: Edition, scale: TimeScale): readonly YearTick[] {
  let last = Number.NEGATIVE_INFINITY;
  return edition.indexes.timeline.years.map(({ key }) => {
    const x = Math.max(0, scale.x(`${key}-01-01`));
    const narrow = x - last >= ROOM;
    if (narrow) last = x;
    return { href: edition.href(yearAddress(key)), label: edition.words(key), x, narrow };
  });
}
