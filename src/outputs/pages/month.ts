import type { Brief } from '../../brief/brief.ts';
import type { Month } from '../../indexes/timeline.ts';
import { monthAddress, numbered, TIMELINE, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Entry } from './entry.ts';
import type { Link } from './link.ts';
import { listedPage } from './listed-page.ts';
import type { PlannedPage } from './page-models.ts';
import { type Paging, pagesOf, pagingOf } from './paging.ts';
import { type PrintedEdition, printedEdition } from './printed-edition.ts';
import { type Shell, shellOf } from './shell.ts';

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
export function* monthPages(edition: Edition): Generator<PlannedPage<'month'>> {
  const { months } = edition.indexes.timeline;
  for (const [index, month] of months.entries()) {
    const pages = pagesOf(month.briefs);
    const around = { before: months[index - 1], after: months[index + 1] };
    for (const [page, lists] of pages.entries()) {
      const address = numbered(monthAddress(month.key), page + 1);
      yield listedPage({ kind: 'month', address, lists }, () =>
        monthPage(month, lists, page + 1, pages.length, around, edition),
      );
    }
  }
}

interface Around {
  readonly before: Month | undefined;
  readonly after: Month | undefined;
}

function monthPage(
  month: Month,
  briefs: readonly Brief[],
  number: number,
  total: number,
  { before, after }: Around,
  edition: Edition,
): PlannedPage<'month'> {
  const { href, words } = edition;
  const addressOf = (page: number) => numbered(monthAddress(month.key), page);
  const address = addressOf(number);
  const year = month.key.slice(0, 4);
  const link = ({ key }: Month): Link => ({ href: href(monthAddress(key)), label: words(key) });
  const paging = pagingOf(edition, number, total, addressOf);
  const printed = printedEdition(briefs, address, edition);
  return {
    kind: 'month',
    address,
    model: {
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
      entries: briefs.map(edition.entry),
      ...(before && { previous: link(before) }),
      ...(after && { next: link(after) }),
      ...(paging && { paging }),
    },
  };
}
