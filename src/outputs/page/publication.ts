import type { Brief } from '../../brief/brief.ts';
import { type CalendarPeriod, type Day, dayOfInstant, laterOf, midnight } from '../../brief/day.ts';
import { dateOfDay, type EventDate } from '../../brief/event-date.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { lastChangeOf, laterDate } from '../../indexes/corrections.ts';
import { calendarDate } from '../dates/shown-date.ts';

/**
 * The record as readers get it at a moment (ISO 8601, UTC): without drafts, without briefs that
 * are held until later, and without mentions of either.
 */
export function published(record: ContentRecord, moment: string): ContentRecord {
  const now = Date.parse(moment);
  const shown = record.briefs.filter((brief) => isPublished(brief, now));
  if (shown.length === record.briefs.length) return record;
  const names = new Set(shown.map(({ name }) => name));
  const briefs = shown.map((brief) => {
    if (brief.related.every((name) => names.has(name))) return brief;
    return Object.freeze({ ...brief, related: brief.related.filter((name) => names.has(name)) });
  });
  return Object.freeze({ ...record, briefs: Object.freeze(briefs) });
}

function isPublished({ draft, publish }: Brief, now: number): boolean {
  return !draft && (publish === undefined || Date.parse(publish) <= now);
}

/** The days on which readers could first see a brief, and last saw something new of it, in UTC. */
export interface Publication {
  /** Absent where the history begins later. */
  readonly first?: Day;
  readonly last: Day;
  /** The same as moments, ISO 8601 in UTC. */
  readonly firstMoment?: string;
  readonly lastMoment?: string;
  /** When each claim and correction was first published, and the number that it had in the brief then. */
  readonly brought?: Readonly<Record<string, Brought>>;
}

export interface Brought {
  /** Absent where the history begins later. */
  readonly moment?: string;
  readonly number: number;
}

/** The moment at which a brief was published; undefined where nobody can tell. */
export function firstMoment(brief: Brief, known: Known): string | undefined {
  const { first: day, firstMoment: first = day && midnight(day).toISOString() } =
    publicationOf(brief, known) ?? {};
  return first && momentNotBefore(brief, first);
}

/** The moment of the last published change; undefined where nobody can tell. */
export function lastMoment(brief: Brief, known: Known): string | undefined {
  const { last: day, lastMoment: last = day && midnight(day).toISOString() } =
    publicationOf(brief, known) ?? {};
  return last && momentNotBefore(brief, last);
}

/** When something of a brief was first published, by its id. */
export function broughtAt(brief: Brief, id: string, known: Known): Brought | undefined {
  const brought = publicationOf(brief, known)?.brought ?? {};
  return Object.hasOwn(brought, id) ? brought[id] : undefined;
}

/**
 * The fragments by which claims and corrections were known as long as these went by their numbers:
 * each leads to what first had it. Without a history, the numbers of now are the best that is known.
 */
export function formerFragments(
  brief: Brief,
  ids: readonly string[],
  kind: 'claim' | 'correction',
  known: Known,
): readonly (string | undefined)[] {
  const held = new Map<number, { readonly id: string; readonly moment: string }>();
  for (const [index, id] of ids.entries()) {
    const { number = index + 1, moment = '' } = broughtAt(brief, id, known) ?? {};
    const other = held.get(number);
    if (!other || moment < other.moment) held.set(number, { id, moment });
  }
  const numbers = new Map([...held].map(([number, { id }]) => [id, number]));
  return ids.map((id) => {
    const number = numbers.get(id);
    return number === undefined ? undefined : `${kind}-${number}`;
  });
}

/** With the milliseconds of the commit, so that what was held until the same moment is told apart. */
function momentNotBefore({ publish }: Brief, moment: string): string {
  if (publish === undefined || Date.parse(publish) <= Date.parse(moment)) return moment;
  return new Date(Date.parse(publish) + (Date.parse(moment) % 1000)).toISOString();
}

/** By the names of briefs, as far as the history of the record is known. */
export type Publications = Readonly<Record<string, Publication>>;

type Known = { readonly publications?: Publications };

/** The day on which a brief was published; undefined where nobody can tell. */
export function firstPublished(brief: Brief, known: Known): Day | undefined {
  const first = publicationOf(brief, known)?.first;
  return first && notBefore(brief, first);
}

/**
 * The day of the last published change; where nobody can tell, the last date that the record itself
 * tells of, no finer than that is known.
 */
export function lastPublished(brief: Brief, known: Known): EventDate {
  const lastChange = lastChangeOf(brief);
  const last = publicationOf(brief, known)?.last;
  return last !== undefined && last > lastChange.first
    ? dateOfDay(notBefore(brief, last))
    : lastChange;
}

function publicationOf({ name }: Brief, { publications }: Known): Publication | undefined {
  return publications && Object.hasOwn(publications, name) ? publications[name] : undefined;
}

/** What was committed while it was held is published at its moment. */
function notBefore({ publish }: Brief, day: Day): Day {
  return publish === undefined ? day : laterOf(day, dayOfInstant(new Date(publish)));
}

/** The last published change among briefs; undefined where there are none. */
export function lastPublishedAmong(briefs: Iterable<Brief>, known: Known): EventDate | undefined {
  let last: EventDate | undefined;
  for (const brief of briefs) {
    const date = lastPublished(brief, known);
    last = last ? laterDate(last, date) : date;
  }
  return last;
}

/** The same for machines: a day, or less where less is known. */
export function dayChanged(briefs: Iterable<Brief>, known: Known): CalendarPeriod | undefined {
  const last = lastPublishedAmong(briefs, known);
  return last && calendarDate(last);
}

/** A version of a brief that readers could see, and what it changed. */
export interface VersionInWords {
  readonly commit: string;
  /** The day since which readers could see it: ISO 8601, in UTC. */
  readonly day: Day;
  /** The moment since which they could, to the millisecond: no two briefs have the same. */
  readonly moment: string;
  /** The claims and corrections that it brought, by their ids, with the number that each had in the brief then. */
  readonly brought: Readonly<Record<string, number>>;
  /** What changed since the version before, in English; empty for the first. */
  readonly changes: readonly string[];
  /** The field that each of them is about, as the front matter names it; `body` for the text. */
  readonly fields?: readonly string[];
  /** The numbers and statements among them, by their place. */
  readonly claims?: readonly ChangedClaim[];
  /** Its commit shows what was removed since: no link leads there. */
  readonly withheld?: boolean;
}

/** What somebody was reported to have said, and is reported to have said now. */
export interface ChangedClaim {
  /** Its place among the changes. */
  readonly at: number;
  /** What is counted or stated, by its name. */
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** The versions of briefs, oldest first, by the briefs' names. */
export type Histories = Readonly<Record<string, readonly VersionInWords[]>>;

/** Whether readers must know that a brief said something else when it was published. */
export function isCorrected({ corrections }: Brief): boolean {
  return corrections.some(({ kind }) => kind === 'correction' || kind === 'retraction');
}

/** Why a brief is shown in previews only. */
export type Withheld = 'draft' | 'held';

/** Why readers of the published site do not see a brief; undefined where they do. */
export function withheldOf({ draft, publish }: Brief, now: string): Withheld | undefined {
  if (draft) return 'draft';
  return publish !== undefined && Date.parse(publish) > Date.parse(now) ? 'held' : undefined;
}
