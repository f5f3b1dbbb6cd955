import type { Direction, Quantity } from '../brief/claim-value.ts';

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
  return a.direction === b.direction && a.low === b.low && a.high === b.high;
}
