import type { Brief } from '../../brief/brief.ts';
import type { Importance, Status } from '../../brief/schema.ts';
import { disputesOf } from '../../indexes/disputes.ts';
import { hostOf, originsOf } from '../../indexes/publishers.ts';
import { briefAddress, placeAddress, topicAddress } from '../addresses/addresses.ts';
import { type DisputeView, disputeView } from '../claim/disputes.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import { type ShownDate, wordsOf } from '../dates/shown-date.ts';
import { type Mark, markOf } from '../marks/mark.ts';
import type { Edition } from '../page/edition.ts';
import { type PartLink, typeset } from '../page/link.ts';
import { isCorrected, type Withheld, withheldOf } from '../page/publication.ts';
import { codeOf } from './edition-codes.ts';

/** A brief as lists show it. */
export interface Entry {
  readonly name: string;
  /** Stands for the brief as it is; others stand for it after a correction. */
  readonly code: string;
  readonly href: string;
  readonly title: string;
  readonly language?: WrittenIn;
  readonly date: ShownDate;
  readonly mark: Mark;
  readonly summary: string;
  readonly status: Status;
  readonly importance: Importance;
  readonly places: readonly PartLink[];
  readonly topics: readonly PartLink[];
  /** The first publishers, and how many more there are. */
  readonly publishers: readonly string[];
  readonly morePublishers: number;
  /** Its sources, for paper. */
  readonly notes: readonly EntryNote[];
  /** It has been corrected or retracted since it was published. */
  readonly corrected: boolean;
  /** It rests on one publisher. */
  readonly oneSource: boolean;
  /** No source of it was read in the original. */
  readonly secondHand: boolean;
  /** Of which of its numbers and statements accounts differ, and who says what. */
  readonly disputes: readonly DisputeView[];
  readonly withheld?: Withheld;
}

const SHOWN_LINKS = 3;
const SHOWN_DISPUTES = 3;
const SHOWN_ACCOUNTS = 4;

const entries = new WeakMap<Edition, WeakMap<Brief, Entry>>();

/** A brief as lists show it; the same object in every list of an edition. */
export function entryOf(brief: Brief, edition: Edition): Entry {
  const made = entries.get(edition) ?? new WeakMap<Brief, Entry>();
  entries.set(edition, made);
  const entry = made.get(brief) ?? makeEntry(brief, edition);
  made.set(brief, entry);
  return entry;
}

/** Lets go of all entries of an edition: with what layouts keep of each, they take 5 KB a brief. */
export function forgetEntries(edition: Edition): void {
  entries.delete(edition);
}

function makeEntry(brief: Brief, edition: Edition): Entry {
  const { href, date, context, record } = edition;
  const publishers = publishersOf(brief, edition);
  const withheld = withheldOf(brief, context.buildMoment);
  const places = placeLinks(brief, edition).slice(0, SHOWN_LINKS);
  // Two links of one name beside each other look like a slip.
  const topics = topicLinks(brief, edition).filter(
    ({ label }) => !places.some((place) => place.label === label),
  );
  const language = writtenIn(brief.lang, record.vocabularies.site.language);
  const { disputes, disagreements } = edition.indexes;
  return {
    name: brief.name,
    code: codeOf(brief),
    href: href(briefAddress(brief.name)),
    title: typeset(brief.title, edition, brief),
    ...(language && { language }),
    date: date(brief.date),
    mark: markOf(brief),
    summary: typeset(brief.summary, edition, brief),
    status: brief.status,
    importance: brief.importance,
    places,
    topics: topics.slice(0, SHOWN_LINKS),
    publishers: publishers.slice(0, SHOWN_LINKS),
    morePublishers: Math.max(0, publishers.length - SHOWN_LINKS),
    notes: entryNotes(brief, edition),
    disputes: disputesOf(brief, disputes, disagreements)
      .slice(0, SHOWN_DISPUTES)
      .map((dispute) => disputeView(dispute, SHOWN_ACCOUNTS, edition)),
    oneSource: originsOf(brief, edition.indexes.publisherNames).length === 1,
    secondHand: brief.sources.every(({ via }) => via !== undefined && via.length > 0),
    corrected: isCorrected(brief),
    ...(withheld && { withheld }),
  };
}

/** Where a brief happened, as links; keys that no vocabulary knows are left out. */
export function placeLinks(
  { places }: Brief,
  { indexes, link }: Pick<Edition, 'indexes' | 'link'>,
) {
  return places.flatMap((key): PartLink[] => {
    const entry = indexes.places.get(key);
    return entry ? [{ href: link(placeAddress(key)), label: entry.place.name }] : [];
  });
}

/** What a brief belongs to, as links, the main topic first. */
export function topicLinks(
  { topics }: Brief,
  { indexes, link }: Pick<Edition, 'indexes' | 'link'>,
) {
  return topics.flatMap((key): PartLink[] => {
    const entry = indexes.topics.get(key);
    return entry ? [{ href: link(topicAddress(key)), label: entry.topic.name }] : [];
  });
}

function publishersOf(brief: Brief, { indexes }: Edition): readonly string[] {
  const names = new Set<string>();
  for (const source of brief.sources) {
    const named = indexes.publisherNames.publisherOf(source);
    if (named) names.add(named.name);
    else if (source.url) names.add(hostOf(source.url));
  }
  return [...names];
}

/** A source as a printed list names it, where no link can be followed. */
export interface EntryNote {
  /** Who published it and when; what it is called, where it has no address. */
  readonly parts: readonly string[];
  /** The address that answers: of the copy, where the original is gone. */
  readonly url?: string;
}

/** The sources of a brief for a list on paper. */
export function entryNotes(
  brief: Brief,
  edition: Pick<Edition, 'indexes' | 'date' | 'site'>,
): readonly EntryNote[] {
  const { indexes, date } = edition;
  return brief.sources.map((source) => {
    const { title, published, url, archived, dead } = source;
    const address = dead === true ? (archived ?? url) : url;
    const parts = [
      indexes.publisherNames.publisherOf(source)?.name,
      // Lists are long: an address leads to the title, and stands for it.
      address !== undefined || title === undefined ? undefined : typeset(title, edition, brief),
      published && wordsOf(date(published)),
    ].filter((part) => part !== undefined);
    return { parts, ...(address !== undefined && { url: address }) };
  });
}
