import type { Brief } from '../../brief/brief.ts';
import { yearOf } from '../../brief/day.ts';
import { daysOfPeriod, isDecade } from '../../brief/periods.ts';
import type { Reliability } from '../../brief/schema.ts';
import type { Publisher } from '../../brief/vocabularies.ts';
import {
  hostOf,
  originsOf,
  type PublisherEntry,
  type SourceUse,
} from '../../indexes/publishers.ts';
import { archiveAddress, numbered, PUBLISHERS, publisherAddress } from '../addresses/addresses.ts';
import { type Stretch, stretchesOf, timeScale } from '../axis/time-axis.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { topicLanes } from '../overview/lanes.ts';
import { type ListOverview, listOverview } from '../overview/list-overview.ts';
import type { Edition } from '../page/edition.ts';
import { recordSpan } from '../page/facets.ts';
import { type Link, typeset } from '../page/link.ts';
import { type Paging, pagesOf, pagingOf } from '../page/paging.ts';
import { type SourceView, sourceView } from '../sources/source-view.ts';

/** When a publisher was relied on: drawn with what for, or as a strip where there is little to draw. */
export interface ReliedOn {
  readonly overview?: ListOverview;
  /** Within the whole span of the record. */
  readonly overTime?: {
    readonly days: number;
    readonly from: string;
    readonly to: string;
    readonly stretches: readonly Stretch[];
  };
}

/** When and for what a publisher was relied on, in both of its roles. */
export function reliedOn(entry: PublisherEntry, edition: Edition): ReliedOn {
  const briefs = briefsOf(entry, edition);
  const overview = publisherOverview(entry.key, briefs, edition);
  return overview ? { overview } : overTime(briefs, edition);
}

/** Both roles together, in the order of events. */
function briefsOf({ asPublisher, asVia }: PublisherEntry, { indexes }: Edition): readonly Brief[] {
  return [...new Set([...asPublisher, ...asVia].map(({ brief }) => brief))].sort(
    (a, b) => (indexes.positions.get(a) ?? 0) - (indexes.positions.get(b) ?? 0),
  );
}

/** Its months lead to what the record takes from it then, or without scripts to that month. */
function publisherOverview(
  key: string,
  briefs: readonly Brief[],
  edition: Edition,
): ListOverview | undefined {
  const query = `publisher=${encodeURIComponent(key)}`;
  return listOverview(
    {
      briefs,
      query,
      lanes: (scale) => topicLanes(briefs, query, edition, scale),
      hrefOf: (time) => {
        const archive = edition.href(archiveAddress(time));
        const [from, to] = isDecade(time)
          ? [yearOf(daysOfPeriod(time).first), yearOf(daysOfPeriod(time).last)]
          : [time, time];
        return `${archive}?${query}&from=${from}&to=${to}`;
      },
    },
    edition,
  );
}

/** Nothing where the record spans no time. */
function overTime(briefs: readonly Brief[], { indexes, words }: Edition): ReliedOn {
  const { span, extent } = indexes.timeline;
  if (!span || !extent || span.first === span.last || briefs.length === 0) return {};
  const scale = timeScale(span.first, span.last);
  return {
    overTime: {
      days: scale.days,
      from: words(extent.from),
      to: words(extent.to),
      stretches: stretchesOf(briefs, scale),
    },
  };
}

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
      const { count, alone, readElsewhere } = portrait(entry, edition);
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
    ...portrait(entry, edition),
    ...(printed && { printed }),
    ...(relied && { relied }),
    published: views(false),
    passedOn: views(true),
    ...(paging && { paging }),
  };
}

function portrait(
  { name, publisher, briefs, alone, asPublisher }: PublisherEntry,
  edition: Edition,
) {
  const { url, kind, party, reliability, why } = publisher ?? {};
  return {
    name,
    ...(url !== undefined && { website: { href: url, label: hostOf(url) } }),
    ...(kind !== undefined && { kind }),
    party: party === true,
    ...(reliability !== undefined && { reliability }),
    ...(why !== undefined && { why: typeset(why, edition) }),
    count: briefs,
    alone,
    readElsewhere: asPublisher.filter(({ source }) => (source.via ?? []).length > 0).length,
  };
}

function useView({ brief, source, number }: SourceUse, via: boolean, edition: Edition): UseView {
  return {
    brief: briefLink(brief, edition),
    source: sourceView(source, number, edition, brief),
    alone: !via && originsOf(brief, edition.indexes.publisherNames).length === 1,
  };
}
