import type { FacetName } from '../../src/outputs/filter-data.ts';

/** Words of the filters of the timeline. */
export interface FilterWords {
  readonly title: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly dates: string;
  readonly from: string;
  readonly to: string;
  readonly month: string;
  readonly clear: string;
  readonly copyLink: string;
  /** Before links to lists, for those whose browser runs no scripts. */
  readonly withoutScripts: string;
  readonly lists: string;
}

/** Words of the search page. */
export interface SearchWords {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly narrow: string;
  /** No narrowing by a facet. */
  readonly any: Readonly<Record<'topic' | 'place' | 'publisher' | 'year' | 'status', string>>;
  readonly results: string;
  readonly more: string;
  readonly withoutScripts: string;
}
