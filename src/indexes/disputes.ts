import type { Brief } from '../brief/brief.ts';
import type { Claim } from '../brief/schema.ts';
import { type ClaimIndex, type ClaimOnRecord, sameValueKey } from './claims.ts';
import { claimantOf, type Disagreements } from './disagreements.ts';

/** Of one measure, what cannot all be true. */
export interface Dispute {
  readonly measure: string;
  /** The claims that stand against each other, in the order in which they were said. */
  readonly claims: readonly ClaimOnRecord[];
  /** The claim with which the disagreement began. */
  readonly since: ClaimOnRecord;
}

/** Disputes by measure. */
export type DisputeIndex = ReadonlyMap<string, Dispute>;

/** Gathers the claims that differ, by measure. */
export function indexDisputes(claims: ClaimIndex, { differs }: Disagreements): DisputeIndex {
  const disputes = new Map<string, Dispute>();
  for (const { measure, claims: all } of claims.values()) {
    const differing = all.filter(({ claim }) => differs(claim));
    const [first] = differing;
    if (!first) continue;
    const since =
      differing.find(
        (said, index) => index > 0 && differing.slice(0, index).some((to) => opposes(said, to)),
      ) ?? first;
    disputes.set(measure, Object.freeze({ measure, claims: differing, since }));
  }
  return disputes;
}

function opposes({ claim }: ClaimOnRecord, { claim: other }: ClaimOnRecord): boolean {
  return (
    claimantOf(claim) !== claimantOf(other) &&
    aboutOf(claim) === aboutOf(other) &&
    sameValueKey(claim.value) !== sameValueKey(other.value)
  );
}

/** Equal for claims about the same of a measure, numbers and statements alike. */
function aboutOf({ scope, as_of: asOf }: Claim): string {
  return `${scope?.toLowerCase() ?? ''}\n${asOf ? `${asOf.first}/${asOf.last}` : ''}`;
}

/**
 * The disputes in which a brief takes part, each with the claims about the same as its own; where
 * nobody else speaks of just that, with all of them.
 */
export function disputesOf(
  { claims }: Brief,
  disputes: DisputeIndex,
  { differs }: Disagreements,
): readonly Dispute[] {
  const own = claims.filter(differs);
  return [...new Set(own.map(({ measure }) => measure))].flatMap((measure) => {
    const dispute = disputes.get(measure);
    if (!dispute) return [];
    const about = new Set(own.filter((claim) => claim.measure === measure).map(aboutOf));
    const near = dispute.claims.filter(({ claim }) => about.has(aboutOf(claim)));
    const told = new Set(near.map(({ claim }) => claimantOf(claim))).size > 1;
    return [told ? { ...dispute, claims: near } : dispute];
  });
}
