import type { Brief } from '../brief/brief.ts';
import type { Day } from '../brief/event-date.ts';

/**
 * The day of the last change that the record itself tells of: a correction, a source that was
 * published or read, a claim that was made; else the event's own day. No clock is asked, so the
 * same record gives the same day.
 */
export function lastChangeOf(brief: Brief): Day {
  const known = lastChanges.get(brief);
  if (known !== undefined) return known;
  const last = findLastChange(brief);
  lastChanges.set(brief, last);
  return last;
}

/** Lists of every kind ask for the same briefs. */
const lastChanges = new WeakMap<Brief, Day>();

function findLastChange(brief: Brief): Day {
  let last = brief.date.first;
  const later = (day: Day | undefined) => {
    if (day !== undefined && day > last) last = day;
  };
  for (const { published, accessed } of brief.sources) {
    later(published?.first);
    later(accessed?.first);
  }
  for (const { reported } of brief.claims) later(reported?.first);
  for (const { date } of brief.corrections) later(date.first);
  return last;
}

/** The last change among briefs; undefined where there are none. */
export function lastChangeAmong(briefs: Iterable<Brief>): Day | undefined {
  let last: Day | undefined;
  for (const brief of briefs) {
    const day = lastChangeOf(brief);
    if (last === undefined || day > last) last = day;
  }
  return last;
}
