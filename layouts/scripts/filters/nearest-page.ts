import type { Library } from './library.ts';
import { FACETS, queryOf, type Selection } from './selection.ts';

/**
 * The address of a filtered view to be passed on. It is that of the page which holds the most of
 * it without scripts: a topic's, a place's, a publisher's or a year's own, at the right month;
 * with scripts, such a page leads on to the filtered timeline.
 */
export function nearestPage(library: Library, selection: Selection, home: string): string {
  const page = listOf(library, selection) ?? yearOf(library, selection) ?? home;
  const month = selection.from?.slice(0, 7);
  const fragment = page !== home && month !== undefined && month.length === 7 ? `#in-${month}` : '';
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

function yearOf({ years }: Library, { from, to }: Selection): string | undefined {
  const year = (from ?? to)?.slice(0, 4);
  return years.find(({ key }) => key === year)?.href;
}
