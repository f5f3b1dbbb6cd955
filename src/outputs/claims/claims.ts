import type { Measure } from '../../brief/vocabularies.ts';
import { spreadsOf } from '../../indexes/claim-range.ts';
import { type ClaimOnRecord, claimDate } from '../../indexes/claims.ts';
import {
  AS_KNOWN,
  CLAIMS,
  measureAddress,
  numberedBesideKeys,
  topicAddress,
} from '../addresses/addresses.ts';
import { type SpreadView, spreadView } from '../claim/claim-view.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { ofEdition, recordFacts } from '../page/facets.ts';
import { type Link, type PartLink, typeset } from '../page/link.ts';
import { listPages, type Paging } from '../page/paging.ts';
import { stands } from './measure.ts';
import { type SmallChart, smallChart } from './small-chart.ts';

/** Every measure of the record, with how far what was said of it is apart. */
export interface ClaimsPage {
  readonly shell: Shell;
  readonly asKnown: string | undefined;
  readonly printed?: PrintedEdition;
  /** The measures by what they belong to, in the order of the topics. */
  readonly groups: readonly MeasureGroup[];
  readonly paging?: Paging;
}

/** The measures of a topic. */
export interface MeasureGroup {
  /** The topic's key, which leads here. */
  readonly id: string;
  /** The topic; absent where a measure belongs to none. */
  readonly topic?: PartLink;
  /** Of which things were said that cannot all be true, most claims first. */
  readonly differing: readonly MeasureRow[];
  readonly others: readonly MeasureRow[];
}

export interface MeasureRow extends Link {
  readonly differs: boolean;
  readonly unit: string;
  readonly count: number;
  /** How many of the claims are words and not numbers. */
  readonly statements: number;
  readonly spreads: readonly SpreadView[];
  readonly chart?: SmallChart;
  /** The topic to which most of its claims belong. */
  readonly topic: string;
  /** When the first and the last claim was made. */
  readonly from: string;
  readonly to: string;
}

const MEASURES_A_PAGE = 150;

/** The pages of all measures about which something was said, those first on which most was. */
export const claims = definePage<ClaimsPage>({
  kind: 'claims',
  in: { sitemap: true, navigation: { section: 'claims', address: CLAIMS } },
  *pages(edition) {
    const rows = measuresInOrder(edition).map((listed) => measureRow(listed, edition));
    const briefs = edition.record.briefs.filter(({ claims }) => claims.length > 0);
    const addressOf = (page: number) => numberedBesideKeys(CLAIMS, page);
    for (const { address, paging, entries: measures } of listPages(
      rows,
      addressOf,
      edition,
      MEASURES_A_PAGE,
    )) {
      yield {
        address,
        inputs: { also: [recordFacts(edition)] },
        model: () => {
          const printed = printedEdition(briefs, address, edition);
          return {
            shell: shellOf(edition, { address, section: 'claims' }),
            asKnown: edition.link(AS_KNOWN),
            ...(printed && { printed }),
            groups: groupsOf(measures, edition),
            ...paging(),
          };
        },
      };
    }
  },
});

/** A measure about which something was said, and what its place in the list depends on. */
interface ListedMeasure {
  readonly measure: Measure;
  readonly claims: readonly ClaimOnRecord[];
  readonly topic: string;
  readonly differs: boolean;
}

const measuresInOrder = ofEdition((edition): readonly ListedMeasure[] => {
  const { indexes, record } = edition;
  const order = new Map([...indexes.topics.keys()].map((key, at) => [key, at]));
  return [...record.vocabularies.measures.values()]
    .flatMap((measure): readonly ListedMeasure[] => {
      const claims = indexes.claims.get(measure.key)?.claims ?? [];
      if (claims.length === 0) return [];
      const differs = claims.some(({ claim }) => indexes.disagreements.differs(claim));
      return [{ measure, claims, topic: topicOf(claims, edition), differs }];
    })
    .sort(
      (a, b) =>
        (order.get(a.topic) ?? -1) - (order.get(b.topic) ?? -1) ||
        Number(b.differs) - Number(a.differs) ||
        b.claims.length - a.claims.length,
    );
});

/** How many measures belong to each topic, and where they stand among all of them. */
export const measuresByTopic = ofEdition(
  (edition): ReadonlyMap<string, { readonly count: number; readonly page: string }> => {
    const measures = measuresInOrder(edition);
    const counts = new Map<string, { readonly count: number; readonly page: string }>();
    for (const [at, { topic }] of measures.entries()) {
      const known = counts.get(topic);
      // As the list is cut into pages.
      const page = numberedBesideKeys(CLAIMS, Math.floor(at / MEASURES_A_PAGE) + 1);
      counts.set(topic, { count: (known?.count ?? 0) + 1, page: known?.page ?? page });
    }
    return counts;
  },
);

function groupsOf(rows: readonly MeasureRow[], edition: Edition): readonly MeasureGroup[] {
  return [...new Set(rows.map(({ topic }) => topic))].map((key): MeasureGroup => {
    const of = rows.filter(({ topic }) => topic === key);
    const name = edition.indexes.topics.get(key)?.topic.name;
    return {
      id: key === '' ? 'other' : key,
      ...(name !== undefined && { topic: { href: edition.link(topicAddress(key)), label: name } }),
      differing: of.filter(({ differs }) => differs),
      others: of.filter(({ differs }) => !differs),
    };
  });
}

/** The main topic of most of the briefs that hold claims; of several, the first. */
function topicOf(claims: readonly ClaimOnRecord[], { indexes }: Edition): string {
  const counts = new Map<string, number>();
  for (const { brief } of claims) {
    const main = brief.topics.find((key) => indexes.topics.has(key)) ?? '';
    counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

function measureRow(
  { measure: { key, label, unit }, claims, topic, differs }: ListedMeasure,
  edition: Edition,
): MeasureRow {
  const said = ({ brief, claim }: ClaimOnRecord) =>
    wordsOf(edition.date(claimDate({ brief, claim })));
  const [first, last] = [claims[0], claims.at(-1)];
  const chart = smallChart(claims, unit);
  return {
    href: edition.href(measureAddress(key)),
    label: typeset(label, edition),
    differs,
    unit,
    count: claims.length,
    statements: claims.filter(({ claim }) => claim.value.kind === 'statement').length,
    spreads: spreadsOf(claims, unit, stands).map((spread) => spreadView(spread, edition)),
    ...(chart && { chart }),
    topic,
    from: first ? said(first) : '',
    to: last ? said(last) : '',
  };
}
