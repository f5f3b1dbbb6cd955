import type { Quantity } from '../brief/claim-value.ts';
import { type ClaimScale, namesLess, namesMore, saysTheSame, scaleOf } from './claim-range.ts';
import type { ClaimOnRecord } from './claims.ts';

/** A claim whose value is a number. */
export interface CountOnRecord<Said extends ClaimOnRecord = ClaimOnRecord> {
  readonly said: Said;
  readonly quantity: Quantity;
}

/** How far apart the numbers are that were given for one measure. */
export interface Spread<Said extends ClaimOnRecord = ClaimOnRecord> {
  readonly scale: ClaimScale;
  /** Who named the smallest and who the greatest number; of equals, who said it first. */
  readonly lowest: CountOnRecord<Said>;
  readonly highest: CountOnRecord<Said>;
  /** How many claims it spans. */
  readonly count: number;
  /** They are more than one and all say the same. */
  readonly same: boolean;
}

/**
 * The spread of claims, which stand in the order in which they were said: of counts, then of
 * shares; none for statements. Claims that no longer stand count only where there are no others.
 */
export function spreadsOf<Said extends ClaimOnRecord>(
  claims: readonly Said[],
  stands: (said: Said) => boolean,
): readonly Spread<Said>[] {
  const counts = countsOf(claims);
  return (['number', 'percent'] as const).flatMap((scale) => {
    const all = counts.filter(({ quantity }) => scaleOf(quantity) === scale);
    const standing = all.filter(({ said }) => stands(said));
    return spreadOf(scale, standing.length > 0 ? standing : all);
  });
}

/** Those claims whose values are numbers. */
export function countsOf<Said extends ClaimOnRecord>(
  claims: readonly Said[],
): readonly CountOnRecord<Said>[] {
  return claims.flatMap((said) => {
    const { value } = said.claim;
    return value.kind === 'quantity' ? [{ said, quantity: value }] : [];
  });
}

function spreadOf<Said extends ClaimOnRecord>(
  scale: ClaimScale,
  counts: readonly CountOnRecord<Said>[],
): readonly Spread<Said>[] {
  const [first] = counts;
  if (!first) return [];
  let [lowest, highest] = [first, first];
  for (const count of counts) {
    if (namesLess(count.quantity, lowest.quantity)) lowest = count;
    if (namesMore(count.quantity, highest.quantity)) highest = count;
  }
  const same = counts.every(({ quantity }) => saysTheSame(quantity, first.quantity));
  return [{ scale, lowest, highest, count: counts.length, same: same && counts.length > 1 }];
}
