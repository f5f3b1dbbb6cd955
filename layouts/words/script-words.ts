import type { Importance, Status } from '../../src/brief/schema.ts';

/** Words that the browser's scripts say. They travel with the scripts, not with every page. */
export interface ScriptWords {
  readonly status: Readonly<Record<Status | 'differ', string>>;
  readonly importance: Readonly<Record<Importance, string>>;
  events(count: number): string;
  found(count: number, total: number): string;
  readonly nothing: string;
  /** Of the address: dates that are none. */
  unread(dates: readonly string[]): string;
  readonly failed: string;
  since(from: string): string;
  until(to: string): string;
  fromTo(from: string, to: string): string;
  page(number: number, total: number): string;
  readonly previous: string;
  readonly next: string;
  feed(subject: string): string;
  readonly copied: string;
  /** Heads what a filtered view holds, on paper. */
  readonly contents: string;
  readonly remove: string;
  readonly brushFrom: string;
  readonly brushTo: string;
  /** Leads to what was counted: 7 events. */
  show(events: string): string;
  /** On a day, as "6 June", of any year. */
  onDay(day: string): string;
  onThisDay(day: string, count: number): string;
  /** What is new or was corrected since the last visit. */
  fresh(count: number): string;
  readonly freshChip: string;
  readonly freshMark: string;
  readonly goOn: string;
  readonly copyLink: string;
  readonly paragraphLink: string;
  threadOf(title: string): string;
  readonly help: {
    readonly title: string;
    readonly keys: readonly (readonly [key: string, does: string])[];
    readonly memory: string;
    readonly forget: string;
    readonly forgotten: string;
    readonly close: string;
  };
  results(count: number): string;
  nothingFound(query: string): string;
  readonly searchFailed: string;
}
