import type { Brief } from '../../brief/brief.ts';
import { daysBetween } from '../../brief/day.ts';
import { neighboursIn } from '../../indexes/timeline.ts';
import { placeAddress, TIMELINE, topicAddress } from '../addresses/addresses.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import type { Edition } from '../page/edition.ts';

/** What came before and after a brief in a topic or place of its own, or in the whole record. */
export interface Thread {
  readonly href: string | undefined;
  /** The topic's name. */
  readonly topic?: string;
  /** The place's name; where there is neither, the thread is the whole record. */
  readonly place?: string;
  readonly before?: BriefLink;
  readonly after?: BriefLink;
  /** How far the event is from the topic's start: "12 days after the assault began". */
  readonly since?: { readonly days: number; readonly startedBy: string };
}

/** The threads of a brief: each of its topics, its places, and the timeline last. */
export function threadsOf(brief: Brief, edition: Edition): readonly Thread[] {
  const { indexes, href, link } = edition;
  const ofTopics = brief.topics.flatMap((key): Thread[] => {
    const entry = indexes.topics.get(key);
    if (!entry) return [];
    const { topic, briefs } = entry;
    const since = sinceStart(brief, topic);
    return [
      {
        href: link(topicAddress(key)),
        topic: topic.name,
        ...around(briefs, brief, edition),
        ...(since && { since }),
      },
    ];
  });
  return [
    ...ofTopics,
    ...placeThreads(brief, edition).filter(
      (thread) => !ofTopics.some((other) => agree(thread, other)),
    ),
    { href: href(TIMELINE), ...around(indexes.timeline.briefs, brief, edition) },
  ];
}

/** The briefs to which the threads of a brief lead. */
export function threadNeighbours(brief: Brief, { indexes }: Edition): readonly Brief[] {
  const lists = [
    ...brief.topics.map((key) => indexes.topics.get(key)?.briefs ?? []),
    ...brief.places.map((key) => indexes.places.get(key)?.briefs ?? []),
    indexes.timeline.briefs,
  ];
  return lists.flatMap((list) => {
    const { before, after } = neighboursIn(list, brief, indexes.positions);
    return [...(before ? [before] : []), ...(after ? [after] : [])];
  });
}

/** Only of places where something else happened too. */
function placeThreads(brief: Brief, edition: Edition): readonly Thread[] {
  return brief.places.flatMap((key): Thread[] => {
    const entry = edition.indexes.places.get(key);
    if (!entry || entry.briefs.length < 2) return [];
    const { place, briefs } = entry;
    return [
      {
        href: edition.link(placeAddress(key)),
        place: place.name,
        ...around(briefs, brief, edition),
      },
    ];
  });
}

/** Whether two threads lead to the same briefs: one of them is enough. */
function agree(a: Thread, b: Thread): boolean {
  return a.before?.href === b.before?.href && a.after?.href === b.after?.href;
}

function around(list: readonly Brief[], brief: Brief, edition: Edition) {
  const { before, after } = neighboursIn(list, brief, edition.indexes.positions);
  return {
    ...(before && { before: briefLink(before, edition) }),
    ...(after && { after: briefLink(after, edition) }),
  };
}

type Started = NonNullable<ReturnType<Edition['indexes']['topics']['get']>>['topic'];

/** Only where both days are known: an approximate distance would look exact. */
function sinceStart({ date }: Brief, { start, started_by }: Started): Thread['since'] {
  if (!start || started_by === undefined) return undefined;
  const exact = [start, date].every(
    ({ approximate, uncertain, precision, kind, ...ends }) =>
      !approximate &&
      !uncertain &&
      (precision === 'day' || precision === 'moment') &&
      (kind === 'single' || ends.start !== undefined),
  );
  return exact ? { days: daysBetween(start.first, date.first), startedBy: started_by } : undefined;
}
