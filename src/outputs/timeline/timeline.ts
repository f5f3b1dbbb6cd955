import type { Brief } from '../../brief/brief.ts';
import { filedUnder } from '../../brief/periods.ts';
import type { Month, Year } from '../../indexes/timeline.ts';
import {
  archiveAddress,
  MAP,
  PLACES,
  PUBLISHERS,
  proseAddress,
  RECENT,
  TIMELINE,
  TOPICS,
  timelineAddress,
} from '../addresses/addresses.ts';
import { editionCodesOf } from '../entries/edition-codes.ts';
import { type MonthGroup, monthGroupsNewestFirst } from '../entries/month-group.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { type RecordOverview, recordOverview } from '../overview/overview.ts';
import type { Edition } from '../page/edition.ts';
import { recordYears } from '../page/facets.ts';
import type { Link } from '../page/link.ts';
import type { Section } from '../page/site-context.ts';
import { type Story, storyOf } from '../story/story.ts';
import { filterIndexOf } from './filter-index.ts';

const AT_LEAST = 30;
const AT_MOST = 60;

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

/** Where a part stands, counting from 1; the last is the home page. */
export function partAddress(number: number, total: number): string {
  return number === total ? TIMELINE : timelineAddress(number);
}

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
  /** On the home page only, where there is more than its list tells as soon. */
  readonly story?: Story;
  /** On the home page only: how much stands behind the record, and the pages that say how it is made. */
  readonly opening?: {
    readonly events: number;
    readonly sources: number;
    readonly pages: readonly Link[];
  };
  /** Where the timeline begins in either order, without scripts. */
  readonly ends: { readonly oldest: string; readonly newest: string };
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
  /** The script that tells them. */
  readonly visits?: string;
  /** Where it reads what was changed. */
  readonly recent?: string;
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
    const { briefs, groups, years, decades } = edition.indexes.timeline;
    const parts = timelineParts(groups);
    for (const [index, lists] of parts.entries()) {
      const home = index === parts.length - 1;
      const around = [parts[index - 1], parts[index + 1]].map(
        (part) => part && spanOf(part, edition),
      );
      yield {
        address: partAddress(index + 1, parts.length),
        inputs: {
          facts: home ? briefs : lists,
          also: [
            ...[parts.length, briefs.length, around, recordYears(edition)],
            [...years, ...decades].map(({ key, count }) => [key, count]),
          ],
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
  const { timeline } = edition.indexes;
  const [firstYear] = timeline.years;
  const filters = home && timeline.span ? filtersOf(edition) : undefined;
  const story = home ? storyOf(timeline.briefs, edition.site.story, edition) : undefined;
  return {
    shell: shellOf(edition, {
      address,
      plain: true,
      section: 'timeline',
      ...(filters && { script: 'timeline' }),
      breadcrumbs: home ? [] : [{ section: 'timeline', address: TIMELINE }],
    }),
    home,
    total: edition.indexes.timeline.briefs.length,
    ...(from !== undefined && { from, to: to ?? from }),
    ...(overview && { overview }),
    ...(filters && { filters }),
    ...(story && { story }),
    ...(home && { opening: openingOf(edition) }),
    ends: {
      oldest: edition.href(firstYear ? archiveAddress(firstYear.key) : TIMELINE),
      newest: edition.href(TIMELINE),
    },
    ...(printed && { printed }),
    groups: monthGroupsNewestFirst(briefs, edition),
    ...(newer && { newer }),
    ...(older && { older }),
    years: archives(edition).map(({ key, count }) => ({
      href: edition.href(archiveAddress(key)),
      label: edition.words(key),
      count,
    })),
  };
}

/** Years, newest first, then decades. */
function archives({ indexes: { timeline } }: Edition): readonly Year[] {
  return [...timeline.years.toReversed(), ...timeline.decades.toReversed()];
}

function openingOf({ record, href }: Edition): NonNullable<TimelinePage['opening']> {
  return {
    events: record.briefs.length,
    sources: record.briefs.reduce((sum, { sources }) => sum + sources.length, 0),
    pages: record.pages.map(({ name, title }) => ({
      href: href(proseAddress(name)),
      label: title,
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
  const visits = edition.context.assets.ownScripts?.visits;
  const recent = edition.link(RECENT);
  return {
    index: edition.href(filterIndexOf(edition).address),
    codes: edition.href(editionCodesOf(edition).address),
    ...(visits !== undefined && { visits: edition.href(visits) }),
    ...(recent !== undefined && { recent }),
    lists: lists.flatMap(([section, address]) => {
      const href = edition.link(address);
      return href === undefined ? [] : [{ section, href }];
    }),
  };
}

/** The months at both ends, or one where they are the same. */
function spanOf(briefs: readonly Brief[], { words }: Edition): readonly string[] {
  const ends = [briefs[0], briefs.at(-1)].flatMap((brief) =>
    brief ? [words(filedUnder(brief.date))] : [],
  );
  return [...new Set(ends)];
}
