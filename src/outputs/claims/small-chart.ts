import { scaleLinear } from 'd3-scale';
import { currencyOfUnit } from '../../brief/claim-value.ts';
import {
  countsOf,
  highestNamed,
  isCurrency,
  scaleOf,
  scalesOf,
} from '../../indexes/claim-range.ts';
import type { ClaimOnRecord } from '../../indexes/claims.ts';

/** All numbers of a measure on one line, from 0 to 100: how far they are apart, at a glance. */
export interface SmallChart {
  /** Numbers as they were given. */
  readonly points: readonly number[];
  /** From one number to another. */
  readonly ranges: readonly Stretch[];
  /** At least, or up to, a number: towards the end that was left open. */
  readonly open: readonly Stretch[];
  /** What both ends of the line stand for. */
  readonly least: number;
  readonly most: number;
  readonly percent: boolean;
}

type Stretch = readonly [from: number, to: number];

/** More than these lie on top of each other. */
const DRAWN = 60;

/**
 * The numbers of claims on one line: of counts, shares and sums in a currency those of which there are
 * most. Undefined for fewer than two, and for sums in another currency than that of the unit, which
 * stands beside the line.
 */
export function smallChart(claims: readonly ClaimOnRecord[], unit: string): SmallChart | undefined {
  const standing = countsOf(claims.filter(({ claim }) => claim.superseded === undefined));
  const byScale = scalesOf(standing, unit).map((scale) => ({
    scale,
    counts: standing.filter(({ quantity }) => scaleOf(quantity, unit) === scale),
  }));
  const most = Math.max(0, ...byScale.map(({ counts }) => counts.length));
  const drawn = byScale.find(({ counts }) => counts.length === most);
  if (!drawn || most < 2) return undefined;
  const { scale: kind, counts } = drawn;
  if (isCurrency(kind) && currencyOfUnit(unit) !== kind) return undefined;
  const percent = kind === 'percent';
  const quantities = counts.slice(0, DRAWN).map(({ quantity }) => quantity);
  const least = Math.min(0, ...quantities.map(({ low = 0, high = 0 }) => Math.min(low, high)));
  const greatest = Math.max(percent ? 100 : least + 1, ...quantities.map(highestNamed));
  const scale = scaleLinear([least, greatest], [0, 100]).nice(4);
  const x = (number: number) => Math.round(scale(number) * 10) / 10;
  const points = new Set<number>();
  const ranges: Stretch[] = [];
  const open: Stretch[] = [];
  for (const { direction, low = 0, high = 0 } of quantities) {
    if (direction === 'between') ranges.push([x(low), x(high)]);
    else if (direction === 'up to' || direction === 'fewer than') {
      points.add(x(high));
      open.push([x(0), x(high)]);
    } else {
      points.add(x(low));
      if (direction === 'at least' || direction === 'more than') open.push([x(low), 100]);
    }
  }
  const [start = 0, end = 0] = scale.domain();
  return { points: [...points], ranges, open, least: start, most: end, percent };
}
