import type { FacetName } from '../../../src/outputs/timeline/filter-index.ts';
import { dayNumber, FACETS, type Selection } from '../../frame/browser/selection.ts';
import type { Library, Option } from './library.ts';

/** A set of briefs: bit n is set where brief n, in the order of events, belongs to it. */
export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32 > 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function setBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31));
}

/** What is in every set. */
export function intersection(sets: readonly Bits[], size: number): Bits {
  const common = allBits(size);
  for (const set of sets) {
    for (let word = 0; word < common.length; word += 1)
      common[word] = (common[word] ?? 0) & (set[word] ?? 0);
  }
  return common;
}

/** What is in any set. */
export function union(sets: readonly Bits[], size: number): Bits {
  const any = noBits(size);
  for (const set of sets) {
    for (let word = 0; word < any.length; word += 1)
      any[word] = (any[word] ?? 0) | (set[word] ?? 0);
  }
  return any;
}

/** How many are in both sets. */
export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) count += ones((a[word] ?? 0) & (b[word] ?? 0));
  return count;
}

/** The positions in a set, in the order of events. */
export function positionsOf(bits: Bits): number[] {
  const positions: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      positions.push(word * 32 + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
  return positions;
}

/** The set bits of 32, counted in parallel (Hacker's Delight, section 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What a selection finds, and what each further choice would find. */
export interface Found {
  /** Numbers of briefs, in the order of events. */
  readonly positions: readonly number[];
  /** How many each option of a facet brings, all other facets and the dates held. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** How many begin in each month (201706), or in a year of which it is not known in which month. */
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

/**
 * Briefs that are listed between the dates of a selection, both included: as archives list them, so
 * that what is known no finer than a year is found where the whole year is asked for.
 */
function between({ size, first, last, more }: Library, { from, to }: Selection): Bits {
  const start = from === undefined ? 0 : dayNumber(from, '00');
  const end = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to, '99');
  const bits = noBits(size);
  for (let position = 0; position < size; position += 1) {
    const stretches = more[position] ?? [[first[position] ?? 0, last[position] ?? 0, 0]];
    const touched = stretches.some(([begins, ends, whole]) =>
      whole === 1 ? start <= begins && ends <= end : start <= ends && begins <= end,
    );
    if (touched) setBit(bits, position);
  }
  return bits;
}

/** Briefs that are known to have happened on a day of any year, given as `06-06`. */
export function onDay({ size, first, last, more }: Library, day: string): Bits {
  const wanted = Number(day.replace('-', ''));
  const bits = noBits(size);
  for (const [position, date] of first.entries())
    if (date % 10_000 === wanted && last[position] === date && !more[position])
      setBit(bits, position);
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

function monthsOf({ first, more }: Library, bits: Bits): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  for (const position of positionsOf(bits)) {
    const [begins = first[position] ?? 0, ends = 0, whole = 0] = more[position]?.[0] ?? [];
    const start = Math.floor((first[position] ?? begins) / 100);
    const last = whole === 1 ? Math.floor(ends / 100) : start;
    for (let month = start; month <= last; month += month % 100 === 12 ? 89 : 1) {
      months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return new Map([...months].sort(([a], [b]) => a - b));
}
