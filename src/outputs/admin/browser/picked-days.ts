import { type Day, isDay, monthOf, yearOf } from '../../../brief/day.ts';
import { isDate, parseEventDate } from '../../../brief/event-date.ts';

/** A date as it is picked from calendars: days, and how they are meant. */
export interface PickedDays {
  /** `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly way: string;
}

/** How a day is meant, and what of it is written. */
export const WAYS: readonly {
  readonly way: string;
  readonly label: string;
  readonly write: (day: Day) => string;
}[] = [
  { way: 'day', label: 'on this day', write: (day) => day },
  { way: 'about', label: 'about this day', write: (day) => `${day}~` },
  { way: 'unsure', label: 'perhaps on this day', write: (day) => `${day}?` },
  { way: 'month', label: 'in this month', write: (day) => monthOf(day) },
  { way: 'year', label: 'in this year', write: (day) => yearOf(day) },
];

/** The days that a date in EDTF would be picked by; empty for what is none. */
export function pickedDays(text: string): PickedDays {
  const date = parseEventDate(text);
  if (!isDate(date)) return { from: '', to: '', way: 'day' };
  const way = date.approximate
    ? 'about'
    : date.uncertain
      ? 'unsure'
      : date.precision === 'month' || date.precision === 'year'
        ? date.precision
        : 'day';
  return { from: date.first, to: date.kind === 'interval' && !date.open ? date.last : '', way };
}

/** Picked days in EDTF; an end that is not after the beginning is none. */
export function writtenDays({ from, to, way }: PickedDays): string {
  const first = from || to;
  if (!isDay(first)) return '';
  const write = WAYS.find((meant) => meant.way === way)?.write ?? ((day: Day) => day);
  return isDay(to) && to > first ? `${write(first)}/${write(to)}` : write(first);
}
