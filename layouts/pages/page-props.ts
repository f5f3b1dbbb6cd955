import type { Strings } from '../strings/index.ts';

/** What every page layout is given: what it shows, and the words of the interface. */
export interface PageProps<Model> {
  readonly model: Model;
  readonly strings: Strings;
}
