import type { CalendarPeriod } from '../../../src/brief/day.ts';
import type { FacetName } from '../../../src/outputs/timeline/filter-index.ts';

/** What a reader asked the timeline for. Within a facet any value will do; facets add up. */
export interface Selection {
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** A year, month or day, as in `2017-06`: nothing that ended before it. */
  readonly from?: CalendarPeriod;
  /** Nothing that began after it. */
  readonly to?: CalendarPeriod;
  /** Only what is known to have happened on this day of some year, as in `06-06`. */
  readonly on?: string;
  /** Only what is new or was changed since this reader's last visit. */
  readonly fresh?: true;
  /** What comes first; as the timeline stands, the newest. */
  readonly order?: 'oldest';
  /** The page of the results, counting from 1. */
  readonly page: number;
}

export const FACETS: readonly FacetName[] = ['topic', 'place', 'publisher', 'status', 'importance'];

const EVERYTHING: Selection = {
  facets: { topic: [], place: [], publisher: [], status: [], importance: [] },
  page: 1,
};

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function isPeriod(text: string): text is CalendarPeriod {
  return DATE.test(text);
}

/** Reads the query of an address; what it does not understand is left out. */
export function readSelection(query: string): Selection {
  const parameters = new URLSearchParams(query);
  const facets = { ...EVERYTHING.facets };
  for (const facet of FACETS) {
    const keys = parameters.getAll(facet).flatMap((value) => value.split(','));
    facets[facet] = [...new Set(keys.filter((key) => key !== ''))];
  }
  const page = Number(parameters.get('page'));
  const on = parameters.get('on') ?? '';
  return withRange(
    {
      facets,
      ...(isPeriod(`2000-${on}`) && on.length === 5 && { on }),
      ...(parameters.has('new') && { fresh: true }),
      ...(parameters.get('order') === 'oldest' && { order: 'oldest' }),
      page: Number.isInteger(page) && page > 1 ? page : 1,
    },
    parameters.get('from') ?? '',
    parameters.get('to') ?? '',
  );
}

/** What an address gives for a date and is none, as in `2017-13`. */
export function unreadDates(query: string): readonly string[] {
  const parameters = new URLSearchParams(query);
  return ['from', 'to'].flatMap((name) => {
    const given = parameters.get(name) ?? '';
    return given === '' || isPeriod(given) ? [] : [given];
  });
}

/** The query of an address, with its question mark; empty where nothing is asked for. */
export function queryOf({ facets, from, to, on, fresh, order, page }: Selection): string {
  const pairs = [
    ...FACETS.map((facet) => [facet, facets[facet].map(encodeURIComponent).join(',')]),
    ['from', from ?? ''],
    ['to', to ?? ''],
    ['on', on ?? ''],
    ['new', fresh ? '1' : ''],
    ['order', order ?? ''],
    ['page', page > 1 ? String(page) : ''],
  ].filter(([, value]) => value !== '');
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`;
}

/** Whether anything is asked for. */
export function isNarrowed({ facets, from, to, on, fresh }: Selection): boolean {
  const limits = [from, to, on, fresh];
  return (
    limits.some((limit) => limit !== undefined) || FACETS.some((facet) => facets[facet].length > 0)
  );
}

/** The same with other values of one facet, from its first page. */
export function withFacet(
  selection: Selection,
  facet: FacetName,
  keys: readonly string[],
): Selection {
  return { ...selection, facets: { ...selection.facets, [facet]: keys }, page: 1 };
}

/** The same between other dates, the earlier first; what is no date sets no limit. */
export function withRange(selection: Selection, from: string, to: string): Selection {
  const { from: _from, to: _to, ...undated } = selection;
  const [first, last] =
    isPeriod(from) && isPeriod(to) && dayNumber(from, '00') > dayNumber(to, '99')
      ? [to, from]
      : [from, to];
  return {
    ...undated,
    ...(isPeriod(first) && { from: first }),
    ...(isPeriod(last) && { to: last }),
  };
}

/**
 * A date as a whole number that compares with days: 2017-06 is 20170600 with `rest` 00, before all
 * of its days, and 20170699 with 99, after them.
 */
export function dayNumber(date: string, rest: '00' | '99'): number {
  return Number(date.replaceAll('-', '').padEnd(8, rest));
}
