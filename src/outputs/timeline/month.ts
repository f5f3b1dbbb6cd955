import type { Brief } from '../../brief/brief.ts';
import { type CalendarMonth, yearOf } from '../../brief/day.ts';
import type { Month } from '../../indexes/timeline.ts';
import { monthAddress, numbered, TIMELINE, yearAddress } from '../addresses/addresses.ts';
import { type Entry, entryOf } from '../entries/entry.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import type { Link } from '../page/link.ts';
import { type Paging, pagesOf, pagingOf } from '../page/paging.ts';

/** A month in the order in which things happened. */
export interface MonthPage {
  readonly shell: Shell;
  readonly label: string;
  readonly count: number;
  readonly printed?: PrintedEdition;
  readonly entries: readonly Entry[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly paging?: Paging;
}

/** The pages of every month that has briefs. */
export const month = definePage<MonthPage>({
  kind: 'month',
  in: { sitemap: true },
  *pages(edition) {
    const { months } = edition.indexes.timeline;
    for (const [index, month] of months.entries()) {
      const pages = pagesOf(month.briefs);
      const around = { before: months[index - 1], after: months[index + 1] };
      for (const [page, lists] of pages.entries()) {
        yield {
          address: numbered(monthAddress(month.key), page + 1),
          inputs: {
            facts: lists,
            also: [month.briefs.length, around.before?.key, around.after?.key],
          },
          lists,
          model: () => monthPage(month, lists, page + 1, pages.length, around, edition),
        };
      }
    }
  },
});

interface Around {
  readonly before: Month<CalendarMonth> | undefined;
  readonly after: Month<CalendarMonth> | undefined;
}

function monthPage(
  month: Month<CalendarMonth>,
  briefs: readonly Brief[],
  number: number,
  total: number,
  { before, after }: Around,
  edition: Edition,
): MonthPage {
  const { href, words } = edition;
  const addressOf = (page: number) => numbered(monthAddress(month.key), page);
  const address = addressOf(number);
  const year = yearOf(month.key);
  const link = ({ key }: Month<CalendarMonth>): Link => ({
    href: href(monthAddress(key)),
    label: words(key),
  });
  const paging = pagingOf(edition, number, total, addressOf);
  const printed = printedEdition(briefs, address, edition);
  return {
    shell: shellOf(edition, {
      address,
      plain: true,
      breadcrumbs: [
        { section: 'timeline', address: TIMELINE },
        { label: words(year), address: yearAddress(year) },
      ],
    }),
    label: words(month.key),
    count: month.briefs.length,
    ...(printed && { printed }),
    entries: briefs.map((brief) => entryOf(brief, edition)),
    ...(before && { previous: link(before) }),
    ...(after && { next: link(after) }),
    ...(paging && { paging }),
  };
}
