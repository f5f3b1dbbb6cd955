import { element } from '../../frame/browser/element.ts';
import { datesInWords, say } from '../../frame/browser/words.ts';
import { Brush } from './brush.ts';
import { dimColumns, drawnOverview } from './drawn-overview.ts';
import { type MonthRange, monthNumber, rangeOf, withoutBounds } from './time-axis.ts';

/** How many events lie in months by number, both included: nearly all within one month. */
export interface MonthCount extends MonthRange {
  readonly count: number;
}

/** Reads `14:3 14-16:1`: months by their distance from the first of the drawing, and how many. */
export function readMonthCounts(text: string, first: number): readonly MonthCount[] {
  return text.split(' ').map((part) => {
    const [months = '', count] = part.split(':');
    const [from, to = from] = months.split('-').map(Number);
    return { from: first + (from ?? 0), to: first + (to ?? 0), count: Number(count) };
  });
}

/** How many may have happened in a range of months: what the timeline finds there. */
export function countIn(range: MonthRange, counts: readonly MonthCount[]): number {
  return counts
    .filter(({ from, to }) => to >= range.from && from <= range.to)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Makes the overview of a list the way to part of it: the timeline, narrowed to a range of months. */
export function brushList(): void {
  const overview = drawnOverview();
  const filtered = overview?.section.dataset.filtered;
  if (!overview || filtered === undefined) return;
  const { axis, chart } = overview;
  const counts = readMonthCounts(chart.dataset.counts ?? '', monthNumber(axis.first));
  const whole = rangeOf({}, axis);
  let range = whole;

  const choose = (chosen: MonthRange, passing: boolean) => {
    range = chosen;
    dimColumns(overview, (month) => month >= range.from && month <= range.to);
    const { from, to } = withoutBounds(range, axis);
    const dates = datesInWords({ from, to });
    const count = countIn(range, counts);
    const events = say(MESSAGES.counts.events, { count });
    const href = `${filtered}${queryOf({ from, to })}`;
    brush.note.hidden = dates === undefined;
    // Nothing empty is offered.
    const said =
      passing || count === 0 ? [`${dates} · ${events}`] : [`${dates} `, show(href, events)];
    brush.note.replaceChildren(...said, ...(passing ? [] : [letGo()]));
  };
  const brush = new Brush(overview, { shown: () => range, choose });

  const letGo = () => {
    const button = element('button', { type: 'button', title: say(MESSAGES.filters.remove) }, '×');
    button.setAttribute('aria-label', say(MESSAGES.filters.remove));
    button.addEventListener('click', () => {
      choose(whole, false);
      brush.show(whole);
      // What had the focus is gone.
      overview.frame.querySelector<HTMLElement>('.brush-from')?.focus();
    });
    return button;
  };
}

function show(href: string, events: string): HTMLElement {
  return element('a', { href }, say(MESSAGES.overview.show, { events }));
}

/** Dates as the address of the timeline has them, after what is asked for already. */
function queryOf(dates: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  return Object.entries(dates)
    .map(([name, date]) => (date === undefined ? '' : `&${name}=${date}`))
    .join('');
}
