import type { Brief } from '../../brief/brief.ts';
import type { Day } from '../../brief/day.ts';
import type { Status } from '../../brief/schema.ts';
import { correctionDay, knownDay, statusOn } from '../../indexes/as-known.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import { type CorrectedBrief, correctedBrief } from '../corrections/corrections.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import type { Inputs } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';

/** What had happened by a day, and how it then stood. */
export interface EventsAsKnown {
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
export interface EventsOfDay {
  readonly day: Day;
  /** What became known since the day before, in the order of events. */
  readonly known: readonly Brief[];
  readonly corrections: readonly CorrectionOnRecord[];
  readonly unsettled: readonly Brief[];
  readonly inputs: Inputs;
}

/** Events, corrections and statuses as known on each of some days, which stand in order. */
export function eventsAsKnown(days: readonly Day[], edition: Edition): readonly EventsOfDay[] {
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
export function eventsView(
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
