import { DateTime } from 'luxon';
import { type Day, dayFrom, isDay, partsOf } from '../../../brief/day.ts';
import { dayInEnglish } from '../../../brief/event-date-words.ts';
import { brief, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.)?`).join('|');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** "Tuesday 6 June 2017", "June 6, 2017", "2017-06-06". */
const FULL_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?:(?<weekday>${WEEKDAYS.join('|')}),?\\s+(?:the\\s+)?)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${MONTH}),?\\s+(?<year>[12]\\d{3})|(?<month2>${MONTH})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year2>[12]\\d{3})|(?<iso>[12]\\d{3}-\\d\\d-\\d\\d))(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** Dates that one part of a brief states and another denies. */
export const datesAgree: readonly Rule[] = [
  {
    name: 'dates/text',
    severity: 'warning',
    summary: 'The text gives the event the day that `date` gives it.',
    why: 'A year or a month that was typed wrong puts the event where nobody looks for it, and the text gives it away.',
    bad: brief(
      'date: 2016-06-06 # allow files/date: shown as it is found',
      'The SDF entered the east of Raqqa on 6 June 2017.',
    ),
    good: brief('date: 2017-06-06', 'The SDF entered the east of Raqqa on 6 June 2017.'),
    needs: ['date'],
    inspect: ({ brief: { date, title, summary }, prose }, report) => {
      if (date.kind !== 'single' || date.first !== date.last) return;
      const named = daysIn(prose);
      const all = [...named, ...daysIn(title), ...daysIn(summary)].map(({ day }) => day);
      if (all.includes(date.first)) return;
      const other = named.find(({ day }) => isSlipOf(day, date.first));
      if (!other) return;
      const meant = other.day;
      report(
        { span: other.span },
        {
          reason: `The text says ${dayInEnglish(meant)}, and "date" says ${date.edtf}.`,
          fix: `Write "date: ${meant}" if the text is right, or correct the text. If both are days of their own, name ${dayInEnglish(date.first)} in the text too.`,
        },
      );
    },
  },
  {
    name: 'dates/weekday',
    severity: 'warning',
    summary: 'The day of the week is the one which that date had.',
    why: 'Where the two differ, one of them was worked out or copied wrong, and readers cannot tell which.',
    bad: brief('date: 2017-06-06', 'The SDF entered the east of Raqqa on Monday 6 June 2017.'),
    good: brief('date: 2017-06-06', 'The SDF entered the east of Raqqa on Tuesday 6 June 2017.'),
    inspect: ({ prose }, report) => {
      for (const { day, weekday, span } of daysIn(prose)) {
        const actual = WEEKDAYS[DateTime.fromISO(day, { zone: 'utc' }).weekday - 1];
        if (!weekday || weekday === actual) continue;
        report(
          { span },
          {
            reason: `${dayInEnglish(day)} was a ${actual}, and not a ${weekday}.`,
            fix: `Write "${actual}", or correct the date.`,
          },
        );
      }
    },
  },
  {
    name: 'dates/offset',
    severity: 'warning',
    summary: 'The offset of a moment is the one that its place had on that day.',
    why: 'The wrong offset shifts the moment, and with it the order of events; summer time is easily forgotten.',
    bad: together(
      entries(
        'places.yaml',
        'paris: { name: Paris, country: FR, lat: 48.86, lon: 2.35, timezone: Europe/Paris }',
      ),
      brief('date: 2017-06-06T21:00+01:00\nplace: [paris, raqqa]'),
    ),
    good: together(
      entries(
        'places.yaml',
        'paris: { name: Paris, country: FR, lat: 48.86, lon: 2.35, timezone: Europe/Paris }',
      ),
      brief('date: 2017-06-06T21:00+02:00\nplace: [paris, raqqa]'),
    ),
    needs: ['place'],
    each: ({ record: { date, places } }, { vocabularies }, report) => {
      // As it was written; a moment in UTC is shown in the zone of its place, and is none of it.
      const [, local, offset] = /^(.*T.*?)([+-]\d\d:\d\d)$/.exec(date.edtf) ?? [];
      if (date.kind !== 'single' || local === undefined || offset === undefined) return;
      const known = places.flatMap((key) => {
        const place = vocabularies.places.get(key);
        return place?.timezone === undefined ? [] : [{ place, zone: place.timezone }];
      });
      const offsets = known.map(({ place, zone }) => ({
        place,
        there: DateTime.fromISO(local, { zone }).toFormat('ZZ'),
      }));
      const wanted = offset;
      const [first] = offsets;
      if (!first || offsets.some(({ there }) => there === wanted)) return;
      report(
        { path: ['date'], words: date.edtf },
        {
          reason: `${first.place.name} was at ${first.there} on that day, and this says ${offset}.`,
          fix: `Write ${local}${first.there} if that is the hour at the place; if not, work out the hour there.`,
        },
      );
    },
  },
];

interface NamedDay {
  readonly day: Day;
  readonly weekday: string | undefined;
  readonly span: { readonly start: number; readonly end: number };
}

function daysIn(text: string): NamedDay[] {
  return [...text.matchAll(FULL_DAY)].flatMap((match) => {
    const { weekday, day, month, year, day2, month2, year2, iso } = match.groups ?? {};
    const words = month ?? month2;
    const number =
      words === undefined ? 0 : MONTHS.findIndex((name) => name.startsWith(words.slice(0, 3))) + 1;
    const found = iso ?? dayFrom(Number(year ?? year2), number, Number(day ?? day2));
    if (!isDay(found)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ day: found, weekday, span }];
  });
}

/** True where two days are the same but for the year, or but for the month. */
function isSlipOf(a: Day, b: Day): boolean {
  if (a === b) return false;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.dayOfMonth !== other.dayOfMonth) return false;
  return one.month === other.month || one.year === other.year;
}
