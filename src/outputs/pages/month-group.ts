import type { Brief } from '../../brief/brief.ts';
import { monthsOf } from '../../indexes/timeline.ts';
import { monthAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Entry } from './entry.ts';

/** The entries of one month under its heading. */
export interface MonthGroup {
  /** The fragment that leads to its heading. */
  readonly id: string;
  readonly label: string;
  /** The month's archive. */
  readonly href: string;
  readonly entries: readonly Entry[];
}

/** Groups briefs that stand in the order of events, oldest first. */
export function monthGroups(briefs: readonly Brief[], edition: Edition): readonly MonthGroup[] {
  return monthsOf(briefs).map((month) => ({
    id: monthFragment(month.key),
    label: edition.words(month.key),
    href: edition.href(monthAddress(month.key)),
    entries: month.briefs.map(edition.entry),
  }));
}

/** The same, newest first. */
export function monthGroupsNewestFirst(
  briefs: readonly Brief[],
  edition: Edition,
): readonly MonthGroup[] {
  return monthGroups(briefs, edition)
    .map((group) => ({ ...group, entries: group.entries.toReversed() }))
    .toReversed();
}

/** The fragment of a month on a page that holds several: `in-2017-06`. */
export function monthFragment(month: string): string {
  return `in-${month}`;
}
