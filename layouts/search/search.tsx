import type { Choice, SearchPage } from '../../src/outputs/search/search.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** Full-text search. Scripts fill in the results; the form is hidden where there are none. */
export function Search({ model }: PageProps<SearchPage>) {
  const words = useWords();
  const { shell, index, names, base, lists, topics, places, publishers, years, statuses } = model;
  return (
    <Shell shell={shell} title={words('sections.search')} kind="search">
      <PageHeading title={words('sections.search')} />
      <noscript>
        <p class="lead">{words('search.withoutScripts')}</p>
        <Lists lists={lists} />
      </noscript>
      <search class="search" data-index={index} data-names={names} data-base={base}>
        <form class="search-form">
          <div class="search-field">
            <label for="search-words">{words('search.label')}</label>
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
              {words('search.hint')}
            </p>
          </div>
          <fieldset class="search-narrow">
            <legend>{words('search.narrow')}</legend>
            <Narrow name="topic" any={words('search.any.topic')} choices={topics} />
            <Narrow name="place" any={words('search.any.place')} choices={places} />
            <Narrow name="publisher" any={words('search.any.publisher')} choices={publishers} />
            <Narrow name="year" any={words('search.any.year')} choices={years.map(plain)} />
            <Narrow
              name="status"
              any={words('search.any.status')}
              choices={statuses.map((key) => ({ ...plain(key), label: words(`status.${key}`) }))}
            />
          </fieldset>
        </form>
        {/* Before anything is found; and all that there is, should the scripts not arrive. */}
        <nav class="search-instead" aria-label={words('notFound.ways')}>
          <Lists lists={lists} />
        </nav>
        <p class="search-count filter-count" role="status" />
        <ol class="search-known" aria-label={words('search.known')} />
        <ol class="search-results" aria-label={words('search.results')} />
        <button type="button" class="search-more" hidden>
          {words('search.more')}
        </button>
      </search>
    </Shell>
  );
}

function Lists({ lists }: Pick<SearchPage, 'lists'>) {
  const words = useWords();
  return (
    <ul class="filter-lists">
      {lists.map(({ section, href }) => (
        <li>
          <a href={href}>{words(`sections.${section}`)}</a>
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
