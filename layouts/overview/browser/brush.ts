import { element } from '../../frame/browser/element.ts';
import { dateInWords, say } from '../../frame/browser/words.ts';
import type { DrawnOverview } from './drawn-overview.ts';
import {
  type MonthRange,
  monthAt,
  monthKey,
  monthNumber,
  placeOf,
  rangeOf,
  type TimeAxis,
} from './time-axis.ts';

/** Time runs as the page is read. */
export const rightToLeft = document.documentElement.dir === 'rtl';

/** How far along an element a pointer is, in the direction of reading: from 0 to just below 1. */
export function placeAlong(element: Element, { clientX }: PointerEvent): number {
  const { left, width } = element.getBoundingClientRect();
  const place = (clientX - left) / width;
  return Math.min(0.999999, Math.max(0, rightToLeft ? 1 - place : place));
}

interface Drag {
  /** Both places on the drawing's width, from 0 to 1. */
  moved(start: number, end: number): void;
  ended(): void;
}

/** Nearer than this, in CSS pixels, a press is a press on what stands there. */
const STILL = 6;

/** Follows a pointer or finger drawn across the upper part of a drawing that also holds links. */
export function dragAcross(drawing: SVGSVGElement, height: number, drag: Drag): void {
  let start: number | undefined;
  let dragging = false;
  const place = (event: PointerEvent) => placeAlong(drawing, event);
  drawing.addEventListener('pointerdown', (event) => {
    dragging = false;
    const above = event.clientY - drawing.getBoundingClientRect().top <= height;
    start = above && event.isPrimary && event.button === 0 ? place(event) : undefined;
  });
  drawing.addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    const { width } = drawing.getBoundingClientRect();
    if (!dragging && Math.abs(place(event) - start) * width < STILL) return;
    dragging = true;
    if (!drawing.hasPointerCapture(event.pointerId)) drawing.setPointerCapture(event.pointerId);
    drag.moved(start, place(event));
  });
  const end = () => {
    if (dragging) drag.ended();
    start = undefined;
  };
  drawing.addEventListener('pointerup', end);
  drawing.addEventListener('pointercancel', end);
  // Neither does the end of a drag follow the link under it, nor is that link itself dragged away.
  drawing.addEventListener('click', (event) => dragging && event.preventDefault(), true);
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
}

type Choose = (range: MonthRange, passing: boolean) => void;

/** How far a key moves an end, in months. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: rightToLeft ? 1 : -1,
  ArrowDown: -1,
  ArrowRight: rightToLeft ? -1 : 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** One end of the range, as a slider of the WAI-ARIA Authoring Practices. */
export class Handle {
  readonly element: HTMLElement;
  readonly #end: keyof MonthRange;
  readonly #axis: TimeAxis;
  readonly #shown: () => MonthRange;
  readonly #choose: Choose;

  constructor(
    end: keyof MonthRange,
    label: string,
    axis: TimeAxis,
    shown: () => MonthRange,
    choose: Choose,
  ) {
    this.#end = end;
    this.#axis = axis;
    this.#shown = shown;
    this.#choose = choose;
    this.element = element('div', { className: `brush-handle brush-${end}`, tabIndex: 0 });
    this.element.setAttribute('role', 'slider');
    this.element.setAttribute('aria-label', label);
    this.element.addEventListener('keydown', (event) => this.#press(event));
    this.element.addEventListener('pointerdown', (event) => {
      if (event.button === 0) this.element.setPointerCapture(event.pointerId);
    });
    this.element.addEventListener('pointermove', (event) => this.#follow(event));
    this.element.addEventListener('lostpointercapture', () => this.#choose(this.#shown(), false));
  }

  /** Says at which end of a range it stands. */
  show({ from, to }: MonthRange): void {
    const at = this.#end === 'from' ? from : to;
    const { first, last } = this.#axis;
    const values = {
      valuemin: this.#end === 'from' ? monthNumber(first) : from,
      valuemax: this.#end === 'from' ? to : monthNumber(last),
      valuenow: at,
      valuetext: dateInWords(monthKey(at)),
    };
    for (const [name, value] of Object.entries(values))
      this.element.setAttribute(`aria-${name}`, String(value));
  }

  #press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#choose(this.#moved(this.#shown()[this.#end] + step), false);
  }

  #follow(event: PointerEvent): void {
    if (!this.element.hasPointerCapture(event.pointerId)) return;
    const place = placeAlong(this.element.parentElement ?? this.element, event);
    this.#choose(this.#moved(monthAt(place, this.#axis)), true);
  }

  /** The range with this end elsewhere: never beyond the axis, nor past the other end. */
  #moved(month: number): MonthRange {
    const { from, to } = this.#shown();
    const [first, last] = [monthNumber(this.#axis.first), monthNumber(this.#axis.last)];
    return this.#end === 'from'
      ? { from: Math.max(first, Math.min(month, to)), to }
      : { from, to: Math.min(last, Math.max(month, from)) };
  }
}

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
