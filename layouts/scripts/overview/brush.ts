import { element } from '../element.ts';
import type { FilterView } from '../filters/filter-view.ts';
import { withRange } from '../filters/selection.ts';
import { datesOf } from '../filters/summary.ts';
import { words } from '../words.ts';
import { dragAcross } from './drag.ts';
import { Handle } from './handle.ts';
import { type MonthRange, rangeOf, withoutBounds } from './month-range.ts';
import { monthAt, monthKey, placeOf, type TimeAxis } from './time-axis.ts';

/** Makes the overview a control: a range of months is drawn over it, or moved by its handles. */
export function mountBrush(view: FilterView): void {
  const frame = document.querySelector<HTMLElement>('.overview-frame');
  const chart = frame?.querySelector<SVGSVGElement>('.overview-chart');
  const room = chart?.querySelector('.column-room')?.getAttribute('height');
  if (!frame || !chart || !room) return;
  const axis: TimeAxis = { first: chart.dataset.first ?? '', last: chart.dataset.last ?? '' };

  const band = element('div', { className: 'brush-band', hidden: true });
  const note = element('p', { className: 'brush-note', hidden: true });
  const choose = (range: MonthRange, passing: boolean) => {
    draw(range);
    const { from = '', to = '' } = withoutBounds(range, axis);
    const selection = { ...withRange(view.selection, from, to), page: 1 };
    if (passing) view.consider(selection);
    else view.choose(selection);
  };
  const shown = () => rangeOf(view.selection, axis);
  const handles = [
    new Handle('from', words.brushFrom, axis, shown, choose),
    new Handle('to', words.brushTo, axis, shown, choose),
  ];
  const draw = (range: MonthRange) => {
    const { from, to } = withoutBounds(range, axis);
    const [start, end] = [placeOf(range.from, axis), placeOf(range.to + 1, axis)];
    Object.assign(band.style, {
      insetInlineStart: `${start * 100}%`,
      width: `${(end - start) * 100}%`,
    });
    // Hung to the side on which there is more room, it never leaves the page.
    const early = start + end < 1;
    note.style.insetInlineStart = early ? `${start * 100}%` : 'auto';
    note.style.insetInlineEnd = early ? 'auto' : `${(1 - end) * 100}%`;
    band.hidden = from === undefined && to === undefined;
    for (const handle of handles) handle.show(range);
  };

  frame.append(band, ...handles.map((handle) => handle.element), note);
  frame.style.setProperty('--columns', `${room}px`);
  draw(shown());
  dragAcross(chart, Number(room), {
    moved: (start, end) => choose(ordered(monthAt(start, axis), monthAt(end, axis)), true),
    ended: () => choose(shown(), false),
  });
  view.onShow(({ selection, found, passing }) => {
    draw(rangeOf(selection, axis));
    note.hidden = !passing;
    note.textContent = `${datesOf(selection) ?? ''} · ${words.events(found.positions.length)}`;
    dim(chart, found.months, rangeOf(selection, axis));
  });
}

function ordered(a: number, b: number): MonthRange {
  return a < b ? { from: a, to: b } : { from: b, to: a };
}

/** Columns stay full where something is found. */
function dim(chart: Element, months: ReadonlyMap<number, number>, { from, to }: MonthRange): void {
  const full = new Set<string>();
  for (const month of months.keys()) {
    const number = Math.floor(month / 100) * 12 + (month % 100) - 1;
    if (number < from || number > to) continue;
    full.add(monthKey(number)).add(monthKey(number).slice(0, 4));
  }
  for (const column of chart.querySelectorAll<SVGElement>('.column'))
    column.classList.toggle('column-out', !full.has(column.dataset.key ?? ''));
}
