import type { Brief } from '../brief/brief.ts';
import type { Claim } from '../brief/schema.ts';
import type { Measure } from '../brief/vocabularies.ts';
import { type ClaimScale, countsOf, rangeOf, scaleOf } from './claim-range.ts';
import type { ClaimIndex, ClaimOnRecord } from './claims.ts';

/** Which claims cannot be true together with what somebody else says of the same thing. */
export interface Disagreements {
  /**
   * True where another claimant's number for the same measure, scope and day, still standing, leaves
   * nothing possible that this one does; and where an editor declared the two to contradict each other.
   */
  differs(claim: Claim): boolean;
}

/** An end of somebody's range, and the furthest end of anybody else's. */
interface Extreme {
  readonly number: number;
  readonly claimant: string;
  readonly ofOthers?: number;
}

interface Extremes {
  greatestLow?: Extreme;
  leastHigh?: Extreme;
}

/**
 * Compares every claim with every other about the same thing, in linear time: a range misses some
 * other one exactly where it misses the greatest low end or the least high end of the others.
 */
export function indexDisagreements(
  claims: ClaimIndex,
  measures: ReadonlyMap<string, Measure>,
): Disagreements {
  const differing = new Set<Claim>();
  for (const { measure, claims: all } of claims.values()) {
    if (measures.get(measure)?.compared === false) continue;
    const unit = measures.get(measure)?.unit ?? '';
    const standing = all.filter(({ claim }) => !claim.superseded);
    const counts = countsOf(standing);
    const known = new Map<string, Extremes>();
    for (const { said, quantity } of counts) {
      const key = subjectOf(said.claim, scaleOf(quantity, unit));
      const extremes = known.get(key) ?? {};
      known.set(key, extremes);
      const { low, high } = rangeOf(quantity);
      const claimant = claimantOf(said.claim);
      extremes.greatestLow = further(extremes.greatestLow, low, claimant, (a, b) => a > b);
      extremes.leastHigh = further(extremes.leastHigh, high, claimant, (a, b) => a < b);
    }
    for (const { said, quantity } of counts) {
      const extremes = known.get(subjectOf(said.claim, scaleOf(quantity, unit)));
      const { low, high } = rangeOf(quantity);
      const claimant = claimantOf(said.claim);
      const greatestLow = ofOthers(extremes?.greatestLow, claimant) ?? Number.NEGATIVE_INFINITY;
      const leastHigh = ofOthers(extremes?.leastHigh, claimant) ?? Number.POSITIVE_INFINITY;
      if (greatestLow > high || leastHigh < low) differing.add(said.claim);
    }
    for (const claim of declared(standing)) differing.add(claim);
  }
  return { differs: (claim) => differing.has(claim) };
}

/** Both sides of every contradiction that an editor declared, as long as they stand. */
function* declared(standing: readonly ClaimOnRecord[]): Iterable<Claim> {
  if (standing.every(({ claim }) => claim.contradicts.length === 0)) return;
  const byClaimant = new Map<string, Claim[]>();
  for (const { claim } of standing) {
    const name = claimantOf(claim);
    byClaimant.set(name, [...(byClaimant.get(name) ?? []), claim]);
  }
  for (const { claim } of standing) {
    for (const name of claim.contradicts) {
      const others = byClaimant.get(name.toLowerCase())?.filter((other) => other !== claim) ?? [];
      if (others.length > 0) yield claim;
      yield* others;
    }
  }
}

/** Whether a brief holds a claim that cannot be true together with somebody else's. */
export function accountsDiffer({ claims }: Brief, { differs }: Disagreements): boolean {
  return claims.some(differs);
}

/** Who speaks, however the name is cased. */
export function claimantOf({ by }: Claim): string {
  return by.toLowerCase();
}

/** Equal for claims about the same thing: only these are compared. */
export function subjectOf({ scope, as_of: asOf }: Claim, scale: ClaimScale): string {
  return [scale, scope?.toLowerCase() ?? '', asOf ? `${asOf.first}/${asOf.last}` : ''].join('\n');
}

function further(
  known: Extreme | undefined,
  number: number,
  claimant: string,
  isFurther: (a: number, b: number) => boolean,
): Extreme {
  if (!known) return { number, claimant };
  const { ofOthers: second } = known;
  if (isFurther(number, known.number)) {
    if (claimant === known.claimant) return { ...known, number };
    return { number, claimant, ofOthers: known.number };
  }
  if (claimant === known.claimant) return known;
  return second === undefined || isFurther(number, second) ? { ...known, ofOthers: number } : known;
}

function ofOthers(extreme: Extreme | undefined, claimant: string): number | undefined {
  return extreme?.claimant === claimant ? extreme.ofOthers : extreme?.number;
}
