import type { Brief } from '../brief/brief.ts';
import type { Day } from '../brief/day.ts';
import type { Correction } from '../brief/schema.ts';
import { textOrder } from '../brief/text-order.ts';

/** A correction where it stands in the record. */
export interface CorrectionOnRecord {
  readonly brief: Brief;
  readonly correction: Correction;
  /** Its number in the brief, counting from 1. */
  readonly number: number;
}

/** Every correction of the record, newest first. */
export function indexCorrections(briefs: readonly Brief[]): readonly CorrectionOnRecord[] {
  const corrections = briefs.flatMap((brief) =>
    brief.corrections.map((correction, index) =>
      Object.freeze({ brief, correction, number: index + 1 }),
    ),
  );
  return Object.freeze(corrections.sort(newestFirst));
}

/** The latest correction first. */
export function newestFirst(a: CorrectionOnRecord, b: CorrectionOnRecord): number {
  return (
    textOrder(b.correction.date.first, a.correction.date.first) ||
    textOrder(a.brief.name, b.brief.name) ||
    b.number - a.number
  );
}

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
