import type { Position } from '../../src/brief/position.ts';

/** The words of maps in one language. */
export interface MapWords {
  readonly lead: string;
  /** What a map shows, for those who do not see it. */
  describe(countries: readonly string[], places: number): string;
  /** The same of a map that shows a town from close by. */
  closeUp(place: string): string;
  /** A mark: its place, how many more places it stands for, and how much happened there. */
  mark(place: string, others: number, events: number): string;
  /** Letters for marks whose names stand below the map, in the order of the alphabet. */
  readonly signs: readonly string[];
  readonly skip: string;
  kilometres(count: number): string;
  /** How to read the sizes of marks; the counts stand beside them. */
  readonly sizes: string;
  /** What the marks of places mean that do not stand exactly there. */
  readonly vague: Readonly<Record<Exclude<Position, 'exact'>, string>>;
  /** Says of a place in a table that it is wide. */
  readonly area: string;
  /** An area's name where it must not be taken for a spot. */
  namedArea(name: string): string;
  /** Whose coasts, borders and rivers they are, and what their course does not mean. */
  readonly origin: string;
  readonly table: string;
  readonly place: string;
  readonly events: string;
  readonly firstAndLast: string;
  /** The way to places that the table leaves out. */
  more(count: number): string;
  readonly none: string;
  /** The way to the list of all places, and from there to the map. */
  readonly allPlaces: string;
  readonly onMap: string;
  readonly nearby: string;
  /** Heads what happened before and after an event in one place. */
  thread(place: string): string;
}
