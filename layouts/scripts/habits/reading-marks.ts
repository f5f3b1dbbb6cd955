import { element } from '../element.ts';
import { say } from '../words.ts';
import { keep, recall } from './memory.ts';

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
