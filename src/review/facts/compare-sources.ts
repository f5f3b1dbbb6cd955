import { diffArrays } from 'diff';
import type { Source } from '../../brief/schema.ts';
import { type BriefChange, briefOf } from './compare-record.ts';
import {
  everyField,
  type Fact,
  factOf,
  groupFields,
  plain,
  present,
  subjectOf,
  type Value,
  valueIn,
} from './fact.ts';
import type { RecordWords } from './fact-words.ts';
import { type Identity, matchItems } from './match-briefs.ts';

/** What tells that two sources are one: its address, its archived copy, or who published what. */
const IDENTITIES: readonly Identity<Source>[] = [
  ({ url }) => url && withoutDecoration(url),
  ({ archived }) => archived,
  ({ publisher, title }) => publisher && title && `${publisher}\0${title.toLowerCase()}`,
  ({ title, published }) => title && `${title.toLowerCase()}\0${published?.edtf}`,
];

interface SourceField {
  /** What of the source it is, in words. */
  readonly subject: string;
  read(source: Source, words: RecordWords): Value | undefined;
}

/** Fields that a review reads or calls in a way of their own; the rest follow. */
const REFINED: { readonly [Field in keyof Source]?: SourceField } = {
  publisher: {
    subject: 'publisher',
    read: ({ publisher: key }, words) =>
      key === undefined ? undefined : { same: key, words: words.publisher(key) },
  },
  title: { subject: 'title', read: ({ title }) => plain(title) },
  url: { subject: 'address', read: ({ url }) => plain(url) },
  published: {
    subject: 'published',
    read: ({ published }, words) => words.date(published),
  },
  accessed: { subject: 'read on', read: ({ accessed }, words) => words.date(accessed) },
  archived: { subject: 'archived copy', read: ({ archived }) => plain(archived) },
  via: {
    subject: 'passed on by',
    read: ({ via }, words) =>
      via && { same: via.join('\0'), words: via.map(words.publisher).join(', ') },
  },
  reliability: { subject: 'reliability', read: ({ reliability }) => plain(reliability) },
  quote: { subject: 'passage relied on', read: ({ quote }) => plain(quote) },
  dead: {
    subject: 'no longer answers',
    read: ({ dead }) => plain(dead ? 'yes' : undefined),
  },
};

const FIELDS = everyField<SourceField>(REFINED, groupFields('source'), (field) => ({
  subject: subjectOf(field),
  read: (source, words) => valueIn(source, field, words),
}));

/** Pairs the sources of two versions of a brief. */
export function matchSources(before: readonly Source[], after: readonly Source[]) {
  return matchItems(before, after, IDENTITIES);
}

/** Sources that came, went, changed or stand in another place. */
export function compareSources(
  before: readonly Source[],
  after: readonly Source[],
  wordsBefore: RecordWords,
  wordsAfter: RecordWords,
): Fact[] {
  const { pairs, removed, added } = matchSources(before, after);
  const about = ({ url }: Source) => ({ field: 'source', subject: 'source', item: url });
  return present([
    ...removed.map((source) => factOf(about(source), described(source, wordsBefore), undefined)),
    ...added.map((source) => factOf(about(source), undefined, described(source, wordsAfter))),
    ...pairs.flatMap(([from, to]) =>
      FIELDS.map(([field, { subject, read }]) =>
        factOf(
          { field: `source.${field}`, subject: `source ${wordsAfter.source(to)}, ${subject}` },
          read(from, wordsBefore),
          read(to, wordsAfter),
        ),
      ),
    ),
    ...orderChanges(before, after, pairs).map(({ item, from, to }) =>
      factOf(
        { field: 'source', subject: `source ${wordsAfter.source(item)}, number` },
        plain(`${from}`),
        plain(`${to}`),
      ),
    ),
  ]);
}

function described(source: Source, words: RecordWords): Value {
  const date = words.date(source.published)?.words;
  const via = source.via?.map(words.publisher).join(', ');
  const parts = [
    words.source(source),
    ...(date ? [date] : []),
    ...(via ? [`passed on by ${via}`] : []),
    ...(source.url ? [source.url] : []),
  ];
  return { same: '', words: parts.join(', ') };
}

/** An address without what only says how one came to it. */
function withoutDecoration(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** An item that stands elsewhere among those that both versions have; numbers count from 1. */
export interface OrderChange<Item> {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

/** The fewest items that must have been moved to turn one order of the same items into another. */
export function orderChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): OrderChange<Item>[] {
  const partner = new Map(pairs.map(([from, to]) => [from, to]));
  const oldOrder = before.flatMap((item) => partner.get(item) ?? []);
  const newOrder = pairs.map(([, to]) => to);
  const moved = diffArrays(oldOrder, newOrder).flatMap(({ added, value }) => (added ? value : []));
  const origin = new Map(pairs.map(([from, to]) => [to, from]));
  return moved.map((item) => ({
    item,
    from: before.indexOf(origin.get(item) as Item) + 1,
    to: after.indexOf(item) + 1,
  }));
}

/** Says of a source or claim that leaves one brief for another where it went, and where it came from. */
export function markMoved(changes: readonly BriefChange[]): BriefChange[] {
  const went = new Map<string, string>();
  const came = new Map<string, string>();
  for (const change of changes) {
    for (const { field, item, change: kind } of change.facts) {
      if ((field !== 'source' && field !== 'claims') || item === undefined) continue;
      if (kind === 'removed') went.set(`${field} ${item}`, briefOf(change).name);
      if (kind === 'added') came.set(`${field} ${item}`, briefOf(change).name);
    }
  }
  return changes.map((change) => ({
    ...change,
    facts: change.facts.map((fact) => marked(fact, went, came)),
  }));
}

function marked(
  fact: Fact,
  went: ReadonlyMap<string, string>,
  came: ReadonlyMap<string, string>,
): Fact {
  const { field, item, change, note } = fact;
  if ((field !== 'source' && field !== 'claims') || item === undefined) return fact;
  const key = `${field} ${item}`;
  const [from, to] = [went.get(key), came.get(key)];
  if (from === undefined || to === undefined || from === to) return fact;
  const where = change === 'removed' ? `moved to ${to}` : `moved from ${from}`;
  return { ...fact, note: note === undefined ? where : `${note}; ${where}` };
}
