import type { Quantity } from '../brief/claim-value.ts';

/** All numbers that a claim leaves possible; open ends are infinite. */
export interface ClaimRange {
  readonly low: number;
  readonly high: number;
}

/** Counts and shares of a hundred cannot be drawn or compared on one scale. */
export type ClaimScale = 'number' | 'percent';

/** How far "about" reaches to either side: 350 and "about 330" do not contradict each other. */
const ABOUT = 0.1;

/** What a claim leaves possible; "about" is given a tenth to either side. */
export function rangeOf({ direction, low, high }: Quantity): ClaimRange {
  const slack = direction === 'about' ? ABOUT : 0;
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : low * (1 - slack),
    high: high === undefined ? Number.POSITIVE_INFINITY : high * (1 + slack),
  };
}

/** Whether a claim counts, or gives a share of a hundred. */
export function scaleOf({ percent }: Quantity): ClaimScale {
  return percent ? 'percent' : 'number';
}

/** The smallest number that a claim names: of "up to 300" it is 300, since nothing less is said. */
export function lowestNamed({ low, high }: Quantity): number {
  return low ?? high ?? 0;
}

/** The greatest number that a claim names. */
export function highestNamed({ low, high }: Quantity): number {
  return high ?? low ?? 0;
}
