import { element } from '../element.ts';
import { dateInWords } from '../words.ts';
import type { MonthRange } from './month-range.ts';
import { placeAlong, rightToLeft } from './place-along.ts';
import { monthAt, monthKey, monthNumber, type TimeAxis } from './time-axis.ts';

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
