import { element } from '../element.ts';
import { say } from '../words.ts';
import { EntryShelf } from './entry-shelf.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { queryOf } from './selection.ts';

/** So many entries keep the page below 3,000 nodes, with the form open. */
const RESULTS_A_PAGE = 50;

/** Shows what was found in the place of the timeline, newest first, as the timeline itself does. */
export function mountResults(section: HTMLElement, view: FilterView): void {
  const main = section.closest('main');
  const whole = main?.querySelector('.spine');
  if (!main || !whole) return;
  const shelf = new EntryShelf(whole);
  const spine = element('div', { className: 'spine found', hidden: true });
  const paging = element('nav', { className: 'paging', hidden: true });
  section.after(spine, paging);
  let latest: Shown | undefined;
  view.onShow(async (shown) => {
    if (shown.passing) return;
    latest = shown;
    const { library, found, narrowed } = shown;
    const { page, pages } = pageOf(shown);
    const newest = [...found.positions].reverse();
    const chosen = newest.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE);
    const months = narrowed ? await shelf.months(library, chosen).catch(view.fail) : [];
    // Somebody has asked for something else in the meantime.
    if (latest !== shown || !months) return;
    main.toggleAttribute('data-filtered', narrowed);
    // What is not shown is taken out: the page stays small, whatever it shows.
    if (narrowed) whole.remove();
    else spine.after(whole);
    spine.hidden = chosen.length === 0 || !narrowed;
    spine.replaceChildren(...months);
    paging.hidden = !narrowed || pages < 2;
    paging.replaceChildren(...steps(page, pages, shown, view, section));
    document.dispatchEvent(new CustomEvent('entries-shown'));
  });
}

/** Which page of what was found is shown, and how many there are. */
export function pageOf({ found, selection }: Shown): {
  readonly page: number;
  readonly pages: number;
} {
  const pages = Math.max(1, Math.ceil(found.positions.length / RESULTS_A_PAGE));
  return { page: Math.min(selection.page, pages), pages };
}

function steps(
  page: number,
  pages: number,
  { selection }: Shown,
  view: FilterView,
  section: HTMLElement,
): readonly HTMLElement[] {
  const step = (to: number, label: string, rel: string) => {
    if (to < 1 || to > pages) return [];
    const target = { ...selection, page: to };
    const link = element('a', { href: location.pathname + queryOf(target), rel }, label);
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      view.choose(target);
      section.querySelector<HTMLElement>('.filter-count')?.focus();
    });
    return [link];
  };
  return [
    ...step(page - 1, say(MESSAGES.filters.previous), 'prev'),
    element('span', {}, say(MESSAGES.paging.page, { number: page, total: pages })),
    ...step(page + 1, say(MESSAGES.filters.next), 'next'),
  ];
}
