import { DateTime, type DateTimeFormatOptions } from 'luxon';
import type { Words } from '../words/message.ts';
import type { CalendarMonth, Day } from './day.ts';
import type { DatePart, EventDate } from './event-date.ts';

/** A language's locale (BCP 47, with `-u-nu-` for its digits) and its words for uncertain dates. */
export interface DateLanguage {
  readonly locale: string;
  readonly words: Words;
}

/**
 * A date as a reader reads it: "about 6 June 2017", "June 2017", "9–10 July 2017",
 * "17 October 2016, 01:30 (UTC+3)". The clock, zone and locale of the machine do not matter.
 */
export function dateInWords(date: EventDate, { locale, words }: DateLanguage): string {
  if (date.kind === 'single' || !date.start) return partInWords(date, locale, words);
  if (date.open || !date.end) {
    return words('dates.since', { date: partInWords(date.start, locale, words) });
  }
  return intervalInWords(date.start, date.end, locale, words);
}

/** A plain day in words: "6 June 2017". */
export function dayInWords(day: Day, locale: string): string {
  return at(day).setLocale(locale).toLocaleString(DAY);
}

/** A month in words: "June 2017", from any of its days. */
export function monthInWords(day: Day | CalendarMonth, locale: string): string {
  return at(day).setLocale(locale).toLocaleString(MONTH);
}

const DAY: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH: DateTimeFormatOptions = { month: 'long', year: 'numeric' };

function at(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function intervalInWords(start: DatePart, end: DatePart, locale: string, words: Words): string {
  const plain = (part: DatePart) =>
    part.precision === 'day' && !part.approximate && !part.uncertain;
  if (!plain(start) || !plain(end)) {
    return `${partInWords(start, locale, words)} – ${partInWords(end, locale, words)}`;
  }
  const [from, to] = [at(start.first), at(end.first)];
  const last = to.setLocale(locale).toLocaleString(DAY);
  if (start.first === end.first) return last;
  // Day-first languages share the month: "9–10 July 2017". Others keep both dates whole.
  const shared = beginsWithDay(locale);
  if (from.hasSame(to, 'month') && shared) {
    return `${from.setLocale(locale).toLocaleString({ day: 'numeric' })}–${last}`;
  }
  if (from.hasSame(to, 'year') && shared) {
    return `${from.setLocale(locale).toLocaleString({ day: 'numeric', month: 'long' })} – ${last}`;
  }
  return `${from.setLocale(locale).toLocaleString(DAY)} – ${last}`;
}

const dayFirst = new Map<string, boolean>();

/** Whether the dates of a locale begin with the day and end with the year. */
function beginsWithDay(locale: string): boolean {
  let begins = dayFirst.get(locale);
  if (begins === undefined) {
    const parts = at('2017-06-09').setLocale(locale).toLocaleParts(DAY);
    const order = parts.map(({ type }) => type).filter((type) => type !== 'literal');
    begins = order[0] === 'day' && order.at(-1) === 'year';
    dayFirst.set(locale, begins);
  }
  return begins;
}

function partInWords(part: DatePart, locale: string, words: Words): string {
  const plain = certainPart(part, locale, words);
  const about = part.approximate ? words('dates.about', { date: plain }) : plain;
  return part.uncertain ? words('dates.uncertain', { date: about }) : about;
}

function certainPart(part: DatePart, locale: string, words: Words): string {
  const first = at(part.first).setLocale(locale);
  switch (part.precision) {
    case 'decade':
      return words('dates.decade', { date: first.toLocaleString({ year: 'numeric' }) });
    case 'year':
      return first.toLocaleString({ year: 'numeric' });
    case 'month': {
      const month = first.toLocaleString(MONTH);
      return part.unspecified ? words('dates.dayUnknown', { date: month }) : month;
    }
    case 'moment':
      return momentInWords(part.moment ?? part.first, locale, words);
    default:
      return first.toLocaleString(DAY);
  }
}

function momentInWords(iso: string, locale: string, words: Words): string {
  const moment = DateTime.fromISO(iso, { setZone: true }).setLocale(locale);
  const time = moment.toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const offset = moment.offset === 0 ? 'UTC' : `UTC${moment.toFormat('Z').replace(/^-/, '−')}`;
  return words('dates.moment', {
    date: moment.toLocaleString(DAY),
    time: `${time} (${offset})`,
  });
}
