import type { Brief } from '../../brief/brief.ts';
import { monthsOf } from '../../indexes/timeline.ts';
import { monthAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import { type Entry, entryOf } from './entry.ts';
import { locate, type TimeLocator } from './time-locator.ts';

/** The entries of one month under its heading. */
export interface MonthGroup {
  /** The fragment that leads to its heading. */
  readonly id: string;
  readonly label: string;
  /** The month's archive. */
  readonly href: string;
  readonly locator?: TimeLocator;
  readonly entries: readonly Entry[];
}

/** Groups briefs that stand in the order of events, oldest first. */
export function monthGroups(briefs: readonly Brief[], edition: Edition): readonly MonthGroup[] {
  return monthsOf(briefs).map((month) => ({
    ...monthHeading(month.key, edition),
    entries: month.briefs.map((brief) => entryOf(brief, edition)),
  }));
}

/** What heads the entries of a month. */
export function monthHeading(month: string, edition: Edition): Omit<MonthGroup, 'entries'> {
  const locator = locate(month, edition);
  return {
    id: monthFragment(month),
    label: edition.words(month),
    href: edition.href(monthAddress(month)),
    ...(locator && { locator }),
  };
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

/** The months of the first and the last brief of a list. */
export function spanOf(
  briefs: readonly Brief[],
  { words }: Pick<Edition, 'words'>,
): { readonly from?: string; readonly to?: string } {
  const [first, last] = [briefs[0], briefs.at(-1)];
  if (!first || !last) return {};
  return { from: words(first.date.first.slice(0, 7)), to: words(last.date.first.slice(0, 7)) };
}
