import { generateIcsCalendar, generateIcsEvent } from 'ts-ics';
import { addDays, midnight } from '../../brief/day.ts';
import { cautionOf } from '../feeds/feed.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import type { RecordFile } from './brief-data.ts';
import type { BriefData } from './brief-data-schema.ts';

/**
 * `events.ics` (RFC 5545): every event on the days that its date may mean, as all-day events, since
 * a calendar knows no "about"; the description has the date in words. What is not confirmed is
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
    entry: ({ data }) => folded(eventOf(data, edition)),
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

function eventOf(entry: BriefData, edition: Edition): string {
  const { id, url, title, summary, date, status, places, topics, modified } = entry;
  return generateIcsEvent({
    uid: `${id}@${new URL(edition.context.production).hostname}`,
    // The record's own day and not the build's: the same record gives the same bytes.
    stamp: { date: midnight(modified) },
    lastModified: { date: midnight(modified) },
    start: { date: midnight(date.first), type: 'DATE' },
    end: { date: midnight(addDays(date.last, 1)), type: 'DATE' },
    summary: typeset(title, edition, { lang: entry.language }),
    description: `${edition.words(date.edtf)}. ${cautionOf(status, edition.language.words)}${typeset(summary, edition, { lang: entry.language })}`,
    status: EVENT_STATUS[status],
    ...(places.length > 0 && { location: places.map(({ name }) => name).join(', ') }),
    // The package joins categories by commas and leaves those within them as they are.
    categories: topics.map(({ name }) => name.replaceAll(',', '\\,')),
    url,
    timeTransparent: 'TRANSPARENT',
  });
}
