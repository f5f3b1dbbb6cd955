import type { Edition } from './edition.ts';

/** Where a page stands among the pages of one list. */
export interface Paging {
  readonly current: number;
  readonly total: number;
  readonly previous?: string;
  readonly next?: string;
  /** The first, the last and those around this one; a gap is where numbers are left out. */
  readonly pages: readonly {
    readonly number: number;
    readonly href: string;
    readonly gapBefore: boolean;
  }[];
}

/** So many entries keep a page below 3,000 nodes that has a map and an overview above them. */
export const ENTRIES_A_PAGE = 39;

/** One of the pages over which a list is spread. */
export interface ListPage<T> {
  /** What of the list stands on it. */
  readonly entries: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly address: string;
  /** The way to the other pages, for its model: nothing where there is but one. */
  readonly paging: () => { readonly paging?: Paging };
}

/** The pages of a list, at least one; `addressOf` gives the site-relative address of each. */
export function listPages<T>(
  list: readonly T[],
  addressOf: (number: number) => string,
  edition: Pick<Edition, 'href'>,
  size = ENTRIES_A_PAGE,
): readonly ListPage<T>[] {
  const pages = pagesOf(list, size);
  return pages.map((entries, index) => ({
    entries,
    number: index + 1,
    address: addressOf(index + 1),
    paging() {
      const paging = pagingOf(edition, index + 1, pages.length, addressOf);
      return paging ? { paging } : {};
    },
  }));
}

/** So many stand below an explanation: a story, and what is disputed. */
export const ENTRIES_BELOW = 24;

/**
 * Cuts a list into pages, of which the first may hold fewer; an empty list is one empty page, and one
 * that fits on a page is not cut.
 */
export function pagesOf<T>(
  list: readonly T[],
  size = ENTRIES_A_PAGE,
  first = size,
): readonly (readonly T[])[] {
  if (list.length <= first) return [list];
  const pages: (readonly T[])[] = [list.slice(0, first)];
  for (let start = first; start < list.length; start += size)
    pages.push(list.slice(start, start + size));
  return pages;
}

/** The way between the pages of a list; undefined where there is but one. */
export function pagingOf(
  { href }: Pick<Edition, 'href'>,
  current: number,
  total: number,
  addressOf: (number: number) => string,
): Paging | undefined {
  if (total < 2) return undefined;
  const at = (number: number) => href(addressOf(number));
  const numbers = [...new Set([1, current - 1, current, current + 1, total])]
    .filter((number) => number >= 1 && number <= total)
    .sort((a, b) => a - b);
  return {
    current,
    total,
    ...(current > 1 && { previous: at(current - 1) }),
    ...(current < total && { next: at(current + 1) }),
    pages: numbers.map((number, index) => ({
      number,
      href: at(number),
      gapBefore: index > 0 && numbers[index - 1] !== number - 1,
    })),
  };
}
