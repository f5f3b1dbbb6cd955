import type { Day } from './day.ts';
import { filedUnder } from './periods.ts';
import type { FrontMatter, Source } from './schema.ts';
import { textOrder } from './text-order.ts';

/** A heading of a body, with the fragment that leads to it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** The body of a brief or page: rendered once, safe to insert as it is. */
export interface Body {
  /** The only HTML that a layout inserts unescaped; made by our Markdown, never by an author. */
  readonly html: string;
  /** Identifies the HTML: the same hash, the same bytes. */
  readonly hash: string;
  readonly headings: readonly Heading[];
  readonly words: number;
}

/** One event: the frozen record that pages, feeds, exports, checks and reviews all read. */
export interface Brief extends Omit<FrontMatter, 'source' | 'place' | 'summary'> {
  /** The file name without its ending: the brief's identity and its address. */
  readonly name: string;
  /** Path of the file from the project's root, with forward slashes. */
  readonly file: string;
  /** Identifies the content of the file and all that reading it depended on. */
  readonly hash: string;
  /** Identifies all that is known of the event but the text of the body. */
  readonly facts: string;
  readonly sources: readonly Source[];
  readonly places: readonly string[];
  /** The summary as written, or else the first paragraph as plain text. */
  readonly summary: string;
  readonly body: Body;
}

/** A prose page such as *About*. */
export interface Page {
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  /** Old addresses that lead here. */
  readonly aliases: readonly string[];
  readonly lang?: string | undefined;
  readonly body: Body;
}

/** The day by which briefs are sorted: the earliest on which the event may have happened. */
export function sortDay(brief: Brief): Day {
  return brief.date.first;
}

/**
 * In the order of events: by earliest day, where what is known to the year or decade alone comes
 * before what is known to the month; within a day by the order that editors state (those without one
 * first), then by moment, then by latest day, then by name.
 */
export function inOrderOfEvents(a: Brief, b: Brief): number {
  return (
    textOrder(a.date.first, b.date.first) ||
    textOrder(filed(a), filed(b)) ||
    (a.order ?? 0) - (b.order ?? 0) ||
    textOrder(instant(a), instant(b)) ||
    textOrder(a.date.last, b.date.last) ||
    textOrder(a.name, b.name)
  );
}

/** Decades before years before months: `0`, `2`, `7`. */
function filed(brief: Brief): string {
  const period = filedUnder(brief.date);
  return period.endsWith('X') ? '0' : period.length === 4 ? '2' : '7';
}

function instant(brief: Brief): string {
  const moment = brief.date.moment ?? brief.date.start?.moment;
  return moment ? new Date(moment).toISOString() : '';
}
