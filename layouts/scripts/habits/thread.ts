import { element } from '../element.ts';
import { say } from '../words.ts';
import { type CameBy, cameBy } from './came-by.ts';

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
    const link = element('a', { className: 'pointer', href: entry.path }, entry.title);
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
