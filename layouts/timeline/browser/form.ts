import { isYear, monthOf } from '../../../src/brief/day.ts';
import type { FacetName } from '../../../src/outputs/timeline/filter-index.ts';
import { element } from '../../frame/browser/element.ts';
import { FACETS, readSelection, withFacet, withRange } from '../../frame/browser/selection.ts';
import { dayOfYear, say, statusNames } from '../../frame/browser/words.ts';
import type { FilterView, Shown } from './filter-view.ts';
import { onDay, positionsOf } from './find.ts';
import type { Option } from './library.ts';

/** So many options of one facet keep the page small; the rarest come in sight as others are chosen. */
const OPTIONS_AT_MOST = 50;
const DEEPEST = 3;
/** Made once: it costs more than what it writes. */
const NUMBERS = new Intl.NumberFormat(document.documentElement.lang);

/** The form by which readers narrow the timeline, made when it is first opened. */
export function mountForm(section: HTMLElement, view: FilterView): void {
  const panel = section.querySelector('details');
  const template = panel?.querySelector('template');
  if (!panel || !template) return;
  const open = () => {
    if (template.isConnected) {
      panel.querySelector('.filter-lists')?.replaceWith(template.content);
      template.remove();
      panel.querySelector('form')?.addEventListener('change', (event) => read(event, view));
      panel.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    }
    void view.show();
  };
  panel.addEventListener('toggle', () => panel.open && open());
  view.onShow((shown) => {
    for (const fieldset of panel.querySelectorAll<HTMLElement>('[data-facet]'))
      fill(fieldset, shown);
    fillDates(panel, shown);
    offerThisDay(panel, shown, view);
  });
}

function read(event: Event, view: FilterView): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.name === '') return;
  const { selection } = view;
  const facet = FACETS.find((name) => name === input.name);
  if (facet) {
    const others = selection.facets[facet].filter((key) => key !== input.value);
    view.choose(withFacet(selection, facet, input.checked ? [...others, input.value] : others));
  } else if (input.checkValidity()) {
    const from = input.name === 'from' ? input.value : selection.from;
    const to = input.name === 'to' ? input.value : selection.to;
    view.choose({ ...withRange(selection, from ?? '', to ?? ''), page: 1 });
  }
}

/** Offers what would find something, and what is chosen. */
function fill(fieldset: HTMLElement, { selection, library, found }: Shown): void {
  const facet = fieldset.dataset.facet as FacetName;
  const chosen = new Set(selection.facets[facet]);
  const offered = library.options[facet]
    .map((option, at) => ({ option, count: found.counts[facet][at] ?? 0 }))
    .filter(({ option, count }) => count > 0 || chosen.has(option.key))
    .slice(0, OPTIONS_AT_MOST);
  const room = fieldset.querySelector('.filter-options');
  // What has the focus keeps it: options that stay are the same elements.
  const known = new Map(
    [...fieldset.querySelectorAll('label')].map((label) => [label.dataset.key, label]),
  );
  const labels = offered.map(({ option, count }) => {
    const label = known.get(option.key) ?? optionOf(facet, option);
    const input = label.querySelector('input');
    if (input) input.checked = chosen.has(option.key);
    const number = label.querySelector('.filter-number');
    if (number) number.textContent = NUMBERS.format(count);
    return label;
  });
  // What stands where it stood is laid out once.
  if (labels.some((label, at) => label !== room?.children[at])) room?.replaceChildren(...labels);
  else while (room?.children[labels.length]) room.lastChild?.remove();
  fieldset.hidden = offered.length === 0;
}

function optionOf(facet: FacetName, option: Option): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', name: facet, value: option.key });
  const number = element('span', { className: 'filter-number' });
  const depth = Math.min(option.depth ?? 0, DEEPEST);
  return element(
    'label',
    { data: { key: option.key }, className: depth > 0 ? `filter-depth-${depth}` : '' },
    input,
    element('bdi', {}, labelOf(facet, option)),
    number,
  );
}

/** The words for an option: its own, or the interface's. */
export function labelOf(facet: FacetName, { key, label }: Pick<Option, 'key' | 'label'>): string {
  const own =
    facet === 'status' ? statusNames() : facet === 'importance' ? importanceNames() : undefined;
  return label ?? own?.[key] ?? key;
}

function importanceNames(): Readonly<Record<string, string>> {
  return {
    key: say(MESSAGES.importance.key),
    normal: say(MESSAGES.importance.normal),
    minor: say(MESSAGES.importance.minor),
  };
}

/** The months between which the other filters find anything are the limits. */
function fillDates(panel: HTMLElement, { selection, found }: Shown): void {
  const months = [...found.months.keys()];
  const limits = { min: month(months[0]), max: month(months.at(-1)) };
  for (const input of panel.querySelectorAll<HTMLInputElement>('.filter-dates input')) {
    Object.assign(input, limits);
    const value = input.name === 'from' ? selection.from : selection.to;
    const shown = value === undefined || isYear(value) ? '' : monthOf(value);
    if (input.value !== shown && input !== document.activeElement) input.value = shown;
  }
}

/** What happened on the day that it is for the reader, in other years: only where something did. */
function offerThisDay(panel: HTMLElement, { library, selection }: Shown, view: FilterView): void {
  const dates = panel.querySelector('.filter-dates');
  if (!dates || dates.querySelector('.filter-today')) return;
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  const count = positionsOf(onDay(library, day)).length;
  if (count === 0 || selection.on === day) return;
  const button = element('button', { type: 'button', className: 'filter-today' });
  button.textContent = say(MESSAGES.filters.onThisDay, { day: dayOfYear(day), count });
  button.addEventListener('click', () => view.choose({ ...readSelection(''), on: day }));
  dates.append(button);
}

function month(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(6, '0').replace(/(..)$/, '-$1');
}
