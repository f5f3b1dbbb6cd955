import { DateTime, type DateTimeFormatOptions } from 'luxon';
import { asFirst, type Words } from '../words/message.ts';
import type { CalendarMonth, Day } from './day.ts';
import type { Among, DatePart, EventDate } from './event-date.ts';

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
  const { kind, start, end, among } = date;
  const one = start ?? end ?? date;
  const named = () => partInWords(one, locale, words);
  const bound = () => ({ date: named(), precision: articleOf(one) });
  if (kind === 'before') return words('dates.onOrBefore', { date: named() });
  if (kind === 'after') return words('dates.onOrAfter', { date: named() });
  if (kind === 'set' && among) return setInWords(among, locale, words);
  if (kind === 'single') return partInWords(date, locale, words);
  if (start && end) return intervalInWords(start, end, locale, words);
  if (start && !date.endUnknown) return words('dates.since', bound());
  if (start) return words('dates.endUnknown', bound());
  return words(date.endUnknown ? 'dates.startUnknown' : 'dates.until', bound());
}

/** "17 or 20 October 2017", "some day from 17 to 20 October 2017". */
function setInWords(among: readonly Among[], locale: string, words: Words): string {
  const all = among.map(({ from, to }, index) => {
    if (from !== to && from.first !== to.first) {
      return words('dates.between', { dates: intervalInWords(from, to, locale, words) });
    }
    const next = among[index + 1];
    return isPlain(from) &&
      next &&
      next.from.first === next.to.first &&
      isPlain(next.from) &&
      from.first.slice(0, 7) === next.from.first.slice(0, 7) &&
      beginsWithDay(locale)
      ? dayAlone(at(from.first), locale)
      : partInWords(from, locale, words);
  });
  return all.reduce((before, date) => words('dates.or', { before, date }));
}

function isPlain(part: DatePart): boolean {
  return part.precision === 'day' && !part.approximate && !part.uncertain;
}

/** A plain day in words: "6 June 2017". */
export function dayInWords(day: Day, locale: string): string {
  return written(at(day), DAY, locale);
}

/** A day as messages to editors say it: "6 June 2017". */
export function dayInEnglish(day: Day): string {
  return dayInWords(day, 'en-GB');
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

function written(day: DateTime, format: DateTimeFormatOptions, locale: string): string {
  return asFirst(day.setLocale(locale).toLocaleString(format), locale);
}

/** The day without its month, as it stands in the whole: "9", "1er", "9.". */
function dayAlone(day: DateTime, locale: string): string {
  const parts = day.setLocale(locale).toLocaleParts(DAY);
  const at = parts.findIndex(({ type }) => type === 'day');
  const point = parts[at + 1]?.value.startsWith('.') ? '.' : '';
  return asFirst(`${parts[at]?.value ?? ''}${point}`, locale);
}

function intervalInWords(start: DatePart, end: DatePart, locale: string, words: Words): string {
  if (start.moment !== undefined && end.moment !== undefined) {
    return hoursInWords(start.moment, end.moment, locale, words);
  }
  if (!isPlain(start) || !isPlain(end)) {
    return `${partInWords(start, locale, words)} – ${partInWords(end, locale, words)}`;
  }
  const [from, to] = [at(start.first), at(end.first)];
  const last = written(to, DAY, locale);
  if (start.first === end.first) return last;
  // Day-first languages share the month: "9–10 July 2017". Others keep both dates whole.
  const shared = beginsWithDay(locale);
  if (from.hasSame(to, 'month') && shared) {
    return `${dayAlone(from, locale)}–${last}`;
  }
  if (from.hasSame(to, 'year') && shared) {
    return `${written(from, { day: 'numeric', month: 'long' }, locale)} – ${last}`;
  }
  return `${written(from, DAY, locale)} – ${last}`;
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

/** After a preposition some languages say "the" of a day and of a decade, and not of a month or year. */
function articleOf({ precision, approximate }: DatePart): string {
  if (approximate) return 'other';
  return precision === 'moment' ? 'day' : precision;
}

function partInWords(part: DatePart, locale: string, words: Words): string {
  const plain = certainPart(part, locale, words);
  const about = part.approximate
    ? words('dates.about', { date: plain, precision: articleOf({ ...part, approximate: false }) })
    : plain;
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
      return written(first, DAY, locale);
  }
}

function momentInWords(iso: string, locale: string, words: Words): string {
  const moment = DateTime.fromISO(iso, { setZone: true }).setLocale(locale);
  return words('dates.moment', {
    date: written(moment, DAY, locale),
    time: `${hour(moment)} (${offsetOf(moment)})`,
  });
}

/** "17 October 2016, 01:30–05:00 (UTC+3)", or both moments whole where the day or the offset differs. */
function hoursInWords(from: string, to: string, locale: string, words: Words): string {
  const [start, end] = [from, to].map((iso) =>
    DateTime.fromISO(iso, { setZone: true }).setLocale(locale),
  );
  if (!start || !end || start.toISODate() !== end.toISODate() || start.offset !== end.offset) {
    return `${momentInWords(from, locale, words)} – ${momentInWords(to, locale, words)}`;
  }
  return words('dates.moment', {
    date: written(start, DAY, locale),
    time: `${hour(start)}–${hour(end)} (${offsetOf(start)})`,
  });
}

function hour(moment: DateTime): string {
  return moment.toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function offsetOf(moment: DateTime): string {
  return moment.offset === 0 ? 'UTC' : `UTC${moment.toFormat('Z').replace(/^-/, '−')}`;
}
