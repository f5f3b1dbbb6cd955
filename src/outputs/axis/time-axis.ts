import { scaleUtc } from 'd3-scale';
import type { Brief } from '../../brief/brief.ts';
import {
  addDays,
  type CalendarMonth,
  type Day,
  dayOfInstant,
  daysBetween,
  firstDayOf,
  lastDayOf,
  midnight,
  monthOf,
  startOfNextMonth,
} from '../../brief/day.ts';
import { type Bounds, coarseFirst, countedUnder, daysOfPeriod } from '../../brief/periods.ts';
import { asFirst } from '../../words/message.ts';
import { yearAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';

/** Where days stand on a drawing whose unit of width is a day. */
export interface TimeScale {
  readonly first: Day;
  /** The day after the last. */
  readonly end: Day;
  /** How wide the drawing is. */
  readonly days: number;
  x(day: Day): number;
}

/** A scale over whole months, from the month of one day to the month of another. */
export function timeScale(first: Day | CalendarMonth, last: Day | CalendarMonth): TimeScale {
  const from = firstDayOf(monthOf(first));
  const end = startOfNextMonth(last);
  return { first: from, end, days: daysBetween(from, end), x: (day) => daysBetween(from, day) };
}

/** Where a year begins on a drawing, or a month or day of a short one; in days from its start. */
export interface YearTick {
  readonly x: number;
  readonly label: string;
  readonly href?: string;
  /** Where there is room for its number: on a phone too, from a tablet on, or nowhere. */
  readonly named: 'always' | 'wide' | 'never';
}

/** The width of a drawing on a phone and on a tablet, and what a letter takes of it, in pixels. */
const PHONE = 328;
const TABLET = 700;
const LETTER = 7.5;
const BESIDE = 5;
/** The least room of a name, as a share: years that stand closer are hard to tell apart. */
const ON_A_PHONE = 0.12;
const ON_A_TABLET = 0.07;

/** The years of the record on a scale; the first begins where the scale begins. */
export function yearTicks(edition: Edition, scale: TimeScale): readonly YearTick[] {
  const years = edition.indexes.timeline.years
    .filter(({ key }) => lastDayOf(key) >= scale.first && firstDayOf(key) < scale.end)
    .map(({ key }) => ({
      x: Math.max(0, scale.x(firstDayOf(key))),
      label: edition.words(key),
      href: edition.href(yearAddress(key)),
    }));
  return withRoom(years, scale.days);
}

/** Says of ticks, which stand in order, where each has room for its name. */
export function withRoom<Tick extends Pick<YearTick, 'x' | 'label'>>(
  ticks: readonly Tick[],
  days: number,
): readonly (Tick & Pick<YearTick, 'named'>)[] {
  const onPhone = roomy(ticks, days, ON_A_PHONE, PHONE);
  const onTablet = roomy(ticks, days, ON_A_TABLET, TABLET);
  return ticks.map((tick) => ({
    ...tick,
    named: onPhone.has(tick) ? 'always' : onTablet.has(tick) ? 'wide' : 'never',
  }));
}

/** Those that stand clear of each other; a first year that has hardly begun gives way to the next. */
function roomy<Tick extends Pick<YearTick, 'x' | 'label'>>(
  ticks: readonly Tick[],
  days: number,
  least: number,
  width: number,
): ReadonlySet<Tick> {
  const lengthOf = ({ label }: Tick) => ((label.length * LETTER + BESIDE) / width) * days;
  const room = least * days;
  const [first, second] = ticks;
  const cut = first && second && second.x - first.x < room;
  const kept = new Set<Tick>();
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of cut ? ticks.slice(1) : ticks) {
    // A name that would be cut at the end of the drawing is none.
    if (tick.x < free || tick.x + lengthOf(tick) > days) continue;
    kept.add(tick);
    free = tick.x + Math.max(room, lengthOf(tick));
  }
  return kept;
}

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
  const scale = scaleUtc([midnight(first), midnight(last)], [0, 1]);
  const named = first === last ? [midnight(first)] : atMost(most, (wanted) => scale.ticks(wanted));
  const grain = grainOf(named);
  const format = (date: Date) => {
    // The first month of a year stands for the year.
    const shown: Grain = grain === 'month' && date.getUTCMonth() === 0 ? 'year' : grain;
    const named = new Intl.DateTimeFormat(locale, { ...FORMATS[shown], timeZone: 'UTC' });
    return asFirst(named.format(date), locale);
  };
  return named.map((date) => ({ day: dayOfInstant(date), label: format(date) }));
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

/** A stretch of time in which something happened, in days from the start of a drawing. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** The months that briefs touch: one stretch as long as none is silent. */
export function stretchesOf(briefs: readonly Brief[], scale: TimeScale): readonly Stretch[] {
  const bounds = daysOfScale(scale);
  const months = new Set(briefs.flatMap(({ date }) => countedUnder(date, bounds, 'month')));
  return joined(
    [...months].sort(coarseFirst).flatMap((month) => {
      const { first, last } = daysOfPeriod(month);
      const x = Math.max(0, scale.x(first));
      const width = Math.min(scale.days, scale.x(startOfNextMonth(last))) - x;
      return width > 0 ? [{ x, width }] : [];
    }),
    0,
  );
}

/** The first and the last day that are drawn. */
export function daysOfScale({ first, end }: TimeScale): Bounds {
  return { first, last: addDays(end, -1) };
}

/** Makes one of stretches, which stand in order, where no more than so many days lie between. */
export function joined(stretches: readonly Stretch[], silence: number): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    const end = stretch.x + stretch.width;
    if (last && stretch.x - last.x - last.width <= silence)
      all[all.length - 1] = { x: last.x, width: Math.max(last.width, end - last.x) };
    else all.push(stretch);
  }
  return all;
}
