import type { Brief } from '../../brief/brief.ts';
import type { Importance } from '../../brief/schema.ts';
import type { StoryEvent } from '../../brief/vocabularies.ts';
import { briefAddress } from '../addresses/addresses.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import { weightOf } from '../overview/key-events.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';

/** What happened, in a few events in order: where a reader begins. */
export interface Story {
  readonly events: readonly StoryLine[];
  /** Events in the whole list that it tells of. */
  readonly total: number;
}

/** An event in one plain sentence. */
export interface StoryLine {
  readonly href: string;
  readonly date: ShownDate;
  readonly says: string;
  readonly language?: WrittenIn;
  /** What is told of is disputed, or is known from reports alone. */
  readonly status?: 'reported' | 'disputed' | 'retracted';
}

/** So many events tell a story where nobody chose any. */
const EVENTS_AT_MOST = 10;
/** A list of so many is read as soon as its story. */
const SHORT_LIST = 12;

/**
 * The story of briefs, which stand in the order of events: those that editors chose, in their order,
 * or else the most important. Undefined where the whole list is as soon read.
 */
export function storyOf(
  briefs: readonly Brief[],
  chosen: readonly StoryEvent[] | undefined,
  edition: Edition,
): Story | undefined {
  if (edition.site.without.includes('story')) return undefined;
  const events = chosen ? named(chosen, briefs) : important(briefs);
  if (events.length === 0) return undefined;
  return {
    events: events.map(({ brief, says }) => lineOf(brief, says, edition)),
    total: briefs.length,
  };
}

interface Told {
  readonly brief: Brief;
  readonly says?: string | undefined;
}

function named(chosen: readonly StoryEvent[], briefs: readonly Brief[]): readonly Told[] {
  const byName = new Map(briefs.map((brief) => [brief.name, brief]));
  return chosen.flatMap(({ brief: name, says }) => {
    const brief = byName.get(name);
    return brief ? [{ brief, says }] : [];
  });
}

const RANKS: Readonly<Record<Importance, number>> = { key: 2, normal: 1, minor: 0 };

/** Key events first; of two alike, the one about which more was said. */
function important(briefs: readonly Brief[]): readonly Told[] {
  if (briefs.length <= SHORT_LIST) return [];
  const likely = briefs.filter(
    ({ importance, status }) => importance !== 'minor' && status !== 'retracted',
  );
  const best = likely
    .toSorted((a, b) => RANKS[b.importance] - RANKS[a.importance] || weightOf(b) - weightOf(a))
    .slice(0, EVENTS_AT_MOST);
  const kept = new Set(best);
  return likely.filter((brief) => kept.has(brief)).map((brief) => ({ brief }));
}

function lineOf(brief: Brief, says: string | undefined, edition: Edition): StoryLine {
  const { href, date, site } = edition;
  const language = says === undefined ? writtenIn(brief.lang, site.language) : undefined;
  return {
    href: href(briefAddress(brief.name)),
    date: date(brief.date),
    says: says === undefined ? typeset(brief.title, edition, brief) : typeset(says, edition),
    ...(language && { language }),
    ...(brief.status !== 'confirmed' && { status: brief.status }),
  };
}
