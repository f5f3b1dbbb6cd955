import type { Reliability, Source } from '../../brief/schema.ts';
import type { Publisher } from '../../brief/vocabularies.ts';
import { hostOf, type NamedPublisher } from '../../indexes/publisher-names.ts';
import { publisherAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { ShownDate } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** A source as its numbered note shows it. */
export interface SourceView {
  /** Counts from 1 in its brief. */
  readonly number: number;
  readonly publisher?: Link;
  readonly kind?: Publisher['kind'];
  /** Published by a party to the conflict. */
  readonly party: boolean;
  readonly title?: string;
  readonly url?: string;
  /** The host of `url`, so that one look tells where it leads. */
  readonly host?: string;
  readonly archived?: string;
  /** The address no longer answers. */
  readonly dead: boolean;
  readonly published?: ShownDate;
  readonly accessed?: ShownDate;
  /** Who passed it on, where the original was not read; nearest to us last. */
  readonly via: readonly Link[];
  readonly reliability?: Reliability;
  readonly quote?: string;
}

/** The note of one source. */
export function sourceView(source: Source, number: number, edition: Edition): SourceView {
  const { indexes, date } = edition;
  const named = indexes.publisherNames.publisherOf(source);
  const reliability = source.reliability ?? named?.publisher?.reliability;
  const { title, url, archived, published, accessed, quote } = source;
  return {
    number,
    ...(named && { publisher: publisherLink(named, edition) }),
    ...(named?.publisher && { kind: named.publisher.kind }),
    party: named?.publisher?.party === true,
    ...(title !== undefined && { title: typographic(title) }),
    ...(url !== undefined && { url, host: hostOf(url) }),
    ...(archived !== undefined && { archived }),
    dead: source.dead === true,
    ...(published && { published: date(published) }),
    ...(accessed && { accessed: date(accessed) }),
    via: (source.via ?? []).map((via) => publisherLink(indexes.publisherNames.named(via), edition)),
    ...(reliability !== undefined && { reliability }),
    ...(quote !== undefined && { quote }),
  };
}

function publisherLink({ key, name }: NamedPublisher, { href }: Edition): Link {
  return { href: href(publisherAddress(key)), label: name };
}
