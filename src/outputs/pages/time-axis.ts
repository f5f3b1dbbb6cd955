import { scaleUtc } from 'd3-scale';
import type { Day } from '../../brief/event-date.ts';
import { daysBetween } from '../../indexes/day-count.ts';

/** A day that is named beside a line of time; 0 is the line's start and 1 its end. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

/** A line of time from one day to another. */
export interface TimeAxis {
  /** Where a day stands, from 0 to 1; in the middle where there is but one day. */
  at(day: Day): number;
  readonly ticks: readonly TimeTick[];
}

/** How finely ticks are named: by year, by month, or by day. */
type Grain = 'year' | 'month' | 'day';

const FORMATS: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
};

/** A line of time with at most `ticks` named days. */
export function timeAxis(first: Day, last: Day, ticks: number, locale: string): TimeAxis {
  const days = daysBetween(first, last);
  const at = (day: Day) => (days === 0 ? 0.5 : round(daysBetween(first, day) / days));
  return {
    at,
    ticks: namedDays(first, last, ticks, locale).map(({ day, label }) => ({ at: at(day), label })),
  };
}

/** At most so many days between two, both included, that are worth naming, with their names. */
export function namedDays(
  first: Day,
  last: Day,
  most: number,
  locale: string,
): readonly { readonly day: Day; readonly label: string }[] {
  const scale = scaleUtc([new Date(first), new Date(last)], [0, 1]);
  const named = first === last ? [new Date(first)] : atMost(most, (wanted) => scale.ticks(wanted));
  const grain = grainOf(named);
  const format = (date: Date) => {
    // The first month of a year stands for the year.
    const shown: Grain = grain === 'month' && date.getUTCMonth() === 0 ? 'year' : grain;
    return new Intl.DateTimeFormat(locale, { ...FORMATS[shown], timeZone: 'UTC' }).format(date);
  };
  return named.map((date) => ({ day: date.toISOString().slice(0, 10), label: format(date) }));
}

/** The scale takes a wish for the number of ticks as a hint and may give twice as many. */
function atMost(most: number, ticksFor: (wanted: number) => readonly Date[]): readonly Date[] {
  for (let wanted = most; wanted > 1; wanted -= 1) {
    const ticks = ticksFor(wanted);
    if (ticks.length <= most) return ticks;
  }
  return ticksFor(1).slice(0, most);
}

function grainOf(dates: readonly Date[]): Grain {
  if (
    dates.length > 1 &&
    dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
  ) {
    return 'year';
  }
  return dates.every((date) => date.getUTCDate() === 1) ? 'month' : 'day';
}

function round(part: number): number {
  return Math.round(part * 10_000) / 10_000;
}
