import { withRange } from '../../frame/browser/selection.ts';
import { datesInWords, say } from '../../frame/browser/words.ts';
import { Brush } from '../../overview/browser/brush.ts';
import { dimColumns, drawnOverview } from '../../overview/browser/drawn-overview.ts';
import { rangeOf, withoutBounds } from '../../overview/browser/time-axis.ts';
import type { FilterView } from './filter-view.ts';

/** Makes the overview of the record a filter of the timeline under it. */
export function brushTimeline(view: FilterView): void {
  const overview = drawnOverview();
  if (!overview) return;
  const { axis } = overview;
  const brush = new Brush(overview, {
    shown: () => rangeOf(view.selection, axis),
    choose(range, passing) {
      const { from = '', to = '' } = withoutBounds(range, axis);
      const selection = { ...withRange(view.selection, from, to), page: 1 };
      if (passing) view.consider(selection);
      else view.choose(selection);
    },
  });
  view.onShow(({ selection, found, passing }) => {
    const range = rangeOf(selection, axis);
    brush.show(range);
    brush.note.hidden = !passing;
    brush.note.textContent = `${datesInWords(selection) ?? ''} · ${say(MESSAGES.counts.events, { count: found.positions.length })}`;
    const months = new Set([...found.months.keys()].map(monthNumberOf));
    dimColumns(overview, (month) => month >= range.from && month <= range.to && months.has(month));
  });
}

/** Months stand in the filters' index as in 201706. */
function monthNumberOf(month: number): number {
  return Math.floor(month / 100) * 12 + (month % 100) - 1;
}
