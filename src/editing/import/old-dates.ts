import { DateTime } from 'luxon';
import { dateAsWritten } from '../../brief/dates-as-written.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';

export interface DateReading {
  /** EDTF, or a moment with an offset. */
  readonly edtf: string;
  /** A time of day that was left behind, as it was written. */
  readonly time?: string;
}

export interface DateOptions {
  readonly order?: 'day-month' | 'month-day' | undefined;
  readonly times: 'keep' | 'drop';
  /** In which ways dates are written, by the tokens of Luxon: `dd.MM.yy`. */
  readonly format?: readonly string[] | undefined;
}

/** `2017-06-06 09:30:00 +0300` and its kin: the day as written, the time, and the offset if there is one. */
const STAMP =
  /^(\d{4}-\d\d-\d\d)[T\s]+(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:[ T,]+\d{1,2}:\d\d.*)?$/;
/** Dates in words; the day as it stands there, whatever the zone. */
const WORDS: readonly (readonly [format: string, edtf: string])[] = [
  ['d MMMM yyyy', 'yyyy-MM-dd'],
  ['d MMM yyyy', 'yyyy-MM-dd'],
  ['MMMM d, yyyy', 'yyyy-MM-dd'],
  ['MMM d, yyyy', 'yyyy-MM-dd'],
  ['MMMM d yyyy', 'yyyy-MM-dd'],
  ['MMMM yyyy', 'yyyy-MM'],
  ['MMM yyyy', 'yyyy-MM'],
  ['yyyy/M/d', 'yyyy-MM-dd'],
  ['yyyy/M', 'yyyy-MM'],
  ['yyyy-M-d', 'yyyy-MM-dd'],
  ['yyyyMMdd', 'yyyy-MM-dd'],
];
const ABOUT = /^(?:c\.|ca\.|circa|about|around|approx\.?|approximately)\s*/i;

/** Reads a date in one of the ways in which other tools write it; never guesses between day and month. */
export function readOldDate(text: string, options: DateOptions): DateReading | { why: string } {
  const plain = text.trim();
  for (const format of options.format ?? []) {
    const date = inFormat(plain, format);
    if (date) return date;
  }
  const direct = parseEventDate(plain);
  if (isDate(direct) && (direct.precision !== 'moment' || options.times === 'keep'))
    return { edtf: plain };
  const stamp = STAMP.exec(plain);
  if (stamp) return readStamp(stamp, options);
  const numbers = NUMBERS.exec(plain);
  if (numbers) return readNumbers(numbers, plain, options);
  const about = ABOUT.exec(plain);
  const words = about ? plain.slice(about[0].length) : plain;
  if (about && isDate(parseEventDate(`${words}~`))) return { edtf: `${words}~` };
  for (const [format, edtf] of WORDS) {
    const date = DateTime.fromFormat(words.replace(/(\d)(?:st|nd|rd|th)\b/g, '$1'), format, {
      locale: 'en',
      zone: 'utc',
    });
    if (date.isValid) return { edtf: `${date.toFormat(edtf)}${about ? '~' : ''}` };
  }
  const mail = DateTime.fromRFC2822(plain, { setZone: true });
  if (mail.isValid) return fromMoment(mail, plain, options);
  const written = dateAsWritten(plain);
  if (written && 'edtf' in written && isDate(parseEventDate(written.edtf))) return written;
  return { why: `"${plain}" is not a date that can be read; write it as in 2017-06-06` };
}

/** Languages in which the names of months are looked for. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'ar'];

/** A date as finely as its format says: without a day in it, a month. */
function inFormat(text: string, format: string): DateReading | undefined {
  const bare = format.replace(/'[^']*'/g, '');
  const precision = /d/.test(bare) ? 'yyyy-MM-dd' : /[ML]/.test(bare) ? 'yyyy-MM' : 'yyyy';
  for (const locale of LANGUAGES) {
    const date = DateTime.fromFormat(text, format, { locale, zone: 'utc' });
    if (date.isValid) return { edtf: date.toFormat(precision) };
  }
  return undefined;
}

/** Which way round an archive writes its dates, where one of them can only be read one way. */
export function dateOrder(texts: readonly string[]): DateOptions['order'] {
  for (const text of texts) {
    const [, first = '', second = ''] = NUMBERS.exec(text.trim()) ?? [];
    if (Number(first) > 12) return 'day-month';
    if (Number(second) > 12) return 'month-day';
  }
  return undefined;
}

function readStamp(
  [whole, day = '', time = '', zone]: RegExpExecArray,
  options: DateOptions,
): DateReading | { why: string } {
  if (!isDate(parseEventDate(day))) return { why: `"${whole}" is not a day in the calendar` };
  const midnight = time === '00:00';
  if (options.times === 'keep' && zone && !midnight) {
    const offset = /^[A-Z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    return { edtf: `${day}T${time}${offset}` };
  }
  return midnight ? { edtf: day } : { edtf: day, time: `${time}${zone ? ` ${zone}` : ''}` };
}

function fromMoment(moment: DateTime, text: string, { times }: DateOptions): DateReading {
  if (times === 'keep') return { edtf: moment.toFormat("yyyy-MM-dd'T'HH:mmZZ") };
  return { edtf: moment.toFormat('yyyy-MM-dd'), time: text.replace(/^.*\d{4}\s+/, '') };
}

function readNumbers(
  [, a = '', b = '', year = '']: RegExpExecArray,
  text: string,
  { order }: DateOptions,
) {
  const first = Number(a);
  const second = Number(b);
  const sure =
    first > 12 ? 'day-month' : second > 12 ? 'month-day' : first === second ? 'day-month' : order;
  if (sure === undefined) {
    return {
      why: `"${text}" could be two days; say in the mapping, under dates, whether the order is day-month or month-day`,
    };
  }
  const whole = year.length === 2 ? `20${year}` : year;
  const [day, month] = sure === 'day-month' ? [first, second] : [second, first];
  const edtf = `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(parseEventDate(edtf))
    ? { edtf }
    : { why: `"${text}" is not a day in the calendar` };
}
