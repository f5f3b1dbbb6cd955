import type { Year } from '../../indexes/timeline.ts';
import { archiveAddress, TIMELINE } from '../addresses/addresses.ts';
import { entryOf } from '../entries/entry.ts';
import { type MonthGroup, monthHeading } from '../entries/month-group.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage, type Page } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordYears } from '../page/facets.ts';
import type { Link } from '../page/link.ts';

/** A year in the order in which things happened. */
export interface YearPage {
  readonly shell: Shell;
  readonly label: string;
  readonly count: number;
  readonly printed?: PrintedEdition;
  readonly months: readonly YearMonth[];
  readonly previous?: Link;
  readonly next?: Link;
}

/** A month of a year that may be too full to be shown whole. */
export interface YearMonth extends MonthGroup {
  readonly count: number;
}

const WHOLE_AT_MOST = 90;
const OF_A_FULL_MONTH = 7;

/** A page for each year that something touches, and for decades of which something is known no finer. */
export const year = definePage<YearPage>({
  kind: 'year',
  in: { sitemap: true },
  *pages(edition) {
    const { years, decades } = edition.indexes.timeline;
    for (const all of [years, decades]) {
      for (const [index, year] of all.entries()) {
        yield yearPage(year, all[index - 1], all[index + 1], edition);
      }
    }
  },
});

function yearPage(
  year: Year,
  before: Year | undefined,
  after: Year | undefined,
  edition: Edition,
): Page<YearPage> {
  const address = archiveAddress(year.key);
  const link = ({ key }: Year): Link => ({
    href: edition.href(archiveAddress(key)),
    label: edition.words(key),
  });
  const lists = year.months.flatMap(({ briefs }) => briefs);
  const model = (): YearPage => {
    const printed = printedEdition(lists, address, edition);
    return {
      shell: shellOf(edition, {
        address,
        plain: true,
        breadcrumbs: [{ section: 'timeline', address: TIMELINE }],
      }),
      label: edition.words(year.key),
      count: year.count,
      ...(printed && { printed }),
      months: year.months.map((month) => yearMonth(month, year.count > WHOLE_AT_MOST, edition)),
      ...(before && { previous: link(before) }),
      ...(after && { next: link(after) }),
    };
  };
  const also = [before?.key, after?.key, recordYears(edition)];
  return { address, inputs: { facts: lists, also }, lists, model };
}

/** In a full year, a month shows what weighs most; the rest is on the month's own page. */
function yearMonth(
  { key, briefs }: Year['months'][number],
  full: boolean,
  edition: Edition,
): YearMonth {
  const weighty = [
    ...briefs.filter(({ importance }) => importance === 'key'),
    ...briefs.filter(({ importance }) => importance === 'normal'),
    ...briefs.filter(({ importance }) => importance === 'minor'),
  ];
  const chosen = new Set(full ? weighty.slice(0, OF_A_FULL_MONTH) : briefs);
  return {
    ...monthHeading(key, edition),
    count: briefs.length,
    entries: briefs.filter((brief) => chosen.has(brief)).map((brief) => entryOf(brief, edition)),
  };
}
