import { DateTime, type DateTimeFormatOptions } from 'luxon';
import type { Words } from '../words/message.ts';
import type { Day } from './day.ts';
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
  const named = () => partInWords(start ?? end ?? date, locale, words);
  if (kind === 'before') return words('dates.onOrBefore', { date: named() });
  if (kind === 'after') return words('dates.onOrAfter', { date: named() });
  if (kind === 'set' && among) return setInWords(among, locale, words);
  if (kind === 'single') return partInWords(date, locale, words);
  if (start && end) return intervalInWords(start, end, locale, words);
  if (start && !date.endUnknown) return words('dates.since', { date: named() });
  if (start) return words('dates.endUnknown', { date: named() });
  return words(date.endUnknown ? 'dates.startUnknown' : 'dates.until', { date: named() });
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
      ? at(from.first).setLocale(locale).toLocaleString({ day: 'numeric' })
      : partInWords(from, locale, words);
  });
  return all.reduce((before, date) => words('dates.or', { before, date }));
}

function isPlain(part: DatePart): boolean {
  return part.precision === 'day' && !part.approximate && !part.uncertain;
}

/** A plain day in words: "6 June 2017". */
export function dayInWords(day: Day, locale: string): string {
  return at(day).setLocale(locale).toLocaleString(DAY);
}

/** A day as messages to editors say it: "6 June 2017". */
export function dayInEnglish(day: Day): string {
  return dayInWords(day, 'en-GB');
}

const DAY: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH: DateTimeFormatOptions = { month: 'long', year: 'numeric' };

function at(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function intervalInWords(start: DatePart, end: DatePart, locale: string, words: Words): string {
  if (start.moment !== undefined && end.moment !== undefined) {
    return hoursInWords(start.moment, end.moment, locale, words);
  }
  if (!isPlain(start) || !isPlain(end)) {
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
  return words('dates.moment', {
    date: moment.toLocaleString(DAY),
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
    date: start.toLocaleString(DAY),
    time: `${hour(start)}–${hour(end)} (${offsetOf(start)})`,
  });
}

function hour(moment: DateTime): string {
  return moment.toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function offsetOf(moment: DateTime): string {
  return moment.offset === 0 ? 'UTC' : `UTC${moment.toFormat('Z').replace(/^-/, '−')}`;
}
