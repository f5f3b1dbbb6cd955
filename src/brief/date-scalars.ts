import { DateTime } from 'luxon';
import { z } from 'zod';
import type { RuleFinding } from './diagnostic.ts';
import { type DateFinding, isDate, type Precision, parseEventDate } from './event-date.ts';
import { fault } from './fault.ts';

/** The kinds of date that the schema knows: text until EDTF or ISO 8601 has read it. */

const NO_DATE = {
  rule: 'fields/empty',
  reason: 'There is no date here.',
  fix: 'Write year-month-day as in 2017-06-06, or remove the line.',
};

/** A date in EDTF, or a moment with an offset. YAML reads a set, of which one date holds, as a list. */
export const eventDate = z
  .preprocess(
    (value) =>
      Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? `[${value.join(',')}]`
        : value,
    z.string().transform((text, ctx) => {
      if (text.trim() === '') return fault(ctx, NO_DATE);
      const result = parseEventDate(text.trim());
      return isDate(result) ? result : fault(ctx, faultOf(result));
    }),
  )
  .meta({ scalar: 'date' });

/** One day, month or year, as surely as it is known: when something was published or said. */
export const recordDate = z
  .string()
  .transform((text, ctx) => {
    if (text.trim() === '') return fault(ctx, NO_DATE);
    const moment = dayOfMoment(text);
    if (moment) return fault(ctx, moment);
    const result = parseEventDate(text.trim());
    if (!isDate(result)) return fault(ctx, faultOf(result, LESS_KNOWN));
    if (result.kind === 'single' && RECORD_PRECISIONS.has(result.precision)) return result;
    return fault(ctx, {
      rule: 'dates/form',
      reason: `"${text}" is more or less than one day, month or year.`,
      fix: LESS_KNOWN,
    });
  })
  .meta({ scalar: 'date' });

const RECORD_PRECISIONS: ReadonlySet<Precision> = new Set(['day', 'month', 'year']);

const LESS_KNOWN = 'Write the day, or less where less is known: 2017-06-06, 2017-06 or 2017.';
const ONE_DAY = 'Write year-month-day, as in 2017-06-06.';

/** Where nobody can tell what was meant, `forms` says what this field takes. */
function faultOf({ anyForm, ...said }: DateFinding, forms = said.fix): RuleFinding {
  return { rule: 'dates/form', ...said, fix: anyForm ? forms : said.fix };
}

/** What to say of a day with a time, where a day is enough. */
function dayOfMoment(text: string): RuleFinding | undefined {
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d/.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const reason = `"${text}" has a time, and a day is enough here.`;
  return { rule: 'dates/form', reason, fix: `Write "${day}".`, replacement: day };
}

/** One day without doubts: when we did something ourselves. */
export const plainDay = z
  .string()
  .transform((text, ctx) => {
    if (text.trim() === '') return fault(ctx, NO_DATE);
    const moment = dayOfMoment(text);
    if (moment) return fault(ctx, moment);
    const result = parseEventDate(text.trim());
    if (!isDate(result)) return fault(ctx, faultOf(result, ONE_DAY));
    if (result.edtf === result.first) return result;
    return fault(ctx, {
      rule: 'dates/form',
      reason: `"${text}" is more or less than one day.`,
      fix: ONE_DAY,
    });
  })
  .meta({ scalar: 'date' });

/** A moment with an offset, ISO 8601. */
export const moment = z
  .string()
  .transform((text, ctx) => {
    const result = parseEventDate(text.trim());
    if (isDate(result) && result.moment) {
      return DateTime.fromISO(result.moment, { setZone: true }).toUTC().toISO() ?? result.moment;
    }
    return fault(ctx, {
      rule: 'dates/moment',
      reason: `"${text}" is not a moment: it needs a day, a time and an offset.`,
      fix: 'Write it as in 2017-06-06T09:00+03:00.',
    });
  })
  .meta({ scalar: 'moment' });
