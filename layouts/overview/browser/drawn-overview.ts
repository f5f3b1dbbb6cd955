import type { CalendarMonth } from '../../../src/brief/day.ts';
import { monthAt, type TimeAxis } from './time-axis.ts';

/** An overview as the page has it. */
export interface DrawnOverview {
  readonly section: HTMLElement;
  /** Holds the drawing; what scripts add is laid over it. */
  readonly frame: HTMLElement;
  readonly chart: SVGSVGElement;
  readonly axis: TimeAxis;
  /** How far down the columns reach, in CSS pixels. */
  readonly foot: number;
}

/** The overview of the page, where it has one. */
export function drawnOverview(): DrawnOverview | undefined {
  const section = document.querySelector<HTMLElement>('.overview');
  const frame = section?.querySelector<HTMLElement>('.overview-frame');
  const chart = frame?.querySelector<SVGSVGElement>('.overview-chart');
  if (!section || !frame || !chart) return undefined;
  const { first, last, foot } = chart.dataset;
  // The build writes both.
  const axis = { first: first as CalendarMonth, last: last as CalendarMonth };
  return { section, frame, chart, axis, foot: Number(foot) };
}

/** Columns stay full where any of their months does. */
export function dimColumns(
  { chart, axis }: DrawnOverview,
  isFull: (month: number) => boolean,
): void {
  const days = chart.querySelector('svg')?.viewBox.baseVal.width ?? 1;
  for (const column of chart.querySelectorAll<SVGRectElement>('.column rect')) {
    const start = column.x.baseVal.value;
    // In the middle of a day, so that no rounding leads to its neighbour.
    const last = monthAt((start + column.width.baseVal.value - 0.5) / days, axis);
    let month = monthAt((start + 0.5) / days, axis);
    while (month < last && !isFull(month)) month += 1;
    column.classList.toggle('column-out', !isFull(month));
  }
}
