import type { Brief } from '../brief/brief.ts';
import type { Topic } from '../brief/vocabularies.ts';

/** A topic among its neighbours, with everything that belongs to it. */
export interface TopicEntry {
  readonly topic: Topic;
  /** Wider topics, the widest first. */
  readonly ancestors: readonly Topic[];
  /** Its direct sub-topics, in the order of the vocabulary. */
  readonly children: readonly Topic[];
  /** Its own briefs and those of its sub-topics, each once, in the order of events. */
  readonly briefs: readonly Brief[];
}

/** Topics by key, in the order of the vocabulary. */
export type TopicIndex = ReadonlyMap<string, TopicEntry>;

/** Arranges briefs, which stand in the order of events, by topic. */
export function indexTopics(
  briefs: readonly Brief[],
  topics: ReadonlyMap<string, Topic>,
): TopicIndex {
  const ancestors = new Map([...topics.values()].map((topic) => [topic.key, above(topic, topics)]));
  const collected = new Map<string, Brief[]>([...topics.keys()].map((key) => [key, []]));
  for (const brief of briefs) {
    for (const key of brief.topics) {
      for (const { key: wider } of ancestors.get(key) ?? []) add(brief, collected.get(wider));
      add(brief, collected.get(key));
    }
  }
  const children = byParent(topics);
  return new Map(
    [...topics.values()].map((topic) => [
      topic.key,
      Object.freeze({
        topic,
        ancestors: ancestors.get(topic.key) ?? [],
        children: children.get(topic.key) ?? [],
        briefs: collected.get(topic.key) ?? [],
      }),
    ]),
  );
}

function above(topic: Topic, topics: ReadonlyMap<string, Topic>): readonly Topic[] {
  const path: Topic[] = [];
  const seen = new Set([topic.key]);
  let parent = topic.parent === undefined ? undefined : topics.get(topic.parent);
  // A circle of parents is an error of the vocabulary; it must not hang whoever reads it anyway.
  while (parent && !seen.has(parent.key)) {
    seen.add(parent.key);
    path.unshift(parent);
    parent = parent.parent === undefined ? undefined : topics.get(parent.parent);
  }
  return Object.freeze(path);
}

/** Each brief once: what was added last may be this one. */
function add(brief: Brief, briefs: Brief[] | undefined): void {
  if (briefs && briefs.at(-1) !== brief) briefs.push(brief);
}

function byParent(topics: ReadonlyMap<string, Topic>): ReadonlyMap<string, readonly Topic[]> {
  const children = new Map<string, Topic[]>();
  for (const topic of topics.values()) {
    if (topic.parent === undefined) continue;
    const siblings = children.get(topic.parent);
    if (siblings) siblings.push(topic);
    else children.set(topic.parent, [topic]);
  }
  return children;
}

/** What each brief relates to, by the brief's name: those it names, then those that name it. */
export type RelatedIndex = ReadonlyMap<string, readonly Brief[]>;

/** Follows `related` in both directions; each brief once, never itself. */
export function indexRelated(
  briefs: readonly Brief[],
  byName: ReadonlyMap<string, Brief>,
): RelatedIndex {
  const related = new Map<string, Set<Brief>>();
  const relate = (from: Brief, to: Brief) => {
    if (from === to) return;
    const known = related.get(from.name);
    if (known) known.add(to);
    else related.set(from.name, new Set([to]));
  };
  const naming = briefs.filter((brief) => brief.related.length > 0);
  for (const brief of naming) {
    for (const name of brief.related) {
      const other = byName.get(name);
      if (other) relate(brief, other);
    }
  }
  for (const brief of naming) {
    for (const name of brief.related) {
      const other = byName.get(name);
      if (other) relate(other, brief);
    }
  }
  return new Map([...related].map(([name, others]) => [name, Object.freeze([...others])]));
}
