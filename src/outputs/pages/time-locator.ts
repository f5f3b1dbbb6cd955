import type { Edition } from './edition.ts';
import { monthsBetween } from './overview-scale.ts';

/** Where a month stands in the whole record, which is taken as whole years: so it seldom moves. */
export interface TimeLocator {
  /** The years at both ends, in words. */
  readonly first: string;
  readonly last: string;
  /** How many months those years have. */
  readonly months: number;
  /** The month, counted from 0. */
  readonly at: number;
}

/** Finds a month, as in `2017-06`; undefined where the record has no other. */
export function locate(
  month: string,
  { indexes: { timeline }, words }: Edition,
): TimeLocator | undefined {
  const [first, last] = [timeline.years[0], timeline.years.at(-1)];
  if (!first || !last || timeline.months.length < 2) return undefined;
  return {
    first: words(first.key),
    last: words(last.key),
    months: monthsBetween(`${first.key}-01`, `${last.key}-12`) + 1,
    at: monthsBetween(`${first.key}-01`, month),
  };
}
