import { element } from '../../frame/browser/element.ts';
import { say } from '../../frame/browser/words.ts';

interface Entry {
  readonly path: string;
  readonly title: string;
  /** Where the list says them: what is written in another language than the page. */
  readonly written?: { readonly lang: string; readonly dir: string };
}

/** The list from which a reader opened an entry, with its entries in their order. */
export interface CameBy {
  /** Where the list is: a path, with the query of a filtered view or a search. */
  readonly list: string;
  readonly title: string;
  /** Its entries go back in time. */
  readonly newestFirst: boolean;
  /** Empty for a thread that the page of a brief knows by itself. */
  readonly entries: readonly Entry[];
}

const NAME = 'came-by';

/** Remembers, for this tab, from which list an entry is opened. */
export function mountCameBy(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    const thread = link.closest('.thread')?.querySelector<HTMLAnchorElement>('h3 a');
    // A thread that was put together from a list goes on by that list.
    if (thread?.closest('.thread-list')) return;
    if (thread)
      remember({ list: thread.pathname, title: thread.text, newestFirst: false, entries: [] });
    else if (link.matches('.entry-title a, .search-title a')) remember(listHere());
  });
}

/** The list by which the reader came to this page, where it holds this page. */
export function cameBy(): CameBy | undefined {
  try {
    const kept = sessionStorage.getItem(NAME);
    return kept === null ? undefined : (JSON.parse(kept) as CameBy);
  } catch {
    return undefined;
  }
}

function remember(list: CameBy): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(list));
  } catch {
    // Without it, the page of a brief shows its threads as they are.
  }
}

function listHere(): CameBy {
  const links = document.querySelectorAll<HTMLAnchorElement>('.entry-title a, .search-title a');
  const shown = [...links].filter((link) => link.getClientRects().length > 0);
  return {
    list: location.pathname + location.search,
    title: document.querySelector('h1')?.textContent ?? document.title,
    newestFirst: document.body.matches('.page-home, .page-timeline'),
    entries: shown.map((link) => {
      const { lang, dir } = link.closest<HTMLElement>('.entry-title, .search-title') ?? link;
      return {
        ...{ path: link.pathname, title: link.text },
        ...(lang && { written: { lang, dir } }),
      };
    }),
  };
}

/** Puts the thread by which the reader came before the others: it is what `j` and `k` follow. */
export function mountThread(): void {
  const threads = document.querySelector('.threads');
  const heading = threads?.querySelector('h2');
  const came = cameBy();
  if (!threads || !heading || !came) return;
  const own = [...threads.querySelectorAll('.thread')].find((thread) => leadsTo(thread, came));
  const thread = own ?? threadOf(came);
  if (!thread) return;
  thread.classList.add('thread-current');
  thread.classList.toggle('thread-backwards', thread === own && came.newestFirst);
  heading.after(thread);
}

/** A topic's, a place's and the whole timeline's thread is on the page of the brief already. */
function leadsTo(thread: Element, { list }: CameBy): boolean {
  const path = thread.querySelector<HTMLAnchorElement>('h3 a')?.pathname ?? '';
  const page = list.startsWith(path) ? list.slice(path.length) : undefined;
  return page !== undefined && /^(?:\d+\/|timeline\/\d+\/)?$/.test(page);
}

/** The thread of a filtered view, a search or a month: in the order of its list. */
function threadOf({ list, title, entries }: CameBy): Element | undefined {
  const at = entries.findIndex(({ path }) => path === location.pathname);
  if (at < 0) return undefined;
  const step = (to: number, word: string) => {
    const entry = entries[to];
    if (!entry) return [];
    const link = element(
      'a',
      { className: 'pointer', href: entry.path, ...entry.written },
      entry.title,
    );
    const note = element('span', { className: 'thread-word' }, word);
    return [element('li', { data: { step: to < at ? 'before' : 'after' } }, note, link)];
  };
  const rows = [
    ...step(at - 1, say(MESSAGES.filters.previous)),
    ...step(at + 1, say(MESSAGES.filters.next)),
  ];
  const steps = element('ol', {}, ...rows);
  const heading = element(
    'h3',
    {},
    element('a', { href: list }, say(MESSAGES.habits.threadOf, { title })),
  );
  return element('section', { className: 'thread thread-list' }, heading, steps);
}
