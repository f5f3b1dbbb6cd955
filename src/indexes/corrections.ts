import type { Brief } from '../brief/brief.ts';
import { type EventDate, endOf } from '../brief/event-date.ts';
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
 * The date of the last change that the record itself tells of, no finer than it is known: a
 * correction, a source that was published or read, a claim that was made; else the event's own. No
 * clock is asked, so the same record gives the same date.
 */
export function lastChangeOf(brief: Brief): EventDate {
  const known = lastChanges.get(brief);
  if (known !== undefined) return known;
  const last = findLastChange(brief);
  lastChanges.set(brief, last);
  return last;
}

/** Lists of every kind ask for the same briefs. */
const lastChanges = new WeakMap<Brief, EventDate>();

function findLastChange({ date, sources, claims, corrections }: Brief): EventDate {
  const dates = [
    ...sources.flatMap(({ published, accessed }) => [published, accessed]),
    ...claims.map(({ reported, asked }) => reported ?? asked),
    ...corrections.map((correction) => correction.date),
  ];
  return dates.reduce<EventDate>(
    (last, other) => (other === undefined ? last : laterDate(last, other)),
    endOf(date),
  );
}

/** The one that begins later, or the first of two that begin together. */
export function laterDate(a: EventDate, b: EventDate): EventDate {
  return b.first > a.first ? b : a;
}

/** The last change among briefs; undefined where there are none. */
export function lastChangeAmong(briefs: Iterable<Brief>): EventDate | undefined {
  let last: EventDate | undefined;
  for (const brief of briefs) {
    const date = lastChangeOf(brief);
    last = last ? laterDate(last, date) : date;
  }
  return last;
}
