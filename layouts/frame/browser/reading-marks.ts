import { element } from './element.ts';
import { keep, recall } from './memory.ts';
import { say } from './words.ts';

/** Less than this, in screens, and the reader has only looked in. */
const READ_IN = 1.5;

/** The month at which the reader left the timeline last; undefined where there is none. */
export function stoppedAt(): string | undefined {
  return recall<string | undefined>('stopped', undefined);
}

/** Remembers the month that is on top of the screen when the reader leaves a page of the timeline. */
export function mountStoppingPlace(): void {
  const kinds = ['page-home', 'page-timeline'];
  if (!kinds.some((kind) => document.body.classList.contains(kind))) return;
  addEventListener('pagehide', () => {
    if (scrollY < innerHeight * READ_IN) return;
    const months = [...document.querySelectorAll<HTMLElement>('.spine:not(.found) .month')];
    const top = months
      .filter((month) => month.getBoundingClientRect().top < innerHeight / 2)
      .at(-1);
    if (top && top.getClientRects().length > 0) keep('stopped', `${location.pathname}#${top.id}`);
  });
}

const KEPT_AT_MOST = 3000;

/** Marks entries that were opened before and entries that are new, in every list. */
export function mountReadingMarks(): void {
  if (document.body.classList.contains('page-brief')) rememberOpened();
  mark();
  // Filters and searches show entries later.
  document.addEventListener('entries-shown', mark);
}

function rememberOpened(): void {
  const opened = recall<string[]>('opened', []).filter((path) => path !== location.pathname);
  keep('opened', [...opened, location.pathname].slice(-KEPT_AT_MOST));
}

function mark(): void {
  const opened = new Set(recall<string[]>('opened', []));
  const fresh = new Set(recall<string[]>('fresh', []));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.entry-title a')) {
    const entry = link.closest('.entry');
    entry?.classList.toggle('entry-opened', opened.has(link.pathname));
    const isNew = fresh.has(link.dataset.code ?? '');
    entry?.querySelector('.entry-new')?.remove();
    if (isNew) entry?.append(element('span', { className: 'entry-new' }, say(MESSAGES.habits.new)));
  }
}
