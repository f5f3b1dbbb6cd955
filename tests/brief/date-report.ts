import { isDate, parseEventDate } from '../../src/brief/event-date.ts';
import { dateInWords } from '../../src/brief/event-date-words.ts';
import { dateLanguageOf } from '../../src/outputs/dates/date-language.ts';

/** The languages in which every date of the fixtures is worded. */
const LANGUAGES = ['en-GB', 'en-US', 'ar-u-nu-arab'];

/** What a date means and how it reads, or why it is none, in the form of the fixtures. */
export function dateReport(text: string): string {
  const date = parseEventDate(text);
  if (!isDate(date)) return `${date.reason}\n${date.fix}`;
  const { first, last, precision, kind, open, approximate, uncertain, unspecified } = date;
  const doubts = { open, approximate, uncertain, unspecified };
  const marks = Object.entries(doubts).flatMap(([mark, holds]) => (holds ? [mark] : []));
  return [
    [first, last, precision, kind, ...marks].join(' '),
    ...LANGUAGES.map((language) => dateInWords(date, dateLanguageOf(language))),
  ].join('\n');
}
