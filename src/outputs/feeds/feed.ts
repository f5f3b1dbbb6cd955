import type { Brief } from '../../brief/brief.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import { briefAddress, onProduction } from '../addresses.ts';
import type { Edition } from '../pages/edition.ts';
import { typographic } from '../pages/typographic.ts';
import { firstPublished, lastPublished } from '../publication.ts';
import { recordNotes, warningOf } from './record-notes.ts';

/** A feed before it takes a format. */
export interface Feed {
  /** Site-relative address of the page that it follows, which ends in a slash. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
}

/** A brief in a feed. Addresses are whole; days count as midnight UTC. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** When it happened, in words: "About 6 June 2017." */
  readonly when: string;
  readonly summary: string;
  readonly html: string;
  readonly topics: readonly { readonly key: string; readonly name: string }[];
  readonly published: Date;
  readonly updated: Date;
  readonly language: string;
}

/** How many briefs a feed holds: the last changed ones. */
export const FEED_LENGTH = 30;

/** The briefs that a feed holds: the last changed first, and of those the latest events first. */
export function lastChanged(briefs: readonly Brief[], { context }: Edition): readonly Brief[] {
  return briefs
    .map((brief) => ({ brief, changed: lastPublished(brief, context) }))
    .sort(
      (a, b) =>
        compare(b.changed, a.changed) ||
        compare(b.brief.date.first, a.brief.date.first) ||
        compare(a.brief.name, b.brief.name),
    )
    .slice(0, FEED_LENGTH)
    .map(({ brief }) => brief);
}

/** A brief as feeds carry it: whole, with links that work outside the site. */
export function feedEntry(brief: Brief, edition: Edition): FeedEntry {
  const { site, context, record } = edition;
  const url = onProduction(briefAddress(brief.name), context.production);
  const date = dateInWords(brief.date, edition.language);
  return {
    // A preview must not pass its entries off as the published ones.
    id: context.preview
      ? `urn:dateline:preview:${context.preview.pull ?? 'local'}:${brief.name}`
      : url,
    url,
    title: typographic(brief.title),
    when: date,
    summary: [warningOf(brief, edition), typographic(brief.summary)].filter(Boolean).join(' '),
    html:
      withWholeLinks(brief.body.html, context.pathPrefix, context.production) +
      recordNotes(brief, edition),
    topics: brief.topics.map((key) => ({
      key,
      name: record.vocabularies.topics.get(key)?.name ?? key,
    })),
    published: at(firstPublished(brief, context) ?? brief.date.first),
    updated: at(lastPublished(brief, context)),
    language: brief.lang ?? site.language,
  };
}

/** Our own HTML, whose links into the site begin with the prefix, with whole addresses instead. */
function withWholeLinks(html: string, prefix: string, production: string): string {
  const root = onProduction('/', production);
  const start = `${prefix.replace(/\/$/, '')}/`;
  return html.replace(/\b(href|src)="(\/[^"]*)"/g, (whole, attribute: string, address: string) =>
    address.startsWith(start) ? `${attribute}="${root}${address.slice(start.length)}"` : whole,
  );
}

/** A day as the moment at which it begins, UTC. */
export function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
