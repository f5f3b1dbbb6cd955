import type { FilterData } from '../../../src/outputs/timeline/filter-index.ts';
import { keptOrder } from '../../entries/browser/list-order.ts';
import { splitCodes } from '../../frame/browser/codes.ts';
import { recall } from '../../frame/browser/memory.ts';
import {
  isNarrowed,
  queryOf,
  readSelection,
  type Selection,
} from '../../frame/browser/selection.ts';
import { type Bits, type Found, find, noBits, setBit } from './find.ts';
import { type Library, openLibrary } from './library.ts';

/** What is shown now. Without a library nothing has been asked for yet, or it could not be had. */
export interface Shown {
  readonly selection: Selection;
  readonly narrowed: boolean;
  readonly library: Library;
  readonly found: Found;
  /** The reader is still choosing: show how much is found, and not yet what. */
  readonly passing: boolean;
}

type Listener = (shown: Shown) => void;
type Failure = () => void;

/** The timeline as a reader has narrowed it; its state is the address of the page. */
export class FilterView {
  readonly #index: string;
  readonly #listeners: Listener[] = [];
  readonly #failures: Failure[] = [];
  #library: Promise<Library> | undefined;
  /** Counts what was asked for, so that a late answer never covers a later one. */
  #asked = 0;
  selection: Selection = asOrdered(readSelection(location.search));

  constructor(index: string) {
    this.#index = index;
  }

  onShow(listener: Listener): void {
    this.#listeners.push(listener);
  }

  onFailure(failure: Failure): void {
    this.#failures.push(failure);
  }

  /** Shows what the address asks for, now and whenever the reader goes back or forward. */
  start(): void {
    addEventListener('popstate', () => {
      this.selection = asOrdered(readSelection(location.search));
      void this.show();
    });
    if (isNarrowed(this.selection) || this.selection.order) void this.show();
  }

  /** Shows another selection, as a step to which the reader can go back. */
  choose(selection: Selection): void {
    this.selection = selection;
    history.pushState(null, '', location.pathname + queryOf(selection));
    void this.show();
  }

  /** Shows how much a selection would find, while the reader is still choosing. */
  consider(selection: Selection): void {
    this.selection = selection;
    void this.show(true);
  }

  /** Tells every part of the page what is to be shown. */
  async show(passing = false): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const library = await this.library();
      if (asked !== this.#asked) return;
      const { selection } = this;
      const found = find(library, selection, selection.fresh && freshOf(library));
      const shown = { selection, narrowed: isNarrowed(selection), library, found, passing };
      for (const listener of this.#listeners) listener(shown);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Tells every part of the page that what was asked for cannot be had. */
  readonly fail = (error: unknown): undefined => {
    console.warn(error);
    for (const failure of this.#failures) failure();
  };

  /** The filters' index, asked for once; again where that failed. */
  library(): Promise<Library> {
    this.#library ??= fetch(this.#index)
      .then((response) => {
        if (!response.ok) throw new Error(`${this.#index}: ${response.status}`);
        return response.json() as Promise<FilterData>;
      })
      .then(openLibrary)
      .catch((error: unknown) => {
        this.#library = undefined;
        throw error;
      });
    return this.#library;
  }
}

/** In the order that the reader keeps, unless the address asks for one. */
function asOrdered(selection: Selection): Selection {
  return keptOrder() === 'oldest' ? { ...selection, order: 'oldest' } : selection;
}

/** What this reader has not seen, by what the browser remembers. */
function freshOf({ size }: Library): Bits {
  const fresh = new Set(recall<string[]>('fresh', []));
  const bits = noBits(size);
  const codes = splitCodes(recall('seen', { codes: '' }).codes);
  for (const [position, code] of codes.entries()) if (fresh.has(code)) setBit(bits, position);
  return bits;
}

/**
 * A page whose address asks for a filtered view begins at what was found; the focus stays where it
 * is. Whoever comes back, or has scrolled already, stays there.
 */
export function mountArrival(section: HTMLElement, view: FilterView): void {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  if (!isNew || !isNarrowed(view.selection)) return;
  const arrive = () => {
    if (!document.querySelector('main[data-filtered]')) return;
    document.removeEventListener('entries-shown', arrive);
    if (scrollY === 0) section.scrollIntoView({ behavior: 'instant' });
  };
  document.addEventListener('entries-shown', arrive);
}
