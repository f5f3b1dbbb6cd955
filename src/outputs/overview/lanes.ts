import type { Brief } from '../../brief/brief.ts';
import {
  addDays,
  type CalendarMonth,
  type CalendarUnit,
  type Day,
  monthsBetween,
} from '../../brief/day.ts';
import { type EventDate, hasFirst, hasLast } from '../../brief/event-date.ts';
import {
  coarseFirst,
  countedUnder,
  daysOfPeriod,
  isDecade,
  isMonth,
  type Period,
  stretchesOf as touchedBy,
  touches,
} from '../../brief/periods.ts';
import type { TopicEntry, TopicIndex } from '../../indexes/topics.ts';
import { topicAddress } from '../addresses/addresses.ts';
import {
  daysOfScale,
  joined,
  type Stretch,
  stretchesOf,
  type TimeScale,
} from '../axis/time-axis.ts';
import type { Edition } from '../page/edition.ts';
import type { Link, PartLink } from '../page/link.ts';

/** How much happened in a day, month or year, with the way to it; x and width in days. */
export interface Column extends Link {
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

const BY_DAY_UP_TO = 3;
const BY_MONTH_UP_TO = 120;

/** How finely to count between two days. */
export function countedBy(first: Day | CalendarMonth, last: Day | CalendarMonth): CalendarUnit {
  const months = monthsBetween(first, last) + 1;
  if (months <= BY_DAY_UP_TO) return 'day';
  return months <= BY_MONTH_UP_TO ? 'month' : 'year';
}

/**
 * Counts briefs, which stand in the order of events, as archives list them: in every period that each
 * touches, and in none that is finer than it is known. `hrefOf` says where the first of those that
 * begin in a period is met, or else the first that touches it.
 */
export function columnsOf(
  briefs: readonly Brief[],
  unit: CalendarUnit,
  scale: TimeScale,
  { words, indexes }: Pick<Edition, 'words' | 'indexes'>,
  hrefOf: (period: Day | Period, position: number) => string,
): readonly Column[] {
  const bounds = indexes.timeline.bounds ?? daysOfScale(scale);
  const counts = new Map<Day | Period, { count: number; position: number; begins: boolean }>();
  const count = (period: Day | Period, position: number, begins: boolean) => {
    const counted = counts.get(period);
    if (!counted) counts.set(period, { count: 1, position, begins });
    else {
      counted.count += 1;
      if (begins && !counted.begins) Object.assign(counted, { position, begins });
    }
  };
  const open: { readonly position: number; readonly date: EventDate }[] = [];
  briefs.forEach(({ date }, position) => {
    const under = new Set(countedUnder(date, bounds, unit));
    const [beginning] = under;
    for (const period of under) count(period, position, period === beginning);
    if (!hasFirst(date) || !hasLast(date)) open.push({ position, date });
  });
  // What may have been at another time than is named makes no column, and counts where there is one.
  for (const { position, date } of open) {
    const [under, stretches] = [countedUnder(date, bounds, unit), touchedBy(date, bounds)];
    for (const period of counts.keys()) {
      if (under.includes(period) || unitOf(period) !== unit) continue;
      if (touches(stretches, daysOfPeriod(period))) count(period, position, false);
    }
  }
  return [...counts]
    .sort(([a], [b]) => coarseFirst(a, b))
    .flatMap(([period, { count: counted, position }]) => {
      const { first, last } = daysOfPeriod(period);
      const x = Math.max(0, scale.x(first));
      const end = Math.min(scale.days, scale.x(addDays(last, 1)));
      if (end <= x) return [];
      const href = hrefOf(period, position);
      return { href, label: words(period), count: counted, x, width: end - x };
    });
}

function unitOf(period: Day | Period): CalendarUnit | undefined {
  if (isDecade(period)) return undefined;
  return period.length === 10 ? 'day' : isMonth(period) ? 'month' : 'year';
}

/** A topic along the whole span; in days from the start of the drawing. */
export interface Lane extends PartLink {
  readonly count: number;
  /** From when to when it went on, short silences included. */
  readonly spans: readonly Stretch[];
  /** The months in which something is on record. */
  readonly months: readonly Stretch[];
}

/** A topic with those of its briefs that are drawn, which stand in the order of events. */
interface Strand {
  readonly entry: TopicEntry;
  readonly briefs: readonly Brief[];
  /** Where it has a start that is not its first brief. */
  readonly start?: Day;
}

const LANES = 6;
/** Two months, in days. */
const SHORT_SILENCE = 62;

/** The topics that tell the record best: those with a start of their own and most briefs. */
export function mainTopics({ indexes: { topics } }: Edition): readonly Strand[] {
  const used = [...topics.values()].filter(({ briefs }) => briefs.length > 0);
  const started = used.filter(({ topic }) => topic.start !== undefined);
  return largest((started.length > 0 ? started : used).map(whole));
}

/** The sub-topics of a topic. */
export function subTopics({ children }: TopicEntry, { indexes }: Edition): readonly Strand[] {
  const entries = children.flatMap(({ key }) => indexes.topics.get(key) ?? []);
  return largest(entries.filter(({ briefs }) => briefs.length > 0).map(whole));
}

/** What some briefs are about, in their own words: topics that recur, where there are several. */
function topicsAmong(
  briefs: readonly Brief[],
  { indexes: { topics } }: Edition,
): readonly Strand[] {
  const strands = largest(
    [...groupByTopic(briefs, topics)]
      .filter(([, group]) => group.length > 1)
      .map(([entry, group]) => ({ entry, briefs: group })),
  );
  return strands.length > 1 ? strands : [];
}

/** Draws what some briefs are about; each lane leads to those of its topic for which a query asks. */
export function topicLanes(
  briefs: readonly Brief[],
  query: string,
  edition: Edition,
  scale: TimeScale,
): readonly Lane[] {
  const strands = topicsAmong(briefs, edition);
  return lanesOf(strands, edition, scale, (topic) => `?topic=${topic}&${query}`);
}

/** Draws topics; `query` is what each lane's address asks for beside its page. */
export function lanesOf(
  strands: readonly Strand[],
  { link }: Edition,
  scale: TimeScale,
  query: (topic: string) => string = () => '',
): readonly Lane[] {
  return strands.map(({ entry: { topic }, briefs }) => {
    const months = stretchesOf(briefs, scale);
    const href = link(topicAddress(topic.key));
    return {
      href: href && href + query(topic.key),
      label: topic.name,
      count: briefs.length,
      spans: joined(months, SHORT_SILENCE),
      months,
    };
  });
}

function whole(entry: TopicEntry): Strand {
  const { topic, briefs } = entry;
  return { entry, briefs, ...(topic.start && { start: topic.start.first }) };
}

function groupByTopic(
  briefs: readonly Brief[],
  topics: TopicIndex,
): ReadonlyMap<TopicEntry, readonly Brief[]> {
  const groups = new Map<TopicEntry, Brief[]>();
  for (const brief of briefs) {
    for (const key of brief.topics) {
      const entry = topics.get(key);
      if (!entry) continue;
      const group = groups.get(entry);
      if (!group) groups.set(entry, [brief]);
      // A key that is written twice counts once.
      else if (group.at(-1) !== brief) group.push(brief);
    }
  }
  return groups;
}

/** Those with most briefs, by when they begin. */
function largest(strands: readonly Strand[]): readonly Strand[] {
  return strands
    .toSorted((a, b) => b.briefs.length - a.briefs.length)
    .slice(0, LANES)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
}

function firstDay({ start, briefs }: Strand): Day | '' {
  return start ?? briefs[0]?.date.first ?? '';
}
