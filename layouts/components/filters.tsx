import type { ComponentChildren } from 'preact';
import type { FacetName } from '../../src/outputs/filter-data.ts';
import type { Filters as FiltersModel } from '../../src/outputs/pages/timeline.ts';
import type { Strings } from '../strings/index.ts';

/** Long lists have a column each; what is short shares one. */
const LONG: readonly FacetName[] = ['topic', 'place', 'publisher'];
const SHORT: readonly FacetName[] = ['status', 'importance'];

interface FiltersProps {
  readonly filters: FiltersModel;
  readonly strings: Strings;
}

/**
 * Where readers narrow the timeline. The form is a template that scripts fill; until they do, and
 * where there are none, the way to the nearest lists stands in its place.
 */
export function Filters({ filters, strings }: FiltersProps) {
  const words = strings.filters;
  return (
    <section
      class="filters"
      aria-label={words.title}
      data-index={filters.index}
      data-codes={filters.codes}
    >
      <details class="filter-panel">
        <summary>{words.title}</summary>
        <Lists filters={filters} strings={strings} />
        <template>
          <FilterForm strings={strings} />
        </template>
      </details>
      {/* Over the line of the form's title, so that what it says moves nothing. */}
      <p class="visit-note" role="status" />
      <noscript>
        <p class="aside">{words.withoutScripts}</p>
        <Lists filters={filters} strings={strings} />
      </noscript>
      <p class="filter-count" role="status" tabindex={-1} />
      <div class="filter-state" hidden>
        <ul class="filter-chips" />
        <p class="filter-actions">
          <button type="button" class="filter-clear">
            {words.clear}
          </button>
          <button type="button" class="filter-copy">
            {words.copyLink}
          </button>
          <span class="filter-feed" hidden />
        </p>
      </div>
    </section>
  );
}

function Lists({ filters, strings }: FiltersProps) {
  return (
    <ul class="filter-lists">
      {filters.lists.map(({ section, href }) => (
        <li>
          <a href={href}>{strings.sections[section]}</a>
        </li>
      ))}
      <li>
        <a href="#years">{strings.timeline.years}</a>
      </li>
    </ul>
  );
}

interface FilterFormProps {
  readonly strings: Strings;
  /** What stands in a list from the beginning; scripts fill in what can be chosen. */
  readonly options?: (facet: FacetName) => ComponentChildren;
}

/** What readers narrow the timeline by. */
export function FilterForm({ strings, options }: FilterFormProps) {
  const { dates, from, to, month } = strings.filters;
  return (
    <form class="filter-form">
      {LONG.map((facet) => (
        <Facet facet={facet} strings={strings}>
          {options?.(facet)}
        </Facet>
      ))}
      <div class="filter-short">
        <fieldset class="filter-facet filter-dates">
          <legend>{dates}</legend>
          <label>
            {from} <input type="month" name="from" title={month} />
          </label>
          <label>
            {to} <input type="month" name="to" title={month} />
          </label>
        </fieldset>
        {SHORT.map((facet) => (
          <Facet facet={facet} strings={strings}>
            {options?.(facet)}
          </Facet>
        ))}
      </div>
    </form>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly strings: Strings;
  readonly children: ComponentChildren;
}

function Facet({ facet, strings, children }: FacetProps) {
  return (
    <fieldset class="filter-facet" data-facet={facet}>
      <legend>{strings.filters.facets[facet]}</legend>
      <div class="filter-options">{children}</div>
    </fieldset>
  );
}
