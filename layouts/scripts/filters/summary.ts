import type { FacetName } from '../../../src/outputs/filter-data.ts';
import { element } from '../element.ts';
import { datesInWords, dayOfYear, words } from '../words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { labelOf } from './form.ts';
import { nearestFeed, nearestPage } from './nearest-page.ts';
import { FACETS, readSelection, withFacet } from './selection.ts';

/** Says what is shown, lets go of each filter, and passes the view on. */
export function mountSummary(section: HTMLElement, view: FilterView): void {
  const count = section.querySelector<HTMLElement>('.filter-count');
  const state = section.querySelector<HTMLElement>('.filter-state');
  const chips = section.querySelector('.filter-chips');
  const feed = section.querySelector<HTMLElement>('.filter-feed');
  const copy = section.querySelector<HTMLButtonElement>('.filter-copy');
  if (!count || !state || !chips || !feed || !copy) return;
  view.onFailure(() => {
    count.textContent = words.failed;
  });
  view.onShow((shown) => {
    const { narrowed, found, library } = shown;
    const number = found.positions.length;
    state.hidden = !narrowed;
    count.textContent = !narrowed
      ? ''
      : number === 0
        ? words.nothing
        : words.found(number, library.size);
    chips.replaceChildren(...chipsOf(shown, view));
    const followed = nearestFeed(library, shown.selection);
    feed.hidden = !followed;
    if (followed)
      feed.replaceChildren(element('a', { href: followed.href }, words.feed(followed.label)));
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
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = said;
    }, 2000);
  });
}

function chipsOf(shown: Shown, view: FilterView): readonly HTMLElement[] {
  const { selection } = shown;
  const chips = FACETS.flatMap((facet) =>
    selection.facets[facet].map((key) =>
      chip(nameOf(shown, facet, key), () => {
        const rest = selection.facets[facet].filter((other) => other !== key);
        view.choose(withFacet(selection, facet, rest));
      }),
    ),
  );
  const dates = datesInWords(selection);
  const { from: _from, to: _to, ...undated } = selection;
  const { fresh, ...seen } = selection;
  const { on, ...anyDay } = selection;
  return [
    ...chips,
    ...(dates === undefined ? [] : [chip(dates, () => view.choose({ ...undated, page: 1 }))]),
    ...(fresh ? [chip(words.freshChip, () => view.choose({ ...seen, page: 1 }))] : []),
    ...(on === undefined
      ? []
      : [chip(words.onDay(dayOfYear(on)), () => view.choose({ ...anyDay, page: 1 }))]),
  ];
}

function chip(label: string, remove: () => void): HTMLElement {
  const button = element('button', { type: 'button', onclick: remove, title: words.remove }, label);
  button.setAttribute('aria-label', `${words.remove}: ${label}`);
  return element('li', {}, button);
}

function nameOf({ library }: Shown, facet: FacetName, key: string): string {
  const option = library.options[facet].find((candidate) => candidate.key === key);
  return labelOf(facet, option ?? { key });
}
