import type { EventDate } from '../../brief/event-date.ts';

/** ISO 8601: a day, a month, a year, or an interval; doubts cannot be said there. */
export function temporalCoverage(date: EventDate): string {
  if (date.moment !== undefined) return date.moment;
  if (date.open) return `${date.first}/..`;
  if (date.first === date.last) return date.first;
  if (date.kind === 'interval') return `${date.first}/${date.last}`;
  if (date.precision === 'month') return date.first.slice(0, 7);
  return date.precision === 'year' ? date.first.slice(0, 4) : `${date.first}/${date.last}`;
}
