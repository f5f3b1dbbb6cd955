import type { Brief } from '../../brief/brief.ts';
import { lastChangeAmong } from '../../indexes/last-change.ts';
import type { Month } from '../../indexes/timeline.ts';
import { TIMELINE, timelineAddress, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type MonthGroup, monthGroupsNewestFirst } from './month-group.ts';
import { type Overview, overviewOf } from './overview.ts';
import type { PlannedPage } from './page-models.ts';
import { type Shell, shellOf } from './shell.ts';

/** Part of the timeline, newest first; the newest part is the home page. */
export interface TimelinePage {
  readonly shell: Shell;
  readonly home: boolean;
  /** Briefs in the whole record. */
  readonly total: number;
  /** What this part covers: "October 2016" to "June 2017". */
  readonly from?: string;
  readonly to?: string;
  /** On the home page only. */
  readonly overview?: Overview;
  readonly groups: readonly MonthGroup[];
  readonly newer?: Link;
  readonly older?: Link;
  readonly years: readonly YearLink[];
}

export interface YearLink extends Link {
  readonly count: number;
}

const AT_LEAST = 40;
const AT_MOST = 60;

/** The timeline, cut into parts of whole months. */
export function timelinePages(edition: Edition): readonly PlannedPage<'timeline'>[] {
  const parts = timelineParts(edition.indexes.timeline.months);
  return parts.map((part, index) => timelinePage(part, index + 1, parts, edition));
}

/**
 * Cuts months, oldest first, into parts: small months are put together, a month that is too long
 * for a page is cut. Counting starts at the oldest, so that growth leaves older parts as they are.
 */
export function timelineParts(months: readonly Month[]): readonly (readonly Brief[])[] {
  const parts: Brief[][] = [];
  let open: Brief[] | undefined;
  for (const { briefs } of months) {
    if (!open || open.length >= AT_LEAST || open.length + briefs.length > AT_MOST) {
      open = [];
      parts.push(open);
    }
    for (const brief of briefs) {
      if (open.length === AT_MOST) {
        open = [];
        parts.push(open);
      }
      open.push(brief);
    }
  }
  return withoutThinEnd(parts);
}

/** A home page with a handful of briefs would say little: it takes in the part before it. */
function withoutThinEnd(parts: readonly Brief[][]): readonly Brief[][] {
  const [last, previous] = [parts.at(-1), parts.at(-2)];
  if (!last) return [[]];
  if (
    !previous ||
    last.length >= AT_LEAST / 2 ||
    last.length + previous.length > AT_MOST + AT_LEAST / 2
  ) {
    return parts;
  }
  return [...parts.slice(0, -2), [...previous, ...last]];
}

function timelinePage(
  briefs: readonly Brief[],
  number: number,
  parts: readonly (readonly Brief[])[],
  edition: Edition,
): PlannedPage<'timeline'> {
  const home = number === parts.length;
  const address = addressOf(number, parts.length);
  const overview = home ? overviewOf(edition) : undefined;
  const lastChange = lastChangeAmong(briefs);
  const pointer = (to: number): Link | undefined => {
    const part = parts[to - 1];
    return (
      part && {
        href: edition.href(addressOf(to, parts.length)),
        label: spanOf(part, edition).join(' – '),
      }
    );
  };
  const [newer, older] = [pointer(number + 1), pointer(number - 1)];
  const [from, to] = spanOf(briefs, edition);
  return {
    kind: 'timeline',
    address,
    model: {
      shell: shellOf(edition, {
        address,
        section: 'timeline',
        breadcrumbs: home ? [] : [{ section: 'timeline', address: TIMELINE }],
      }),
      home,
      total: edition.indexes.timeline.briefs.length,
      ...(from !== undefined && { from, to: to ?? from }),
      ...(overview && { overview }),
      groups: monthGroupsNewestFirst(briefs, edition),
      ...(newer && { newer }),
      ...(older && { older }),
      years: edition.indexes.timeline.years.toReversed().map(({ key, count }) => ({
        href: edition.href(yearAddress(key)),
        label: edition.words(key),
        count,
      })),
    },
    ...(lastChange !== undefined && { lastChange }),
  };
}

function addressOf(number: number, total: number): string {
  return number === total ? TIMELINE : timelineAddress(number);
}

/** The months at both ends, or one where they are the same. */
function spanOf(briefs: readonly Brief[], { words }: Edition): readonly string[] {
  const ends = [briefs[0], briefs.at(-1)].flatMap((brief) =>
    brief ? [words(brief.date.first.slice(0, 7))] : [],
  );
  return [...new Set(ends)];
}
