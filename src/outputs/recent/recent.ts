import type { Brief } from '../../brief/brief.ts';
import { type Day, dayOfInstant } from '../../brief/day.ts';
import { correctionIds } from '../../brief/identity.ts';
import { textOrder } from '../../brief/text-order.ts';
import { entryName } from '../../brief/vocabularies.ts';
import { CORRECTIONS, RECENT } from '../addresses/addresses.ts';
import { type CorrectionView, correctionView } from '../corrections/corrections.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { codeOf } from '../entries/edition-codes.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import { firstMoment, type VersionInWords } from '../page/publication.ts';

/** What was added and changed of late, by the day on which readers could first see it. */
export interface RecentPage {
  readonly shell: Shell;
  readonly days: readonly RecentDay[];
  /** Changes that are older than those listed. */
  readonly older: number;
  /** Briefs of which nobody can tell when they were published. */
  readonly unknown: number;
  /** All corrections, which have dates of their own. */
  readonly corrections?: string;
}

export interface RecentDay {
  readonly words: string;
  readonly datetime: string;
  readonly added: RecentItems;
  readonly changed: RecentItems;
}

export interface RecentItems {
  readonly items: readonly RecentItem[];
  /** How many more there are. */
  readonly more: number;
}

/** A brief that was added, or one of its changes, in facts. */
export interface RecentItem {
  readonly brief: BriefLink;
  /** Stands for the brief as it is, so that a browser knows what it has not seen. */
  readonly code: string;
  /** What a brief that was added brings: who says what. */
  readonly said: readonly Said[];
  readonly corrections: readonly CorrectionView[];
  /** What else a change did, in English. */
  readonly changes: readonly string[];
  /** Facts that are left to the brief's own page. */
  readonly more: number;
}

/** What somebody said; `from` is what they were reported to have said until then. */
export interface Said {
  readonly measure: string;
  readonly from?: string;
  readonly value: string;
  readonly by: string;
}

/** So many changes in all, and of one kind on one day: whole records are published at once. */
const LISTED = 60;
const LISTED_A_DAY = 12;
const FACTS = 4;

interface Event {
  readonly brief: Brief;
  readonly day: Day;
  readonly moment: string;
  /** Absent where the brief was added. */
  readonly version?: VersionInWords;
}

export const recent = definePage<RecentPage>({
  kind: 'recent',
  in: { sitemap: true, navigation: { section: 'recent', address: RECENT } },
  *pages(edition) {
    const { days, older } = chosenDays(eventsOf(edition));
    const listed = days.flatMap(({ added, changed }) => [...added.events, ...changed.events]);
    const unknown = edition.record.briefs.filter(
      (brief) => firstMoment(brief, edition.context) === undefined,
    ).length;
    const corrections =
      edition.indexes.corrections.length > 0 ? edition.link(CORRECTIONS) : undefined;
    yield {
      address: RECENT,
      inputs: {
        facts: [...new Set(listed.map(({ brief }) => brief))],
        also: [
          ...[older, unknown, corrections],
          days.map(({ added, changed }) => [added.more, changed.more]),
          listed.map(({ brief, moment, version }) => [brief.name, moment, version ?? '']),
        ],
      },
      lastChange: days[0]?.day,
      model: () => ({
        shell: shellOf(edition, { address: RECENT, section: 'recent' }),
        days: days.map(({ day, added, changed }) => ({
          words: edition.words(day),
          datetime: day,
          added: itemsOf(added, edition),
          changed: itemsOf(changed, edition),
        })),
        older,
        unknown,
        ...(corrections !== undefined && { corrections }),
      }),
    };
  },
});

/** Everything that history tells of, newest first. */
function eventsOf({ record, context, site }: Edition): readonly Event[] {
  const histories = (site.history && context.histories) || {};
  const events = record.briefs.flatMap((brief): Event[] => {
    const first = firstMoment(brief, context);
    const versions = Object.hasOwn(histories, brief.name) ? (histories[brief.name] ?? []) : [];
    return [
      ...(first === undefined ? [] : [{ brief, day: dayAt(first), moment: first }]),
      ...versions
        .filter(({ changes }) => changes.length > 0)
        .map((version) => ({ brief, day: version.day, moment: version.moment, version })),
    ];
  });
  return events.sort(
    (a, b) =>
      textOrder(b.moment, a.moment) ||
      textOrder(b.brief.date.first, a.brief.date.first) ||
      textOrder(a.brief.name, b.brief.name),
  );
}

function dayAt(moment: string): Day {
  return dayOfInstant(new Date(moment));
}

interface Chosen {
  readonly events: readonly Event[];
  readonly more: number;
}

interface ChosenDay {
  readonly day: Day;
  readonly added: Chosen;
  readonly changed: Chosen;
}

/** The days that are listed, and what of each; how many changes are older. */
function chosenDays(events: readonly Event[]): {
  readonly days: readonly ChosenDay[];
  readonly older: number;
} {
  const byDay = new Map<Day, Event[]>();
  for (const event of events) {
    const ofDay = byDay.get(event.day) ?? [];
    byDay.set(event.day, ofDay);
    ofDay.push(event);
  }
  let left = LISTED;
  let older = events.length;
  const choose = (ofKind: readonly Event[]): Chosen => {
    const chosen = ofKind.slice(0, Math.min(LISTED_A_DAY, left));
    left -= chosen.length;
    return { events: chosen, more: ofKind.length - chosen.length };
  };
  const days: ChosenDay[] = [];
  for (const [day, ofDay] of byDay) {
    if (left === 0) break;
    older -= ofDay.length;
    days.push({
      day,
      added: choose(ofDay.filter(({ version }) => version === undefined)),
      changed: choose(ofDay.filter(({ version }) => version !== undefined)),
    });
  }
  return { days, older };
}

function itemsOf({ events, more }: Chosen, edition: Edition): RecentItems {
  return { items: events.map((event) => itemOf(event, edition)), more };
}

function itemOf({ brief, version }: Event, edition: Edition): RecentItem {
  const facts = version ? changeOf(brief, version, edition) : additionOf(brief, edition);
  const { said, corrections, changes } = facts;
  const room = Math.max(0, FACTS - corrections.length);
  const kept = said.slice(0, room);
  const others = changes.slice(0, room - kept.length);
  return {
    brief: briefLink(brief, edition),
    code: codeOf(brief),
    said: kept,
    corrections,
    changes: others,
    more: said.length + changes.length - kept.length - others.length,
  };
}

type Facts = Pick<RecentItem, 'said' | 'corrections' | 'changes'>;

function additionOf(brief: Brief, edition: Edition): Facts {
  const said = brief.claims.map(({ measure, value, by }) => ({
    measure: entryName(edition.record.vocabularies, 'measures', measure),
    value: value.text,
    by: typeset(by, edition, brief),
  }));
  return { said, corrections: [], changes: [] };
}

function changeOf(brief: Brief, version: VersionInWords, edition: Edition): Facts {
  const { changes, fields = [], claims = [], brought } = version;
  const ids = correctionIds(brief.corrections);
  const corrections = brief.corrections.flatMap((correction, index) =>
    Object.hasOwn(brought, ids[index] ?? '')
      ? [correctionView({ brief, correction, number: index + 1 }, edition)]
      : [],
  );
  const told = new Set(claims.map(({ at }) => at));
  return {
    said: claims.map(({ measure, from, to, by }) => ({ measure, from, value: to, by })),
    corrections,
    changes: changes
      .filter((_, at) => !told.has(at) && !(corrections.length > 0 && isCorrection(fields[at])))
      .map((change) => change.slice(0, 1).toUpperCase() + change.slice(1)),
  };
}

/** A correction that a change brought is told in its own words. */
function isCorrection(field: string | undefined): boolean {
  return field === 'corrections' || field?.startsWith('corrections.') === true;
}
