import type { Reliability } from '../../brief/schema.ts';
import type { Publisher } from '../../brief/vocabularies.ts';
import { hostOf } from '../../indexes/publisher-names.ts';
import type { PublisherEntry, SourceUse } from '../../indexes/publishers.ts';
import { originsOf } from '../../indexes/source-origins.ts';
import { numbered, PUBLISHERS, publisherAddress } from '../addresses.ts';
import { definePage } from '../page/define-page.ts';
import { recordSpan } from '../page/facets.ts';
import { type BriefLink, briefLink } from './brief-link.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type Paging, pagesOf, pagingOf } from './paging.ts';
import { type PrintedEdition, printedEdition } from './printed-edition.ts';
import { type ReliedOn, reliedOn } from './publisher-over-time.ts';
import { type Shell, shellOf } from './shell.ts';
import { type SourceView, sourceView } from './source-view.ts';
import { typographic } from './typographic.ts';

/** A publisher: how far we rely on it, why, and for what. */
export interface PublisherPage {
  readonly shell: Shell;
  readonly name: string;
  readonly website?: Link;
  readonly kind?: Publisher['kind'];
  readonly party: boolean;
  readonly reliability?: Reliability;
  readonly why?: string;
  readonly count: number;
  readonly alone: number;
  /** How many of its pages were read elsewhere. */
  readonly readElsewhere: number;
  readonly printed?: PrintedEdition;
  /** On the first page only. */
  readonly relied?: ReliedOn;
  /** What it published, then what it passed on, each in the order of events. */
  readonly published: readonly UseView[];
  readonly passedOn: readonly UseView[];
  readonly paging?: Paging;
}

/** One source, and the brief that it stands behind. */
export interface UseView {
  readonly brief: BriefLink;
  readonly source: SourceView;
  /** The brief rests on this publisher alone. */
  readonly alone: boolean;
}

/** The pages of every publisher that a brief uses. */
export const publisher = definePage<PublisherPage>({
  kind: 'publisher',
  in: { sitemap: true },
  *pages(edition) {
    for (const entry of edition.indexes.publishers.values()) {
      const all = [
        ...entry.asPublisher.map((use) => ({ use, via: false })),
        ...entry.asVia.map((use) => ({ use, via: true })),
      ];
      const pages = pagesOf(all);
      const { count, alone, readElsewhere } = portrait(entry);
      for (const [index, uses] of pages.entries()) {
        const lists = uses.map(({ use }) => use.brief);
        yield {
          address: numbered(publisherAddress(entry.key), index + 1),
          inputs: {
            facts: index === 0 ? all.map(({ use }) => use.brief) : lists,
            also: [
              ...[count, alone, readElsewhere, pages.length, entry.name],
              uses.map(({ use, via }) => [use.number, via]),
              ...(index === 0 ? [recordSpan(edition)] : []),
            ],
          },
          lists,
          model: () => publisherPage(entry, uses, index + 1, pages.length, edition),
        };
      }
    }
  },
});

interface Role {
  readonly use: SourceUse;
  readonly via: boolean;
}

function publisherPage(
  entry: PublisherEntry,
  uses: readonly Role[],
  number: number,
  total: number,
  edition: Edition,
): PublisherPage {
  const addressOf = (page: number) => numbered(publisherAddress(entry.key), page);
  const address = addressOf(number);
  const paging = pagingOf(edition, number, total, addressOf);
  const relied = number === 1 ? reliedOn(entry, edition) : undefined;
  const lists = uses.map(({ use }) => use.brief);
  const printed = printedEdition(lists, address, edition);
  const views = (wanted: boolean) =>
    uses.filter(({ via }) => via === wanted).map(({ use }) => useView(use, wanted, edition));
  return {
    shell: shellOf(edition, {
      address,
      ...(relied?.overview && { script: 'overview' }),
      breadcrumbs: [{ section: 'publishers', address: PUBLISHERS }],
    }),
    ...portrait(entry),
    ...(printed && { printed }),
    ...(relied && { relied }),
    published: views(false),
    passedOn: views(true),
    ...(paging && { paging }),
  };
}

function portrait({ name, publisher, briefs, alone, asPublisher }: PublisherEntry) {
  const { url, kind, party, reliability, why } = publisher ?? {};
  return {
    name,
    ...(url !== undefined && { website: { href: url, label: hostOf(url) } }),
    ...(kind !== undefined && { kind }),
    party: party === true,
    ...(reliability !== undefined && { reliability }),
    ...(why !== undefined && { why: typographic(why) }),
    count: briefs,
    alone,
    readElsewhere: asPublisher.filter(({ source }) => (source.via ?? []).length > 0).length,
  };
}

function useView({ brief, source, number }: SourceUse, via: boolean, edition: Edition): UseView {
  return {
    brief: briefLink(brief, edition),
    source: sourceView(source, number, edition),
    alone: !via && originsOf(brief, edition.indexes.publisherNames).length === 1,
  };
}
