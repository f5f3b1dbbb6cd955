import type { Body, Brief } from '../../brief/brief.ts';
import type { Topic } from '../../brief/vocabularies.ts';
import { disputesOf } from '../../indexes/disputes.ts';
import type { TopicEntry } from '../../indexes/topics.ts';
import {
  CLAIMS,
  correctionsFeedAddress,
  numbered,
  TOPICS,
  topicAddress,
} from '../addresses/addresses.ts';
import { topicCard } from '../cards/cards.ts';
import { type DisputeView, disputeView } from '../claim/disputes.ts';
import { measuresByTopic } from '../claims/claims.ts';
import { type SmallChart, smallChart } from '../claims/small-chart.ts';
import {
  type EmbedCode,
  hasEmbeds,
  oEmbedAddress,
  topicCodes,
  topicEmbed,
} from '../embed/embed-code.ts';
import { addressInList, type MonthGroup, monthGroups, spanOf } from '../entries/month-group.ts';
import { hasFeeds } from '../feeds/feed.ts';
import {
  type PrintedEdition,
  type PrintedStrip,
  printedEdition,
  printedStrip,
} from '../frame/printed-edition.ts';
import { type Crumb, type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { type EventMap, mapOf } from '../map/map-of-events.ts';
import { lanesOf, subTopics } from '../overview/lanes.ts';
import { type ListOverview, listOverview } from '../overview/list-overview.ts';
import type { Edition } from '../page/edition.ts';
import { claimsKey, recordSpan, recordYears } from '../page/facets.ts';
import type { CountedLink } from '../page/link.ts';
import { ENTRIES_A_PAGE, ENTRIES_BELOW, type Paging, pagesOf, pagingOf } from '../page/paging.ts';
import { introductionOf } from '../prose/prose.ts';
import { type Story, storyOf } from '../story/story.ts';

/** A topic's own timeline, in the order of events. */
export interface TopicPage {
  readonly shell: Shell;
  readonly name: string;
  readonly description?: string;
  /** On the first page only. */
  readonly introduction?: Body;
  /** On the first page only, where anything has a place. */
  readonly map?: EventMap;
  readonly children: readonly CountedLink[];
  readonly count: number;
  readonly from?: string;
  readonly to?: string;
  readonly printed?: PrintedEdition;
  /** On the first page only, where there is enough to draw. */
  readonly overview?: ListOverview;
  /** On the first page only, where there is no overview. */
  readonly strip?: PrintedStrip;
  /** On the first page only, where there is more than its list tells as soon. */
  readonly story?: Story;
  /** On the first page only, where accounts differ. */
  readonly disputes?: TopicDisputes;
  /** On the first page only: all numbers and statements that belong to it, with who gave them. */
  readonly measures?: { readonly href: string; readonly count: number };
  readonly groups: readonly MonthGroup[];
  /** On the first page only: how other sites show the topic. */
  readonly embeds: readonly EmbedCode[];
  readonly paging?: Paging;
}

/** What is disputed in a topic. */
export interface TopicDisputes {
  readonly shown: readonly (DisputeView & { readonly chart?: SmallChart })[];
}

/** The pages of every topic. */
export const topic = definePage<TopicPage>({
  kind: 'topic',
  in: { sitemap: true },
  *pages(edition) {
    for (const entry of edition.indexes.topics.values()) {
      const pages = pagesOf(entry.briefs, ENTRIES_A_PAGE, ENTRIES_BELOW);
      for (const [index, lists] of pages.entries()) {
        yield {
          address: numbered(topicAddress(entry.topic.key), index + 1),
          inputs: {
            // The first page draws the whole topic, within the span of the record.
            facts: index === 0 ? entry.briefs : lists,
            also: [
              entry.briefs.length,
              isCorrected(entry),
              spanOf(entry.briefs, edition),
              recordYears(edition),
              entry.children.map(({ key }) => edition.indexes.topics.get(key)?.briefs.length),
              ...(index === 0
                ? [
                    recordSpan(edition),
                    measuresOf(entry, edition),
                    disputedMeasures(entry, edition).map((measure) => claimsKey(measure, edition)),
                    entry.children.map(({ key }) =>
                      edition.indexes.topics.get(key)?.briefs.map(({ name }) => name),
                    ),
                  ]
                : []),
            ],
          },
          lists,
          model: () => topicPage(entry, lists, index + 1, pages.length, edition),
        };
      }
    }
  },
});

/** Whether there is a feed of what was corrected in it. */
function isCorrected({ briefs }: TopicEntry): boolean {
  return briefs.some(({ corrections }) => corrections.length > 0);
}

function topicPage(
  entry: TopicEntry,
  briefs: readonly Brief[],
  number: number,
  total: number,
  edition: Edition,
): TopicPage {
  const { topic } = entry;
  const first = topicAddress(topic.key);
  const addressOf = (page: number) => numbered(first, page);
  const address = addressOf(number);
  const paging = pagingOf(edition, number, total, addressOf);
  const introduction = number === 1 ? introductionOf(topic.introduction, edition) : undefined;
  const map = number === 1 ? mapOf(entry.briefs, edition) : undefined;
  const story = number === 1 ? storyOf(entry.briefs, topic.story, edition) : undefined;
  const disputes = number === 1 ? disputesOfTopic(entry, edition) : undefined;
  const measures = number === 1 ? measuresOf(entry, edition) : undefined;
  const printed = printedEdition(briefs, address, edition);
  const overview = number === 1 ? topicOverview(entry, edition) : undefined;
  const strip = number === 1 && !overview ? printedStrip(entry.briefs, edition) : undefined;
  return {
    shell: shellOf(edition, {
      address,
      ...(overview && { script: 'overview' }),
      breadcrumbs: breadcrumbs(entry),
      card: topicCard(entry, edition),
      ...(hasEmbeds(edition) && { oEmbed: oEmbedAddress(topicEmbed(entry, edition)) }),
      ...(hasFeeds(entry.briefs) && { feedsOf: { address: first, subject: topic.name } }),
      ...(isCorrected(entry) && {
        correctionsFeed: correctionsFeedAddress(first),
      }),
    }),
    name: topic.name,
    ...(topic.description !== undefined && { description: topic.description }),
    ...(introduction && { introduction }),
    ...(map && { map }),
    children: entry.children.map((child) => countedLink(child, edition)),
    count: entry.briefs.length,
    ...spanOf(entry.briefs, edition),
    ...(printed && { printed }),
    ...(overview && { overview }),
    ...(strip && { strip }),
    ...(story && { story }),
    ...(disputes && { disputes }),
    ...(measures && { measures }),
    groups: monthGroups(briefs, edition),
    embeds: number === 1 ? topicCodes(entry, edition) : [],
    ...(paging && { paging }),
  };
}

const SHOWN_DISPUTES = 10;
const SHOWN_ACCOUNTS = 4;

/** Of what accounts differ in a topic, those first about which most of its briefs speak. */
function disputedMeasures({ briefs }: TopicEntry, { indexes }: Edition): readonly string[] {
  const measures = new Map<string, number>();
  for (const brief of briefs) {
    for (const { measure } of disputesOf(brief, indexes.disputes, indexes.disagreements))
      measures.set(measure, (measures.get(measure) ?? 0) + 1);
  }
  return [...measures].sort(([, a], [, b]) => b - a).map(([measure]) => measure);
}

function disputesOfTopic(entry: TopicEntry, edition: Edition): TopicDisputes | undefined {
  const { disputes, claims } = edition.indexes;
  const measures = disputedMeasures(entry, edition);
  if (measures.length === 0) return undefined;
  return {
    shown: measures.slice(0, SHOWN_DISPUTES).flatMap((measure) => {
      const dispute = disputes.get(measure);
      if (!dispute) return [];
      const entry = claims.get(measure);
      const unit = edition.record.vocabularies.measures.get(measure)?.unit ?? '';
      const chart = smallChart(entry?.claims ?? [], unit);
      const view = disputeView(dispute, SHOWN_ACCOUNTS, edition);
      return [{ ...view, ...(chart && { chart }) }];
    }),
  };
}

function measuresOf(entry: TopicEntry, edition: Edition): TopicPage['measures'] {
  const { key } = entry.topic;
  const byTopic = measuresByTopic(edition);
  const own = byTopic.get(key);
  const href = edition.link(own?.page ?? CLAIMS);
  if (href === undefined) return undefined;
  if (own) return { href: `${href}#${key}`, count: own.count };
  // What belongs to other topics is listed with them, among everything that was said.
  const all = [...byTopic.values()].reduce((sum, { count }) => sum + count, 0);
  return disputedMeasures(entry, edition).length > SHOWN_DISPUTES
    ? { href, count: all }
    : undefined;
}

function topicOverview(entry: TopicEntry, edition: Edition): ListOverview | undefined {
  const { topic, briefs } = entry;
  return listOverview(
    {
      briefs,
      query: `topic=${encodeURIComponent(topic.key)}`,
      lanes: (scale) => lanesOf(subTopics(entry, edition), edition, scale),
      hrefOf: (_, position) =>
        addressInList(briefs, position, topicAddress(topic.key), edition, ENTRIES_BELOW),
    },
    edition,
  );
}

function breadcrumbs({ ancestors }: TopicEntry): readonly Crumb[] {
  return [
    { section: 'topics', address: TOPICS },
    ...ancestors.map(({ key, name }) => ({ label: name, address: topicAddress(key) })),
  ];
}

function countedLink({ key, name }: Topic, { indexes, href }: Edition): CountedLink {
  return {
    href: href(topicAddress(key)),
    label: name,
    count: indexes.topics.get(key)?.briefs.length ?? 0,
  };
}
