/**
 * A calendar date of ISO 8601, `YYYY-MM-DD`, in the proleptic Gregorian calendar. Days of the years
 * 1 to 9999 sort as text.
 */
export type Day = `${number}-${number}-${number}`;

/** A month, `YYYY-MM`. */
export type CalendarMonth = `${number}-${number}`;

/** A year, `YYYY`. */
export type CalendarYear = `${number}`;

/** A year, a month or a day: a day is the shortest. */
export type CalendarPeriod = CalendarYear | CalendarMonth | Day;

/** How long a stretch of the calendar is named by. */
export type CalendarUnit = 'day' | 'month' | 'year';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MS_PER_DAY = 86_400_000;

/** True for a day that the calendar has: not for 2017-02-29. */
export function isDay(text: string): text is Day {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  return !!year && !!month && !!day && month <= 12 && day <= daysInMonth(year, month);
}

/** The day of a year, month (from 1) and day of the month. */
export function dayFrom(year: number, month: number, day: number): Day {
  return `${monthFrom(year, month)}-${digits(day, 2)}` as Day;
}

function monthFrom(year: number, month: number): CalendarMonth {
  return `${digits(year, 4)}-${digits(month, 2)}` as CalendarMonth;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}

/** The day on which an instant falls in UTC. */
export function dayOfInstant(instant: Date): Day {
  return dayFrom(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** The instant at which a day begins in UTC. */
export function midnight(day: Day): Date {
  const { year, month, dayOfMonth } = partsOf(day);
  const instant = new Date(0);
  // `Date.UTC` takes years below 100 for years of the last century.
  instant.setUTCFullYear(year, month - 1, dayOfMonth);
  return instant;
}

/** Year, month (from 1) and day of the month as numbers; of a month or a year, those of its first day. */
export function partsOf(period: CalendarPeriod): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const [year = 1, month = 1, dayOfMonth = 1] = period.split('-').map(Number);
  return { year, month, dayOfMonth };
}

export function yearOf(period: CalendarPeriod): CalendarYear {
  return period.slice(0, 4) as CalendarYear;
}

export function monthOf(period: Day | CalendarMonth): CalendarMonth {
  return period.slice(0, 7) as CalendarMonth;
}

/** The day, month or year in which a day falls. */
export function periodOf(day: Day, unit: CalendarUnit): CalendarPeriod {
  if (unit === 'day') return day;
  return unit === 'month' ? monthOf(day) : yearOf(day);
}

export function isYear(period: CalendarPeriod): period is CalendarYear {
  return period.length === 4;
}

export function firstDayOf(period: CalendarPeriod): Day {
  const { year, month, dayOfMonth } = partsOf(period);
  return dayFrom(year, month, dayOfMonth);
}

export function lastDayOf(period: CalendarPeriod): Day {
  if (isYear(period)) return dayFrom(partsOf(period).year, 12, 31);
  const { year, month } = partsOf(period);
  return period.length === 7 ? dayFrom(year, month, daysInMonth(year, month)) : (period as Day);
}

/** The first day of the month after. */
export function startOfNextMonth(day: Day | CalendarMonth): Day {
  const { year, month } = partsOf(day);
  return month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
}

/** The number of days of a month, months counting from 1. */
export function daysInMonth(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

/** So many days later; earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOfInstant(new Date(midnight(day).getTime() + days * MS_PER_DAY));
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to).getTime() - midnight(from).getTime()) / MS_PER_DAY;
}

/** Whole months from one to another; negative where the second is earlier. */
export function monthsBetween(from: Day | CalendarMonth, to: Day | CalendarMonth): number {
  const count = (period: Day | CalendarMonth) => {
    const { year, month } = partsOf(period);
    return year * 12 + month;
  };
  return count(to) - count(from);
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return b < a ? b : a;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}
