import type { Brief } from '../brief/brief.ts';
import type { Correction } from '../brief/schema.ts';
import { textOrder } from './text-order.ts';

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
