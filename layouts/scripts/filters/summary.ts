import type { FacetName } from '../../../src/outputs/filter-data.ts';
import { element } from '../element.ts';
import { datesInWords, dayOfYear, say } from '../words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { labelOf } from './form.ts';
import { nearestFeed, nearestPage } from './nearest-page.ts';
import { FACETS, readSelection, type Selection, unreadDates, withFacet } from './selection.ts';

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
    const asked = filters.map(({ label }) => label).join(', ');
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
    view.choose(readSelection(''));
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
    label,
  );
  button.setAttribute('aria-label', `${say(MESSAGES.filters.remove)}: ${label}`);
  return element('li', {}, button);
}

function nameOf({ library }: Shown, facet: FacetName, key: string): string {
  const option = library.options[facet].find((candidate) => candidate.key === key);
  return labelOf(facet, option ?? { key });
}
