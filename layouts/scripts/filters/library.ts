import type {
  FacetName,
  FacetOption,
  FilterData,
  TimelinePart,
} from '../../../src/outputs/filter-data.ts';
import { type Bits, noBits, setBit } from './bits.ts';
import { FACETS } from './selection.ts';

/** A value of a facet with the set of its briefs. */
export interface Option extends Omit<FacetOption, 'briefs'> {
  readonly bits: Bits;
}

/** The filters' index, unpacked for asking. */
export interface Library {
  /** How many briefs there are. */
  readonly size: number;
  /** The first and last day of each, as in 20170606. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly options: Readonly<Record<FacetName, readonly Option[]>>;
  readonly parts: readonly TimelinePart[];
  readonly years: FilterData['years'];
}

/** Unpacks the filters' index. */
export function openLibrary({ days, lengths, facets, parts, years }: FilterData): Library {
  const first = sums(days);
  const size = first.length;
  const options = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      facets[facet].map(({ briefs, ...option }) => ({ ...option, bits: bitsOf(briefs, size) })),
    ]),
  ) as Record<FacetName, Option[]>;
  const last = first.map((day, position) => day + (lengths[position] ?? 0));
  return { size, first, last, options, parts, years };
}

function bitsOf(distances: readonly number[], size: number): Bits {
  const bits = noBits(size);
  for (const position of sums(distances)) setBit(bits, position);
  return bits;
}

function sums(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => {
    sum += distance;
    return sum;
  });
}
