import { element } from '../element.ts';
import { say } from '../words.ts';
import { forgetAll } from './memory.ts';

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
