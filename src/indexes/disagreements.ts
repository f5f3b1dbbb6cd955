import type { Brief } from '../brief/brief.ts';
import type { Claim } from '../brief/schema.ts';
import { type ClaimScale, countsOf, rangeOf, scaleOf } from './claim-range.ts';
import type { ClaimIndex } from './claims.ts';

/** Tells which numbers cannot be squared with what others say of the same measure. */
export interface Disagreements {
  /**
   * True where another claimant's number, still standing, leaves nothing possible that this one
   * does. A statement contradicts nobody as far as a machine can tell.
   */
  atOdds(claim: Claim): boolean;
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
 * Holds every claim against every other of its measure, in linear time: a range misses some other
 * one exactly where it misses the greatest low end or the least high end of the others.
 */
export function indexDisagreements(claims: ClaimIndex): Disagreements {
  const known = new Map<string, Extremes>();
  for (const { measure, claims: said } of claims.values()) {
    for (const {
      said: { claim },
      quantity,
    } of countsOf(said)) {
      if (claim.superseded) continue;
      const key = keyOf(measure, scaleOf(quantity));
      const extremes = known.get(key) ?? {};
      known.set(key, extremes);
      const { low, high } = rangeOf(quantity);
      const claimant = claimantOf(claim);
      extremes.greatestLow = further(extremes.greatestLow, low, claimant, (a, b) => a > b);
      extremes.leastHigh = further(extremes.leastHigh, high, claimant, (a, b) => a < b);
    }
  }
  return {
    atOdds(claim) {
      const { value, measure, superseded } = claim;
      if (value.kind === 'statement' || superseded) return false;
      const extremes = known.get(keyOf(measure, scaleOf(value)));
      if (!extremes) return false;
      const { low, high } = rangeOf(value);
      const claimant = claimantOf(claim);
      const greatestLow = ofOthers(extremes.greatestLow, claimant) ?? Number.NEGATIVE_INFINITY;
      const leastHigh = ofOthers(extremes.leastHigh, claimant) ?? Number.POSITIVE_INFINITY;
      return greatestLow > high || leastHigh < low;
    },
  };
}

/** Whether a brief holds a number that cannot be squared with what others say of the same measure. */
export function numbersDiffer({ claims }: Brief, { atOdds }: Disagreements): boolean {
  return claims.some(atOdds);
}

/** Who speaks, however the name is cased. */
export function claimantOf({ by }: Claim): string {
  return by.toLowerCase();
}

function keyOf(measure: string, scale: ClaimScale): string {
  return `${scale} ${measure}`;
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
