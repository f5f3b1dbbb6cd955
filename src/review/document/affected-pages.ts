import type { Brief } from '../../brief/brief.ts';
import { monthInWords } from '../../brief/event-date-words.ts';
import { daysOfPeriod, stretchesOf, touches } from '../../brief/periods.ts';
import type { VocabularyName } from '../../brief/vocabularies.ts';
import { type Indexes, indexRecord } from '../../indexes/index.ts';
import * as addresses from '../../outputs/addresses/addresses.ts';
import { dateLanguageOf } from '../../outputs/dates/date-language.ts';
import type { RecordComparison } from '../facts/compare-record.ts';

/** Kinds of pages that show a brief beside its own, in the order in which a review lists them. */
export const AFFECTED_KINDS = [
  'timeline',
  'archive',
  'topic',
  'place',
  'publisher',
  'claims',
  'corrections',
  'neighbour',
] as const;

/** A page that shows something of what changed, and so changes with it. */
export interface AffectedPage {
  readonly kind: (typeof AFFECTED_KINDS)[number];
  readonly label: string;
  /** Site-relative. */
  readonly address: string;
}

const LANGUAGE = dateLanguageOf('en');

/** The pages that show a changed brief or entry beside its own, of those that exist after the change. */
export function affectedPages({
  before,
  after,
  briefs,
  vocabularies,
}: RecordComparison): AffectedPage[] {
  const [old, fresh] = [indexRecord(before), indexRecord(after)];
  const { measures } = after.vocabularies;
  const changed = new Set(briefs.flatMap((change) => change.after?.name ?? []));
  const pages = [
    ...briefs.flatMap((change) => [
      ...(change.before ? pagesOf(change.before, old, fresh, changed) : []),
      ...(change.after ? pagesOf(change.after, fresh, fresh, changed) : []),
    ]),
    ...vocabularies.flatMap(({ vocabulary, key, change }) =>
      change === 'removed' ? [] : entryPage(vocabulary, key, fresh),
    ),
  ];
  const unique = new Map(
    pages.map((page) => [
      page.address,
      page.kind === 'claims'
        ? { ...page, label: measures.get(page.label)?.label ?? page.label }
        : page,
    ]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      AFFECTED_KINDS.indexOf(a.kind) - AFFECTED_KINDS.indexOf(b.kind) ||
      (a.address < b.address ? -1 : 1),
  );
}

/** The pages on which one version of a brief stands, as far as they exist after the change. */
function pagesOf(
  brief: Brief,
  indexes: Indexes,
  fresh: Indexes,
  changed: ReadonlySet<string>,
): AffectedPage[] {
  const topics = brief.topics.flatMap((key) => [
    key,
    ...(indexes.topics.get(key)?.ancestors ?? []).map((topic) => topic.key),
  ]);
  const names = indexes.publisherNames;
  const publishers = brief.sources.flatMap((source) => [
    ...[names.publisherOf(source)].flatMap((named) => named?.key ?? []),
    ...(source.via ?? []).map((via) => names.named(via).key),
  ]);
  return [
    { kind: 'timeline', label: 'Timeline', address: addresses.TIMELINE },
    ...monthPage(brief, fresh),
    ...topics.flatMap((key) => entryPage('topics', key, fresh)),
    ...brief.places.flatMap((key) => entryPage('places', key, fresh)),
    ...publishers.flatMap((key) => entryPage('publishers', key, fresh)),
    ...brief.claims.flatMap(({ measure }) => entryPage('measures', measure, fresh)),
    ...(brief.corrections.length > 0
      ? [{ kind: 'corrections' as const, label: 'Corrections', address: addresses.CORRECTIONS }]
      : []),
    ...neighboursOf(brief, indexes)
      .filter(({ name }) => !changed.has(name) && fresh.byName.has(name))
      .map(({ name, title }) => ({
        kind: 'neighbour' as const,
        label: title,
        address: addresses.briefAddress(name),
      })),
  ];
}

function monthPage({ date }: Brief, { timeline }: Indexes): AffectedPage[] {
  const { bounds, months, years, decades } = timeline;
  if (!bounds) return [];
  const stretches = stretchesOf(date, bounds);
  // The months of a long time are as many as they are alike: its years stand for them.
  const long =
    date.first.slice(0, 7) !== date.last.slice(0, 7) || stretches.some(({ whole }) => whole);
  const archives = long ? [...years, ...decades] : months;
  return archives
    .filter(({ key }) => touches(stretches, daysOfPeriod(key)))
    .map(({ key }) => {
      const { first } = daysOfPeriod(key);
      const label =
        key.length === 7 ? monthInWords(first, LANGUAGE.locale) : key.replace('X', '0s');
      return { kind: 'archive', label, address: addresses.archiveAddress(key) };
    });
}

/** The page of an entry of a vocabulary, where it has one. */
function entryPage(vocabulary: VocabularyName, key: string, indexes: Indexes): AffectedPage[] {
  const { kind, address, label } = ENTRY_PAGES[vocabulary];
  const name = label(key, indexes);
  return name === undefined ? [] : [{ kind, label: name, address: address(key) }];
}

interface EntryPage {
  readonly kind: AffectedPage['kind'];
  readonly address: (key: string) => string;
  /** Undefined where there is no such page. */
  readonly label: (key: string, indexes: Indexes) => string | undefined;
}

const ENTRY_PAGES: Readonly<Record<VocabularyName, EntryPage>> = {
  topics: {
    kind: 'topic',
    address: addresses.topicAddress,
    label: (key, { topics }) => topics.get(key)?.topic.name,
  },
  places: {
    kind: 'place',
    address: addresses.placeAddress,
    label: (key, { places }) => places.get(key)?.place.name,
  },
  publishers: {
    kind: 'publisher',
    address: addresses.publisherAddress,
    label: (key, { publishers }) => publishers.get(key)?.name,
  },
  measures: {
    kind: 'claims',
    address: addresses.measureAddress,
    label: (key, { claims }) => (claims.has(key) ? key : undefined),
  },
};

/** The briefs that stand beside it in the timeline, or relate to it. */
function neighboursOf(brief: Brief, { timeline: { briefs } }: Indexes): Brief[] {
  const at = briefs.indexOf(brief);
  return [
    briefs[at - 1],
    briefs[at + 1],
    ...briefs.filter(({ related }) => related.includes(brief.name)),
  ].flatMap((neighbour) => neighbour ?? []);
}
