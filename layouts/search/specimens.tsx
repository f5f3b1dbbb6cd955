import { ARABIC, FROM_RIGHT_TO_LEFT, LONG, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';

/** Full-text search as scripts fill it: typed into, found, disputed, from right to left, and nothing. */
export function SearchSpecimens() {
  const words = useWords();
  return (
    <>
      <Specimen name="Search">
        <search class="search">
          <form class="search-form">
            <div class="search-field">
              <label for="specimen-words">{words('search.label')}</label>
              <input id="specimen-words" type="search" value="grave" />
              <p class="aside">{words('search.hint')}</p>
            </div>
            <fieldset class="search-narrow">
              <legend>{words('search.narrow')}</legend>
              <select aria-label={words('search.any.topic')}>
                <option>{words('search.any.topic')}</option>
                <option disabled>{`${LONG} (0)`}</option>
              </select>
              <select aria-label={words('search.any.place')} disabled>
                <option>{words('search.any.place')}</option>
              </select>
            </fieldset>
          </form>
          <nav class="search-instead" aria-label={words('notFound.ways')}>
            <ul class="filter-lists">
              <li>
                <a href="#topics">{words('sections.topics')}</a>
              </li>
            </ul>
          </nav>
          <p class="search-count filter-count">3 results</p>
          <ol class="search-known" aria-label={words('search.known')}>
            <li class="search-result">
              <p class="search-date">{words('search.measure')}</p>
              <h3 class="search-title">
                <a class="entry-link" href="#measure">
                  Bodies in the mass grave
                </a>
              </h3>
              <p class="search-passage">About 500 (Popular Mobilisation Forces, 11 March 2017).</p>
            </li>
          </ol>
          <ol class="search-results" aria-label={words('search.results')}>
            <li class="search-result">
              <p class="search-date">
                6 June 2017 <span class="badge badge-disputed">{words('status.disputed')}</span>
              </p>
              <h3 class="search-title">
                <a class="entry-link" href="#found">
                  Paramilitaries report a mass grave at the prison of Badush
                </a>
              </h3>
              <p class="search-passage">
                <a href="#passage">
                  … an officer said that a mass <mark>grave</mark> had been found near the prison …
                </a>
              </p>
              <p class="search-passage">
                A second <mark>grave</mark>, where the page begins.
              </p>
            </li>
            <li class="search-result">
              <h3 class="search-title">
                <a class="entry-link" href="#longest">
                  {LONG}
                </a>
              </h3>
            </li>
            <li class="search-result" {...FROM_RIGHT_TO_LEFT}>
              <h3 class="search-title">
                <a class="entry-link" href="#arabic">
                  {ARABIC}
                </a>
              </h3>
            </li>
          </ol>
          <button type="button" class="search-more">
            {words('search.more')}
          </button>
        </search>
      </Specimen>
      <Specimen name="Search with nothing found">
        <p class="search-count filter-count">Nothing found for “{LONG}”.</p>
      </Specimen>
    </>
  );
}
