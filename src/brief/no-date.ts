import { DateTime } from 'luxon';
import { CURLY_QUOTES, insideCurlyQuotes } from './curly-quotes.ts';

/** Why a text is no date, and what to write instead; both are sentences. */
export interface DateFault {
  readonly reason: string;
  readonly fix: string;
  /** The date in its right form, where it can mean no other. */
  readonly replacement?: string;
  /** True where nothing is known of what was meant, and the fix tells every form of a date. */
  readonly anyForm?: boolean;
}

/** The number of days of a month of the proleptic Gregorian calendar, months counting from 1. */
export function daysInMonth(year: number, month: number): number {
  return DateTime.utc(year, month).daysInMonth ?? 31;
}

const HOW_TO_WRITE =
  'Write year-month-day as in 2017-06-06, or less where less is known: 2017-06, 2017, 2017-06-06~ (about), 2017-06? (uncertain), 2017-07-09/2017-07-10 (from, to).';

/** What to say of a text that is no date: what its writer most likely meant. */
export function notADate(text: string): DateFault {
  const inside = insideCurlyQuotes(text);
  if (inside) {
    return { reason: CURLY_QUOTES, fix: `Write ${inside} without them.`, replacement: inside };
  }
  const reason = `"${text}" is not a date that the calendar and EDTF know.`;
  const tooLate = pastTheMonth(text);
  if (tooLate) return { reason, fix: tooLate };
  const [suggestion, other] = inIsoOrder(text);
  if (!suggestion) return { reason, fix: HOW_TO_WRITE, anyForm: true };
  if (other) {
    return {
      reason,
      fix: `Write "${suggestion}" if the day stands first in it, or "${other}" if the month does.`,
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
