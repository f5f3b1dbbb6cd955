import type { Claim } from '../brief/schema.ts';
import type { ClaimIndex, ClaimOnRecord } from './claims.ts';
import { claimDate } from './claims.ts';
import { claimantOf } from './disagreements.ts';

/** What a claimant said in the place of a claim that they withdrew or replaced. */
export interface Successors {
  /** Undefined where the claim stands, or the record holds nothing that took its place. */
  of(claim: Claim): ClaimOnRecord | undefined;
}

/**
 * Finds what took the place of each superseded claim: the first that the same claimant said of the same
 * measure and scope no earlier than the day on which the claim was superseded. What holds for the same day
 * comes before what holds for another one.
 */
export function indexSuccessors(claims: ClaimIndex): Successors {
  const found = new Map<Claim, ClaimOnRecord>();
  for (const { claims: all } of claims.values()) {
    for (const [at, { claim }] of all.entries()) {
      const day = claim.superseded?.first;
      if (day === undefined) continue;
      // They stand in the order in which they were said.
      const later = all
        .slice(at + 1)
        .filter((other) => isOfSameSubject(claim, other.claim) && claimDate(other).last >= day);
      const next =
        later.find((other) => other.claim.as_of?.edtf === claim.as_of?.edtf) ?? later.at(0);
      if (next) found.set(claim, next);
    }
  }
  return { of: (claim) => found.get(claim) };
}

function isOfSameSubject(claim: Claim, other: Claim): boolean {
  return (
    claimantOf(claim) === claimantOf(other) &&
    claim.scope?.toLowerCase() === other.scope?.toLowerCase()
  );
}
