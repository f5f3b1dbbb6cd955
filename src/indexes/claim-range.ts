import {
  currencyOfUnit,
  type Direction,
  type Quantity,
  sameQuantity,
} from '../brief/claim-value.ts';
import { textOrder } from '../brief/text-order.ts';
import type { ClaimOnRecord } from './claims.ts';

/** All numbers that a claim leaves possible; open ends are infinite. */
export interface ClaimRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Counts, shares of a hundred, and sums of each currency (ISO 4217, `USD`) cannot be drawn or compared
 * on one scale.
 */
export type ClaimScale = 'number' | 'percent' | Uppercase<string>;

/** How far "about" reaches to either side: 350 and "about 330" do not contradict each other. */
const ABOUT = 0.1;

/** What a claim leaves possible; "about" is given a tenth to either side. */
export function rangeOf({ direction, low, high, approximate, side }: Quantity): ClaimRange {
  const slack = direction === 'about' || approximate ? ABOUT : 0;
  // "Nearly 400" is not more than 400.
  const [less, more] = [side === 'above' ? 0 : slack, side === 'below' ? 0 : slack];
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : low - Math.abs(low) * less,
    high: high === undefined ? Number.POSITIVE_INFINITY : high + Math.abs(high) * more,
  };
}

/** What a claim counts in; a bare number is in the currency of its measure's unit, where that is one. */
export function scaleOf({ percent, currency }: Quantity, unit: string): ClaimScale {
  if (percent) return 'percent';
  return ((currency ?? currencyOfUnit(unit)) as Uppercase<string> | undefined) ?? 'number';
}

/** The scales of some claims: counts, then shares, then sums by their currency. */
export function scalesOf(counts: readonly CountOnRecord[], unit: string): readonly ClaimScale[] {
  const used = new Set(counts.map(({ quantity }) => scaleOf(quantity, unit)));
  const plain = (['number', 'percent'] as const).filter((scale) => used.has(scale));
  return [...plain, ...[...used].filter((scale) => isCurrency(scale)).sort(textOrder)];
}

/** Whether a scale is of sums of money. */
export function isCurrency(scale: ClaimScale): boolean {
  return scale !== 'number' && scale !== 'percent';
}

/** The smallest number that a claim names: of "up to 300" it is 300, since nothing less is said. */
function lowestNamed({ low, high }: Quantity): number {
  return low ?? high ?? 0;
}

/** The greatest number that a claim names. */
export function highestNamed({ low, high }: Quantity): number {
  return high ?? low ?? 0;
}

/** Of equal numbers, "more than 4,000" says more than "4,000", and "fewer than 4,000" less. */
const LEANING: Readonly<Record<Direction, number>> = {
  'fewer than': -2,
  'up to': -1,
  exactly: 0,
  about: 0,
  between: 0,
  'at least': 1,
  'more than': 2,
};

/** Whether a claim names less than another. */
export function namesLess(a: Quantity, b: Quantity): boolean {
  const apart = lowestNamed(a) - lowestNamed(b);
  return apart < 0 || (apart === 0 && LEANING[a.direction] < LEANING[b.direction]);
}

/** Whether a claim names more than another. */
export function namesMore(a: Quantity, b: Quantity): boolean {
  const apart = highestNamed(a) - highestNamed(b);
  return apart > 0 || (apart === 0 && LEANING[a.direction] > LEANING[b.direction]);
}

/** Whether two claims say the same, in whichever words. */
export function saysTheSame(a: Quantity, b: Quantity): boolean {
  return sameQuantity(a, b);
}

/** A claim whose value is a number. */
export interface CountOnRecord<Said extends ClaimOnRecord = ClaimOnRecord> {
  readonly said: Said;
  readonly quantity: Quantity;
}

/** How far apart the numbers are that were given for one measure. */
export interface Spread<Said extends ClaimOnRecord = ClaimOnRecord> {
  readonly scale: ClaimScale;
  /** The claims that count this alone; absent where all claims of the measure count the same. */
  readonly scope?: string;
  /** Who named the smallest and who the greatest number; of equals, who said it first. */
  readonly lowest: CountOnRecord<Said>;
  readonly highest: CountOnRecord<Said>;
  /** How many claims it spans. */
  readonly count: number;
  /** They are more than one and all say the same. */
  readonly same: boolean;
}

/**
 * The spreads of claims, which stand in the order in which they were said: of counts, of shares, of
 * sums in each currency; none for statements. Claims that count different things have no spread in common: where
 * their scopes differ, each scope that several claims have is spread out by itself. Claims that no
 * longer stand count only where there are no others.
 */
export function spreadsOf<Said extends ClaimOnRecord>(
  claims: readonly Said[],
  unit: string,
  stands: (said: Said) => boolean,
): readonly Spread<Said>[] {
  const counts = countsOf(claims);
  return scalesOf(counts, unit).flatMap((scale) => {
    const all = counts.filter(({ quantity }) => scaleOf(quantity, unit) === scale);
    const standing = all.filter(({ said }) => stands(said));
    const counted = standing.length > 0 ? standing : all;
    const byScope = new Map<string, CountOnRecord<Said>[]>();
    for (const count of counted) {
      const scope = count.said.claim.scope?.toLowerCase() ?? '';
      byScope.set(scope, [...(byScope.get(scope) ?? []), count]);
    }
    if (byScope.size < 2) return spreadOf(scale, counted);
    return [...byScope.values()].flatMap((counts) => {
      const scope = counts[0]?.said.claim.scope;
      if (counts.length < 2) return [];
      return spreadOf(scale, counts).map((spread) => ({
        ...spread,
        ...(scope !== undefined && { scope }),
      }));
    });
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
