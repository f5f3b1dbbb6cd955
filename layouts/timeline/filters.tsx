import type { ComponentChildren } from 'preact';
import type { FacetName } from '../../src/outputs/timeline/filter-index.ts';
import type { Filters as FiltersModel } from '../../src/outputs/timeline/timeline.ts';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

/** Long lists have a column each; what is short shares one. */
const LONG: readonly FacetName[] = ['topic', 'place', 'publisher'];
const SHORT: readonly FacetName[] = ['status', 'importance'];

export interface FiltersProps {
  readonly filters: FiltersModel;
}

/**
 * Where readers narrow the timeline. The form is a template that scripts fill; until they do, and
 * where there are none, the way to the nearest lists stands in its place.
 */
export const Filters = part('timeline/filters', ({ filters }: FiltersProps) => {
  const words = useWords();
  return (
    <section
      class="filters"
      aria-label={words('filters.title')}
      data-index={filters.index}
      data-codes={filters.codes}
      data-visits={filters.visits}
      data-recent={filters.recent}
    >
      <details class="filter-panel">
        <summary>{words('filters.title')}</summary>
        <Lists filters={filters} />
        <template>
          <FilterForm />
        </template>
      </details>
      {/* Over the line of the form's title, so that what it says moves nothing. */}
      <p class="visit-note" role="status" />
      <noscript>
        <p class="aside">{words('filters.withoutScripts')}</p>
        <Lists filters={filters} />
      </noscript>
      <p class="filter-count" role="status" tabindex={-1} />
      <div class="filter-state" hidden>
        <ul class="filter-chips" />
        <p class="filter-actions">
          <button type="button" class="filter-clear">
            {words('filters.clear')}
          </button>
          <button type="button" class="filter-copy">
            {words('filters.copyLink')}
          </button>
          <span class="filter-feed" hidden />
        </p>
      </div>
    </section>
  );
});

function Lists({ filters }: FiltersProps) {
  const words = useWords();
  return (
    <ul class="filter-lists">
      {filters.lists.map(({ section, href }) => (
        <li>
          <a href={href}>{words(`sections.${section}`)}</a>
        </li>
      ))}
      <li>
        <a href="#years">{words('timeline.years')}</a>
      </li>
    </ul>
  );
}

interface FilterFormProps {
  /** What stands in a list from the beginning; scripts fill in what can be chosen. */
  readonly options?: (facet: FacetName) => ComponentChildren;
}

/** What readers narrow the timeline by. */
export function FilterForm({ options }: FilterFormProps) {
  const words = useWords();
  return (
    <form class="filter-form">
      {LONG.map((facet) => (
        <Facet facet={facet}>{options?.(facet)}</Facet>
      ))}
      <div class="filter-short">
        <fieldset class="filter-facet filter-dates">
          <legend>{words('filters.dates')}</legend>
          <label>
            {words('filters.from')}{' '}
            <input type="month" name="from" title={words('filters.month')} />
          </label>
          <label>
            {words('filters.to')} <input type="month" name="to" title={words('filters.month')} />
          </label>
        </fieldset>
        {SHORT.map((facet) => (
          <Facet facet={facet}>{options?.(facet)}</Facet>
        ))}
      </div>
    </form>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly children: ComponentChildren;
}

function Facet({ facet, children }: FacetProps) {
  const words = useWords();
  return (
    <fieldset class="filter-facet" data-facet={facet}>
      <legend>{words(`filters.facets.${facet}`)}</legend>
      <div class="filter-options">{children}</div>
      <label class="filter-all">
        <input
          type="checkbox"
          aria-label={`${words('filters.showAll')}: ${words(`filters.facets.${facet}`)}`}
        />
        {words('filters.showAll')}
      </label>
    </fieldset>
  );
}
