import { element } from '../element.ts';
import { say } from '../words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { pageOf } from './results.ts';
import { filtersOf } from './summary.ts';

/** On paper, a filtered view says by what it is filtered, what it holds, and which address opens it. */
export function mountPrinted(section: HTMLElement, view: FilterView): void {
  const address = document.querySelector('.print-address');
  const whole = address?.textContent ?? '';
  const list = element('ol', { className: 'print-contents' });
  const contents = element(
    'section',
    { className: 'print-only print-opening', hidden: true },
    element('h2', {}, say(MESSAGES.print.contents)),
    list,
  );
  section.after(contents);
  const filters = element('ul', { className: 'print-only print-filters', hidden: true });
  section.before(filters);
  view.onShow((shown) => {
    filters.hidden = !shown.narrowed;
    filters.replaceChildren(...linesOf(shown, section));
  });
  addEventListener('beforeprint', () => {
    const entries = document.querySelectorAll('.found .entry');
    if (address) address.textContent = entries.length > 0 ? whole + location.search : whole;
    contents.hidden = entries.length === 0;
    list.replaceChildren(...[...entries].map(lineOf));
  });
}

/** How much was found, and everything that was asked for, by what it was asked of. */
function linesOf(shown: Shown, section: HTMLElement): readonly HTMLElement[] {
  const { found, library } = shown;
  const number = found.positions.length;
  const { page, pages } = pageOf(shown);
  const count =
    number === 0
      ? say(MESSAGES.filters.nothing)
      : say(MESSAGES.filters.found, { count: number, total: library.size });
  const asked = new Map<string, string[]>();
  for (const { of, label } of filtersOf(shown)) {
    const legend = of === undefined ? '' : legendOf(of, section);
    asked.set(legend, [...(asked.get(legend) ?? []), label]);
  }
  return [
    element(
      'li',
      {},
      pages > 1 ? `${count} · ${say(MESSAGES.paging.page, { number: page, total: pages })}` : count,
    ),
    ...[...asked].map(([legend, labels]) =>
      element('li', {}, [legend, labels.join(', ')].filter((part) => part !== '').join(': ')),
    ),
  ];
}

/** The form's own word, whether the form is open or still a template. */
function legendOf(of: string, section: HTMLElement): string {
  const form = section.querySelector('template')?.content ?? section;
  const fieldset = of === 'dates' ? '.filter-dates' : `[data-facet="${of}"]`;
  return form.querySelector(`${fieldset} legend`)?.textContent ?? '';
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
