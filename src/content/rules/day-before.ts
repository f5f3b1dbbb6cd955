import { DateTime } from 'luxon';
import type { Day } from '../../brief/event-date.ts';

/** The day before: where it happened, the date may be one further on than where it was reported. */
export function dayBefore(day: Day): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
}
