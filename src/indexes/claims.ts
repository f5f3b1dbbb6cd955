import type { Brief } from '../brief/brief.ts';
import { type ClaimValue, quantityKey } from '../brief/claim-value.ts';
import type { EventDate } from '../brief/event-date.ts';
import type { Claim, Source } from '../brief/schema.ts';
import { textOrder } from '../brief/text-order.ts';

/** A claim names its source by number, or by the id, publisher or address of one of the brief's sources. */
export function sourceNumber({ sources }: Brief, { source }: Claim): number | undefined {
  if (source === undefined) return undefined;
  const number = Number(source);
  if (Number.isInteger(number)) return sources[number - 1] ? number : undefined;
  const byId = sources.findIndex(({ id }) => id === source);
  if (byId >= 0) return byId + 1;
  const index = sources.findIndex(({ publisher, url }) => publisher === source || url === source);
  return index < 0 ? undefined : index + 1;
}

/** The source that a claim names; undefined where it names none. */
export function sourceOfClaim(brief: Brief, claim: Claim): Source | undefined {
  const number = sourceNumber(brief, claim);
  return number === undefined ? undefined : brief.sources[number - 1];
}

/** A claim where it stands in the record. */
export interface ClaimOnRecord {
  readonly brief: Brief;
  readonly claim: Claim;
  /** Its number in the brief, counting from 1. */
  readonly number: number;
}

/** Everything that was said about one measure. */
export interface MeasureEntry {
  readonly measure: string;
  /** By the day on which each was said (or the event's, where that is unknown), oldest first. */
  readonly claims: readonly ClaimOnRecord[];
  /** The same by value, each value once and in order of its first claim: two or more differ. */
  readonly values: ReadonlyMap<string, readonly ClaimOnRecord[]>;
}

/** Claims by measure. */
export type ClaimIndex = ReadonlyMap<string, MeasureEntry>;

/** Gathers the claims of all briefs by measure. */
export function indexClaims(briefs: readonly Brief[]): ClaimIndex {
  const collected = new Map<string, ClaimOnRecord[]>();
  for (const brief of briefs) {
    brief.claims.forEach((claim, index) => {
      const entry = Object.freeze({ brief, claim, number: index + 1 });
      const known = collected.get(claim.measure);
      if (known) known.push(entry);
      else collected.set(claim.measure, [entry]);
    });
  }
  return new Map(
    [...collected].map(([measure, claims]) => {
      // Briefs stand in the order of events and the sort is stable: one day keeps that order.
      claims.sort(byDaySaid);
      return [measure, Object.freeze({ measure, claims, values: byValue(claims) })];
    }),
  );
}

/** When a claim was made, or asked for in vain; the date of the event, where that is not on record. */
export function claimDate({ brief, claim }: Pick<ClaimOnRecord, 'brief' | 'claim'>): EventDate {
  return claim.reported ?? claim.asked ?? brief.date;
}

/** In the order in which claims were made, as far as it is known. */
export function byDaySaid(a: ClaimOnRecord, b: ClaimOnRecord): number {
  return textOrder(saidOn(a), saidOn(b));
}

/** The earliest day on which a claim may have been said. */
export function saidOn(said: ClaimOnRecord): string {
  return claimDate(said).first;
}

/** Equal for values that say the same: "about 350" and "around 350". */
export function sameValueKey(value: ClaimValue): string {
  if (value.kind === 'statement') return value.text.toLowerCase();
  return quantityKey(value);
}

function byValue(claims: readonly ClaimOnRecord[]): ReadonlyMap<string, readonly ClaimOnRecord[]> {
  const values = new Map<string, ClaimOnRecord[]>();
  for (const entry of claims) {
    const key = sameValueKey(entry.claim.value);
    const known = values.get(key);
    if (known) known.push(entry);
    else values.set(key, [entry]);
  }
  return values;
}
