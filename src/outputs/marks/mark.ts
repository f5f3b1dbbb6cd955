import type { Brief } from '../../brief/brief.ts';
import { daysBetween } from '../../brief/day.ts';
import { type EventDate, hasFirst, hasLast } from '../../brief/event-date.ts';
import type { Importance, Status } from '../../brief/schema.ts';

/** What stands for a brief on the spine: its shape tells how long, how sure and how weighty. */
export interface Mark {
  /** A day; some day within a longer time; from one day to another; a start without an end. */
  readonly extent: 'point' | 'within' | 'span' | 'open';
  /** How long a bar it takes: up to three days, up to a month, or more; 0 for a point. */
  readonly length: 0 | 1 | 2 | 3;
  /** The date is approximate or uncertain: soft edges. */
  readonly soft: boolean;
  readonly status: Status;
  readonly importance: Importance;
}

/** The mark of a brief. */
export function markOf({ date, status, importance }: Brief): Mark {
  const extent = extentOf(date);
  const endless = !hasFirst(date) || !hasLast(date);
  const soft = date.approximate || date.uncertain || (endless && !date.open);
  return { extent, length: lengthOf(extent, date), soft, status, importance };
}

function extentOf(date: EventDate): Mark['extent'] {
  if (!hasFirst(date) || !hasLast(date)) {
    if (date.kind === 'interval') return hasFirst(date) ? 'open' : 'span';
    return 'within';
  }
  if (date.kind === 'interval') return 'span';
  return date.first === date.last ? 'point' : 'within';
}

function lengthOf(extent: Mark['extent'], date: EventDate): Mark['length'] {
  if (extent === 'point') return 0;
  if (!hasFirst(date) || !hasLast(date)) return 3;
  const days = daysBetween(date.first, date.last);
  if (days <= 3) return 1;
  return days <= 31 ? 2 : 3;
}
