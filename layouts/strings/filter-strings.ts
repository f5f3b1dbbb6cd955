import type { FacetName } from '../../src/outputs/filter-data.ts';

/** Words of the filters of the timeline. */
export interface FilterStrings {
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
