import type { Measure } from '../../brief/vocabularies.ts';
import { spreadsOf } from '../../indexes/claim-range.ts';
import type { ClaimOnRecord } from '../../indexes/claims.ts';
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
import { recordFacts } from '../page/facets.ts';
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
    const rows = [...edition.record.vocabularies.measures.values()]
      .flatMap((measure) => measureRow(measure, edition))
      .sort((a, b) => Number(b.differs) - Number(a.differs) || b.count - a.count);
    const order = [...edition.indexes.topics.keys()];
    rows.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
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

function measureRow({ key, label, unit }: Measure, edition: Edition): readonly MeasureRow[] {
  const entry = edition.indexes.claims.get(key);
  const claims = entry?.claims ?? [];
  const [first, last] = [claims[0], claims.at(-1)];
  if (!first || !last) return [];
  const said = ({ brief, claim }: typeof first) =>
    wordsOf(edition.date(claim.reported ?? brief.date));
  const chart = smallChart(claims, unit);
  return [
    {
      href: edition.href(measureAddress(key)),
      label: typeset(label, edition),
      differs: claims.some(({ claim }) => edition.indexes.disagreements.differs(claim)),
      unit,
      count: claims.length,
      statements: claims.filter(({ claim }) => claim.value.kind === 'statement').length,
      spreads: spreadsOf(claims, unit, stands).map((spread) => spreadView(spread, edition)),
      ...(chart && { chart }),
      topic: topicOf(claims, edition),
      from: said(first),
      to: said(last),
    },
  ];
}
