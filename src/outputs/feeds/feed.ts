import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { midnight } from '../../brief/day.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import { firstNameOf } from '../../brief/identity.ts';
import type { Claim, Correction, Status } from '../../brief/schema.ts';
import { textOrder } from '../../brief/text-order.ts';
import { entryName } from '../../brief/vocabularies.ts';
import { directionOf, isolated } from '../../words/direction.ts';
import type { Words } from '../../words/message.ts';
import { briefAddress, type FeedFormat, onProduction } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import { firstMoment, lastMoment, lastPublished } from '../page/publication.ts';

/** What a feed's entry says beside a brief's own text: its sources, who claims what, and what was corrected. */
export function recordNotes(brief: Brief, edition: Edition): string {
  const { words } = edition.language;
  const claims = brief.claims.map((claim) => claimLine(claim, brief, edition));
  const corrections = brief.corrections.map((correction) =>
    correctionLine(correction, brief, edition),
  );
  return (
    sourceNotes(brief, edition) +
    section(words('feeds.claims'), claims) +
    section(words('feeds.corrections'), corrections.toReversed())
  );
}

/** The sources by number, as the text may cite them; what is on the web is linked, anything else leads to its note. */
export function sourceNotes(brief: Brief, edition: Edition): string {
  const page = onProduction(
    edition.localised(briefAddress(brief.name)),
    edition.context.production,
  );
  const notes = brief.sources.map((source, at) => {
    const named = edition.indexes.publisherNames.publisherOf(source)?.name;
    const said = [
      ...(source.author ?? []),
      named,
      source.title && typeset(source.title, edition, source),
      source.published && dateInWords(source.published, edition.language),
    ];
    const words = said
      .filter((part) => part !== undefined && part !== '')
      .join(edition.language.words('punctuation.comma'));
    const note = `${page}#source-${at + 1}`;
    return `<li><a href="${escaped(source.url ?? note)}">${escaped(words || (source.url ?? note))}</a></li>`;
  });
  return `<h2>${escaped(edition.language.words('brief.sources'))}</h2><ol>${notes.join('')}</ol>`;
}

/** A correction in one line: "Update, 25 May 2017: …". */
export function correctionLine(correction: Correction, brief: Brief, edition: Edition): string {
  const { kind, date, note } = edition.said(correction);
  const { words } = edition.language;
  const said = isolated(typeset(note, edition, brief), edition.language.locale);
  const day = `${words('punctuation.comma')}${dateInWords(date, edition.language)}`;
  return `${words(`corrections.kinds.${kind}`)}${day}: ${said}`;
}

/** What a reader of the summary must know first: that it is not confirmed, or was corrected. */
export function warningOf(brief: Brief, edition: Edition): string {
  const weighty = brief.corrections.findLast(
    ({ kind }) => kind === 'correction' || kind === 'retraction',
  );
  return [
    cautionOf(brief.status, edition.language.words).trim(),
    weighty ? correctionLine(weighty, brief, edition) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What to say before a summary of something that is not confirmed; empty for what is. */
export function cautionOf(status: Status, words: Words): string {
  return status === 'confirmed' ? '' : `${words(`feeds.caution.${status}`)} `;
}

/** "People killed in Mosul: at least 2521 (United Nations, 2 November 2017; civilians)". */
export function claimLine(claim: Claim, brief: Brief, edition: Edition): string {
  const { record, language } = edition;
  const {
    measure,
    value,
    by,
    reported,
    asked,
    note,
    scope,
    superseded,
    as_of: asOf,
  } = edition.said(claim);
  const label = entryName(record.vocabularies, 'measures', measure);
  const apart = (text: string) => isolated(text, language.locale);
  const claimant = apart(typeset(by, edition, brief));
  const { words } = language;
  const when = reported
    ? dateInWords(reported, language)
    : asked && words('claims.asked', { date: dateInWords(asked, language) });
  const said = when ? `${claimant}${words('punctuation.comma')}${when}` : claimant;
  const withdrawn = superseded && words('feeds.withdrawn');
  const remarks = [
    said,
    scope && apart(typeset(scope, edition, brief)),
    asOf && words('claims.asOf', { date: dateInWords(asOf, language) }),
    // What is counted is often said in both.
    note === scope ? undefined : note && apart(typeset(note, edition, brief)),
    withdrawn,
  ].filter((remark) => remark !== undefined);
  return `${apart(typeset(label, edition))}: ${apart(value.text)} (${remarks.join(words('punctuation.semicolon'))})`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h2>${escaped(title)}</h2><ul>${items}</ul>`;
}

/** A feed before it takes a format. */
export interface Feed {
  /** Site-relative address of the page that it follows, which ends in a slash. */
  readonly address: string;
  /** Where it stands itself, in each format that it has; site-relative. */
  readonly files: Readonly<Partial<Record<FeedFormat, string>>>;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
}

/** A brief in a feed. Addresses are whole. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** When it happened, in words: "About 6 June 2017." */
  readonly when: string;
  readonly summary: string;
  readonly html: string;
  readonly topics: readonly { readonly key: string; readonly name: string }[];
  /** Absent where nobody can tell. */
  readonly published?: Date;
  /** That of the history, or, where nobody can tell, the last day that the record itself tells of. */
  readonly updated: Date;
  /** Whether anybody tells. */
  readonly known: boolean;
  readonly language: string;
}

/** Whether a topic or a place has feeds of its own: the one event of another never becomes news. */
export function hasFeeds(briefs: readonly Brief[]): boolean {
  return briefs.length > 1;
}

/** How many briefs a feed holds: the last changed ones. */
export const FEED_LENGTH = 30;

/**
 * The briefs that a feed holds: the last changed first, and of those the latest events first. Those of
 * which the history does not tell come after those of which it does.
 */
export function lastChanged(briefs: readonly Brief[], { context }: Edition): readonly Brief[] {
  return briefs
    .map((brief) => ({
      brief,
      changed: lastMoment(brief, context) ?? '',
    }))
    .sort(
      (a, b) =>
        textOrder(b.changed, a.changed) ||
        textOrder(b.brief.date.first, a.brief.date.first) ||
        textOrder(a.brief.name, b.brief.name),
    )
    .slice(0, FEED_LENGTH)
    .map(({ brief }) => brief);
}

/** A brief as feeds carry it: whole, with links that work outside the site. */
export function feedEntry(brief: Brief, edition: Edition): FeedEntry {
  const { site, context, record } = edition;
  const url = onProduction(edition.localised(briefAddress(brief.name)), context.production);
  const known = firstNameOf(brief);
  const date = dateInWords(brief.date, edition.language);
  const [first, last] = [firstMoment(brief, context), lastMoment(brief, context)];
  return {
    // A preview must not pass its entries off as the published ones.
    // A translation is the same event in another language.
    id: `${
      context.preview
        ? `urn:dateline:preview:${context.preview.pull ?? 'local'}:${known}`
        : onProduction(briefAddress(known), context.production)
    }${edition.from === undefined ? '' : `#${site.language}`}`,
    url,
    title: typeset(brief.title, edition, brief),
    when: date,
    summary: [
      warningOf(brief, edition),
      isolated(typeset(brief.summary, edition, brief), edition.language.locale),
    ]
      .filter(Boolean)
      .join(' '),
    html:
      written(outOfPage(brief, url, edition), brief.lang ?? site.language) +
      written(recordNotes(brief, edition), site.language),
    topics: brief.topics.map((key) => ({
      key,
      name: entryName(record.vocabularies, 'topics', key),
    })),
    ...(first !== undefined && { published: new Date(first) }),
    updated: last === undefined ? midnight(lastPublished(brief, context).first) : new Date(last),
    // A correction has the day that its editor gave it.
    known: last !== undefined || brief.corrections.length > 0,
    language: brief.lang ?? site.language,
  };
}

/** HTML in a language: readers of feeds show it among others, and know no direction but what it says. */
export function written(html: string, language: string): string {
  if (html === '') return '';
  return `<div lang="${escaped(language)}" dir="${directionOf(language)}">${html}</div>`;
}

/**
 * The text of a brief as it can stand beside others: what leads to a part of it, such as a note, leads
 * to that part of the page, and it has no fragments of its own, which would be those of every entry.
 */
function outOfPage(brief: Brief, url: string, { context, language }: Edition): string {
  const html = brief.body.html
    .replace(/(<[a-z][^<>]*?) id="[^"]*"/g, '$1')
    .replaceAll('href="#', `href="${url}#`)
    .replaceAll('<div class="table-scroll" role="group" tabindex="0" aria-label="Table">', '<div>')
    .replaceAll('aria-label="Notes"', `aria-label="${escaped(language.words('body.notes'))}"`);
  return withWholeLinks(html, context.pathPrefix, context.production);
}

/** Our own HTML, whose links into the site begin with the prefix, with whole addresses instead. */
function withWholeLinks(html: string, prefix: string, production: string): string {
  const root = onProduction('/', production);
  const start = `${prefix.replace(/\/$/, '')}/`;
  return html.replace(/\b(href|src)="(\/[^"]*)"/g, (whole, attribute: string, address: string) =>
    address.startsWith(start) ? `${attribute}="${root}${address.slice(start.length)}"` : whole,
  );
}
