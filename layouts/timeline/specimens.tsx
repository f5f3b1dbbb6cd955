import type { FacetName } from '../../src/outputs/timeline/filter-index.ts';
import type { Filters as FiltersModel } from '../../src/outputs/timeline/timeline.ts';
import { LONG, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { FilterForm, Filters } from './filters.tsx';

const MODEL: FiltersModel = {
  index: '',
  codes: '',
  lists: [
    { section: 'topics', href: '#topics' },
    { section: 'places', href: '#places' },
  ],
};

/** The options of each list: wider and narrower, chosen, and longer than there is room for. */
const OPTIONS = [
  { label: 'Iraq campaign', count: '1,204', depth: '', chosen: true },
  { label: 'Mosul', count: '96', depth: 'filter-depth-1', chosen: false },
  { label: LONG.slice(0, 90), count: '1', depth: 'filter-depth-2', chosen: false },
  { label: 'The old city', count: '1', depth: 'filter-depth-3', chosen: true },
];

/** As scripts leave them: opened, narrowed, and where nothing is found or can be had. */
export function FilterSpecimens() {
  const words = useWords();
  return (
    <>
      <Specimen name="Filters">
        <Filters filters={MODEL} />
      </Specimen>
      <Specimen name="Filters opened">
        <section class="filters" aria-label={`${words('filters.title')}: 2`}>
          <details class="filter-panel" open>
            <summary>{words('filters.title')}</summary>
            <FilterForm options={(facet) => <Options facet={facet} />} />
            <button type="button" class="filter-today">
              On 6 June, in other years (3)
            </button>
          </details>
          <p class="visit-note">
            <button type="button">2 new or changed since your last visit</button>
          </p>
          <p class="filter-count">1 of 1,204 events</p>
          <div class="filter-state">
            <ul class="filter-chips">
              {['Raqqa', 'June 2017 – October 2017', LONG].map((label) => (
                <li>
                  <button type="button">{label}</button>
                </li>
              ))}
            </ul>
            <p class="filter-actions">
              <button type="button" class="filter-clear">
                {words('filters.clear')}
              </button>
              <button type="button" class="filter-copy">
                {words('filters.copyLink')}
              </button>
              <span class="filter-feed">
                <a href="#feed">Feed of Raqqa</a>
              </span>
            </p>
          </div>
        </section>
      </Specimen>
      <Specimen name="Filters on paper">
        <ul class="print-only print-filters">
          <li>1 of 1,204 events</li>
          <li>Topic: Raqqa, {LONG}</li>
          <li>Dates: June 2017 – October 2017</li>
        </ul>
      </Specimen>
      <Specimen name="Filters with nothing found">
        <Found says="Nothing on record has all of that." />
      </Specimen>
      <Specimen name="Filters that cannot be had">
        <Found says="The filters could not be loaded. The timeline below is whole." />
      </Specimen>
    </>
  );
}

function Options({ facet }: { readonly facet: FacetName }) {
  return (
    <>
      {OPTIONS.map(({ label, count, depth, chosen }) => (
        <label class={depth}>
          <input type="checkbox" name={facet} checked={chosen} />
          <span>{label}</span>
          <span class="filter-number">{count}</span>
        </label>
      ))}
    </>
  );
}

interface FoundProps {
  readonly says: string;
}

function Found({ says }: FoundProps) {
  const words = useWords();
  return (
    <section class="filters" aria-label={says}>
      <details class="filter-panel">
        <summary>{words('filters.title')}</summary>
      </details>
      <p class="filter-count">{says}</p>
    </section>
  );
}
