import { parse as parseEdtf } from 'edtf';
import { DateTime } from 'luxon';
import { type Day, dayFrom, daysInMonth, earlierOf, isDay, laterOf } from './day.ts';
import { type DateFinding, notADate } from './written-dates.ts';

export type { DateFinding };

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
  /** A moment with its own offset, ISO 8601: as it was written, or in the zone of its place. */
  readonly moment?: string;
  /** Written with `X`: one unknown day of a month (`2017-06-XX`), or unknown month of a year. */
  readonly unspecified: boolean;
}

/**
 * `interval`: it went on from one date to another. `set`: it happened once, on one of several dates.
 * `before` and `after`: it happened once, on or before a date, or on or after it.
 */
export type DateKind = 'single' | 'interval' | 'set' | 'before' | 'after';

/**
 * When something happened, as surely as it is known. Where it has no first or no last day, `first`
 * and `last` are those of the one date that is named.
 */
export interface EventDate extends DatePart {
  /** The text as written: EDTF (ISO 8601-2) or ISO 8601 moments with an offset. */
  readonly edtf: string;
  readonly kind: DateKind;
  /** Of an interval: `start` is absent in `../2017-06-06`, `end` in `2017-06-06/..`. */
  readonly start?: DatePart;
  readonly end?: DatePart;
  /** True where an interval still goes on: `2017-06-06/..`. */
  readonly open: boolean;
  /** True where the end that is absent is not known: `2017-06-06/`, `/2017-06-06`. */
  readonly endUnknown: boolean;
  /** Of a set: its dates, or stretches of them, in their order. */
  readonly among?: readonly Among[];
}

/** One of the dates of a set, or a stretch of which it is one day: `2017-10-17..2017-10-20`. */
export interface Among {
  readonly from: DatePart;
  readonly to: DatePart;
}

/** Whether it is known before which day something did not happen or begin. */
export function hasFirst({ kind, start }: EventDate): boolean {
  return kind !== 'before' && (kind !== 'interval' || start !== undefined);
}

/** Whether it is known after which day something did not happen or go on. */
export function hasLast({ kind, end }: EventDate): boolean {
  return kind !== 'after' && (kind !== 'interval' || end !== undefined);
}

/** The date on which something ended, where it went on until one; else the date itself. */
export function endOf(date: EventDate): EventDate {
  const { end, edtf } = date;
  if (!end) return date;
  return { ...end, edtf: edtf.slice(edtf.indexOf('/') + 1), kind: 'single', ...CLOSED };
}

/** A day as a date. */
export function dateOfDay(day: Day): EventDate {
  return { ...sureDay(day), edtf: day, kind: 'single', ...CLOSED };
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
 * Reads EDTF level 1 (days, months, years, decades, `~`, `?`, `%`, `X`, intervals), its sets of which
 * one holds (`[2017-10-17,2017-10-20]`, `[..2017-06-06]`), and moments with an offset. Years run from
 * 1 to 9999. Seasons are refused: they fall in different months in different places.
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

const CLOSED = { open: false, endUnknown: false } as const;

function read(text: string): EventDate | DateFinding {
  if (text.startsWith('[') && text.endsWith(']')) return readSet(text);
  const ends = text.split('/');
  if (ends.length === 1) {
    const part = readPart(text);
    return 'reason' in part ? part : { ...part, edtf: text, kind: 'single', ...CLOSED };
  }
  return ends.length === 2 ? readInterval(text, ends as [string, string]) : notADate(text);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function readInterval(text: string, [from, to]: [string, string]): EventDate | DateFinding {
  if (isOpen(from) && isOpen(to)) return notADate(text);
  const start = isOpen(from) ? undefined : readPart(from);
  if (start && 'reason' in start) {
    // "12/2017" is no interval to whoever wrote it.
    const whole = notADate(text);
    return whole.anyForm ? start : whole;
  }
  const end = isOpen(to) ? undefined : readPart(to);
  if (end && 'reason' in end) {
    const whole = notADate(text);
    return whole.anyForm ? end : whole;
  }
  const base = { edtf: text, kind: 'interval' as const };
  if (start && end) {
    if (isBefore(end, start)) {
      return {
        reason: `The interval "${text}" ends before it begins.`,
        fix: `Write the earlier date first: "${to}/${from}".`,
      };
    }
    return { ...spanning(start, end), ...base, start, end, ...CLOSED };
  }
  if (start) {
    const still = to === '..';
    return { ...withoutMoment(start), ...base, start, open: still, endUnknown: !still };
  }
  if (!end) return notADate(text);
  return { ...withoutMoment(end), ...base, end, open: false, endUnknown: from === '' };
}

function isBefore(end: DatePart, start: DatePart): boolean {
  if (end.moment !== undefined && start.moment !== undefined) {
    return Date.parse(end.moment) < Date.parse(start.moment);
  }
  return end.last < start.first;
}

/** What two dates say together of the time from one to the other: the moment is that of neither. */
function spanning(start: DatePart, end: DatePart): Omit<DatePart, 'moment'> {
  return {
    ...withoutMoment(start),
    last: end.last,
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
  };
}

function withoutMoment({ moment: _, ...part }: DatePart): Omit<DatePart, 'moment'> {
  return part;
}

const SETS_AT_MOST = 20;

/** `[2017-10-17,2017-10-20]`, `[2017-10-17..2017-10-20]`, `[..2017-06-06]`, `[2017-06-06..]`. */
function readSet(written: string): EventDate | DateFinding {
  const text = written.replace(/\s+/g, '');
  if (text === '[]' || text === '[..]') return notADate(text);
  const entries = text
    .slice(1, -1)
    .split(',')
    .map((entry) => entry.trim());
  const [only = ''] = entries;
  if (entries.length === 1 && (only.startsWith('..') || only.endsWith('..'))) {
    const part = readPart(only.replace(/^\.\.|\.\.$/, '').trim());
    if ('reason' in part) return part;
    const kind = only.startsWith('..') ? ('before' as const) : ('after' as const);
    return { ...withoutMoment(part), edtf: text, kind, ...CLOSED };
  }
  if (entries.length > SETS_AT_MOST) {
    return {
      reason: `"${text.slice(0, 40)}…" names ${entries.length} dates, of which one holds; at most ${SETS_AT_MOST} are taken.`,
      fix: 'Name the first and the last of them, as in [2017-10-01..2017-10-31].',
    };
  }
  const among: Among[] = [];
  for (const entry of entries) {
    const ends = entry.split('..').map((end) => end.trim());
    const [first = '', last = first] = ends;
    const [from, to] = [readPart(first), readPart(last)];
    if (ends.length > 2 || first === '' || last === '') {
      return {
        reason: `"${text}" says both that it was one of several dates and that it was before or after one.`,
        fix: 'Write [..2017-06-06] for on or before, [2017-06-06..] for on or after, or the dates of which one holds.',
      };
    }
    if ('reason' in from) return from;
    if ('reason' in to) return to;
    if (isBefore(to, from)) {
      return {
        reason: `"${entry}" ends before it begins.`,
        fix: `Write the earlier date first: "${last}..${first}".`,
      };
    }
    among.push(Object.freeze({ from, to }));
  }
  among.sort((a, b) => (a.from.first < b.from.first ? -1 : a.from.first > b.from.first ? 1 : 0));
  const [first] = among;
  if (!first) return notADate(text);
  if (among.length === 1 && first.from.first === first.to.first) {
    return { ...first.from, edtf: text, kind: 'single', ...CLOSED };
  }
  const parts = among.flatMap(({ from, to }) => [from, to]);
  const coarsest = parts.reduce((a, b) => (RANK[b.precision] < RANK[a.precision] ? b : a));
  return Object.freeze({
    edtf: text,
    kind: 'set',
    precision: coarsest.precision,
    first: first.from.first,
    last: parts.reduce((last, part) => (part.last > last ? part.last : last), first.from.last),
    approximate: parts.some(({ approximate }) => approximate),
    uncertain: parts.some(({ uncertain }) => uncertain),
    unspecified: false,
    among: Object.freeze(among),
    ...CLOSED,
  });
}

/** From the coarsest to the finest. */
const RANK: Readonly<Record<Precision, number>> = {
  decade: 0,
  year: 1,
  month: 2,
  day: 3,
  moment: 4,
};

/** Nearly every date of a record is a plain day, which needs no grammar: `edtf` takes 0.2 ms for one. */
function readPlainDay(text: string): DatePart | undefined {
  return isDay(text) ? sureDay(text) : undefined;
}

function sureDay(day: Day): DatePart {
  const sure = { approximate: false, uncertain: false, unspecified: false };
  return Object.freeze({ precision: 'day', first: day, last: day, ...sure });
}

function readPart(text: string): DatePart | DateFinding {
  const plain = readPlainDay(text);
  if (plain) return plain;
  if (text.includes('T')) return readMoment(text);
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
      ...notADate(text),
      reason: `"${text}" is a season, and seasons fall in different months in different places.`,
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

function readMoment(text: string): DatePart | DateFinding {
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
  return Object.freeze({
    precision: 'moment',
    first: day,
    last: day,
    approximate: false,
    uncertain: false,
    unspecified: false,
    moment: text,
  });
}

const zoned = new Map<string, EventDate>();

/**
 * A date with its moments in a time zone (IANA), on the days that they have there. Where none is
 * given, a moment that was written with an offset keeps it, since that is the place's own; one in
 * UTC is shown in `otherwise`. The same date in the same zone is the same object.
 */
export function inZone(date: EventDate, zone: string | undefined, otherwise: string): EventDate {
  if (!hasMoment(date)) return date;
  const key = `${date.edtf} ${zone} ${otherwise}`;
  const known = zoned.get(key);
  if (known) return known;
  const moved = <Part extends DatePart>(part: Part): Part => {
    if (part.moment === undefined) return part;
    const wanted = zone ?? (part.moment.endsWith('Z') ? otherwise : undefined);
    if (wanted === undefined) return part;
    const there = DateTime.fromISO(part.moment, { zone: wanted });
    if (!there.isValid || there.year < 1 || there.year > 9999) return part;
    const day = dayFrom(there.year, there.month, there.day);
    const moment = there.toISO({ suppressMilliseconds: true, suppressSeconds: true }) ?? undefined;
    return Object.freeze({ ...part, first: day, last: day, ...(moment && { moment }) });
  };
  const [start, end] = [date.start && moved(date.start), date.end && moved(date.end)];
  const among = date.among?.map(({ from, to }) => ({ from: moved(from), to: moved(to) }));
  const ends = among?.flatMap(({ from, to }) => [from, to]) ?? [start, end].flatMap((x) => x ?? []);
  const days = ends.length > 0 ? ends : [moved(date)];
  const [first, last] = [days.map((part) => part.first), days.map((part) => part.last)];
  const result = Object.freeze({
    ...moved(date),
    first: first.reduce(earlierOf),
    last: last.reduce(laterOf),
    ...(start && { start }),
    ...(end && { end }),
    ...(among && { among: Object.freeze(among) }),
  });
  if (zoned.size > 100_000) zoned.clear();
  zoned.set(key, result);
  return result;
}

function hasMoment({ precision, start, end, among }: EventDate): boolean {
  const parts = [start, end, ...(among ?? []).flatMap(({ from, to }) => [from, to])];
  return precision === 'moment' || parts.some((part) => part?.precision === 'moment');
}
