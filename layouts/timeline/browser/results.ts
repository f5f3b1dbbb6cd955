import { markOrder, onOrderChosen } from '../../entries/browser/list-order.ts';
import { element } from '../../frame/browser/element.ts';
import { queryOf } from '../../frame/browser/selection.ts';
import { say } from '../../frame/browser/words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import type { Library } from './library.ts';

/** An entry as its page of the timeline has it, with the heading of its month. */
interface Shelved {
  readonly entry: Element;
  readonly month: Element;
}

/**
 * Fetches entries from the pages of the timeline on which they stand, so that a filtered view looks
 * as the timeline does, and needs no second form of it.
 */
export class EntryShelf {
  readonly #newest: Element;
  readonly #pages = new Map<string, Promise<readonly Shelved[]>>();

  /** `newest` holds the entries of the newest page, which need not be fetched. */
  constructor(newest: Element) {
    this.#newest = newest;
  }

  /** The months of briefs, in the order given, each with those of its entries. */
  async months(library: Library, positions: readonly number[]): Promise<readonly Element[]> {
    const found = await Promise.all(positions.map((position) => this.#entry(library, position)));
    // A long month may stand on several pages.
    const months = new Map<string, Element>();
    for (const shelved of found) {
      if (!shelved) continue;
      const month = months.get(shelved.month.id) ?? emptied(shelved.month);
      months.set(shelved.month.id, month);
      month.querySelector('.entries')?.append(document.importNode(shelved.entry, true));
    }
    return [...months.values()];
  }

  async #entry({ parts }: Library, position: number): Promise<Shelved | undefined> {
    let start = 0;
    for (const [index, { href, count }] of parts.entries()) {
      if (position < start + count) {
        const entries = await this.#page(href, index === parts.length - 1);
        // Entries stand newest first; positions are counted in the order of events.
        return entries[count - 1 - (position - start)];
      }
      start += count;
    }
    return undefined;
  }

  #page(href: string, own: boolean): Promise<readonly Shelved[]> {
    const known = this.#pages.get(href);
    if (known) return known;
    const page = own ? Promise.resolve(entriesOf(this.#newest)) : fetchPage(href);
    this.#pages.set(href, page);
    page.catch(() => this.#pages.delete(href));
    return page;
  }
}

async function fetchPage(href: string): Promise<readonly Shelved[]> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return entriesOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

function entriesOf(page: ParentNode): readonly Shelved[] {
  return [...page.querySelectorAll('.month .entry')].flatMap((entry) => {
    const month = entry.closest('.month');
    return month ? [{ entry, month }] : [];
  });
}

/** A month's section without its entries; its fragments stay with the first of its kind. */
function emptied(month: Element): Element {
  const copy = document.importNode(month, false) as Element;
  const heading = month.querySelector('.month-heading');
  const found = `found-${month.id}`;
  copy.removeAttribute('id');
  copy.setAttribute('aria-labelledby', found);
  if (heading) {
    const title = document.importNode(heading, true) as Element;
    title.id = found;
    copy.append(title);
  }
  const list = document.createElement('ol');
  list.className = 'entries';
  copy.append(list);
  return copy;
}

/** So many entries keep the page below 3,000 nodes, with the form open. */
const RESULTS_A_PAGE = 50;

/** Shows what was found in the place of the timeline, in the order that the reader chose. */
export function mountResults(section: HTMLElement, view: FilterView): void {
  const main = section.closest('main');
  const whole = main?.querySelector('.spine');
  if (!main || !whole) return;
  const shelf = new EntryShelf(whole);
  const spine = element('div', { className: 'spine found', hidden: true });
  const paging = element('nav', { className: 'paging', hidden: true });
  whole.before(spine, paging);
  let latest: Shown | undefined;
  onOrderChosen((order, event) => {
    event.preventDefault();
    const { order: _, ...selection } = view.selection;
    view.choose({ ...selection, ...(order === 'oldest' && { order }), page: 1 });
  });
  view.onShow(async (shown) => {
    if (shown.passing) return;
    latest = shown;
    const { library, found, selection } = shown;
    const narrowed = shown.narrowed || selection.order !== undefined;
    const { page, pages } = pageOf(shown);
    const { order = 'newest' } = selection;
    markOrder(order);
    const ordered = order === 'oldest' ? found.positions : [...found.positions].reverse();
    const chosen = ordered.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE);
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
