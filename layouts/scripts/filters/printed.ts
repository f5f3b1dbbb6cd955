import { element } from '../element.ts';
import { words } from '../words.ts';

/** Before a filtered view is printed: what it holds, and the address that opens it. */
export function mountPrinted(section: HTMLElement): void {
  const address = document.querySelector('.print-address');
  const whole = address?.textContent ?? '';
  const list = element('ol', { className: 'print-contents' });
  const contents = element(
    'section',
    { className: 'print-only print-opening' },
    element('h2', {}, words.contents),
    list,
  );
  section.after(contents);
  addEventListener('beforeprint', () => {
    const entries = document.querySelectorAll('.found .entry');
    if (address) address.textContent = entries.length > 0 ? whole + location.search : whole;
    contents.hidden = entries.length === 0;
    list.replaceChildren(...[...entries].map(lineOf));
  });
}

function lineOf(entry: Element): HTMLElement {
  const date = entry.querySelector('.entry-date')?.textContent ?? '';
  const title = entry.querySelector('.entry-title');
  const named = element('span', {}, title?.textContent?.trim() ?? '');
  for (const name of ['lang', 'dir']) {
    const value = title?.getAttribute(name);
    if (value) named.setAttribute(name, value);
  }
  return element('li', {}, element('span', {}, date), named);
}
