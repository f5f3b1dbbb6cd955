import type { Brief } from '../../brief/brief.ts';
import { numbered } from '../addresses.ts';
import type { Edition } from './edition.ts';
import { monthFragment } from './month-group.ts';
import { ENTRIES_A_PAGE } from './paging.ts';

/** Where a list, cut into pages from its own address on, holds the month of one of its briefs. */
export function addressInList(
  briefs: readonly Brief[],
  position: number,
  first: string,
  { href }: Pick<Edition, 'href'>,
): string {
  const month = briefs[position]?.date.first.slice(0, 7) ?? '';
  const page = Math.floor(position / ENTRIES_A_PAGE) + 1;
  const address = page === 1 ? '' : href(numbered(first, page));
  return `${address}#${monthFragment(month)}`;
}
