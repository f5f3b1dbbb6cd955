/** What readers can narrow the timeline by, beside dates. */
export type FacetName = 'topic' | 'place' | 'publisher' | 'status' | 'importance';

/** A value of a facet, with the briefs that have it. */
export interface FacetOption {
  readonly key: string;
  /** Absent where the key belongs to the interface, whose words name it. */
  readonly label?: string;
  /** How many wider topics it stands under; absent for none. */
  readonly depth?: number;
  /** The page that lists the same briefs without scripts. */
  readonly href?: string;
  readonly feed?: string;
  /** Numbers of briefs in the order of events: the first, then the distance from each to the next. */
  readonly briefs: readonly number[];
}

/** A page of the timeline and how many briefs stand on it, newest first. */
export interface TimelinePart {
  readonly href: string;
  readonly count: number;
}

/**
 * What the filters of the timeline know: for every brief, in the order of events, when it happened
 * and what it belongs to, and on which page of the timeline it stands. Days are whole numbers,
 * 20170606, so that they compare without a calendar.
 */
export interface FilterData {
  /** The first day of each brief, as the distance from the one before; the first from zero. */
  readonly days: readonly number[];
  /** How far the last day of each brief lies from its first. */
  readonly lengths: readonly number[];
  readonly facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
  /** The pages of the timeline, oldest first. */
  readonly parts: readonly TimelinePart[];
  /** The archive of each year that has briefs. */
  readonly years: readonly { readonly key: string; readonly href: string }[];
}
