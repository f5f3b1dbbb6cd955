import { parse as parseEdtf } from 'edtf';
import { DateTime } from 'luxon';
import { CURLY_QUOTES, insideCurlyQuotes } from './address.ts';
import { dateAsWritten } from './dates-as-written.ts';
import { type Day, dayFrom, daysInMonth, isDay } from './day.ts';
import type { Finding } from './diagnostic.ts';

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
const remembered = new Map<string, EventDate | DateFinding>();

/** True where `parseEventDate` found a date. */
export function isDate(result: EventDate | DateFinding): result is EventDate {
  return 'edtf' in result;
}

/**
 * Reads EDTF level 1 (days, months, years, decades, `~`, `?`, `%`, `X`, intervals with a closed start)
 * or a moment with an offset. Years run from 1 to 9999. Seasons and open starts are refused,
 * since neither has an earliest day that everybody would agree on.
 * The same text gives the same frozen object: a record names few distinct days many times.
 */
export function parseEventDate(text: string): EventDate | DateFinding {
  const known = remembered.get(text);
  if (known) return known;
  const result = Object.freeze(read(text));
  if (remembered.size > 100_000) remembered.clear();
  remembered.set(text, result);
  return result;
}

function read(text: string): EventDate | DateFinding {
  if (text.includes('T')) return readMoment(text);
  const ends = text.split('/');
  if (ends.length === 1) {
    const part = readPart(text);
    return 'reason' in part ? part : { ...part, edtf: text, kind: 'single', open: false };
  }
  return ends.length === 2 ? readInterval(text, ends as [string, string]) : notADate(text);
}

function readInterval(text: string, [from, to]: [string, string]): EventDate | DateFinding {
  if (from === '' || from === '..') {
    return {
      reason: `The interval "${text}" has no first day, so it has no place in time.`,
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
function readPlainDay(text: string): DatePart | undefined {
  if (!isDay(text)) return undefined;
  const sure = { approximate: false, uncertain: false, unspecified: false };
  return Object.freeze({ precision: 'day', first: text, last: text, ...sure });
}

function readPart(text: string): DatePart | DateFinding {
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
  switch (precision) {
    case 'decade':
      return { first: dayFrom(year, 1, 1), last: dayFrom(year + 9, 12, 31) };
    case 'year':
      return { first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31) };
    case 'month':
      return {
        first: dayFrom(year, month, 1),
        last: dayFrom(year, month, daysInMonth(year, month)),
      };
    default:
      return { first: dayFrom(year, month, day), last: dayFrom(year, month, day) };
  }
}

function readMoment(text: string): EventDate | DateFinding {
  const match = MOMENT.exec(text);
  if (!match) return notADate(text);
  if (!match[1]) {
    return {
      reason: `The moment "${text}" has no offset, so it is a different moment in every time zone.`,
      fix: `Add the offset of the place where it happened: "${text}+03:00", or leave the time out.`,
    };
  }
  const moment = DateTime.fromISO(text, { setZone: true });
  const years = [moment.year, moment.toUTC().year];
  if (!moment.isValid || years.some((year) => year < 1 || year > 9999)) return notADate(text);
  const day = dayFrom(moment.year, moment.month, moment.day);
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

/** Why a text is not a date, and what to write instead. */
export interface DateFinding extends Finding {
  /** True where nothing is known of what was meant, and the fix lists every form of a date. */
  readonly anyForm?: boolean;
}

const HOW_TO_WRITE =
  'Write year-month-day as in 2017-06-06, or less where less is known: 2017-06, 2017, 2017-06-06~ (about), 2017-06? (uncertain), 2017-07-09/2017-07-10 (from, to).';

/** What to say of a text that is no date: what its writer most likely meant. */
export function notADate(text: string): DateFinding {
  const inside = insideCurlyQuotes(text);
  if (inside) {
    return { reason: CURLY_QUOTES, fix: `Write ${inside} without them.`, replacement: inside };
  }
  const reason = `"${text}" is not a valid date.`;
  const tooLate = pastTheMonth(text);
  if (tooLate) return { reason, fix: tooLate };
  const written = dateAsWritten(text);
  if (written && 'hint' in written) return { reason, fix: written.hint };
  const [suggestion, other] = inIsoOrder(text);
  if (!suggestion && written && 'edtf' in written) {
    const how = /[/]/.test(written.edtf)
      ? 'From one to another is written with a slash.'
      : /[~]/.test(written.edtf)
        ? '"About" is written with "~".'
        : /X/.test(written.edtf)
          ? 'A decade is written with an X.'
          : 'Dates are written year-month-day.';
    return {
      reason,
      fix: `Did you mean "${written.edtf}"? ${how}`,
      replacement: written.edtf,
    };
  }
  if (!suggestion && written && 'dayFirst' in written) {
    return {
      reason,
      fix: `Write "${written.dayFirst}" if the day comes first in it, or "${written.monthFirst}" if the month does.`,
    };
  }
  if (!suggestion) return { reason, fix: HOW_TO_WRITE, anyForm: true };
  if (other) {
    return {
      reason,
      fix: `Write "${suggestion}" if the day comes first in it, or "${other}" if the month does.`,
    };
  }
  return {
    reason,
    fix: `Did you mean "${suggestion}"? Dates are written year-month-day.`,
    // "6/7/2017" is June to some and July to others.
    ...(/^\d{1,2}[/.-]/.test(text) ? {} : { replacement: suggestion }),
  };
}

/** That a month has fewer days than a text says. */
function pastTheMonth(text: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const name = DateTime.utc(year, month).toFormat(month === 2 ? 'MMMM yyyy' : 'MMMM', {
    locale: 'en-GB',
  });
  return `${name} has ${daysInMonth(year, month)} days: correct the day or the month.`;
}

const LOOSE_FORMATS = [
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'M/d/yyyy',
  'M.d.yyyy',
  'M-d-yyyy',
  'yyyy/M/d',
  'yyyy-M-d',
  'yyyy-d-M',
  'yyyyMMdd',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'MMMM d yyyy',
  'MMMM yyyy',
  'MMM yyyy',
  'M/yyyy',
];

/**
 * The ISO forms of a date in one of the common ways of writing, each once: two where some would read
 * another day than others, the British reading first.
 */
function inIsoOrder(text: string): string[] {
  const readings = LOOSE_FORMATS.flatMap((format) => {
    const date = DateTime.fromFormat(text.trim(), format, { locale: 'en-GB', zone: 'utc' });
    // A year 0 is none that a brief may name.
    if (!date.isValid || date.year < 1) return [];
    return [date.toFormat(/d/.test(format) ? 'yyyy-MM-dd' : 'yyyy-MM')];
  });
  const [first, ...others] = readings;
  if (first === undefined) return [];
  // "2017-6-7" puts the year first, and nobody then writes the day before the month.
  const other = /^\d{4}/.test(text.trim()) ? undefined : others.find((day) => day !== first);
  return other === undefined ? [first] : [first, other];
}
