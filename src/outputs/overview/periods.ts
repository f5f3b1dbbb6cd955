import type { Brief } from '../../brief/brief.ts';
import type { EventDate } from '../../brief/event-date.ts';
import { stretchesOf } from '../../brief/periods.ts';
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
    // One of several days is no time that it took.
    .filter(({ date, status }) => date.kind !== 'set' && status !== 'retracted')
    .map((brief) => ({ brief, ...drawnOn(brief.date, scale) }))
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

/** All days that a date touches, as far as the drawing reaches. */
export function drawnOn(date: EventDate, scale: TimeScale): Stretch {
  // Nearly all are of a day: nothing needs to be reckoned for them.
  if (date.kind === 'single' && date.first === date.last) {
    return { x: scale.x(date.first), width: Math.min(1, scale.days - scale.x(date.first)) };
  }
  const stretches = stretchesOf(date, { first: scale.first, last: scale.end });
  const x = Math.max(0, scale.x(stretches[0]?.first ?? date.first));
  const end = scale.x(stretches.at(-1)?.last ?? date.last) + 1;
  return { x, width: Math.min(end, scale.days) - x };
}
