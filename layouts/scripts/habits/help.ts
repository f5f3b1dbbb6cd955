import { element } from '../element.ts';
import { words } from '../words.ts';
import { forgetAll } from './memory.ts';

/** A way to the help that needs no keyboard, at the foot of every page. */
export function mountHelp(): void {
  const button = element('button', { type: 'button', onclick: openHelp }, words.help.title);
  document.querySelector('.imprint')?.append(button);
}

/** What keys do, and what this browser remembers. */
export function openHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.help') ?? makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const { title, keys, memory, forget, forgotten, close } = words.help;
  const rows = keys.map(([key, does]) =>
    element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
  );
  const forgetting = element('button', { type: 'button' }, forget);
  forgetting.addEventListener('click', () => {
    forgetAll();
    document.querySelector('.visit-note')?.replaceChildren();
    document.dispatchEvent(new CustomEvent('entries-shown'));
    forgetting.textContent = forgotten;
  });
  const closing = element('button', { type: 'button', autofocus: true }, close);
  const dialog = element(
    'dialog',
    { className: 'help' },
    element('h2', { id: 'help-title' }, title),
    element('dl', {}, ...rows),
    element('p', {}, memory),
    element('p', { className: 'help-actions' }, forgetting, closing),
  );
  closing.addEventListener('click', () => dialog.close());
  dialog.setAttribute('aria-labelledby', 'help-title');
  document.body.append(dialog);
  return dialog;
}
