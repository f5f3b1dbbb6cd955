import { openHelp } from './help.ts';

/** Keys for those who read without a mouse; never while somebody writes, nor with Ctrl and the like. */
const KEYS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  '/': goToSearch,
  '?': openHelp,
};

export function mountKeys(): void {
  document.addEventListener('keydown', (event) => {
    const action = KEYS[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isWriting(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    action();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea')
  );
}

function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const way = document.querySelector<HTMLAnchorElement>('a[data-section=search]');
  if (field) field.focus();
  else if (way) location.assign(`${way.href}#search-words`);
}

function move(step: 1 | -1): void {
  const entries = [
    ...document.querySelectorAll<HTMLElement>('.entry-title a, .search-title a'),
  ].filter((link) => link.getClientRects().length > 0);
  if (entries.length === 0) followThread(step);
  else moveAmong(entries, step);
}

/** From the entry that has the focus, or else from the place to which the reader has scrolled. */
function moveAmong(entries: readonly HTMLElement[], step: 1 | -1): void {
  const focused = entries.indexOf(document.activeElement as HTMLElement);
  const below = entries.findIndex((entry) => entry.getBoundingClientRect().top > 0);
  const from = below < 0 ? entries.length : below;
  const next = focused >= 0 ? focused + step : step === 1 ? from : from - 1;
  const entry = entries[next];
  entry?.focus({ preventScroll: true });
  (entry?.closest('.entry, .search-result') ?? entry)?.scrollIntoView({ block: 'start' });
}

/** On the page of a brief: to its neighbour in the thread by which the reader came. */
function followThread(step: 1 | -1): void {
  const thread = document.querySelector('.thread-current') ?? document.querySelector('.thread');
  const onward = thread?.matches('.thread-backwards') ? step === -1 : step === 1;
  const rows = [...(thread?.querySelectorAll('li') ?? [])];
  const marked = rows.find(({ dataset }) => dataset.step === (onward ? 'after' : 'before'));
  const ends = thread?.matches('.thread-list') ? [] : rows;
  const row = marked ?? ends.at(onward ? -1 : 0);
  row?.querySelector<HTMLAnchorElement>('a.pointer')?.click();
}
