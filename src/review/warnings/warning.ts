import type { RecordComparison } from '../facts/compare-record.ts';
import type { ChangedFile } from '../git/changed-files.ts';
import type { NewAllowance } from './allowances.ts';
import type { Answer } from './answers.ts';
import type { CheckResult } from './check-result.ts';

/** `act`: not to be merged as it is without a reason. `look`: needs a reader's eye. */
export const WEIGHTS = ['act', 'look'] as const;

export type Weight = (typeof WEIGHTS)[number];

/** A line of a file; `line` counts from 1. */
export interface Quote {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What a reviewer must look at, and what to do about it. */
export interface Warning {
  /** A row of the table of review rules. */
  readonly rule: string;
  readonly weight: Weight;
  /** What is at stake, as a sentence. */
  readonly text: string;
  readonly fix: string;
  /** The line of a file that it is about. */
  readonly quote?: Quote;
  /** The brief that it is about, by name as it is now, or was last. */
  readonly brief?: string;
  /** What it is about, in the record's own words, before and after. */
  readonly before?: string;
  readonly after?: string;
  /** The file that it is about, and the line on which it can be seen, where one is known. */
  readonly file?: string;
  readonly line?: number;
  /** A text that stands on that line, such as the name of a field. */
  readonly seek?: string;
  /** What the change itself answers: an entry of corrections, or a reason beside it. */
  readonly answer?: string;
  /** Within a rule, smaller comes first. */
  readonly rank?: number;
}

/** Everything that review rules look at. */
export interface ReviewSubject {
  readonly comparison: RecordComparison;
  readonly files: readonly ChangedFile[];
  readonly check: CheckResult;
  readonly allowances: readonly NewAllowance[];
  /** Reasons that the change gives for what it does. */
  readonly answers: readonly Answer[];
  /** The content folder, as files are named. */
  readonly root: string;
  /** ISO 8601: tells what is published. */
  readonly now: string;
}

/** A warning before its rule is added; it may weigh more or less than the rule's others. */
export type RuleWarning = Omit<Warning, 'rule' | 'weight'> & { readonly weight?: Weight };

/** A row of the table of review rules. */
export interface ReviewRule {
  /** `subject/question`. */
  readonly name: string;
  readonly weight: Weight;
  /** What it asks of a change, as a sentence. */
  readonly summary: string;
  find(subject: ReviewSubject): readonly RuleWarning[];
}
