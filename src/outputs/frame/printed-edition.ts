import type { Brief } from '../../brief/brief.ts';
import { onProduction } from '../addresses/addresses.ts';
import {
  type Stretch,
  stretchesOf,
  timeScale,
  type YearTick,
  yearTicks,
} from '../axis/time-axis.ts';
import { wordsOf } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { lastPublishedAmong } from '../page/publication.ts';

/** What paper tells of a list beside the list itself. */
export interface PrintedEdition {
  /** When what is listed last changed, in words: no clock is asked. */
  readonly date: string;
  /** Where it stands on the published site. */
  readonly address: string;
}

/** When something happened, drawn within the span of the whole record. */
export interface PrintedStrip {
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly years: readonly YearTick[];
  /** Both ends of the record, as finely as they are known. */
  readonly from: string;
  readonly to: string;
}

/** The edition of a list at a site-relative address; undefined where it lists nothing. */
export function printedEdition(
  briefs: Iterable<Brief>,
  address: string,
  { date, context }: Edition,
): PrintedEdition | undefined {
  const lastChange = lastPublishedAmong(briefs, context);
  if (lastChange === undefined) return undefined;
  return { date: wordsOf(date(lastChange)), address: onProduction(address, context.production) };
}

/** The strip of briefs, which stand in the order of events; undefined where there are none. */
export function printedStrip(briefs: readonly Brief[], edition: Edition): PrintedStrip | undefined {
  const { span, extent } = edition.indexes.timeline;
  if (!span || !extent || briefs.length === 0) return undefined;
  const scale = timeScale(span.first, span.last);
  return {
    days: scale.days,
    stretches: stretchesOf(briefs, scale),
    years: yearTicks(edition, scale),
    from: edition.words(extent.from),
    to: edition.words(extent.to),
  };
}
