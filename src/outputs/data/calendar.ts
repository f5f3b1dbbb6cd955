import { generateIcsCalendar, generateIcsEvent } from 'ts-ics';
import type { Brief } from '../../brief/brief.ts';
import { addDays, type Day, firstDayOf, midnight } from '../../brief/day.ts';
import type { EventDate } from '../../brief/event-date.ts';
import { firstNameOf } from '../../brief/identity.ts';
import { stretchesOf } from '../../brief/periods.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { cautionOf } from '../feeds/feed.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import type { RecordFile } from './brief-data.ts';
import type { BriefData } from './brief-data-schema.ts';

/**
 * `events.ics` (RFC 5545): every event at its hours where they are known, and else on all days that
 * its date may mean, as all-day events, since a calendar knows no "about"; the description has the
 * date in words. What still goes on ends with the last day of the record; one of several days is an
 * event on each of them. What is not confirmed is
 * tentative, and what was retracted is cancelled.
 */
export function calendar(_: number, edition: Edition): RecordFile {
  const { site } = edition;
  const empty = generateIcsCalendar({
    prodId: `-//${site.publisher ?? site.title}//Dateline//${site.language.toUpperCase()}`,
    version: '2.0',
    name: site.title,
    events: [],
  });
  const end = 'END:VCALENDAR';
  return {
    head: folded(empty.slice(0, empty.lastIndexOf(end))),
    entry: ({ brief, data }) => folded(eventOf(brief, data, edition)),
    separator: '',
    tail: `${end}\r\n`,
  };
}

/** The package folds lines by UTF-16 units, through the middle of letters; the standard counts bytes. */
function folded(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      if (Buffer.byteLength(line) <= MOST_BYTES) return line;
      let [lines, bytes] = ['', 0];
      for (const letter of line) {
        const size = Buffer.byteLength(letter);
        if (bytes + size > MOST_BYTES) {
          lines += '\r\n ';
          bytes = 1;
        }
        lines += letter;
        bytes += size;
      }
      return lines;
    })
    .join('\r\n');
}

/** Of a line, without its break (RFC 5545, 3.1). */
const MOST_BYTES = 75;

const EVENT_STATUS = {
  confirmed: 'CONFIRMED',
  reported: 'TENTATIVE',
  disputed: 'TENTATIVE',
  retracted: 'CANCELLED',
} as const;

function eventOf(brief: Brief, entry: BriefData, edition: Edition): string {
  const { url, title, summary, status, places, topics, modified } = entry;
  const uid = new URL(edition.context.production).hostname;
  return timesOf(brief.date, edition)
    .map((times, at) =>
      generateIcsEvent({
        // The first of several dates has the name of the entry itself.
        uid: `${firstNameOf(brief)}${at === 0 ? '' : `.${at + 1}`}@${uid}`,
        // The record's own day and not the build's: the same record gives the same bytes.
        stamp: { date: midnight(firstDayOf(modified ?? brief.date.first)) },
        ...(modified !== undefined && { lastModified: { date: midnight(firstDayOf(modified)) } }),
        ...times,
        summary: typeset(title, edition, brief),
        description: `${wordsOf(edition.date(brief.date))}. ${cautionOf(status, edition.language.words)}${typeset(summary, edition, brief)}`,
        status: EVENT_STATUS[status],
        ...(places.length > 0 && { location: places.map(({ name }) => name).join(', ') }),
        ...positionIn(places),
        // The package joins categories by commas and leaves those within them as they are.
        categories: topics.map(({ name }) => name.replaceAll(',', '\\,')),
        url,
        timeTransparent: 'TRANSPARENT',
      }),
    )
    .join('');
}

/** The first place that has a point; an area has none. */
function positionIn(places: BriefData['places']): { readonly geo?: string } {
  const point = places.find(({ position }) => position !== 'area');
  return point ? { geo: `${point.lat};${point.lon}` } : {};
}

interface Time {
  readonly date: Date;
  readonly type: 'DATE' | 'DATE-TIME';
}

/** A moment ends when it begins, and the standard wants an end that is later, or none (RFC 5545, 3.6.1). */
interface Times {
  readonly start: Time;
  readonly end?: Time;
}

/** When an event stands in a calendar: once, or on each of the dates of which it was one. */
function timesOf(date: EventDate, { indexes }: Edition): readonly Times[] {
  const { moment, start, end, among } = date;
  if (moment !== undefined) return [{ start: hour(moment) }];
  if (start?.moment !== undefined && end?.moment !== undefined) {
    return [{ start: hour(start.moment), end: hour(end.moment) }];
  }
  const bounds = indexes.timeline.bounds ?? date;
  const stretches = stretchesOf(date, bounds);
  const [first, last] = [stretches[0] ?? date, stretches.at(-1) ?? date];
  return among ? stretches.map(days) : [days({ first: first.first, last: last.last })];
}

function hour(moment: string): Time {
  return { date: new Date(moment), type: 'DATE-TIME' };
}

/** Whole days; the day of the end is not part of them. */
function days({ first, last }: { readonly first: Day; readonly last: Day }): Times {
  return {
    start: { date: midnight(first), type: 'DATE' },
    end: { date: midnight(addDays(last, 1)), type: 'DATE' },
  };
}
