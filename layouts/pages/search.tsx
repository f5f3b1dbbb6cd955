import type { Choice, SearchPage } from '../../src/outputs/pages/search.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** Full-text search. Scripts fill in the results; the form is hidden where there are none. */
export function Search({ model, strings }: PageProps<SearchPage>) {
  const { shell, index, base, lists, topics, places, publishers, years, statuses } = model;
  const words = strings.search;
  return (
    <Shell shell={shell} strings={strings} title={strings.sections.search} kind="search">
      <PageHeading title={strings.sections.search} />
      <noscript>
        <p class="lead">{words.withoutScripts}</p>
        <Lists lists={lists} strings={strings} />
      </noscript>
      <search class="search" data-index={index} data-base={base}>
        <form class="search-form">
          <div class="search-field">
            <label for="search-words">{words.label}</label>
            <input
              id="search-words"
              type="search"
              name="q"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-describedby="search-hint"
            />
            <p id="search-hint" class="aside">
              {words.hint}
            </p>
          </div>
          <fieldset class="search-narrow">
            <legend>{words.narrow}</legend>
            <Narrow name="topic" any={words.any.topic} choices={topics} />
            <Narrow name="place" any={words.any.place} choices={places} />
            <Narrow name="publisher" any={words.any.publisher} choices={publishers} />
            <Narrow name="year" any={words.any.year} choices={years.map(plain)} />
            <Narrow
              name="status"
              any={words.any.status}
              choices={statuses.map((key) => ({ ...plain(key), label: strings.status[key] }))}
            />
          </fieldset>
        </form>
        {/* Before anything is found; and all that there is, should the scripts not arrive. */}
        <nav class="search-instead" aria-label={strings.notFound.ways}>
          <Lists lists={lists} strings={strings} />
        </nav>
        <p class="search-count filter-count" role="status" />
        <ol class="search-results" aria-label={words.results} />
        <button type="button" class="search-more" hidden>
          {words.more}
        </button>
      </search>
    </Shell>
  );
}

function Lists({ lists, strings }: Pick<SearchPage, 'lists'> & { readonly strings: Strings }) {
  return (
    <ul class="filter-lists">
      {lists.map(({ section, href }) => (
        <li>
          <a href={href}>{strings.sections[section]}</a>
        </li>
      ))}
    </ul>
  );
}

function plain(key: string): Choice {
  return { key, label: key, depth: 0 };
}

interface NarrowProps {
  readonly name: string;
  readonly any: string;
  readonly choices: readonly Choice[];
}

function Narrow({ name, any, choices }: NarrowProps) {
  return (
    <select name={name} aria-label={any}>
      <option value="">{any}</option>
      {choices.map(({ key, label, depth }) => (
        <option value={key}>{`${'\u00a0'.repeat(3 * depth)}${label}`}</option>
      ))}
    </select>
  );
}
