import type { Reliability } from '../../brief/schema.ts';
import { textOrder } from '../../brief/text-order.ts';
import type { Publisher } from '../../brief/vocabularies.ts';
import type { PublisherEntry } from '../../indexes/publishers.ts';
import {
  numberedBesideKeys,
  PUBLISHERS,
  publisherAddress,
  SECOND_HAND,
} from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import type { Link } from '../page/link.ts';
import { listPages, type Paging } from '../page/paging.ts';

/** Everybody on whom the record relies, those relied on most first. */
export interface PublishersPage {
  readonly shell: Shell;
  readonly publishers: readonly PublisherRow[];
  /** The list of sources at second hand. */
  readonly secondHand: string;
  readonly paging?: Paging;
}

export interface PublisherRow extends Link {
  readonly kind?: Publisher['kind'];
  readonly party: boolean;
  readonly reliability?: Reliability;
  /** Briefs that name it, in either role. */
  readonly count: number;
  /** Briefs that rest on it alone. */
  readonly alone: number;
  /** It only ever passed on what others published. */
  readonly onlyVia: boolean;
}

const PUBLISHERS_A_PAGE = 120;

/** The pages of all publishers. */
export const publishers = definePage<PublishersPage>({
  kind: 'publishers',
  in: { sitemap: true, navigation: { section: 'publishers', address: PUBLISHERS } },
  *pages(edition) {
    const all = [...edition.indexes.publishers.values()].sort(
      (a, b) => b.briefs - a.briefs || textOrder(a.name, b.name),
    );
    const addressOf = (page: number) => numberedBesideKeys(PUBLISHERS, page);
    for (const { address, paging, entries } of listPages(
      all,
      addressOf,
      edition,
      PUBLISHERS_A_PAGE,
    )) {
      yield {
        address,
        inputs: { also: [recordFacts(edition)] },
        model: () => ({
          shell: shellOf(edition, { address, section: 'publishers' }),
          secondHand: edition.href(SECOND_HAND),
          publishers: entries.map((entry) => rowOf(entry, edition)),
          ...paging(),
        }),
      };
    }
  },
});

function rowOf(entry: PublisherEntry, { href }: Edition): PublisherRow {
  const { publisher } = entry;
  return {
    href: href(publisherAddress(entry.key)),
    label: entry.name,
    ...(publisher && { kind: publisher.kind }),
    party: publisher?.party === true,
    ...(publisher?.reliability !== undefined && { reliability: publisher.reliability }),
    count: entry.briefs,
    alone: entry.alone,
    onlyVia: entry.asPublisher.length === 0,
  };
}
