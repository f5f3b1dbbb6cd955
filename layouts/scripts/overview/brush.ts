import { element } from '../element.ts';
import { say } from '../words.ts';
import { dragAcross } from './drag.ts';
import type { DrawnOverview } from './drawn-overview.ts';
import { Handle } from './handle.ts';
import { type MonthRange, rangeOf } from './month-range.ts';
import { monthAt, placeOf } from './time-axis.ts';

/** A range is drawn over the columns, or over the days and years below them: in CSS pixels. */
const BELOW = 30;

/** What a reader does with a range: moves it, and lets it stand. */
export interface BrushControl {
  /** The range that is chosen now. */
  shown(): MonthRange;
  choose(range: MonthRange, passing: boolean): void;
}

/** A range of months over an overview, drawn by pointer or finger, or moved by its two ends. */
export class Brush {
  readonly note = element('p', { className: 'brush-note', hidden: true });
  readonly #overview: DrawnOverview;
  readonly #band = element('div', { className: 'brush-band' });
  readonly #handles: readonly Handle[];

  constructor(overview: DrawnOverview, control: BrushControl) {
    const { frame, chart, axis, foot } = overview;
    this.#overview = overview;
    const choose = (range: MonthRange, passing: boolean) => {
      this.show(range);
      control.choose(range, passing);
    };
    const shown = () => control.shown();
    this.#handles = [
      new Handle('from', say(MESSAGES.overview.showFrom), axis, shown, choose),
      new Handle('to', say(MESSAGES.overview.showUntil), axis, shown, choose),
    ];
    this.note.setAttribute('role', 'status');
    frame.append(this.#band, ...this.#handles.map((handle) => handle.element));
    frame.after(this.note);
    frame.style.setProperty('--foot', `${foot}px`);
    this.show(shown());
    dragAcross(chart, foot + BELOW, {
      moved: (start, end) => choose(ordered(monthAt(start, axis), monthAt(end, axis)), true),
      ended: () => choose(shown(), false),
    });
  }

  /** Lays the range over the drawing. */
  show(range: MonthRange): void {
    const { section, axis } = this.#overview;
    const whole = rangeOf({}, axis);
    const [start, end] = [placeOf(range.from, axis), placeOf(range.to + 1, axis)];
    section.style.setProperty('--from', `${start * 100}%`);
    section.style.setProperty('--to', `${end * 100}%`);
    // Hung to the side on which there is more room, the note never leaves the page.
    this.note.classList.toggle('brush-note-late', start + end >= 1);
    this.#band.hidden = range.from === whole.from && range.to === whole.to;
    for (const handle of this.#handles) handle.show(range);
  }
}

function ordered(a: number, b: number): MonthRange {
  return a < b ? { from: a, to: b } : { from: b, to: a };
}
