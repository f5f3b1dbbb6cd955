import {
  addDays,
  type CalendarMonth,
  type CalendarUnit,
  type CalendarYear,
  type Day,
  dayFrom,
  daysBetween,
  earlierOf,
  firstDayOf,
  lastDayOf,
  laterOf,
  monthOf,
  monthsBetween,
  partsOf,
  periodOf,
  yearOf,
} from './day.ts';
import { type DatePart, type EventDate, hasFirst, hasLast } from './event-date.ts';
import { textOrder } from './text-order.ts';

/**
 * The one place that says in which periods an event is listed: archives, filters, overviews, search,
 * calendars and exports all ask here.
 *
 * An event is listed in every period that it touches: each month and year of a duration, each that
 * one of several dates lies in, and, where it has no first or last day, each to the first or last
 * day of the record. It is filed no finer than it is known: what happened in some month of 2016 is in
 * the year 2016 and in no month of it.
 */

/** The first and the last day that a record names. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** Days that an event took or on one of which it may have happened, both included. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  /** It is not known in which month: years or a decade that are listed as a whole, or not at all. */
  readonly whole: boolean;
}

/** Ten years as EDTF writes them: `201X`. */
export type Decade = `${number}X`;

/** A month (`2017-06`), a year (`2017`) or a decade (`201X`). */
export type Period = CalendarMonth | CalendarYear | Decade;

export function isDecade(period: string): period is Decade {
  return period.endsWith('X');
}

export function isMonth(period: string): period is CalendarMonth {
  return period.length === 7;
}

/** How finely a date can be filed. */
export type Grain = 'month' | 'year' | 'decade';

export function grainOf({ precision }: Pick<DatePart, 'precision'>): Grain {
  return precision === 'decade' || precision === 'year' ? precision : 'month';
}

/** The period under which a date stands in lists: that of its first day, no finer than it is known. */
export function filedUnder(date: EventDate): Period {
  return filedBy(date.first, grainOf(namedEnds(date).from));
}

function filedBy(day: Day, grain: Grain): Period {
  if (grain !== 'decade') return periodOf(day, grain) as Period;
  return `${yearOf(day).slice(0, 3)}X` as Decade;
}

/** The first and the last day of a month, year or decade; of a day itself. */
export function daysOfPeriod(period: Period | Day): Bounds {
  const known = daysOf.get(period) ?? findDays(period);
  daysOf.set(period, known);
  return known;
}

/** A record names few periods, and sorts by their days again and again. */
const daysOf = new Map<Period | Day, Bounds>();

function findDays(period: Period | Day): Bounds {
  if (!isDecade(period)) return { first: firstDayOf(period), last: lastDayOf(period) };
  const year = Number(period.slice(0, -1)) * 10;
  // There is no year 0.
  return { first: dayFrom(Math.max(1, year), 1, 1), last: dayFrom(year + 9, 12, 31) };
}

/** The period in which a date ends, no finer than it is known: that of the last date it names. */
function endsIn(date: EventDate): Period {
  const { to } = namedEnds(date);
  return filedBy(to.first, grainOf(to));
}

/** The first and the last date that a date names. */
export function namedEnds(date: EventDate): { readonly from: DatePart; readonly to: DatePart } {
  const last = date.among?.map(({ to }) => to).reduce((a, b) => (b.last > a.last ? b : a));
  return {
    from: date.among?.[0]?.from ?? date.start ?? date.end ?? date,
    to: last ?? date.end ?? date.start ?? date,
  };
}

/** From one period to another, each no finer than it is known. */
export interface Extent {
  readonly from: Period;
  readonly to: Period;
}

/** The periods in which dates begin and end; undefined without any. "The 2010s" end when they begin. */
export function extentOf(dates: readonly EventDate[]): Extent | undefined {
  // Thousands of dates lie in few periods.
  const starts = new Set(dates.map((date) => filedUnder(date)));
  const ends = new Set(dates.map((date) => endsIn(date)));
  const [from] = [...starts].sort(coarseFirst);
  const to = [...ends].sort(coarseFirst).at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** By their first day; of those that begin together, the longest first. */
export function coarseFirst(a: Period | Day, b: Period | Day): number {
  const [first, second] = [daysOfPeriod(a).first, daysOfPeriod(b).first];
  return textOrder(first, second) || textOrder(daysOfPeriod(b).last, daysOfPeriod(a).last);
}

/**
 * The days that dates name, from the first to the last; undefined without any. An end that a date
 * does not have is none of the record, and "the 2010s" are no reason to begin it in 2010: a decade
 * counts where nothing else is on record near it.
 */
export function boundsOf(dates: readonly EventDate[]): Bounds | undefined {
  const ends: Bounds[] = [];
  const decades: Bounds[] = [];
  for (const date of dates) {
    const { from, to } = namedEnds(date);
    const known = {
      first: !hasFirst(date) || grainOf(from) === 'decade' ? to.last : from.first,
      last: !hasLast(date) || grainOf(to) === 'decade' ? from.first : to.last,
    };
    if (grainOf(from) === 'decade' && grainOf(to) === 'decade') decades.push(date);
    else ends.push(known.first <= known.last ? known : { first: known.last, last: known.first });
  }
  const [one] = ends.length > 0 ? ends : decades;
  if (!one) return undefined;
  let { first, last } = one;
  for (const end of ends.length > 0 ? ends : decades) {
    first = earlierOf(first, end.first);
    last = laterOf(last, end.last);
  }
  for (const decade of decades) {
    // The years of it that are next to what is on record are all that is sure to be drawn.
    if (decade.last < first) first = firstDayOf(yearOf(decade.last));
    else if (decade.first > last) last = lastDayOf(yearOf(decade.first));
  }
  return { first, last };
}

/** The stretches of a date within a record, in their order. */
export function stretchesOf(date: EventDate, bounds: Bounds): readonly Stretch[] {
  const { kind, start, end, among } = date;
  if (among) return among.flatMap(({ from, to }) => between(from, to));
  if (kind === 'interval' && start && end) return between(start, end);
  if (kind === 'single') return between(date, date);
  const named = start ?? end ?? date;
  const first = hasFirst(date) ? named.first : earlierOf(bounds.first, named.first);
  const last = hasLast(date) ? named.last : laterOf(bounds.last, named.last);
  const far: DatePart = { ...named, precision: 'day', first: named.last, last: named.last };
  return hasFirst(date)
    ? between(named, { ...far, first: last, last })
    : between({ ...far, first, last: first }, named);
}

/** From one date to another: the years in which no month is known as a whole, the rest by its days. */
function between(from: DatePart, to: DatePart): readonly Stretch[] {
  const [start, end] = [grainOf(from), grainOf(to)];
  if (start === 'month' && end === 'month')
    return [{ first: from.first, last: to.last, whole: false }];
  if (from.first === to.first && from.last === to.last) {
    return [{ first: from.first, last: to.last, whole: true }];
  }
  const stretches: Stretch[] = [];
  const middle = {
    first: start === 'month' ? from.first : addDays(from.last, 1),
    last: end === 'month' ? to.last : addDays(to.first, -1),
  };
  if (start !== 'month') stretches.push({ first: from.first, last: from.last, whole: true });
  if (middle.first <= middle.last) stretches.push({ ...middle, whole: false });
  if (end !== 'month') stretches.push({ first: to.first, last: to.last, whole: true });
  return stretches;
}

/** Whether an event is listed between two days, both included. */
export function touches(stretches: readonly Stretch[], { first, last }: Bounds): boolean {
  return stretches.some((stretch) =>
    stretch.whole
      ? first <= stretch.first && stretch.last <= last
      : first <= stretch.last && stretch.first <= last,
  );
}

const MONTHS_AT_MOST = 120;
const YEARS_AT_MOST = 100;

/**
 * The months or years that have a page because of an event: all that it touches, or, where it is
 * longer than ten years or a hundred, those of its two ends. Where it has no first or no last day and
 * did not go on all the while, those of the day that is named.
 */
export function periodsMadeBy(date: EventDate, bounds: Bounds, grain: Grain): readonly Period[] {
  return sureStretches(date, bounds).flatMap(({ first, last, whole }) => {
    if (grain === 'decade') {
      const decade = filedBy(first, grain);
      const { first: start, last: end } = daysOfPeriod(decade);
      return whole && first === start && last === end ? [decade] : [];
    }
    if (whole && (grain === 'month' || yearOf(first) !== yearOf(last))) return [];
    return endsOrAll(first, last, grain) as readonly Period[];
  });
}

/** Where something went on, or one of the dates on which it was; nothing that only may be. */
function sureStretches(date: EventDate, bounds: Bounds): readonly Stretch[] {
  const lasting = date.kind === 'interval' && !date.endUnknown;
  const named = date.start ?? date.end ?? date;
  const all = hasFirst(date) && hasLast(date);
  return all || lasting ? stretchesOf(date, bounds) : between(named, named);
}

/**
 * The days, months or years under which an event is counted: all that it touches, and where it is
 * known no finer than a month, a year or a decade, that one as a whole.
 */
export function countedUnder(
  date: EventDate,
  bounds: Bounds,
  unit: CalendarUnit,
): readonly (Period | Day)[] {
  const { from, to } = namedEnds(date);
  const byMonth = [from, to].some(({ precision }) => precision === 'month');
  return sureStretches(date, bounds).flatMap(({ first, last, whole }) => {
    if (whole) return filedBy(first, yearOf(first) === yearOf(last) ? 'year' : 'decade');
    return endsOrAll(first, last, unit === 'day' && byMonth ? 'month' : unit);
  });
}

const AT_MOST: Readonly<Record<CalendarUnit, number>> = {
  day: 100,
  month: MONTHS_AT_MOST,
  year: YEARS_AT_MOST,
};

function endsOrAll(first: Day, last: Day, unit: CalendarUnit): readonly (Period | Day)[] {
  return (
    periodsBetween(first, last, unit, AT_MOST[unit]) ??
    ([periodOf(first, unit), periodOf(last, unit)] as (Period | Day)[])
  );
}

/** The days, months or years from one day to another; undefined where they are more than so many. */
function periodsBetween(
  first: Day,
  last: Day,
  unit: CalendarUnit,
  most: number,
): readonly (Period | Day)[] | undefined {
  if (unit === 'day') {
    const count = daysBetween(first, last) + 1;
    return count > most ? undefined : Array.from({ length: count }, (_, at) => addDays(first, at));
  }
  if (unit === 'month') {
    const count = monthsBetween(first, last) + 1;
    if (count > most) return undefined;
    const { year, month } = partsOf(first);
    return Array.from({ length: count }, (_, at) =>
      monthOf(dayFrom(year + Math.floor((month - 1 + at) / 12), ((month - 1 + at) % 12) + 1, 1)),
    );
  }
  const [from, to] = [partsOf(first).year, partsOf(last).year];
  if (to - from >= most) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => yearOf(dayFrom(from + at, 1, 1)));
}
