import type { Brief } from '../../brief/brief.ts';
import { daysBetween } from '../../brief/day.ts';
import { briefAddress } from '../addresses/addresses.ts';
import type { Stretch, TimeScale } from '../axis/time-axis.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import { type Mark, markOf } from '../marks/mark.ts';
import type { Edition } from '../page/edition.ts';
import { type Link, typeset } from '../page/link.ts';

/** An event that took its time, named on a lane of its own; in days from the start. */
export interface Period extends Link, Stretch, Pick<Mark, 'extent' | 'soft'> {
  readonly date: ShownDate;
}

const AT_MOST = 5;
/** As part of the whole: what is shorter is told by its day. */
const LONG_ENOUGH = 0.04;

/** The longest of the events that took their time, in the order of events. */
export function periodsOf(
  briefs: readonly Brief[],
  edition: Edition,
  scale: TimeScale,
): readonly Period[] {
  const long = briefs
    // Nearly all are of a day: nothing needs to be reckoned for them.
    .filter(({ date, status }) => (date.open || date.first !== date.last) && status !== 'retracted')
    .map((brief) => ({ brief, ...stretchOf(brief, scale) }))
    .filter(({ width }) => width >= scale.days * LONG_ENOUGH);
  const longest = new Set(long.toSorted((a, b) => b.width - a.width).slice(0, AT_MOST));
  return long
    .filter((period) => longest.has(period))
    .map(({ brief, x, width }) => {
      const { extent, soft } = markOf(brief);
      return {
        href: edition.href(briefAddress(brief.name)),
        label: typeset(brief.title, edition, brief),
        date: edition.date(brief.date),
        x,
        width,
        extent,
        soft,
      };
    });
}

/** To its end, or to that of the drawing where it has none or a later one. */
function stretchOf({ date }: Brief, scale: TimeScale): Stretch {
  const x = scale.x(date.first);
  const room = scale.days - x;
  return { x, width: date.open ? room : Math.min(daysBetween(date.first, date.last) + 1, room) };
}
