import type { Importance, Status } from '../../src/brief/schema.ts';

/** Words that the browser's scripts say. They travel with the scripts, not with every page. */
export interface ScriptStrings {
  readonly status: Readonly<Record<Status, string>>;
  readonly importance: Readonly<Record<Importance, string>>;
  events(count: number): string;
  found(count: number, total: number): string;
  readonly nothing: string;
  readonly failed: string;
  since(from: string): string;
  until(to: string): string;
  fromTo(from: string, to: string): string;
  page(number: number, total: number): string;
  readonly previous: string;
  readonly next: string;
  feed(subject: string): string;
  readonly copied: string;
  readonly remove: string;
  readonly brushFrom: string;
  readonly brushTo: string;
}
