import { STATUS, type Status } from '../../brief/schema.ts';
import { PAGEFIND, PLACES, SEARCH, TOPICS, underPrefix } from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import { homeLanguages, translatedEditions } from '../page/languages.ts';
import { type FacetOption, filterIndexOf } from '../timeline/filter-index.ts';
import { knownNamesOf } from './known-names.ts';

/** Where readers search the full text. */
export interface SearchPage {
  readonly shell: Shell;
  /** The folder of the index. */
  readonly index: string;
  /** Where the names are that search knows. */
  readonly names: string;
  /** What addresses in the index are below. */
  readonly base: string;
  readonly topics: readonly Choice[];
  readonly places: readonly Choice[];
  readonly publishers: readonly Choice[];
  readonly years: readonly string[];
  readonly statuses: readonly Status[];
  /** Lists to go to without scripts. */
  readonly lists: readonly { readonly section: 'topics' | 'places'; readonly href: string }[];
}

/** A value by which results can be narrowed. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly depth: number;
}

/** The longest list that somebody would look through; the rest is reached by the publisher's page. */
const CHOICES_AT_MOST = 150;

/** The search page. */
export const search = definePage<SearchPage>({
  kind: 'search',
  in: { sitemap: true, navigation: { section: 'search', address: SEARCH } },
  *pages(edition) {
    yield {
      address: SEARCH,
      inputs: { also: [recordFacts(edition), searchLanguages(edition)] },
      languages: searchLanguages(edition),
      model: () => searchPage(edition, edition),
    };
    if (edition.site.without.includes('search')) return;
    for (const { edition: translated, key } of translatedEditions(edition)) {
      yield {
        address: translated.localised(SEARCH),
        inputs: { also: [recordFacts(edition), searchLanguages(edition), key] },
        languages: searchLanguages(edition),
        model: () => searchPage(translated, edition),
      };
    }
  },
});

/** Each language has an index of its own, and a page that asks it. */
function searchLanguages(edition: Edition) {
  return homeLanguages(edition)?.map(
    ([lang, address]) => [lang, `${address}${SEARCH.slice(1)}`] as const,
  );
}

function searchPage(edition: Edition, whole: Edition): SearchPage {
  const { facets } = filterIndexOf(edition).data;
  const { href, link, indexes } = edition;
  const used = new Set(facets.status.map(({ key }) => key));
  return {
    shell: shellOf(edition, {
      address: SEARCH,
      languages: searchLanguages(whole),
      section: 'search',
      script: 'search',
      webAssembly: true,
      breadcrumbs: [],
    }),
    index: href(PAGEFIND),
    names: href(knownNamesOf(edition).address),
    base: underPrefix('/', edition.context.pathPrefix),
    topics: choices(facets.topic),
    places: choices(facets.place),
    publishers: choices(facets.publisher),
    years: indexes.timeline.years.map(({ key }) => key).toReversed(),
    statuses: STATUS.filter((status) => used.has(status)),
    lists: (
      [
        ['topics', TOPICS],
        ['places', PLACES],
      ] as const
    ).flatMap(([section, address]) => {
      const list = link(address);
      return list === undefined ? [] : [{ section, href: list }];
    }),
  };
}

function choices(options: readonly FacetOption[]): readonly Choice[] {
  return options
    .slice(0, CHOICES_AT_MOST)
    .map(({ key, label, depth }) => ({ key, label: label ?? key, depth: depth ?? 0 }));
}
