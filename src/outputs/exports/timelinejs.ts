import { escapeUTF8 as html } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import type { Day, EventDate, Precision } from '../../brief/event-date.ts';
import { briefAddress, onProduction } from '../addresses.ts';
import { cautionOf } from '../feeds/record-notes.ts';
import type { Edition } from '../pages/edition.ts';
import { typographic } from '../pages/typographic.ts';

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
export function* timelineJs(briefs: readonly Brief[], edition: Edition): Generator<string> {
  const { title, description } = edition.site;
  const cover = { text: { headline: html(title), text: html(description) } };
  yield `{"title":${JSON.stringify(cover)},"events":[`;
  let separator = '\n';
  for (const brief of briefs) {
    yield `${separator}${JSON.stringify(slideOf(brief, edition))}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function slideOf(brief: Brief, edition: Edition): Slide {
  const { name, title, summary, date, status, topics } = brief;
  const url = onProduction(briefAddress(name), edition.context.production);
  const group = edition.record.vocabularies.topics.get(topics[0] ?? '')?.name;
  const end = endOf(date);
  const caution = cautionOf(status, edition.language.words);
  return {
    unique_id: name,
    start_date: slideDate(date.first, (date.start ?? date).precision),
    ...(end && { end_date: end }),
    display_date: edition.words(date.edtf),
    ...(group !== undefined && { group: html(group) }),
    text: {
      headline: `<a href="${html(url)}">${html(typographic(title))}</a>`,
      text: `<p>${html(caution + typographic(summary))}</p>`,
    },
  };
}

function endOf({ kind, end, precision, last }: EventDate): SlideDate | undefined {
  if (kind === 'interval') return end && slideDate(end.last, end.precision);
  return precision === 'decade' ? slideDate(last, 'year') : undefined;
}

function slideDate(date: Day, precision: Precision): SlideDate {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  if (precision === 'year' || precision === 'decade') return { year };
  return precision === 'month' ? { year, month } : { year, month, day };
}
