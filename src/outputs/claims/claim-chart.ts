import { scaleLinear } from 'd3-scale';
import { type ClaimValue, currencyOfUnit, type Quantity } from '../../brief/claim-value.ts';
import { earlierOf, laterOf, yearOf } from '../../brief/day.ts';
import { claimIds } from '../../brief/identity.ts';
import {
  type ClaimScale,
  type CountOnRecord,
  countsOf,
  highestNamed,
  isCurrency,
  scaleOf,
  scalesOf,
} from '../../indexes/claim-range.ts';
import { type ClaimOnRecord, claimDate } from '../../indexes/claims.ts';
import { type TimeTick, timeAxis } from '../axis/time-axis.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';

/** Numbers of one scale, a row each, oldest first: x in per cent, days from 0 (first) to 1 (last). */
export interface ClaimChart {
  readonly scale: ClaimScale;
  readonly unit: string;
  readonly rows: readonly ChartRow[];
  readonly ticks: readonly ValueTick[];
  readonly days: readonly TimeTick[];
  /** The year of the first day, where the ticks name only months or days. */
  readonly year?: string;
}

export interface ValueTick {
  readonly x: number;
  readonly number: number;
  /** There is room for its number on a phone. */
  readonly narrow: boolean;
}

export interface ChartRow {
  /** The fragment of the claim's row in the table. */
  readonly id: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: ShownDate;
  readonly superseded: boolean;
  readonly shape: RangeShape;
  /** When it was said: two ends where only the month or year is known. */
  readonly from: number;
  readonly to: number;
}

/** How a claim is drawn: its direction is its shape. */
export type RangeShape =
  /** One number, or about one: a mark, with a soft edge. */
  | { readonly kind: 'point'; readonly x: number; readonly soft: boolean }
  | { readonly kind: 'range'; readonly x: number; readonly end: number }
  /** At least (filled end), or more than (hollow end): an arrow without an end. */
  | { readonly kind: 'from'; readonly x: number; readonly filled: boolean }
  /** Up to (filled end), or fewer than (hollow end): fading towards zero. */
  | { readonly kind: 'to'; readonly x: number; readonly filled: boolean };

const VALUE_TICKS = 4;
const NARROW_TICKS = 3;

/** The ends of each scale: what the whole width stands for. */
export type Greatest = ReadonlyMap<ClaimScale, { readonly least: number; readonly most: number }>;

/** The greatest numbers among all claims of a measure, so that every page of them has one scale. */
export function greatestOf(claims: readonly ClaimOnRecord[], unit: string): Greatest {
  // Shares are drawn against the whole.
  const ends = new Map<ClaimScale, { least: number; most: number }>([
    ['percent', { least: 0, most: 100 }],
  ]);
  for (const { quantity } of countsOf(claims)) {
    const scale = scaleOf(quantity, unit);
    const { least, most } = ends.get(scale) ?? { least: 0, most: 0 };
    ends.set(scale, {
      least: Math.min(least, quantity.low ?? 0, quantity.high ?? 0),
      most: Math.max(most, highestNamed(quantity)),
    });
  }
  return ends;
}

/** Charts of claims, which stand in the order in which they were said: of counts, of shares, and of each currency. */
export function claimCharts(
  claims: readonly ClaimOnRecord[],
  greatest: Greatest,
  unit: string,
  edition: Edition,
): readonly ClaimChart[] {
  const counts = countsOf(claims);
  return scalesOf(counts, unit).map((scale) => {
    const ofScale = counts.filter(({ quantity }) => scaleOf(quantity, unit) === scale);
    const ends = greatest.get(scale) ?? { least: 0, most: 0 };
    const named = isCurrency(scale) ? currencyName(scale, unit, edition) : unit;
    return claimChart(scale, named, ofScale, ends, edition);
  });
}

/** The unit where it is that currency, and else the currency by its name. */
function currencyName(scale: ClaimScale, unit: string, { language }: Edition): string {
  if (currencyOfUnit(unit) === scale) return unit;
  const names = new Intl.DisplayNames(language.locale, { type: 'currency', fallback: 'code' });
  return names.of(scale) ?? scale;
}

function claimChart(
  scale: ClaimScale,
  unit: string,
  counts: readonly CountOnRecord[],
  { least, most }: { readonly least: number; readonly most: number },
  edition: Edition,
): ClaimChart {
  // From zero, so that twice as far is twice as many, unless something is below it.
  const values = scaleLinear([least, most > least ? most : least + 1], [0, 100]).nice(VALUE_TICKS);
  const x = (number: number) => Math.round(values(number) * 100) / 100;
  const dates = counts.map(({ said }) => claimDate(said));
  const first = dates.map((date) => date.first).reduce(earlierOf);
  const last = dates.map((date) => date.last).reduce(laterOf);
  const time = timeAxis(first, last, Math.min(8, counts.length + 1), edition.language.locale);
  const yearShown = time.ticks.some(({ label }) => /^\p{Nd}{4}$/u.test(label));
  return {
    scale,
    unit,
    rows: counts.map(({ said, quantity }): ChartRow => {
      const date = claimDate(said);
      return {
        id: claimFragment(said),
        value: quantity,
        by: typeset(said.claim.by, edition, said.brief),
        said: edition.date(date),
        superseded: said.claim.superseded !== undefined,
        shape: shapeOf(quantity, x),
        from: time.at(date.first),
        to: time.at(date.last),
      };
    }),
    ticks: values.ticks(VALUE_TICKS).map((number, index, { length }) => ({
      x: x(number),
      number,
      narrow: index % Math.ceil(length / NARROW_TICKS) === 0,
    })),
    days: time.ticks,
    ...(!yearShown && { year: edition.words(yearOf(first)) }),
  };
}

/** The fragment of a claim on its measure's page; it stays when other claims come before it. */
export function claimFragment({ brief, number }: ClaimOnRecord): string {
  return `said-${brief.name}-${claimIds(brief.claims)[number - 1]}`;
}

function shapeOf(
  { direction, low = 0, high = 0 }: Quantity,
  x: (number: number) => number,
): RangeShape {
  switch (direction) {
    case 'between':
      return { kind: 'range', x: x(low), end: x(high) };
    case 'at least':
    case 'more than':
      return { kind: 'from', x: x(low), filled: direction === 'at least' };
    case 'up to':
    case 'fewer than':
      return { kind: 'to', x: x(high), filled: direction === 'up to' };
    default:
      return { kind: 'point', x: x(low), soft: direction === 'about' };
  }
}
