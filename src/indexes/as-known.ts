import type { Brief } from '../brief/brief.ts';
import type { Day, EventDate } from '../brief/event-date.ts';
import type { Status } from '../brief/schema.ts';
import type { ContentRecord } from '../content/record.ts';
import { sourceOfClaim } from './claim-source.ts';
import { type ClaimOnRecord, indexClaims } from './claims.ts';
import { type CorrectionOnRecord, indexCorrections } from './corrections.ts';
import { laterOf } from './text-order.ts';

/** The record as it stood at the end of a day: nothing in it was said or found out later. */
export interface AsKnown {
  readonly day: Day;
  /** In the order of events. */
  readonly briefs: readonly BriefAsKnown[];
  /** By measure, in the order in which they were said. */
  readonly claims: ReadonlyMap<string, readonly ClaimAsKnown[]>;
  /** Newest first. */
  readonly corrections: readonly CorrectionOnRecord[];
}

export interface BriefAsKnown {
  readonly brief: Brief;
  /** As it stood then. */
  readonly status: Status;
}

export interface ClaimAsKnown extends ClaimOnRecord {
  /** Whether it had been withdrawn or replaced by then. */
  readonly superseded: boolean;
}

/**
 * What was on record by the end of a day. Where a date leaves open which day it was, the latest
 * counts: of "2017" nothing shows before 31 December 2017.
 */
export function asKnownOn({ briefs }: Pick<ContentRecord, 'briefs'>, day: Day): AsKnown {
  const claims = new Map<string, readonly ClaimAsKnown[]>();
  for (const { measure, claims: all } of indexClaims(briefs).values()) {
    const known = claimsAsKnownOn(all, day);
    if (known.length > 0) claims.set(measure, known);
  }
  return Object.freeze({
    day,
    briefs: briefs
      .filter((brief) => knownDay(brief) <= day)
      .map((brief) => ({ brief, status: statusOn(brief, day) })),
    claims,
    corrections: indexCorrections(briefs).filter((entry) => correctionDay(entry) <= day),
  });
}

/** Those claims that had been made by the end of a day, in their order. */
export function claimsAsKnownOn(
  claims: readonly ClaimOnRecord[],
  day: Day,
): readonly ClaimAsKnown[] {
  return claims.flatMap((said) => {
    if (knownClaimDay(said) > day) return [];
    const { superseded } = said.claim;
    return [{ ...said, superseded: superseded !== undefined && superseded.last <= day }];
  });
}

/** The day by which a correction was on record: its own, or that of its brief if that is later. */
export function correctionDay({ brief, correction }: CorrectionOnRecord): Day {
  return laterOf(correction.date.last, knownDay(brief));
}

/**
 * The day by which a brief could be on record: it had happened, and the first of its sources was
 * out. Sources without a date tell nothing.
 */
export function knownDay({ date, sources }: Brief): Day {
  const happened = lastDay(date);
  let published: Day | undefined;
  for (const source of sources) {
    const day = source.published && lastDay(source.published);
    if (day !== undefined && (published === undefined || day < published)) published = day;
  }
  return published === undefined ? happened : laterOf(published, happened);
}

/** The day by which a claim had been made: its own, or its source's, or its brief's. */
export function knownClaimDay({ brief, claim }: Pick<ClaimOnRecord, 'brief' | 'claim'>): Day {
  if (claim.reported) return lastDay(claim.reported);
  const published = sourceOfClaim(brief, claim)?.published;
  return published ? lastDay(published) : knownDay(brief);
}

/** A brief's status at the end of a day: what the first correction after it says that it was. */
export function statusOn({ status, corrections }: Brief, day: Day): Status {
  if (corrections.length === 0) return status;
  const later = corrections.filter(({ date }) => date.last > day);
  const first = later
    .filter(({ was }) => was !== undefined)
    .sort((a, b) => (a.date.last < b.date.last ? -1 : 1))[0];
  if (first?.was !== undefined) return first.was;
  // A retraction that does not say what was retracted: it cannot have been more than reported.
  const retractedLater = status === 'retracted' && later.some(({ kind }) => kind === 'retraction');
  return retractedLater ? 'reported' : status;
}

/** An interval without an end is over, as far as it is known, when its start is. */
function lastDay(date: EventDate): Day {
  return date.open ? (date.start?.last ?? date.last) : date.last;
}
