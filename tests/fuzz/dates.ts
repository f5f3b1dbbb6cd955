import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DateFinding,
  type DatePart,
  type EventDate,
  isDate,
  parseEventDate,
} from '../../src/brief/event-date.ts';
import { dateInWords } from '../../src/brief/event-date-words.ts';
import { dateLanguageOf } from '../../src/outputs/dates/date-language.ts';
import type { Fuzzer } from './fuzzer.ts';

const LANGUAGES = ['en-GB', 'en-US', 'ar-u-nu-arab'].map(dateLanguageOf);

/** What dates and what people take for dates are made of. */
const token = fc.constantFrom(
  ...['-', '/', '..', '.', '~', '?', '%', 'X', 'XX', 'T', 'Z', ':', '+', '−', ' ', ',', '"', '“'],
  ...['+03:00', '-14:00', '+14:30', '24:00', '23:59:59.999', '2017', '0000', '9999', '-0001'],
  ...['Y170000002', '21', '30', '31', '02', '29', '٢٠١٧', 'June', 'Jun', 'juin', '\u200f', '\0'],
);
const digits = (most: number, length: number) =>
  fc.nat({ max: most }).map((number) => String(number).padStart(length, '0'));
const doubt = fc.constantFrom('', '', '~', '?', '%');
const day = fc.tuple(digits(9999, 4), digits(13, 2), digits(32, 2)).map((parts) => parts.join('-'));
const part = fc
  .tuple(
    fc.oneof(
      day,
      fc.tuple(digits(9999, 4), digits(41, 2)).map((parts) => parts.join('-')),
      digits(9999, 4),
      digits(999, 3).map((decade) => `${decade}X`),
      fc.tuple(digits(9999, 4), digits(13, 2)).map((parts) => `${parts.join('-')}-XX`),
      digits(9999, 4).map((year) => `${year}-XX`),
    ),
    doubt,
  )
  .map((parts) => parts.join(''));
const moment = fc
  .tuple(day, digits(25, 2), digits(61, 2), fc.constantFrom('Z', '', '+14:00', '-13:59', '+03:00'))
  .map(([date, hour, minute, offset]) => `${date}T${hour}:${minute}${offset}`);
const loose = fc
  .tuple(digits(32, 1), fc.constantFrom('/', '.', '-', ' ', ' June '), digits(13, 1))
  .chain(([first, between, second]) =>
    digits(9999, 1).map((year) => [first, second, year].join(between)),
  );
const interval = fc
  .tuple(part, fc.oneof(part, fc.constantFrom('', '..')))
  .map((ends) => ends.join('/'));

const dateText = fc.oneof(
  part,
  moment,
  interval,
  loose,
  fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

export const dates: Fuzzer = {
  name: 'dates',
  against:
    'A text for a date throws, is read as days that are none or stand in the wrong order, is worded as another year, or is refused with advice that is refused as well.',
  open: async () => ({
    property: fc.asyncProperty(dateText, async (text) => {
      const date = parseEventDate(text);
      if (isDate(date)) holds(date, text);
      else advises(date);
    }) as fc.IAsyncProperty<unknown>,
    close: async () => {},
  }),
};

/** What is true of every date, whatever was written. */
function holds(date: EventDate, text: string): void {
  assert.equal(date.edtf, text);
  within(date);
  if (date.start) {
    within(date.start);
    assert.equal(date.first, date.start.first);
  }
  if (date.end) {
    within(date.end);
    assert.equal(date.last, date.end.last);
  }
  if (date.kind === 'interval') {
    assert.ok(date.start ?? date.end);
    // An end that is absent is open or unknown, and nothing else.
    const lacking = date.start === undefined || date.end === undefined;
    assert.equal(date.open || date.endUnknown || date.start === undefined, lacking);
    assert.ok(!(date.open && date.endUnknown));
  }
  // Its bounds are dates themselves, and say the same.
  const bounds = parseEventDate(`${date.first}/${date.last}`);
  assert.ok(isDate(bounds));
  assert.deepEqual([bounds.first, bounds.last], [date.first, date.last]);
  for (const language of LANGUAGES) {
    const words = dateInWords(date, language);
    assert.doesNotMatch(words, /^$|invalid|undefined|NaN|[{}]/i);
    if (language.locale.startsWith('en')) {
      assert.ok(words.includes(String(Number(date.first.slice(0, 4)))), words);
    }
  }
}

/** A part of time that has a first and a last day of the calendar, in this order. */
function within({ first, last, precision }: DatePart): void {
  for (const bound of [first, last]) {
    const time = Date.parse(`${bound}T00:00:00Z`);
    assert.equal(new Date(time).toISOString().slice(0, 10), bound);
  }
  assert.ok(first <= last);
  if (precision === 'day' || precision === 'moment') assert.equal(first.length, 10);
}

/** What is advised to be written instead is a date. */
function advises({ reason, fix, replacement }: DateFinding): void {
  assert.match(reason, /\S/);
  assert.match(fix, /\S/);
  assert.doesNotMatch(fix, /invalid|undefined|NaN/i);
  const [, meant] =
    /^Did you mean "([^"]+)"|^Write the earlier date first: "([^"]+)"/
      .exec(fix)
      ?.filter((found, index) => index === 0 || found !== undefined) ?? [];
  if (meant !== undefined) assert.ok(isDate(parseEventDate(meant)), fix);
  if (replacement !== undefined && meant !== undefined) assert.equal(replacement, meant);
}
