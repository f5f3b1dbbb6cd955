/** The part of Pagefind's browser API that we use (version 1.6). */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker: true }): Promise<void>;
  search(
    query: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<SearchResults>;
  /** Loads every filter, after which results are counted by them. */
  filters(): Promise<unknown>;
}

export interface SearchResults {
  /** How many results each value of each loaded filter would leave, the others held. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly results: readonly Result[];
}

/** A page in which something was found, before it is fetched. */
export interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}

/** A page in which something was found. Locations count words, from 0. */
export interface FoundPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly Found[];
}

/** An element that has a fragment, and the word at which it begins. */
export interface Anchor {
  readonly id: string;
  readonly location: number;
}

export interface Found {
  readonly location: number;
  readonly balanced_score: number;
}

let failures = 0;

/** Loads Pagefind from the folder of the index; where that failed, it may be tried again. */
export async function loadPagefind(index: string, base: string): Promise<Pagefind> {
  // Browsers remember by its address that a module could not be had.
  const again = failures > 0 ? `?again=${failures}` : '';
  const pagefind = await (import(`${index}pagefind.js${again}`) as Promise<Pagefind>).catch(
    (error: unknown) => {
      failures += 1;
      throw error;
    },
  );
  // A worker would be another 12 KB, for answers that take a few milliseconds.
  await pagefind.options({ baseUrl: base, noWorker: true });
  return pagefind;
}

/** So many words of a query are looked up one by one. */
const WORDS_AT_MOST = 8;

/**
 * Pages with all words of a query first, then those with most of them: rare words tell more than
 * frequent ones. Each word stands for all its forms. What is in quotation marks is taken as it is.
 */
export async function searchWords(
  pagefind: Pagefind,
  words: readonly (readonly string[])[],
  filters: Readonly<Record<string, string>>,
): Promise<SearchResults> {
  const found = await Promise.all(
    words.slice(0, WORDS_AT_MOST).map(async (forms) => {
      const results = await Promise.all(forms.map((form) => pagefind.search(form, { filters })));
      return { best: bestOf(results), counts: results[0]?.filters ?? {} };
    }),
  );
  const pages = new Map<string, { readonly result: Result; told: number; score: number }>();
  for (const { best } of found) {
    const highest = Math.max(...[...best.values()].map(({ score }) => score));
    const tells = 1 / Math.log2(2 + best.size);
    for (const [id, result] of best) {
      const page = pages.get(id) ?? { result, told: 0, score: 0 };
      page.told += 1;
      page.score += tells * Math.sqrt(result.score / highest);
      pages.set(id, page);
    }
  }
  const most = Math.max(0, ...[...pages.values()].map(({ told }) => told));
  const results = [...pages.values()]
    .filter(({ told }) => told >= Math.ceil(most / 2))
    .sort((a, b) => b.told - a.told || b.score - a.score)
    .map(({ result }) => result);
  return { results, filters: found[0]?.counts ?? {} };
}

/** Each page once, with the form that it has most of. */
function bestOf(results: readonly SearchResults[]): ReadonlyMap<string, Result> {
  const best = new Map<string, Result>();
  for (const result of results.flatMap(({ results: some }) => some)) {
    if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
  }
  return best;
}

/** A word of fewer letters begins half of the record. */
const LETTERS = 3;
/** How long somebody who types pauses before the next word, and within a word begun, in milliseconds. */
const AFTER_WORDS = 300;
const WITHIN_A_WORD = 900;

/**
 * What is looked up of a query: not the common words of its language, where others remain. They stand
 * in nearly every text, so that each costs more to look up than all others, and tells nothing.
 * What stands in quotation marks is taken as it is; typographic marks mean the same as straight ones.
 */
export function askedWords(query: string, common: string): string {
  const plain = query.replace(/[“”„«»]/g, '"');
  const telling = plain.split(/\s+/).filter((word) => !isCommon(word, common));
  return plain.includes('"') || telling.length === 0 ? plain : telling.join(' ');
}

/** How long to wait, in milliseconds, before a query is looked up that somebody is still typing. */
export function patienceFor(query: string, common: string): number {
  const last = query.split(/\s+/).at(-1) ?? '';
  const begun = last !== '' && ([...last].length < LETTERS || isCommon(last, common));
  return begun ? WITHIN_A_WORD : AFTER_WORDS;
}

function isCommon(word: string, common: string): boolean {
  return common.split(' ').includes(word.toLowerCase());
}
