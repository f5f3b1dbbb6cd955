import { element } from '../../frame/browser/element.ts';
import { datesInWords, say } from '../../frame/browser/words.ts';
import { Brush } from './brush.ts';
import { dimColumns, drawnOverview } from './drawn-overview.ts';
import { countIn, readMonthCounts } from './month-counts.ts';
import { type MonthRange, monthNumber, rangeOf, withoutBounds } from './time-axis.ts';

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
