import type { Topic } from '../../brief/vocabularies.ts';
import { TOPICS, topicAddress } from '../addresses/addresses.ts';
import {
  type Stretch,
  stretchesOf,
  type TimeScale,
  timeScale,
  type YearTick,
  yearTicks,
} from '../axis/time-axis.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import type { Link } from '../page/link.ts';

/** All topics, each above its sub-topics. */
export interface TopicsPage {
  readonly shell: Shell;
  /** What the strips of time beside the topics cover. */
  readonly from?: string;
  readonly to?: string;
  /** How wide those strips are: what stands on them is counted in days. */
  readonly days: number;
  readonly years: readonly YearTick[];
  readonly topics: readonly TopicBranch[];
}

export interface TopicBranch extends Link {
  readonly description?: string;
  readonly count: number;
  /** When in the whole span of the record something happened. */
  readonly stretches: readonly Stretch[];
  readonly children: readonly TopicBranch[];
}

/** The page of all topics. */
export const topics = definePage<TopicsPage>({
  kind: 'topics',
  in: { sitemap: true, navigation: { section: 'topics', address: TOPICS } },
  *pages(edition) {
    yield {
      address: TOPICS,
      inputs: { also: [recordFacts(edition)] },
      model: () => topicsPage(edition),
    };
  },
});

function topicsPage(edition: Edition): TopicsPage {
  const { indexes, words } = edition;
  const { span, extent } = indexes.timeline;
  const scale = timeScale(`${span?.first ?? '2000-01'}-01`, `${span?.last ?? '2000-01'}-01`);
  const roots = [...indexes.topics.values()].filter(({ ancestors }) => ancestors.length === 0);
  return {
    shell: shellOf(edition, { address: TOPICS, section: 'topics' }),
    ...(extent && { from: words(extent.from), to: words(extent.to) }),
    days: scale.days,
    years: yearTicks(edition, scale),
    topics: roots.map(({ topic }) => branchOf(topic, edition, scale)),
  };
}

function branchOf(
  { key, name, description }: Topic,
  edition: Edition,
  scale: TimeScale,
): TopicBranch {
  const entry = edition.indexes.topics.get(key);
  const briefs = entry?.briefs ?? [];
  return {
    href: edition.href(topicAddress(key)),
    label: name,
    ...(description !== undefined && { description }),
    count: briefs.length,
    stretches: stretchesOf(briefs, scale),
    children: (entry?.children ?? []).map((child) => branchOf(child, edition, scale)),
  };
}
