import type { KnownNames } from '../../../src/outputs/search/known-names.ts';
import { commonWords, say } from '../../frame/browser/words.ts';
import { formsOf, knownIn, tellingWords } from './asked.ts';
import {
  askedWords,
  loadPagefind,
  type Pagefind,
  patienceFor,
  type SearchResults,
  searchWords,
} from './pagefind.ts';
import { knownItem, resultItem } from './results-list.ts';

/** What is looked for: words, and what the results are narrowed to. */
export interface Search {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** Reads what a form asks for. */
export function searchIn(form: HTMLFormElement): Search {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value.trim()] as const] : [],
  );
  const { q = '', ...filters } = Object.fromEntries(fields);
  return { query: q, filters };
}

/** Fills a form with what an address asks for. */
export function fillForm(form: HTMLFormElement, query: string): void {
  const parameters = new URLSearchParams(query);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = parameters.get(field.name) ?? '';
  }
}

/** The query of the address that asks for the same. */
export function queryOfSearch({ query, filters }: Search): string {
  const parameters = new URLSearchParams({ ...(query !== '' && { q: query }), ...filters });
  return String(parameters) === '' ? location.pathname : `?${parameters}`;
}

/** Says how much each choice would find; what would find nothing cannot be chosen. */
export function offerCounted(form: HTMLFormElement, counts: SearchResults['filters']): void {
  for (const select of form.querySelectorAll('select')) {
    const ofFilter = counts[select.name];
    for (const option of select.options) {
      if (option.value === '') continue;
      const label = option.dataset.label ?? option.label;
      option.dataset.label = label;
      const count = ofFilter?.[option.value] ?? 0;
      option.label = ofFilter ? `${label} (${count})` : label;
      option.disabled = ofFilter !== undefined && count === 0 && !option.selected;
    }
  }
}

const RESULTS_AT_ONCE = 8;

/** Searches while somebody types; the address says what was looked for. */
export function mountSearch(root: HTMLElement): void {
  const form = root.querySelector('form');
  const count = root.querySelector<HTMLElement>('.search-count');
  const list = root.querySelector('.search-results');
  const named = root.querySelector('.search-known');
  const more = root.querySelector<HTMLButtonElement>('.search-more');
  if (!form || !count || !list || !named || !more) return;

  let pagefind: Promise<Pagefind> | undefined;
  const engine = () => {
    pagefind ??= loadPagefind(root.dataset.index ?? '', root.dataset.base ?? '/');
    pagefind.catch(() => {
      pagefind = undefined;
    });
    return pagefind;
  };

  let known: Promise<KnownNames> | undefined;
  let asked = 0;
  let waiting: SearchResults['results'] = [];
  const showMore = async () => {
    const current = asked;
    const next = waiting.slice(0, RESULTS_AT_ONCE);
    waiting = waiting.slice(RESULTS_AT_ONCE);
    const pages = await Promise.all(next.map((result) => result.data()));
    if (current !== asked) return;
    const items = pages.map(resultItem);
    list.append(...items);
    more.hidden = waiting.length === 0;
    return items[0];
  };
  const search = async (wanted: Search) => {
    asked += 1;
    const current = asked;
    try {
      known ??= namesFrom(root.dataset.names ?? '');
      const names = await known;
      if (current !== asked) return;
      const ways = wanted.query === '' ? [] : knownIn(wanted.query, names, commonWords());
      named.replaceChildren(...ways.map(knownItem));
      const found = await lookUp(await engine(), wanted, names);
      if (current !== asked) return;
      waiting = found.results;
      offerCounted(form, found.filters);
      list.replaceChildren();
      more.hidden = true;
      count.textContent = sayingHow(wanted, waiting.length + ways.length);
      await showMore();
    } catch (error) {
      console.warn(error);
      if (current === asked) count.textContent = say(MESSAGES.search.failed);
    }
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(pause);
    const wanted = searchIn(form);
    pause = setTimeout(
      () => {
        history.replaceState(null, '', queryOfSearch(wanted));
        void search(wanted);
      },
      patienceFor(wanted.query, commonWords()),
    );
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const wanted = searchIn(form);
    if (location.search !== queryOfSearch(wanted))
      history.pushState(null, '', queryOfSearch(wanted));
    void search(wanted);
  });
  form.addEventListener('focusin', () => void engine(), { once: true });
  // The filters are loaded when somebody comes near them: most searches do without.
  const narrow = form.querySelector('fieldset');
  for (const sign of ['focusin', 'pointerenter']) {
    narrow?.addEventListener(
      sign,
      async () => {
        await (await engine()).filters();
        await search(searchIn(form));
      },
      { once: true },
    );
  }
  more.addEventListener('click', async () => (await showMore())?.querySelector('a')?.focus());
  const follow = () => {
    fillForm(form, location.search);
    void search(searchIn(form));
  };
  addEventListener('popstate', follow);
  if (location.search !== '') follow();
  moveByArrows(root);
}

async function lookUp(
  pagefind: Pagefind,
  { query, filters }: Search,
  { synonyms }: KnownNames,
): Promise<SearchResults> {
  if (query === '' && Object.keys(filters).length === 0) return { results: [], filters: {} };
  if (query === '') return pagefind.search(null, { filters });
  const quoted = askedWords(query, commonWords());
  if (quoted.includes('"')) return pagefind.search(quoted, { filters });
  const words = tellingWords(query, commonWords()).map((word) => formsOf(word, synonyms));
  return searchWords(pagefind, words, filters);
}

const NOTHING_KNOWN: KnownNames = { names: [], synonyms: [] };

/** The names that search knows; the full text can be searched without them. */
async function namesFrom(address: string): Promise<KnownNames> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : NOTHING_KNOWN;
  } catch {
    return NOTHING_KNOWN;
  }
}

function sayingHow({ query, filters }: Search, found: number): string {
  if (query === '' && Object.keys(filters).length === 0) return '';
  if (found === 0) {
    return query === '' ? say(MESSAGES.search.nothing) : say(MESSAGES.search.nothingFor, { query });
  }
  return say(MESSAGES.search.found, { count: found });
}

/** From the field down to the results and up again, as lists of choices work. */
function moveByArrows(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const links = [...root.querySelectorAll<HTMLElement>('.search-title a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== field) return;
    event.preventDefault();
    (at + step < 0 ? field : links[at + step])?.focus();
  });
}
