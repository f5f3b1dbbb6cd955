import type { Brief } from '../../brief/brief.ts';
import { type Day, yearOf } from '../../brief/day.ts';
import type { Status } from '../../brief/schema.ts';
import {
  asKnownDays,
  type Changes,
  correctionDay,
  knownDay,
  statusOn,
} from '../../indexes/as-known.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import { AS_KNOWN, asKnownAddress, CLAIMS, numbered } from '../addresses/addresses.ts';
import { type CorrectedBrief, correctedBrief } from '../corrections/corrections.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage, type Inputs, type Page } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { claimsKey } from '../page/facets.ts';
import type { Link } from '../page/link.ts';
import { type Paging, pagingOf } from '../page/paging.ts';
import { type MeasureAsKnown, type MeasureState, measureStates } from './measures.ts';

/** The record as it stood at the end of a day: nothing on it was said or found out later. */
export interface AsKnownPage extends Partial<EventsAsKnown> {
  readonly shell: Shell;
  readonly day: string;
  readonly datetime: Day;
  /** How much was on record by then. */
  readonly total: Omit<Changes, 'day'>;
  /** The day before it that has a page. */
  readonly since?: string;
  readonly measures: readonly MeasureAsKnown[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly paging?: Paging;
}

/** Where a measure stands on the page of a day on which it had changed. */
export interface MeasureOnDay {
  readonly day: Day;
  /** The number of the page, counting from 1. */
  readonly page: number;
  /** How many claims there were by then. */
  readonly count: number;
}

/** All pages of what was known when. */
export interface AsKnownPages {
  readonly days: readonly Changes[];
  readonly pages: readonly Page<AsKnownPage>[];
  /** For each measure the days on which there was something new of it. */
  readonly changed: ReadonlyMap<string, readonly MeasureOnDay[]>;
}

/** A claim takes about nine nodes, a measure as many as two claims. */
const ROWS_A_PAGE = 140;

/** The pages of every day on which something new was known. */
export const asKnown = definePage<AsKnownPage>({
  kind: 'asKnown',
  in: { sitemap: true },
  pages: (edition) => asKnownOf(edition).pages,
});

const known = new WeakMap<Edition, AsKnownPages>();

/** The pages of an edition, made once, since the pages of measures point into them. */
export function asKnownOf(edition: Edition): AsKnownPages {
  let pages = known.get(edition);
  if (!pages) {
    pages = asKnownPages(edition);
    known.set(edition, pages);
  }
  return pages;
}

function asKnownPages(edition: Edition): AsKnownPages {
  const changes = asKnownDays(edition.record);
  const days = changes.map(({ day }) => day);
  const measures = measureStates(days, edition);
  const events = eventsAsKnown(days, edition);
  const total = { events: 0, claims: 0, corrections: 0 };
  const changed = new Map<string, MeasureOnDay[]>();
  const pages = changes.flatMap((change, at): Page<AsKnownPage>[] => {
    total.events += change.events;
    total.claims += change.claims;
    total.corrections += change.corrections;
    const parts = partsOf(measures[at] ?? []);
    const before = new Set(measures[at - 1]);
    parts.forEach((part, index) => {
      // A measure that did not change is the same object as on the day before.
      for (const measure of part.filter((measure) => !before.has(measure))) {
        noteChange(changed, measure.key, {
          day: change.day,
          page: index + 1,
          count: measure.count,
        });
      }
    });
    const around = { before: days[at - 1], after: days[at + 1] };
    const day = { ...around, day: change.day, total: { ...total }, events: events[at] };
    return parts.map((part, index): Page<AsKnownPage> => {
      const { facts = [], also = [] } = index === 0 && day.events ? day.events.inputs : {};
      return {
        address: numbered(asKnownAddress(day.day), index + 1),
        inputs: {
          facts,
          also: [
            ...[day.before, day.after, day.total, parts.length, also],
            part.map(({ key, count, changes }) => [key, count, changes, claimsKey(key, edition)]),
          ],
        },
        lastChange: day.day,
        model: () => asKnownPage(day, part, index + 1, parts.length, edition),
      };
    });
  });
  return { days: changes, pages, changed };
}

/** Cuts measures into pages by how many rows they take. */
function partsOf(measures: readonly MeasureState[]): readonly (readonly MeasureState[])[] {
  let part: MeasureState[] = [];
  const parts = [part];
  let rows = 0;
  for (const measure of measures) {
    const weight = measure.rows + 2;
    if (rows + weight > ROWS_A_PAGE) {
      part = [];
      parts.push(part);
      rows = 0;
    }
    part.push(measure);
    rows += weight;
  }
  return parts;
}

function noteChange(changed: Map<string, MeasureOnDay[]>, key: string, entry: MeasureOnDay): void {
  const ofMeasure = changed.get(key);
  if (ofMeasure) ofMeasure.push(entry);
  else changed.set(key, [entry]);
}

interface DayOfPage {
  readonly day: Day;
  readonly before: Day | undefined;
  readonly after: Day | undefined;
  readonly total: AsKnownPage['total'];
  readonly events: EventsOfDay | undefined;
}

function asKnownPage(
  { day, before, after, total, events }: DayOfPage,
  measures: readonly MeasureState[],
  number: number,
  pages: number,
  edition: Edition,
): AsKnownPage {
  const addressOf = (page: number) => numbered(asKnownAddress(day), page);
  const address = addressOf(number);
  const paging = pagingOf(edition, number, pages, addressOf);
  const link = (to: Day): Link => ({
    href: edition.href(asKnownAddress(to)),
    label: edition.words(to),
  });
  return {
    shell: shellOf(edition, {
      address,
      breadcrumbs: [
        { section: 'claims', address: CLAIMS },
        { section: 'asKnown', address: AS_KNOWN },
      ],
    }),
    day: edition.words(day),
    datetime: day,
    total,
    measures: measures.map(({ view }) => view()),
    ...(number === 1 && events && eventsView(events, edition)),
    ...(before !== undefined && { since: edition.words(before), previous: link(before) }),
    ...(after !== undefined && { next: link(after) }),
    ...(paging && { paging }),
  };
}

/** The days of which the record can be seen as it then stood, by year, the latest first. */
export interface AsKnownIndexPage {
  readonly shell: Shell;
  /** The first and the last day on which something is known; absent where nothing is. */
  readonly first?: string;
  readonly last?: string;
  readonly years: readonly AsKnownYear[];
}

export interface AsKnownYear {
  readonly label: string;
  readonly days: readonly AsKnownDay[];
}

/** A day's page, with what came on record since the day listed below it. */
export interface AsKnownDay extends Link, Omit<Changes, 'day'> {
  readonly datetime: string;
}

/** The page of all those days. */
export const asKnownIndex = definePage<AsKnownIndexPage>({
  kind: 'asKnownIndex',
  in: { sitemap: true },
  *pages(edition) {
    yield {
      address: AS_KNOWN,
      inputs: { also: [asKnownOf(edition).days] },
      model: () => asKnownIndexPage(edition),
    };
  },
});

function asKnownIndexPage(edition: Edition): AsKnownIndexPage {
  const years = new Map<string, AsKnownDay[]>();
  const { days } = asKnownOf(edition);
  for (const { day, ...changes } of days.toReversed()) {
    const year = yearOf(day);
    const entry = {
      href: edition.href(asKnownAddress(day)),
      label: edition.words(day),
      datetime: day,
      ...changes,
    };
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return {
    shell: shellOf(edition, {
      address: AS_KNOWN,
      breadcrumbs: [{ section: 'claims', address: CLAIMS }],
    }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    years: [...years].map(([year, days]) => ({ label: edition.words(year), days })),
  };
}

/** What had happened by a day, and how it then stood. */
interface EventsAsKnown {
  /** What became known since the day before it that has a page, in the order of events. */
  readonly events: readonly BriefLink[];
  readonly moreEvents: number;
  /** Corrections made since that day, newest first. */
  readonly corrections: readonly CorrectedBrief[];
  readonly moreCorrections: number;
  /** What was then not confirmed, the latest events first. */
  readonly unsettled: readonly BriefThen[];
  readonly moreUnsettled: number;
}

export interface BriefThen {
  readonly brief: BriefLink;
  /** As it stood then. */
  readonly status: Status;
}

const SHOWN_EVENTS = 60;
const SHOWN_CORRECTIONS = 30;
const SHOWN_UNSETTLED = 40;

/** What is shown of a day, before it is put into words. */
interface EventsOfDay {
  readonly day: Day;
  /** What became known since the day before, in the order of events. */
  readonly known: readonly Brief[];
  readonly corrections: readonly CorrectionOnRecord[];
  readonly unsettled: readonly Brief[];
  readonly inputs: Inputs;
}

/** Events, corrections and statuses as known on each of some days, which stand in order. */
function eventsAsKnown(days: readonly Day[], edition: Edition): readonly EventsOfDay[] {
  const { record, indexes } = edition;
  const events = byNextDay(record.briefs, knownDay, days);
  const corrections = byNextDay(indexes.corrections, correctionDay, days);
  const doubtful = record.briefs
    .filter(everUnsettled)
    .map((brief) => ({ brief, known: knownDay(brief) }))
    .reverse();
  return days.map((day, at) => {
    const [known, made] = [events[at] ?? [], corrections[at] ?? []];
    const unsettled = doubtful
      .filter(({ brief, known }) => known <= day && statusOn(brief, day) !== 'confirmed')
      .map(({ brief }) => brief);
    const facts = [
      ...known.slice(0, SHOWN_EVENTS),
      ...made.slice(0, SHOWN_CORRECTIONS).map(({ brief }) => brief),
      ...unsettled.slice(0, SHOWN_UNSETTLED),
    ];
    const also = [known.length, unsettled.length, made.map(({ number }) => number)];
    return { day, known, corrections: made, unsettled, inputs: { facts, also } };
  });
}

/** The same as pages show it. */
function eventsView(
  { day, known, corrections, unsettled }: EventsOfDay,
  edition: Edition,
): EventsAsKnown {
  return {
    events: known.slice(0, SHOWN_EVENTS).map((brief) => briefLink(brief, edition)),
    moreEvents: Math.max(0, known.length - SHOWN_EVENTS),
    corrections: corrections
      .slice(0, SHOWN_CORRECTIONS)
      .map((entry) => correctedBrief(entry, edition)),
    moreCorrections: Math.max(0, corrections.length - SHOWN_CORRECTIONS),
    unsettled: unsettled
      .slice(0, SHOWN_UNSETTLED)
      .map((brief) => ({ brief: briefLink(brief, edition), status: statusOn(brief, day) })),
    moreUnsettled: Math.max(0, unsettled.length - SHOWN_UNSETTLED),
  };
}

function everUnsettled({ status, corrections }: Brief): boolean {
  return (
    status !== 'confirmed' ||
    corrections.some(({ was }) => was !== undefined && was !== 'confirmed')
  );
}

/** Puts each item to the first of the days, which stand in order, that is not before its own. */
function byNextDay<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => Day,
  days: readonly Day[],
): readonly (readonly Item[])[] {
  const found = days.map((): Item[] => []);
  for (const item of items) {
    const own = dayOf(item);
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((days[middle] ?? '') < own) low = middle + 1;
      else high = middle;
    }
    found[low]?.push(item);
  }
  return found;
}
