import { element } from './element.ts';
import { forgetAll } from './memory.ts';
import { say } from './words.ts';

/** A way to the help that needs no keyboard, at the foot of every page. */
export function mountHelp(): void {
  const button = element('button', { type: 'button', onclick: openHelp }, say(MESSAGES.help.title));
  document.querySelector('.imprint')?.append(button);
}

/** What keys do, and what this browser remembers. */
export function openHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.help') ?? makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const keys = [
    ['j', say(MESSAGES.help.nextEntry)],
    ['k', say(MESSAGES.help.previousEntry)],
    ['/', say(MESSAGES.help.search)],
    ['?', say(MESSAGES.help.thisHelp)],
    ['Esc', say(MESSAGES.help.close)],
  ] as const;
  const rows = keys.map(([key, does]) =>
    element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
  );
  const forgetting = element('button', { type: 'button' }, say(MESSAGES.help.forget));
  forgetting.addEventListener('click', () => {
    forgetAll();
    document.querySelector('.visit-note')?.replaceChildren();
    document.dispatchEvent(new CustomEvent('entries-shown'));
    forgetting.textContent = say(MESSAGES.help.forgotten);
  });
  const closing = element('button', { type: 'button', autofocus: true }, say(MESSAGES.help.close));
  const dialog = element(
    'dialog',
    { className: 'help' },
    element('h2', { id: 'help-title' }, say(MESSAGES.help.title)),
    element('dl', {}, ...rows),
    element('p', {}, say(MESSAGES.help.memory)),
    element('p', { className: 'help-actions' }, forgetting, closing),
  );
  closing.addEventListener('click', () => dialog.close());
  dialog.setAttribute('aria-labelledby', 'help-title');
  document.body.append(dialog);
  return dialog;
}

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
  document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
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
