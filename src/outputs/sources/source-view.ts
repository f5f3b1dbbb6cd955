import type { Brief } from '../../brief/brief.ts';
import type { Reliability, Source, SourceKind } from '../../brief/schema.ts';
import type { Publisher } from '../../brief/vocabularies.ts';
import { passageAddress } from '../../content/text/passage.ts';
import { hostOf, type NamedPublisher, originsOf } from '../../indexes/publishers.ts';
import { publisherAddress } from '../addresses/addresses.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { type PartLink, typeset } from '../page/link.ts';

/** A source as its numbered note shows it. */
export interface SourceView {
  /** Counts from 1 in its brief. */
  readonly number: number;
  readonly publisher?: PartLink;
  readonly kind?: Publisher['kind'];
  /** Published by a party to the conflict. */
  readonly party: boolean;
  /** What it is, where that is said. */
  readonly what?: SourceKind;
  readonly authors: readonly string[];
  readonly title?: string;
  /** Where in it. */
  readonly page?: string;
  readonly paragraph?: string;
  /** Its language, where that is not the brief's. */
  readonly language?: WrittenIn & { readonly name: string };
  readonly url?: string;
  /** The host of `url`, so that one look tells where it leads. */
  readonly host?: string;
  readonly archived?: string;
  /** The address no longer answers. */
  readonly dead: boolean;
  readonly published?: ShownDate;
  /** The hour on that day, as it was given. */
  readonly time?: string;
  readonly accessed?: ShownDate;
  /** Who passed it on, where the original was not read; nearest to us last. */
  readonly via: readonly PartLink[];
  readonly reliability?: Reliability;
  readonly quote?: string;
  /** The copy that the team keeps: when it was saved, and its SHA-256 in hexadecimal digits. */
  readonly capture?: { readonly day: ShownDate; readonly sha256: string };
  /** The page at that passage, for browsers that find it. */
  readonly passage?: string;
}

/** The note of one source of a brief. */
export function sourceView(
  source: Source,
  number: number,
  edition: Edition,
  { lang }: Pick<Brief, 'lang'> = {},
): SourceView {
  const { indexes, date, site } = edition;
  const named = indexes.publisherNames.publisherOf(source);
  const reliability = source.reliability ?? named?.publisher?.reliability;
  const { kind, author, title, page, paragraph, url, archived } = source;
  const { published, time, accessed, quote, capture } = source;
  const read = source.dead ? archived : url;
  const passage = read === undefined ? undefined : passageAddress(read, source);
  const language = writtenIn(source.lang, lang ?? site.language);
  return {
    number,
    ...(named && { publisher: publisherLink(named, edition) }),
    ...(named?.publisher && { kind: named.publisher.kind }),
    party: named?.publisher?.party === true,
    ...(kind !== undefined && { what: kind }),
    authors: (author ?? []).map((name) => typeset(name, edition)),
    ...(title !== undefined && { title: typeset(title, edition, source) }),
    ...(page !== undefined && { page: typeset(page, edition) }),
    ...(paragraph !== undefined && { paragraph: typeset(paragraph, edition) }),
    ...(language && { language: { ...language, name: languageName(language.lang, edition) } }),
    ...(url !== undefined && { url, host: hostOf(url) }),
    ...(archived !== undefined && { archived }),
    dead: source.dead === true,
    ...(published && { published: date(published) }),
    ...(time !== undefined && { time }),
    ...(accessed && { accessed: date(accessed) }),
    via: (source.via ?? []).map((via) => publisherLink(indexes.publisherNames.named(via), edition)),
    ...(reliability !== undefined && { reliability }),
    ...(quote !== undefined && { quote }),
    ...(capture && { capture: { day: date(capture.day), sha256: capture.sha256 } }),
    ...(passage !== undefined && { passage }),
  };
}

function languageName(tag: string, { language }: Edition): string {
  return new Intl.DisplayNames(language.locale, { type: 'language' }).of(tag) ?? tag;
}

function publisherLink({ key, name }: NamedPublisher, { link }: Edition): PartLink {
  return { href: link(publisherAddress(key)), label: name };
}

/** What a reader should know about the sources of a brief taken together. */
export interface SourceStanding {
  readonly sources: number;
  /** How many origins the sources go back to: an agency read in two papers counts once. */
  readonly independent: number;
  /** Origins to which several sources go back. */
  readonly shared: readonly SharedOrigin[];
  /** The one publisher on whom the brief rests. */
  readonly onlyPublisher?: PartLink;
  /** No source was read in the original. */
  readonly secondHand: boolean;
  /** Every source is a party to the conflict. */
  readonly partyOnly: boolean;
}

export interface SharedOrigin {
  /** Absent where only the host of the addresses is known. */
  readonly publisher?: PartLink;
  /** The numbers of its sources in the brief. */
  readonly numbers: readonly number[];
}

/** Judges the sources of a brief by whom they go back to. */
export function sourceStanding(brief: Brief, { indexes, link }: Edition): SourceStanding {
  const { sources } = brief;
  const origins = originsOf(brief, indexes.publisherNames).map(({ named, numbers }) => ({
    party: named?.publisher?.party === true,
    numbers,
    ...(named && { publisher: { href: link(publisherAddress(named.key)), label: named.name } }),
  }));
  const [first] = origins;
  return {
    sources: sources.length,
    independent: origins.length,
    shared: origins
      .filter(({ numbers }) => numbers.length > 1)
      .map(({ party, ...origin }) => origin),
    ...(origins.length === 1 && first?.publisher && { onlyPublisher: first.publisher }),
    secondHand:
      sources.length > 0 && sources.every(({ via }) => via !== undefined && via.length > 0),
    partyOnly: origins.length > 0 && origins.every(({ party }) => party),
  };
}
