import type { TopicEntry, TopicIndex } from '../../indexes/topics.ts';
import { topicAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { TimeScale } from './overview-scale.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** A topic along the whole span. */
export interface Lane extends Link {
  readonly count: number;
  /** From when to when it went on, short silences included. */
  readonly spans: readonly Stretch[];
  /** The months in which something is on record. */
  readonly months: readonly Stretch[];
  /** Its label starts above its first span, or ends at the edge where that stands far to the end. */
  readonly labelX: number;
  readonly labelAtEnd: boolean;
}

const LANES = 6;
const SHORT_SILENCE = 2;
const FAR_TO_THE_END = 70;

/** The topics that tell the record best: those with a start of their own and most briefs. */
export function lanesOf({ indexes, href }: Edition, scale: TimeScale): readonly Lane[] {
  return laneTopics(indexes.topics).map(({ topic, briefs }) => {
    const spans = stretchesOf(briefs, scale, SHORT_SILENCE);
    const labelX = spans[0]?.x ?? 0;
    return {
      href: href(topicAddress(topic.key)),
      label: topic.name,
      count: briefs.length,
      spans,
      months: stretchesOf(briefs, scale),
      labelX,
      labelAtEnd: labelX > FAR_TO_THE_END,
    };
  });
}

function laneTopics(topics: TopicIndex): readonly TopicEntry[] {
  const used = [...topics.values()].filter(({ briefs }) => briefs.length > 0);
  const started = used.filter(({ topic }) => topic.start !== undefined);
  const candidates = started.length > 0 ? started : used;
  return candidates
    .toSorted((a, b) => b.briefs.length - a.briefs.length)
    .slice(0, LANES)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
}

function firstDay({ topic, briefs }: TopicEntry): string {
  return (topic.start ?? briefs[0]?.date)?.first ?? '';
}
