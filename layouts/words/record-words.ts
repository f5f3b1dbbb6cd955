import type { Credibility } from '../../src/brief/schema.ts';
import type { DataFileKind } from '../../src/outputs/exports/data-files.ts';
import type { SpreadView } from '../../src/outputs/pages/spread-view.ts';

/** Words of the pages on claims. */
export interface MeasureWords {
  /** Under the title of the list of all measures. */
  readonly lead: string;
  readonly none: string;
  readonly differing: string;
  readonly agreed: string;
  /** How far apart the numbers are, as a sentence. */
  spread(spread: SpreadView, unit: string): string;
  claims(count: number): string;
  statements(count: number): string;
  readonly note: string;
  readonly drawn: string;
  /** What the shapes of the drawing mean. */
  readonly key: string;
  /** Above the axis of values. */
  axis(unit: string, percent: boolean): string;
  tick(number: number, percent: boolean): string;
  readonly numbers: string;
  readonly statementsTitle: string;
  readonly said: string;
  readonly by: string;
  readonly value: string;
  readonly source: string;
  readonly credibility: string;
  /** How credible a claim is, under the heading that says so. */
  credible(code: Credibility): string;
  readonly entry: string;
  readonly dayUnknown: string;
  readonly noSource: string;
  readonly notJudged: string;
  readonly superseded: string;
  via(names: readonly string[]): string;
  readonly asKnown: string;
  /** Under the links to days: what the numbers beside them count. */
  readonly asKnownNote: string;
  readonly asKnownAll: string;
  /** On a brief: some numbers leave nothing possible that others do. */
  readonly atOdds: string;
  /** On a brief: leads to the measure’s page, which holds so many claims. */
  all(count: number): string;
}

/** Words of the pages that show the record as it once stood. */
export interface AsKnownWords {
  title(day: string): string;
  readonly kicker: string;
  readonly lead: string;
  readonly indexLead: string;
  readonly indexNote: string;
  /** Before a date that the reader chooses, and what shows it. */
  readonly chooseDay: string;
  readonly showDay: string;
  total(events: number, claims: number, corrections: number): string;
  /** What a day brought. */
  brought(events: number, claims: number, corrections: number): string;
  readonly caution: string;
  readonly measures: string;
  readonly nothingSaid: string;
  earlier(count: number): string;
  readonly withdrawn: string;
  /** Since the day before that has a page; from the beginning, where there is none. */
  events(since: string | undefined): string;
  corrections(since: string | undefined): string;
  readonly unsettled: string;
  more(count: number): string;
  readonly previous: string;
  readonly next: string;
  readonly around: string;
  readonly days: string;
}

/** What the sources of a brief are worth together. */
export interface StandingWords {
  /** The brief rests on one publisher, which may have no name. */
  alone(publisher: string | undefined, sources: number): string;
  counted(sources: number, independent: number): string;
  shared(numbers: readonly number[], publisher: string | undefined): string;
  readonly deadCopy: string;
  readonly deadNoCopy: string;
  readonly restsAlone: string;
  readonly overTime: string;
  readElsewhere(count: number): string;
}

/** Words of the list of sources that were not read in the original. */
export interface SecondHandWords {
  readonly title: string;
  readonly lead: string;
  count(sources: number, only: number): string;
}

/** Words of the page of files for machines. */
export interface DataWords {
  readonly title: string;
  readonly lead: string;
  readonly files: string;
  readonly licence: string;
  readonly noLicence: string;
  readonly feeds: string;
  readonly what: Readonly<Record<DataFileKind, string>>;
}
