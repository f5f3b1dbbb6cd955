import type { FacetName } from '../../../src/outputs/timeline/filter-index.ts';
import { element } from '../../frame/browser/element.ts';
import {
  FACETS,
  readSelection,
  type Selection,
  unreadDates,
  withFacet,
} from '../../frame/browser/selection.ts';
import { datesInWords, dayOfYear, say } from '../../frame/browser/words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { labelOf } from './form.ts';
import { nearestFeed, nearestPage } from './library.ts';
import { pageOf } from './results.ts';

/** Says what is shown, lets go of each filter, and passes the view on. */
export function mountSummary(section: HTMLElement, view: FilterView): void {
  const count = section.querySelector<HTMLElement>('.filter-count');
  const state = section.querySelector<HTMLElement>('.filter-state');
  const chips = section.querySelector('.filter-chips');
  const feed = section.querySelector<HTMLElement>('.filter-feed');
  const copy = section.querySelector<HTMLButtonElement>('.filter-copy');
  if (!count || !state || !chips || !feed || !copy) return;
  const whole = document.title;
  count.textContent = remarkOn(location.search);
  view.onFailure(() => {
    count.textContent = say(MESSAGES.filters.failed);
  });
  view.onShow((shown) => {
    const { narrowed, found, library, passing } = shown;
    const number = found.positions.length;
    state.hidden = !narrowed;
    const said =
      number === 0
        ? say(MESSAGES.filters.nothing)
        : say(MESSAGES.filters.found, { count: number, total: library.size });
    const remark = remarkOn(location.search);
    count.textContent = [narrowed ? said : '', remark].filter((part) => part !== '').join(' · ');
    const filters = filtersOf(shown);
    chips.replaceChildren(
      ...filters.map(({ label, without }) => chip(label, () => view.choose(without))),
    );
    const asked = filters.map(({ label }) => label).join(say(MESSAGES.punctuation.comma));
    if (!passing) document.title = narrowed ? `${asked} · ${whole}` : whole;
    const followed = nearestFeed(library, shown.selection);
    feed.hidden = !followed;
    if (followed)
      feed.replaceChildren(
        element(
          'a',
          { href: followed.href },
          say(MESSAGES.filters.follow, { subject: followed.label }),
        ),
      );
  });
  section.querySelector('.filter-clear')?.addEventListener('click', () => {
    const { order } = view.selection;
    view.choose({ ...readSelection(''), ...(order && { order }) });
    section.querySelector('summary')?.focus();
  });
  offerLink(copy, view);
}

function offerLink(copy: HTMLButtonElement, view: FilterView): void {
  copy.hidden = !navigator.clipboard;
  const said = copy.textContent;
  copy.addEventListener('click', async () => {
    const page = nearestPage(await view.library(), view.selection, location.pathname);
    await navigator.clipboard.writeText(new URL(page, location.href).href);
    copy.textContent = say(MESSAGES.brief.copied);
    setTimeout(() => {
      copy.textContent = said;
    }, 2000);
  });
}

/** What is held against the dates of an address; empty for nothing. */
function remarkOn(query: string): string {
  const unread = unreadDates(query);
  return unread.length === 0
    ? ''
    : say(MESSAGES.filters.unread, { dates: unread.join(say(MESSAGES.punctuation.comma)) });
}

/** One thing that is asked for. */
interface Filter {
  /** What it is asked of; nothing names what is new to the reader. */
  readonly of?: FacetName | 'dates';
  readonly label: string;
  readonly without: Selection;
}

/** Each thing that is asked for, in words, and the selection without it. */
export function filtersOf(shown: Shown): readonly Filter[] {
  const { selection } = shown;
  const { from: _from, to: _to, ...undated } = selection;
  const { fresh, ...seen } = selection;
  const { on, ...anyDay } = selection;
  const dates = datesInWords(selection);
  return [
    ...FACETS.flatMap((facet) =>
      selection.facets[facet].map((key) => {
        const rest = selection.facets[facet].filter((other) => other !== key);
        const label = nameOf(shown, facet, key);
        return { of: facet, label, without: withFacet(selection, facet, rest) };
      }),
    ),
    ...(dates === undefined
      ? []
      : [{ of: 'dates' as const, label: dates, without: { ...undated, page: 1 } }]),
    ...(fresh ? [{ label: say(MESSAGES.filters.fresh), without: { ...seen, page: 1 } }] : []),
    ...(on === undefined
      ? []
      : [
          {
            of: 'dates' as const,
            label: say(MESSAGES.filters.onDay, { day: dayOfYear(on) }),
            without: { ...anyDay, page: 1 },
          },
        ]),
  ];
}

function chip(label: string, remove: () => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', onclick: remove, title: say(MESSAGES.filters.remove) },
    element('bdi', {}, label),
  );
  button.setAttribute('aria-label', `${say(MESSAGES.filters.remove)}: ${label}`);
  return element('li', {}, button);
}

function nameOf({ library }: Shown, facet: FacetName, key: string): string {
  const option = library.options[facet].find((candidate) => candidate.key === key);
  return labelOf(facet, option ?? { key });
}

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
      element(
        'li',
        {},
        [legend, labels.join(say(MESSAGES.punctuation.comma))]
          .filter((part) => part !== '')
          .join(': '),
      ),
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
