import { escapeUTF8 as html } from 'entities';
import { z } from 'zod';
import type { Brief } from '../../brief/brief.ts';
import { type Day, partsOf } from '../../brief/day.ts';
import type { EventDate, Precision } from '../../brief/event-date.ts';
import { briefAddress, dataAddress, onProduction, TIMELINE } from '../addresses/addresses.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { cautionOf } from '../feeds/feed.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import { DATA_VERSION, dataFileName, type RecordFile } from './brief-data.ts';
import { type RecordData, recordDataOf } from './brief-data-schema.ts';

/** `briefs.json`: one object. */
export function recordJson(count: number, edition: Edition): RecordFile {
  const head = JSON.stringify(recordHead(count, edition), null, 2);
  return {
    head: `${head.slice(0, -2)},\n  "briefs": [`,
    entry: ({ data }) => `\n    ${JSON.stringify(data)}`,
    separator: ',',
    tail: '\n  ]\n}\n',
  };
}

/** `briefs.ndjson`: an entry a line. */
export function ndjson(): RecordFile {
  return { head: '', entry: ({ data }) => `${JSON.stringify(data)}\n`, separator: '', tail: '' };
}

/** The JSON Schema (2020-12) of `briefs.json`; that of an entry is among its definitions. */
export function schemaJson(edition: Edition): string {
  const schema = { $id: schemaAddress(edition), ...z.toJSONSchema(recordDataOf(edition.record)) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export function recordHead(count: number, edition: Edition): Omit<RecordData, 'briefs'> {
  const { title, description, language, publisher, licence } = edition.site;
  return {
    $schema: schemaAddress(edition),
    version: DATA_VERSION,
    title,
    description,
    url: onProduction(TIMELINE, edition.context.production),
    language,
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence }),
    count,
  };
}

function schemaAddress({ context }: Edition): string {
  return onProduction(dataAddress(dataFileName('schema')), context.production);
}

/** A date of TimelineJS: as fine as it is known. */
interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A slide of TimelineJS 3; its texts are HTML. */
interface Slide {
  readonly unique_id: string;
  readonly start_date: SlideDate;
  readonly end_date?: SlideDate;
  /** The date in words, with its doubts. */
  readonly display_date: string;
  readonly group?: string;
  readonly text: { readonly headline: string; readonly text: string };
}

/** `timeline.json`: the record for TimelineJS (https://timeline.knightlab.com/docs/json-format.html). */
export function timelineJs(_: number, edition: Edition): RecordFile {
  const { title, description } = edition.site;
  const cover = { text: { headline: html(title), text: html(description) } };
  return {
    head: `{"title":${JSON.stringify(cover)},"events":[`,
    entry: ({ brief }) => `\n${JSON.stringify(slideOf(brief, edition))}`,
    separator: ',',
    tail: '\n]}\n',
  };
}

function slideOf(brief: Brief, edition: Edition): Slide {
  const { name, title, summary, date, status, topics } = brief;
  const url = onProduction(briefAddress(name), edition.context.production);
  const group = edition.record.vocabularies.topics.get(topics[0] ?? '')?.name;
  const end = endOf(date);
  const caution = cautionOf(status, edition.language.words);
  return {
    unique_id: name,
    start_date: slideDate(date.first, (date.start ?? date.end ?? date).precision),
    ...(end && { end_date: end }),
    display_date: wordsOf(edition.date(date)),
    ...(group !== undefined && { group: html(group) }),
    text: {
      headline: `<a href="${html(url)}">${html(typeset(title, edition, brief))}</a>`,
      text: `<p>${html(caution + typeset(summary, edition, brief))}</p>`,
    },
  };
}

/** No end where there is none, nor of something that was on one day of several. */
function endOf({ kind, start, end, precision, last }: EventDate): SlideDate | undefined {
  if (kind === 'interval') return start && end && slideDate(end.last, end.precision);
  if (kind !== 'single') return undefined;
  return precision === 'decade' ? slideDate(last, 'year') : undefined;
}

function slideDate(date: Day, precision: Precision): SlideDate {
  const { year, month, dayOfMonth: day } = partsOf(date);
  if (precision === 'year' || precision === 'decade') return { year };
  return precision === 'month' ? { year, month } : { year, month, day };
}
