import type { Brief } from '../../brief/brief.ts';
import { MAP, PLACES, PUBLISHERS, TIMELINE, TOPICS, yearAddress } from '../addresses.ts';
import { editionCodesOf } from '../edition-codes.ts';
import { filterIndexOf } from '../filter-index.ts';
import { definePage } from '../page/define-page.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type MonthGroup, monthGroupsNewestFirst } from './month-group.ts';
import { type RecordOverview, recordOverview } from './overview.ts';
import { type PrintedEdition, printedEdition } from './printed-edition.ts';
import { type Shell, shellOf } from './shell.ts';
import type { Section } from './site-context.ts';
import { partAddress, timelineParts } from './timeline-parts.ts';

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
  readonly overview?: RecordOverview;
  /** On the home page only. */
  readonly filters?: Filters;
  readonly groups: readonly MonthGroup[];
  readonly printed?: PrintedEdition;
  readonly newer?: Link;
  readonly older?: Link;
  readonly years: readonly YearLink[];
}

/** Where the filters' index is; the lists to go to without it. */
export interface Filters {
  readonly index: string;
  /** Where the codes of all briefs are, by which a browser tells what is new. */
  readonly codes: string;
  readonly lists: readonly { readonly section: Section; readonly href: string }[];
}

export interface YearLink extends Link {
  readonly count: number;
}

/** The timeline, cut into parts of whole months. */
export const timeline = definePage<TimelinePage>({
  kind: 'timeline',
  in: { sitemap: true, navigation: { section: 'timeline', address: TIMELINE } },
  *pages(edition) {
    const { briefs, months, years } = edition.indexes.timeline;
    const parts = timelineParts(months);
    for (const [index, lists] of parts.entries()) {
      const home = index === parts.length - 1;
      const around = [parts[index - 1], parts[index + 1]].map(
        (part) => part && spanOf(part, edition),
      );
      yield {
        address: partAddress(index + 1, parts.length),
        inputs: {
          facts: home ? briefs : lists,
          also: [parts.length, briefs.length, around, years.map(({ key, count }) => [key, count])],
        },
        lists,
        model: () => timelinePage(lists, index + 1, parts, edition),
      };
    }
  },
});

function timelinePage(
  briefs: readonly Brief[],
  number: number,
  parts: readonly (readonly Brief[])[],
  edition: Edition,
): TimelinePage {
  const home = number === parts.length;
  const address = partAddress(number, parts.length);
  const overview = home ? recordOverview(edition) : undefined;
  const printed = printedEdition(home ? edition.record.briefs : briefs, address, edition);
  const pointer = (to: number): Link | undefined => {
    const part = parts[to - 1];
    return (
      part && {
        href: edition.href(partAddress(to, parts.length)),
        label: spanOf(part, edition).join(' – '),
      }
    );
  };
  const [newer, older] = [pointer(number + 1), pointer(number - 1)];
  const [from, to] = spanOf(briefs, edition);
  return {
    shell: shellOf(edition, {
      address,
      plain: true,
      section: 'timeline',
      ...(overview && { script: 'timeline' }),
      breadcrumbs: home ? [] : [{ section: 'timeline', address: TIMELINE }],
    }),
    home,
    total: edition.indexes.timeline.briefs.length,
    ...(from !== undefined && { from, to: to ?? from }),
    ...(overview && { overview, filters: filtersOf(edition) }),
    ...(printed && { printed }),
    groups: monthGroupsNewestFirst(briefs, edition),
    ...(newer && { newer }),
    ...(older && { older }),
    years: edition.indexes.timeline.years.toReversed().map(({ key, count }) => ({
      href: edition.href(yearAddress(key)),
      label: edition.words(key),
      count,
    })),
  };
}

function filtersOf(edition: Edition): Filters {
  const lists = [
    ['topics', TOPICS],
    ['places', PLACES],
    ['publishers', PUBLISHERS],
    ['map', MAP],
  ] as const;
  return {
    index: edition.href(filterIndexOf(edition).address),
    codes: edition.href(editionCodesOf(edition).address),
    lists: lists.map(([section, address]) => ({ section, href: edition.href(address) })),
  };
}

/** The months at both ends, or one where they are the same. */
function spanOf(briefs: readonly Brief[], { words }: Edition): readonly string[] {
  const ends = [briefs[0], briefs.at(-1)].flatMap((brief) =>
    brief ? [words(brief.date.first.slice(0, 7))] : [],
  );
  return [...new Set(ends)];
}
