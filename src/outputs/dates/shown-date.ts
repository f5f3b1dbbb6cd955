import { type CalendarPeriod, monthOf, yearOf } from '../../brief/day.ts';
import type { DatePart, EventDate } from '../../brief/event-date.ts';
import { type DateLanguage, dateInWords } from '../../brief/event-date-words.ts';

/**
 * A date as pages show it. The three texts together are the date in words; the numeral is the part
 * that is set large: "about " + "6" + " June 2017".
 */
export interface ShownDate {
  readonly before: string;
  readonly numeral: string;
  readonly after: string;
  /** For machines: a day, month, year or moment; of an interval, where it starts. */
  readonly datetime?: string;
}

/** Writes dates in one language; the same date is written once. */
export function dateWriter(language: DateLanguage): (date: EventDate) => ShownDate {
  const written = new Map<string, ShownDate>();
  return (date) => {
    const key = keyOf(date);
    const known = written.get(key);
    if (known) return known;
    const shown = Object.freeze({ ...cut(dateInWords(date, language), date), ...machine(date) });
    written.set(key, shown);
    return shown;
  };
}

/** A moment in UTC is written otherwise in each zone. */
function keyOf({ edtf, first, moment, start, end }: EventDate): string {
  const moments = [moment, start?.moment, end?.moment].filter((at) => at !== undefined);
  return moments.length === 0 ? edtf : [edtf, first, ...moments].join(' ');
}

/** The words of a shown date in one piece. */
export function wordsOf({ before, numeral, after }: ShownDate): string {
  return `${before}${numeral}${after}`;
}

const DAYS = /(?<!\p{Nd})\p{Nd}{1,2}(?:er|\.(?=–))?(?:–\p{Nd}{1,2})?(?!\p{Nd})/u;
const FIRST_WORD_WITH_DATE = /\p{Nd}{4}|\S+(?=\s\p{Nd})/u;

function cut(words: string, date: EventDate): Pick<ShownDate, 'before' | 'numeral' | 'after'> {
  const fine = date.precision === 'day' || date.precision === 'moment';
  const match = (fine ? DAYS : FIRST_WORD_WITH_DATE).exec(words);
  if (!match) return { before: '', numeral: words, after: '' };
  const end = match.index + match[0].length;
  return { before: words.slice(0, match.index), numeral: match[0], after: words.slice(end) };
}

function machine(date: EventDate): { datetime?: string } {
  // No one day stands for one of several, or for some time before or after another.
  if (date.kind !== 'single' && !date.start) return {};
  const part: DatePart = date.start ?? date;
  switch (part.precision) {
    case 'moment':
      return part.moment === undefined ? {} : { datetime: part.moment };
    case 'day':
      return { datetime: part.first };
    case 'month':
      return { datetime: monthOf(part.first) };
    case 'year':
      return { datetime: yearOf(part.first) };
    default:
      return {};
  }
}

/** ISO 8601: one day, month or year, no finer than it is known; undefined where it is none. */
export function calendarDate(date: EventDate): CalendarPeriod | undefined {
  if (date.kind !== 'single') return undefined;
  if (date.precision === 'moment' || date.precision === 'day') return date.first;
  if (date.precision === 'month') return monthOf(date.first);
  return date.precision === 'year' ? yearOf(date.first) : undefined;
}

/** ISO 8601: a day, a month, a year, or an interval; doubts cannot be said there. */
export function temporalCoverage(date: EventDate): string {
  if (date.moment !== undefined) return date.moment;
  if (date.kind === 'interval') {
    const { start, end } = date;
    const [from, to] = [start?.moment ?? start?.first ?? '..', end?.moment ?? end?.last ?? '..'];
    return from === to ? from : `${from}/${to}`;
  }
  if (date.kind === 'before') return `../${date.last}`;
  if (date.kind === 'after') return `${date.first}/..`;
  if (date.first === date.last) return date.first;
  if (date.precision === 'month') return monthOf(date.first);
  return date.precision === 'year' ? yearOf(date.first) : `${date.first}/${date.last}`;
}
