import { isDate, parseEventDate } from '../../brief/event-date.ts';
import type { Tree } from '../../content/yaml.ts';

/** A date as TimelineJS keeps it: columns, of which only the year must be there. */
export interface TimelineDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** A row of a TimelineJS table or an object of its JSON, under the names of its table's columns. */
export interface TimelineRow {
  readonly start: TimelineDate;
  readonly end: TimelineDate;
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: {
    readonly url: string;
    readonly link: string;
    readonly credit: string;
    readonly caption: string;
    readonly alt: string;
    readonly thumbnail: string;
  };
  readonly background: string;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;
const ABOUT = /^\s*(?:c\.?|ca\.?|circa|about|around|approximately)\s*\d/i;

/** The date of a row as EDTF, as finely as its columns give it; or why it is none. */
export function timelineDate({
  start,
  end,
  displayDate,
}: TimelineRow): { edtf: string } | { why: string } {
  if (!/^\d{1,4}$/.test(start.year)) {
    return { why: `its year is "${start.year}", and years run from 1 to 9999` };
  }
  const from = part(start);
  const to = part(end);
  const about = ABOUT.test(displayDate) ? '~' : '';
  const edtf = to === '' || to === from ? from + about : `${from}${about}/${to}`;
  const date = parseEventDate(edtf);
  return isDate(date) ? { edtf } : { why: `its date is none: ${date.reason}` };
}

/** The fields of an entry, under names that a mapping can speak of; empty ones are left out. */
export function timelineFields(row: TimelineRow, edtf: string): { [field: string]: Tree } {
  const { media } = row;
  const page = media.link || media.url;
  const picture = PICTURE.test(media.url);
  const fields: { [field: string]: Tree } = {
    headline: row.headline,
    date: edtf,
    'display date': row.displayDate,
    time: [row.start.time, row.end.time].filter(Boolean).join(' to '),
    group: row.group,
    background: row.background,
    'media page': !picture || media.link ? page : '',
    'media title': !picture ? media.caption : '',
    'media credit': media.credit,
    picture: picture ? media.url : '',
    'picture caption': picture ? media.caption : '',
    'picture alt': media.alt,
    thumbnail: media.thumbnail,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** `2017`, `2017-06` or `2017-06-06`; empty where there is no year. */
function part({ year, month, day }: TimelineDate): string {
  if (year === '') return '';
  const numbers = [
    year.padStart(4, '0'),
    ...[month, day].filter(Boolean).map((number) => number.padStart(2, '0')),
  ];
  return (month === '' ? numbers.slice(0, 1) : numbers).join('-');
}
