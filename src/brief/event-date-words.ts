import { DateTime, type DateTimeFormatOptions } from 'luxon';
import type { DatePart, EventDate } from './event-date.ts';

/** How a language says that a date is not sure; `{date}` stands for the date. */
export interface DateWords {
  readonly about: string;
  readonly uncertain: string;
  readonly unknownDay: string;
  readonly from: string;
  readonly decade: string;
  /** `{time}` stands for the time of day with its offset. */
  readonly moment: string;
}

/** A language's locale (BCP 47, with `-u-nu-` for its digits) and its words for uncertain dates. */
export interface DateLanguage {
  readonly locale: string;
  readonly words: DateWords;
}

/**
 * A date as a reader reads it: "about 6 June 2017", "June 2017", "9–10 July 2017",
 * "17 October 2016, 01:30 (UTC+3)". The clock, zone and locale of the machine do not matter.
 */
export function dateInWords(date: EventDate, { locale, words }: DateLanguage): string {
  if (date.kind === 'single' || !date.start) return partInWords(date, locale, words);
  if (date.open || !date.end) {
    return fill(words.from, partInWords(date.start, locale, words));
  }
  return intervalInWords(date.start, date.end, locale, words);
}

/** A plain day in words: "6 June 2017". */
export function dayInWords(day: string, locale: string): string {
  return at(day).setLocale(locale).toLocaleString(DAY);
}

/** A month in words: "June 2017", from any of its days. */
export function monthInWords(day: string, locale: string): string {
  return at(day).setLocale(locale).toLocaleString(MONTH);
}

/** Locales whose dates begin with the day and end with the year. */
const DAY_FIRST = /^(?:en-GB|ar)(?:-|$)/;

const DAY: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH: DateTimeFormatOptions = { month: 'long', year: 'numeric' };

function at(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function intervalInWords(start: DatePart, end: DatePart, locale: string, words: DateWords): string {
  const plain = (part: DatePart) =>
    part.precision === 'day' && !part.approximate && !part.uncertain;
  if (!plain(start) || !plain(end)) {
    return `${partInWords(start, locale, words)} – ${partInWords(end, locale, words)}`;
  }
  const [from, to] = [at(start.first), at(end.first)];
  const last = to.setLocale(locale).toLocaleString(DAY);
  if (start.first === end.first) return last;
  // Day-first languages share the month: "9–10 July 2017". Others keep both dates whole.
  const dayFirst = DAY_FIRST.test(locale);
  if (from.hasSame(to, 'month') && dayFirst) {
    return `${from.setLocale(locale).toLocaleString({ day: 'numeric' })}–${last}`;
  }
  if (from.hasSame(to, 'year') && dayFirst) {
    return `${from.setLocale(locale).toLocaleString({ day: 'numeric', month: 'long' })} – ${last}`;
  }
  return `${from.setLocale(locale).toLocaleString(DAY)} – ${last}`;
}

function partInWords(part: DatePart, locale: string, words: DateWords): string {
  const plain = certainPart(part, locale, words);
  const about = part.approximate ? fill(words.about, plain) : plain;
  return part.uncertain ? fill(words.uncertain, about) : about;
}

function certainPart(part: DatePart, locale: string, words: DateWords): string {
  const first = at(part.first).setLocale(locale);
  switch (part.precision) {
    case 'decade':
      return fill(words.decade, first.toLocaleString({ year: 'numeric' }));
    case 'year':
      return first.toLocaleString({ year: 'numeric' });
    case 'month': {
      const month = first.toLocaleString(MONTH);
      return part.unspecified ? fill(words.unknownDay, month) : month;
    }
    case 'moment':
      return momentInWords(part.moment ?? part.first, locale, words);
    default:
      return first.toLocaleString(DAY);
  }
}

function momentInWords(iso: string, locale: string, words: DateWords): string {
  const moment = DateTime.fromISO(iso, { setZone: true }).setLocale(locale);
  const time = moment.toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const offset = moment.offset === 0 ? 'UTC' : `UTC${moment.toFormat('Z').replace(/^-/, '−')}`;
  return fill(words.moment, moment.toLocaleString(DAY)).replace('{time}', `${time} (${offset})`);
}

function fill(pattern: string, date: string): string {
  return pattern.replace('{date}', date);
}
