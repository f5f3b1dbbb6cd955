import { parse as parseEdtf } from 'edtf';
import { DateTime } from 'luxon';
import { type DateFault, daysInMonth, notADate } from './no-date.ts';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`; sorts as text. */
export type Day = string;

/** How finely a date is known. */
export type Precision = 'moment' | 'day' | 'month' | 'year' | 'decade';

/** One date as it was written: a day, a month, a year, a decade or a moment, with its doubts. */
export interface DatePart {
  readonly precision: Precision;
  /** The earliest and the latest day that it may mean; the same for a day. */
  readonly first: Day;
  readonly last: Day;
  /** Written with `~`: about then. */
  readonly approximate: boolean;
  /** Written with `?`: the source is not sure. */
  readonly uncertain: boolean;
  /** A moment with its own offset, ISO 8601, as it was written. */
  readonly moment?: string;
  /** Written with `X`: one unknown day of a month (`2017-06-XX`), or unknown month of a year. */
  readonly unspecified: boolean;
}

/** When something happened, as surely as it is known. */
export interface EventDate extends DatePart {
  /** The text as written: EDTF (ISO 8601-2, level 1) or an ISO 8601 moment with an offset. */
  readonly edtf: string;
  readonly kind: 'single' | 'interval';
  /** For an interval: its two ends. `end` is absent where it is open (`2017-06-06/..`). */
  readonly start?: DatePart;
  readonly end?: DatePart;
  /** True where the interval has no end yet; `last` is then the last day of its start. */
  readonly open: boolean;
}

/** Hours end at 23 and offsets at 14:00, so that no moment slips to another day. */
const MOMENT =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;
const remembered = new Map<string, EventDate | DateFault>();

/** True where `parseEventDate` found a date. */
export function isDate(result: EventDate | DateFault): result is EventDate {
  return 'edtf' in result;
}

/**
 * Reads EDTF level 1 (days, months, years, decades, `~`, `?`, `%`, `X`, intervals with a closed start)
 * or a moment with an offset. Years run from 1 to 9999. Seasons and open starts are refused,
 * since neither has an earliest day that everybody would agree on.
 * The same text gives the same frozen object: a record names few distinct days many times.
 */
export function parseEventDate(text: string): EventDate | DateFault {
  const known = remembered.get(text);
  if (known) return known;
  const result = Object.freeze(read(text));
  if (remembered.size > 100_000) remembered.clear();
  remembered.set(text, result);
  return result;
}

function read(text: string): EventDate | DateFault {
  if (text.includes('T')) return readMoment(text);
  const ends = text.split('/');
  if (ends.length === 1) {
    const part = readPart(text);
    return 'reason' in part ? part : { ...part, edtf: text, kind: 'single', open: false };
  }
  return ends.length === 2 ? readInterval(text, ends as [string, string]) : notADate(text);
}

function readInterval(text: string, [from, to]: [string, string]): EventDate | DateFault {
  if (from === '' || from === '..') {
    return {
      reason: `The interval "${text}" has no first day, so nobody can tell where it stands in time.`,
      fix: 'Write the earliest day, month or year in which it may have begun before the slash, as in 2017-06/2017-07.',
    };
  }
  const start = readPart(from);
  if ('reason' in start) {
    // "12/2017" is no interval to whoever wrote it.
    const whole = notADate(text);
    return whole.anyForm ? start : whole;
  }
  const base = { ...start, edtf: text, kind: 'interval' as const, start };
  if (to === '' || to === '..') return { ...base, open: true };
  const end = readPart(to);
  if ('reason' in end) return end;
  if (end.last < start.first) {
    return {
      reason: `The interval "${text}" ends before it begins.`,
      fix: `Write the earlier date first: "${to}/${from}".`,
    };
  }
  return {
    ...base,
    last: end.last,
    end,
    open: false,
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
  };
}

/** Nearly every date of a record is a plain day, which needs no grammar: `edtf` takes 0.2 ms for one. */
const PLAIN_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

function readPlainDay(text: string): DatePart | undefined {
  const [, year, month, day] = (PLAIN_DAY.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) return undefined;
  const sure = { approximate: false, uncertain: false, unspecified: false };
  return Object.freeze({ precision: 'day', first: text, last: text, ...sure });
}

function readPart(text: string): DatePart | DateFault {
  const plain = readPlainDay(text);
  if (plain) return plain;
  let parsed: ReturnType<typeof parseEdtf>;
  try {
    parsed = parseEdtf(text, { level: 1 });
  } catch {
    return notADate(text);
  }
  const [year, month, day] = parsed.values as number[];
  const isDecade = parsed.type === 'Date' && /^\d{3}X$/.test(text);
  if (parsed.type === 'Season') {
    return {
      reason: `"${text}" is a season, and seasons fall in different months in different places.`,
      fix: 'Write the months as an interval: "2017-03/2017-05".',
    };
  }
  if (parsed.type !== 'Date' || year === undefined || year < 1 || year > 9999)
    return notADate(text);
  if (/^\d\dXX/.test(text)) return notADate(text);
  const unknownMonth = /^\d{4}-XX/.test(text);
  const unknownDay = /^\d{4}-\d\d-XX/.test(text);
  const precision: Precision = isDecade
    ? 'decade'
    : month === undefined || unknownMonth
      ? 'year'
      : day === undefined || unknownDay
        ? 'month'
        : 'day';
  // The package takes 29 February of any year.
  if (day !== undefined && day > daysInMonth(year, (month ?? 0) + 1)) return notADate(text);
  return Object.freeze({
    precision,
    ...daysOf(precision, year, (month ?? 0) + 1, day ?? 1),
    approximate: parsed.approximate === true,
    uncertain: parsed.uncertain === true,
    unspecified: unknownMonth || unknownDay,
  });
}

function daysOf(precision: Precision, year: number, month: number, day: number) {
  const at = (y: number, m: number, d: number): Day =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  switch (precision) {
    case 'decade':
      return { first: at(year, 1, 1), last: at(year + 9, 12, 31) };
    case 'year':
      return { first: at(year, 1, 1), last: at(year, 12, 31) };
    case 'month':
      return { first: at(year, month, 1), last: at(year, month, daysInMonth(year, month)) };
    default:
      return { first: at(year, month, day), last: at(year, month, day) };
  }
}

function readMoment(text: string): EventDate | DateFault {
  const match = MOMENT.exec(text);
  if (!match) return notADate(text);
  if (!match[1]) {
    return {
      reason: `The moment "${text}" has no offset, so it is a different moment in every time zone.`,
      fix: `Add the offset of the place where it happened: "${text}+03:00", or leave the time out.`,
    };
  }
  const moment = DateTime.fromISO(text, { setZone: true });
  const { year } = moment.toUTC();
  if (!moment.isValid || year < 1 || year > 9999) return notADate(text);
  const day = moment.toFormat('yyyy-MM-dd');
  return {
    edtf: text,
    kind: 'single',
    precision: 'moment',
    first: day,
    last: day,
    approximate: false,
    uncertain: false,
    unspecified: false,
    moment: text,
    open: false,
  };
}
