import type { FacetName } from '../../../src/outputs/filter-data.ts';
import {
  type Bits,
  countCommon,
  intersection,
  noBits,
  positionsOf,
  setBit,
  union,
} from './bits.ts';
import type { Library, Option } from './library.ts';
import { dayNumber, FACETS, type Selection } from './selection.ts';

/** What a selection finds, and what each further choice would find. */
export interface Found {
  /** Numbers of briefs, in the order of events. */
  readonly positions: readonly number[];
  /** How many each option of a facet brings, all other facets and the dates held. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** How many begin in each month (201706), whatever the dates of the selection. */
  readonly months: ReadonlyMap<number, number>;
}

/** Asks the library; a key that it does not know finds nothing. `fresh` is what is new to the reader. */
export function find(library: Library, selection: Selection, fresh?: Bits): Found {
  const { size, options } = library;
  const chosen = FACETS.map((facet) => chosenIn(options[facet], selection.facets[facet], size));
  const dates = between(library, selection);
  const held = [
    ...(selection.fresh ? [fresh ?? noBits(size)] : []),
    ...(selection.on === undefined ? [] : [onDay(library, selection.on)]),
  ];
  const others = (at: number) =>
    intersection(
      [dates, ...held, ...chosen.flatMap((bits, facet) => (bits && facet !== at ? [bits] : []))],
      size,
    );
  const counts = Object.fromEntries(
    FACETS.map((facet, at) => {
      const rest = others(at);
      return [facet, options[facet].map(({ bits }) => countCommon(bits, rest))];
    }),
  ) as Record<FacetName, number[]>;
  const anyDate = intersection([...held, ...chosen.filter((bits) => bits !== undefined)], size);
  return {
    positions: positionsOf(intersection([anyDate, dates], size)),
    counts,
    months: monthsOf(library, anyDate),
  };
}

/** Briefs that may have happened between the dates of a selection, both included. */
function between({ size, first, last }: Library, { from, to }: Selection): Bits {
  const start = from === undefined ? 0 : dayNumber(from, '00');
  const end = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to, '99');
  const bits = noBits(size);
  for (let position = 0; position < size; position += 1) {
    if ((last[position] ?? 0) >= start && (first[position] ?? 0) <= end) setBit(bits, position);
  }
  return bits;
}

/** Briefs that are known to have happened on a day of any year, given as `06-06`. */
export function onDay({ size, first, last }: Library, day: string): Bits {
  const wanted = Number(day.replace('-', ''));
  const bits = noBits(size);
  for (const [position, date] of first.entries())
    if (date % 10_000 === wanted && last[position] === date) setBit(bits, position);
  return bits;
}

function chosenIn(
  options: readonly Option[],
  keys: readonly string[],
  size: number,
): Bits | undefined {
  if (keys.length === 0) return undefined;
  const chosen = options.filter(({ key }) => keys.includes(key));
  return union(
    chosen.map(({ bits }) => bits),
    size,
  );
}

function monthsOf({ first }: Library, bits: Bits): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  for (const position of positionsOf(bits)) {
    const month = Math.floor((first[position] ?? 0) / 100);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return months;
}
