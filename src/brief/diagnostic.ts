import { textOrder } from './text-order.ts';
import type { Place } from './vocabularies.ts';

export const POSITIONS = ['exact', 'approximate', 'area'] as const;

/**
 * How surely a place's coordinates say where it is. Those of an area, such as a country or a
 * province, only say where on a map to write its name: no distance can be measured from them.
 */
export type Position = (typeof POSITIONS)[number];

export function positionOf({ area, approximate }: Pick<Place, 'area' | 'approximate'>): Position {
  if (area) return 'area';
  return approximate ? 'approximate' : 'exact';
}

/** How much a diagnostic weighs: an error stops the build, a warning never does. */
export type Severity = 'error' | 'warning';

/** A replacement of `[start, end)`, in UTF-16 offsets of the file's text, that fixes the fault safely. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrong and how to fix it, before it is known which rule says so and where. */
export interface Finding {
  /** What is wrong and why, as a sentence. */
  readonly reason: string;
  /** What to do, as a sentence. */
  readonly fix: string;
  /** What to write instead of exactly the text at fault, where no decision is needed. */
  readonly replacement?: string | undefined;
}

/** A finding of a rule. */
export interface RuleFinding extends Finding {
  /** The rule's name, `subject/fault`: a row of the rules table. */
  readonly rule: string;
  /** An error where absent. */
  readonly severity?: Severity;
  /** Present where the fix can be applied by machine without a decision. */
  readonly edit?: Edit;
}

/** A finding of a rule in its place: what every report shows. */
export interface Diagnostic extends Omit<RuleFinding, 'replacement'> {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1; the column is in UTF-16 units, as editors count. */
  readonly line: number;
  readonly column: number;
  /** How many columns of the line are at fault; at least 1. */
  readonly length: number;
  /** The source line, for the code frame, or so much of a long one as is near the fault; empty when the fault is the file itself. */
  readonly excerpt: string;
  /** How many columns of a long line stand before its excerpt. */
  readonly excerptStart?: number;
  readonly severity: Severity;
}

/** The order in which people read: by file, then down the file. Compares code units, so no locale matters. */
export function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    textOrder(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    textOrder(a.rule, b.rule) ||
    textOrder(a.reason, b.reason)
  );
}

/** The stretch at fault as the excerpt shows it, and what stands before and after it there. */
export function markedExcerpt({
  excerpt,
  excerptStart = 0,
  column,
  length,
}: Pick<Diagnostic, 'excerpt' | 'excerptStart' | 'column' | 'length'>): {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
} {
  const start = column - 1 - excerptStart;
  return {
    before: excerpt.slice(0, start),
    marked: excerpt.slice(start, start + length),
    after: excerpt.slice(start + length),
  };
}
