import type { Brief } from '../../brief/brief.ts';
import { firstDayOf, lastDayOf, monthsBetween } from '../../brief/day.ts';
import { extentOf, filedUnder, isMonth, type Period } from '../../brief/periods.ts';
import { monthsOf } from '../../indexes/timeline.ts';
import { archiveAddress, numbered } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { ENTRIES_A_PAGE } from '../page/paging.ts';
import { type Entry, entryOf } from './entry.ts';

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
export function monthHeading(month: Period, edition: Edition): Omit<MonthGroup, 'entries'> {
  const locator = locate(month, edition);
  return {
    id: monthFragment(month),
    label: edition.words(month),
    href: edition.href(archiveAddress(month)),
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
export function monthFragment(month: Period): string {
  return `in-${month}`;
}

/** The periods in which a list begins and ends, as finely as they are known, in words. */
export function spanOf(
  briefs: readonly Brief[],
  { words }: Pick<Edition, 'words'>,
): { readonly from?: string; readonly to?: string } {
  const extent = extentOf(briefs.map(({ date }) => date));
  return extent ? { from: words(extent.from), to: words(extent.to) } : {};
}

/** Where a month stands in the whole record, which is taken as whole years: so it seldom moves. */
export interface TimeLocator {
  /** The years at both ends, in words. */
  readonly first: string;
  readonly last: string;
  /** How many months those years have. */
  readonly months: number;
  /** The month, counted from 0. */
  readonly at: number;
}

/** Finds a month, as in `2017-06`; undefined where the record has no other. */
export function locate(
  month: Period,
  { indexes: { timeline }, words }: Edition,
): TimeLocator | undefined {
  const [first, last] = [timeline.years[0], timeline.years.at(-1)];
  if (!first || !last || timeline.months.length < 2 || !isMonth(month)) return undefined;
  return {
    first: words(first.key),
    last: words(last.key),
    months: monthsBetween(firstDayOf(first.key), lastDayOf(last.key)) + 1,
    at: monthsBetween(firstDayOf(first.key), month),
  };
}

/** Where a list, cut into pages from its own address on, holds the month of one of its briefs. */
export function addressInList(
  briefs: readonly Brief[],
  position: number,
  first: string,
  { href }: Pick<Edition, 'href'>,
  ofFirst = ENTRIES_A_PAGE,
): string {
  const brief = briefs[position];
  const page = position < ofFirst ? 1 : Math.floor((position - ofFirst) / ENTRIES_A_PAGE) + 2;
  const address = page === 1 ? '' : href(numbered(first, page));
  return brief ? `${address}#${monthFragment(filedUnder(brief.date))}` : address;
}
