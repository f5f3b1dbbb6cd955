import { isDate, parseEventDate } from '../../../brief/event-date.ts';
import type { Tree } from '../../../content/yaml/yaml.ts';
import { type Loss, type OldArchive, type OldEntry, type OldTopic, valuesAt } from './old-entry.ts';
import { parsed, readTable } from './read-table.ts';

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
    return { why: `its year is "${start.year}", but years run from 1 to 9999` };
  }
  const from = part(start);
  const to = part(end);
  const about = ABOUT.test(displayDate) ? '~' : '';
  const edtf = to === '' || to === from ? from + about : `${from}${about}/${to}`;
  const date = parseEventDate(edtf);
  return isDate(date) ? { edtf } : { why: `its date cannot be read: ${date.reason}` };
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

interface Found {
  readonly kind: 'event' | 'era' | 'title';
  readonly origin: string;
  readonly row: TimelineRow;
}

/** The spreadsheet of TimelineJS, saved as CSV. */
export function readTimelineTable(text: string, name: string): OldArchive {
  const rows = readTable(text, name).map(({ line, cells }): Found => {
    const cell = cellsByName(cells);
    const kind = cell('type').toLowerCase();
    const time = (prefix: string): TimelineDate => ({
      year: cell(`${prefix}year`),
      month: cell(`${prefix}month`),
      day: cell(`${prefix}day`),
      time: cell(`${prefix}time`),
    });
    return {
      kind: kind === 'era' || kind === 'title' ? kind : 'event',
      origin: `${name}, line ${line}`,
      row: {
        start: time(''),
        end: time('end '),
        displayDate: cell('display date'),
        headline: cell('headline'),
        text: cell('text'),
        group: cell('group') || cell('tag'),
        media: {
          url: cell('media'),
          link: cell('media link'),
          credit: cell('media credit'),
          caption: cell('media caption'),
          alt: cell('alt text') || cell('media alt'),
          thumbnail: cell('media thumbnail'),
        },
        background: cell('background'),
      },
    };
  });
  return arrange(rows);
}

/** The JSON of TimelineJS: `events`, `eras` and `title`. */
export function readTimelineJson(text: string, name: string): OldArchive {
  const tree = parsed(text, name);
  const list = (key: string) => [at(tree, key)].flat().filter((item) => item !== null);
  const found = (kind: Found['kind'], items: readonly Tree[]): Found[] =>
    items.map((item, index) => ({
      kind,
      origin: `${name}, ${kind} ${index + 1}`,
      row: jsonRow(item),
    }));
  return arrange([
    ...found('event', list('events')),
    ...found('era', list('eras')),
    ...found('title', list('title')),
  ]);
}

/** Whether a table's columns or a JSON object are those of TimelineJS. */
export function isTimelineTable(columns: readonly string[]): boolean {
  const names = columns.map((column) => column.trim().toLowerCase());
  return names.includes('headline') && names.includes('year');
}

export function isTimelineJson(tree: Tree): boolean {
  return [at(tree, 'events')].flat().some((event) => at(event, 'start_date') !== null);
}

function arrange(found: readonly Found[]): OldArchive {
  const refused: Loss[] = [];
  const losses: Loss[] = [];
  const entries: OldEntry[] = [];
  const topics = found.filter(({ kind }) => kind === 'era').flatMap((era) => topicOf(era, refused));
  for (const { kind, origin, row } of found) {
    if (kind === 'title') {
      losses.push({
        origin,
        what: `The title slide "${row.headline}"`,
        why: 'the title of a site is in site.yaml',
      });
    }
    if (kind !== 'event') continue;
    const date = timelineDate(row);
    if ('why' in date) {
      refused.push({ origin, what: `"${row.headline}"`, why: date.why });
      continue;
    }
    const eras = topics.filter((topic) => within(date.edtf, topic)).map((topic) => topic.name);
    const fields = { ...timelineFields(row, date.edtf), ...(eras.length > 0 ? { eras } : {}) };
    entries.push({ origin, path: '', fields, body: row.text, form: 'html' });
  }
  return { entries, refused, losses, topics };
}

function topicOf({ origin, row }: Found, refused: Loss[]): OldTopic[] {
  const date = timelineDate(row);
  if ('edtf' in date && row.headline !== '') {
    const [start = '', end = start] = date.edtf.split('/');
    return [{ name: row.headline, start, end }];
  }
  const why = 'why' in date ? date.why : 'it has no name';
  refused.push({ origin, what: `The era "${row.headline}"`, why });
  return [];
}

function within(edtf: string, { start = '', end = '' }: OldTopic): boolean {
  const [event, from, to] = [edtf, start, end].map((text) => parseEventDate(text));
  if (!event || !from || !to || !isDate(event) || !isDate(from) || !isDate(to)) return false;
  return event.first >= from.first && event.first <= to.last;
}

function cellsByName(cells: { readonly [column: string]: string }): (column: string) => string {
  const byName = new Map(
    Object.entries(cells).map(([column, cell]) => [column.trim().toLowerCase(), cell]),
  );
  return (column) => byName.get(column) ?? '';
}

function jsonRow(item: Tree): TimelineRow {
  const text = (...path: string[]) => {
    const value = path.reduce<Tree>(at, item);
    return typeof value === 'string' ? value : '';
  };
  const date = (key: string): TimelineDate => ({
    year: text(key, 'year'),
    month: text(key, 'month'),
    day: text(key, 'day'),
    time: [text(key, 'hour'), text(key, 'minute')].filter(Boolean).join(':'),
  });
  return {
    start: date('start_date'),
    end: date('end_date'),
    displayDate: text('display_date') || text('start_date', 'display_date'),
    headline: text('text', 'headline'),
    text: text('text', 'text'),
    group: text('group'),
    media: {
      url: text('media', 'url'),
      link: text('media', 'link'),
      credit: text('media', 'credit'),
      caption: text('media', 'caption'),
      alt: text('media', 'alt'),
      thumbnail: text('media', 'thumbnail'),
    },
    background: text('background', 'url') || text('background', 'color'),
  };
}

function at(tree: Tree, key: string): Tree {
  return valuesAt(tree, key)[0]?.value ?? null;
}
