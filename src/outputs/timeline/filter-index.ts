import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import type { Day } from '../../brief/day.ts';
import { hasFirst, hasLast } from '../../brief/event-date.ts';
import { type Bounds, stretchesOf } from '../../brief/periods.ts';
import { IMPORTANCE, STATUS } from '../../brief/schema.ts';
import { textOrder } from '../../brief/text-order.ts';
import { accountsDiffer } from '../../indexes/disagreements.ts';
import type { TopicEntry, TopicIndex } from '../../indexes/topics.ts';
import {
  feedAddress,
  filterIndexAddress,
  placeAddress,
  publisherAddress,
  topicAddress,
  yearAddress,
} from '../addresses/addresses.ts';
import { hasFeeds } from '../feeds/feed.ts';
import type { Edition } from '../page/edition.ts';
import type { OutputFile } from '../page/output-file.ts';
import { partAddress, timelineParts } from './timeline.ts';

/** What readers can narrow the timeline by, beside dates. */
export type FacetName = 'topic' | 'place' | 'publisher' | 'status' | 'importance';

/** A value of a facet, with the briefs that have it. */
export interface FacetOption {
  readonly key: string;
  /** Absent where the key belongs to the interface, whose words name it. */
  readonly label?: string;
  /** How many wider topics it stands under; absent for none. */
  readonly depth?: number;
  /** The page that lists the same briefs without scripts. */
  readonly href?: string;
  readonly feed?: string;
  /** Numbers of briefs in the order of events: the first, then the distance from each to the next. */
  readonly briefs: readonly number[];
}

/** A page of the timeline and how many briefs stand on it, newest first. */
export interface TimelinePart {
  readonly href: string;
  readonly count: number;
}

/**
 * What the filters of the timeline know: for every brief, in the order of events, when it happened
 * and what it belongs to, and on which page of the timeline it stands. Days are whole numbers,
 * 20170606, so that they compare without a calendar.
 */
export interface FilterData {
  /** The first day of each brief, as the distance from the one before; the first from zero. */
  readonly days: readonly number[];
  /** How far the last day of each brief lies from its first. */
  readonly lengths: readonly number[];
  /**
   * By position, briefs that are not told by a first and a last day: one of several days, a time of
   * which no month is known, or one without an end. The first and last day of each stretch, and 1
   * where it is found as a whole or not at all.
   */
  readonly more: Readonly<Record<number, readonly (readonly [number, number, 0 | 1])[]>>;
  readonly facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
  /** The pages of the timeline, oldest first. */
  readonly parts: readonly TimelinePart[];
  /** The archive of each year that has briefs. */
  readonly years: readonly { readonly key: string; readonly href: string }[];
}

/** The filters' index as a file; pages ask for it only when a reader filters. */
export interface FilterIndex {
  /** Site-relative; its name carries a hash of its bytes. */
  readonly address: string;
  readonly file: OutputFile;
  readonly data: FilterData;
}

const made = new WeakMap<Edition, FilterIndex>();

/** The filters' index of an edition; made once. */
export function filterIndexOf(edition: Edition): FilterIndex {
  const known = made.get(edition);
  if (known) return known;
  const data = filterData(edition);
  const json = JSON.stringify(data);
  const address = filterIndexAddress(createHash('sha256').update(json).digest('hex').slice(0, 10));
  const path = address.slice(1);
  const index = { address, file: { path, key: path, render: () => json }, data };
  made.set(edition, index);
  return index;
}

/** What the filters know of every brief. */
export function filterData(edition: Edition): FilterData {
  const { indexes, href } = edition;
  const { briefs, years, groups, bounds } = indexes.timeline;
  const parts = timelineParts(groups);
  return {
    days: distances(briefs.map(({ date }) => dayNumber(date.first))),
    lengths: briefs.map(({ date }) => dayNumber(date.last) - dayNumber(date.first)),
    more: bounds ? moreOf(briefs, bounds) : {},
    facets: {
      topic: topicOptions(edition),
      place: placeOptions(edition),
      publisher: publisherOptions(edition),
      status: [...ownOptions(STATUS, (brief) => brief.status, edition), ...differing(edition)],
      importance: ownOptions(IMPORTANCE, (brief) => brief.importance, edition),
    },
    parts: parts.map((part, index) => ({
      href: href(partAddress(index + 1, parts.length)),
      count: part.length,
    })),
    years: years.map(({ key }) => ({ key, href: href(yearAddress(key)) })),
  };
}

function moreOf(briefs: readonly Brief[], bounds: Bounds): FilterData['more'] {
  return Object.fromEntries(
    briefs.flatMap(({ date }, position) => {
      const stretches = stretchesOf(date, bounds);
      const [one] = stretches;
      const plain =
        stretches.length === 1 &&
        !one?.whole &&
        hasFirst(date) &&
        hasLast(date) &&
        date.kind !== 'set';
      if (plain) return [];
      const more = stretches.map(
        ({ first, last, whole }) => [dayNumber(first), dayNumber(last), whole ? 1 : 0] as const,
      );
      return [[position, more]];
    }),
  );
}

function topicOptions(edition: Edition): readonly FacetOption[] {
  return asTree(edition.indexes.topics).flatMap(({ topic, ancestors, briefs }) =>
    option(briefs, edition, {
      key: topic.key,
      label: topic.name,
      ...(ancestors.length > 0 && { depth: ancestors.length }),
      ...followed(topicAddress(topic.key), briefs, edition),
    }),
  );
}

/** Topics, each followed by its own sub-topics. */
function asTree(topics: TopicIndex): readonly TopicEntry[] {
  const within = (entry: TopicEntry): readonly TopicEntry[] => [
    entry,
    ...entry.children.flatMap(({ key }) => {
      const child = topics.get(key);
      return child ? within(child) : [];
    }),
  ];
  return [...topics.values()].filter(({ ancestors }) => ancestors.length === 0).flatMap(within);
}

function placeOptions(edition: Edition): readonly FacetOption[] {
  const options = [...edition.indexes.places.values()].flatMap(({ place, briefs }) =>
    option(briefs, edition, {
      key: place.key,
      label: place.name,
      ...followed(placeAddress(place.key), briefs, edition),
    }),
  );
  return byFrequency(options);
}

function publisherOptions(edition: Edition): readonly FacetOption[] {
  const { positions, publishers } = edition.indexes;
  const options = [...publishers.values()].flatMap(({ key, name, asPublisher, asVia }) => {
    const briefs = [...new Set([...asPublisher, ...asVia].map(({ brief }) => brief))].sort(
      (a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0),
    );
    const href = edition.link(publisherAddress(key));
    return option(briefs, edition, { key, label: name, ...(href !== undefined && { href }) });
  });
  return byFrequency(options);
}

function ownOptions<Key extends string>(
  keys: readonly Key[],
  keyOf: (brief: Brief) => Key,
  edition: Edition,
): readonly FacetOption[] {
  const { briefs } = edition.indexes.timeline;
  return keys.flatMap((key) =>
    option(
      briefs.filter((brief) => keyOf(brief) === key),
      edition,
      { key },
    ),
  );
}

/** Beside the statuses, which editors give: whose numbers others on record contradict. */
function differing(edition: Edition): readonly FacetOption[] {
  const { timeline, disagreements } = edition.indexes;
  return option(
    timeline.briefs.filter((brief) => accountsDiffer(brief, disagreements)),
    edition,
    { key: 'differ' },
  );
}

/** No option where nothing would be found. */
function option(
  briefs: readonly Brief[],
  { indexes }: Edition,
  named: Omit<FacetOption, 'briefs'>,
): readonly FacetOption[] {
  if (briefs.length === 0) return [];
  const positions = briefs.flatMap((brief) => indexes.positions.get(brief) ?? []);
  return [{ ...named, briefs: distances(positions) }];
}

function followed(address: string, briefs: readonly Brief[], { link }: Edition) {
  const href = link(address);
  const feed = hasFeeds(briefs) ? link(feedAddress(address, 'atom')) : undefined;
  return { ...(href !== undefined && { href }), ...(feed !== undefined && { feed }) };
}

function byFrequency(options: readonly FacetOption[]): readonly FacetOption[] {
  return options.toSorted(
    (a, b) => b.briefs.length - a.briefs.length || textOrder(a.label ?? '', b.label ?? ''),
  );
}

function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/** Small numbers that repeat take few bytes. */
function distances(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
