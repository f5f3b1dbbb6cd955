import { isYear, monthOf, yearOf } from '../../../src/brief/day.ts';
import type {
  FacetName,
  FacetOption,
  FilterData,
  TimelinePart,
} from '../../../src/outputs/timeline/filter-index.ts';
import { FACETS, queryOf, type Selection } from '../../frame/browser/selection.ts';
import { type Bits, noBits, setBit } from './find.ts';

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
  /** Those that are not told by these alone. */
  readonly more: FilterData['more'];
  readonly options: Readonly<Record<FacetName, readonly Option[]>>;
  readonly parts: readonly TimelinePart[];
  readonly years: FilterData['years'];
}

/** Unpacks the filters' index. */
export function openLibrary({ days, lengths, more, facets, parts, years }: FilterData): Library {
  const first = sums(days);
  const size = first.length;
  const options = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      facets[facet].map(({ briefs, ...option }) => ({ ...option, bits: bitsOf(briefs, size) })),
    ]),
  ) as Record<FacetName, Option[]>;
  const last = first.map((day, position) => day + (lengths[position] ?? 0));
  return { size, first, last, more, options, parts, years };
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

/**
 * The address of a filtered view to be passed on. It is that of the page which holds the most of
 * it without scripts: a topic's, a place's, a publisher's or a year's own, at the right month;
 * with scripts, such a page leads on to the filtered timeline.
 */
export function nearestPage(library: Library, selection: Selection, home: string): string {
  const page = listOf(library, selection) ?? yearPage(library, selection) ?? home;
  const { from } = selection;
  const fragment =
    page !== home && from !== undefined && !isYear(from) ? `#in-${monthOf(from)}` : '';
  return `${page}${queryOf(selection)}${fragment}`;
}

/** The feed of what a selection is about, with its name, where there is one. */
export function nearestFeed(
  { options }: Library,
  { facets }: Selection,
): { readonly href: string; readonly label: string } | undefined {
  for (const facet of FACETS) {
    const [key, ...more] = facets[facet];
    const option = options[facet].find((candidate) => candidate.key === key);
    if (more.length === 0 && option?.feed !== undefined)
      return { href: option.feed, label: option.label ?? option.key };
  }
  return undefined;
}

function listOf({ options }: Library, { facets }: Selection): string | undefined {
  for (const facet of FACETS) {
    const [key, ...more] = facets[facet];
    const href = options[facet].find((candidate) => candidate.key === key)?.href;
    if (more.length === 0 && href !== undefined) return href;
  }
  return undefined;
}

function yearPage({ years }: Library, { from, to }: Selection): string | undefined {
  const bound = from ?? to;
  return bound && years.find(({ key }) => key === yearOf(bound))?.href;
}
