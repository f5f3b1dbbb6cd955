import type { Brief } from '../brief/brief.ts';
import { type CalendarUnit, type Day, lastDayOf, laterOf, periodOf } from '../brief/day.ts';
import { type EventDate, hasLast } from '../brief/event-date.ts';
import type { Status } from '../brief/schema.ts';
import { textOrder } from '../brief/text-order.ts';
import type { ContentRecord } from '../content/record/record.ts';
import { type ClaimOnRecord, indexClaims, sourceOfClaim } from './claims.ts';
import { type CorrectionOnRecord, indexCorrections } from './corrections.ts';

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
  const said = claim.reported ?? claim.asked;
  if (said) return lastDay(said);
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

/** What has no last day is known when the day that is named is over. */
function lastDay(date: EventDate): Day {
  return hasLast(date) ? date.last : (date.start?.last ?? date.last);
}

/** How much came on record: on one day, or since another. */
export interface Changes {
  readonly day: Day;
  /** Events that became known. */
  readonly events: number;
  /** Claims that were made. */
  readonly claims: number;
  /** Corrections of the record, and claims that were withdrawn or replaced. */
  readonly corrections: number;
}

/**
 * So many days are shown at most, however large the record: each shows all that was known by then,
 * so that their number times the number of measures is what they cost.
 */
export const DAYS_AT_MOST = 100;

/** Every day on which something came on record, oldest first. */
export function daysOfChange(record: Pick<ContentRecord, 'briefs'>): readonly Changes[] {
  const days = new Map<Day, { events: number; claims: number; corrections: number }>();
  const count = (day: Day, what: 'events' | 'claims' | 'corrections') => {
    const known = days.get(day) ?? { events: 0, claims: 0, corrections: 0 };
    known[what] += 1;
    days.set(day, known);
  };
  for (const brief of record.briefs) {
    const known = knownDay(brief);
    count(known, 'events');
    for (const claim of brief.claims) {
      count(knownClaimDay({ brief, claim }), 'claims');
      if (claim.superseded) count(claim.superseded.last, 'corrections');
    }
    brief.corrections.forEach((correction, index) => {
      count(correctionDay({ brief, correction, number: index + 1 }), 'corrections');
    });
  }
  return [...days]
    .map(([day, counts]) => ({ day, ...counts }))
    .sort((a, b) => textOrder(a.day, b.day));
}

/**
 * The days that have a page, oldest first, each with what came on record since the one before it:
 * the end of every year; every day of a correction or withdrawal; the end of every month in which
 * something changed. A day for each change would be thousands of nearly equal pages in a large
 * record. Months are left out first where there are too many, then corrections, then early years.
 */
export function asKnownDays(record: Pick<ContentRecord, 'briefs'>): readonly Changes[] {
  const changes = daysOfChange(record);
  const last = changes.at(-1)?.day;
  if (last === undefined) return [];
  // Nothing is known of the days after the last change: they are not promised.
  const closing = (day: Day) => (day < last ? day : last);
  const years = lastDaysOf(changes, 'year').map(closing);
  const corrected = changes.filter(({ corrections }) => corrections > 0).map(({ day }) => day);
  const months = lastDaysOf(changes, 'month').map(closing);
  let chosen = new Set(years);
  for (const finer of [corrected, months]) {
    const more = new Set([...chosen, ...finer]);
    if (more.size > DAYS_AT_MOST) break;
    chosen = more;
  }
  return gather(changes, [...chosen].sort(textOrder).slice(-DAYS_AT_MOST));
}

/** Adds up changes between one chosen day and the next; days that bring nothing are left out. */
function gather(changes: readonly Changes[], days: readonly Day[]): readonly Changes[] {
  let at = 0;
  return days.flatMap((day) => {
    const start = at;
    const sum = { day, events: 0, claims: 0, corrections: 0 };
    for (let change = changes[at]; change && change.day <= day; change = changes[at]) {
      sum.events += change.events;
      sum.claims += change.claims;
      sum.corrections += change.corrections;
      at += 1;
    }
    return at > start ? [Object.freeze(sum)] : [];
  });
}

/** The last days of the years or months in which something changed. */
function lastDaysOf(changes: readonly Changes[], unit: CalendarUnit): readonly Day[] {
  return [...new Set(changes.map(({ day }) => periodOf(day, unit)))].map(lastDayOf);
}
