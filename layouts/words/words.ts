import type { ClaimValue } from '../../src/brief/claim-value.ts';
import type { Position } from '../../src/brief/position.ts';
import type { CorrectionKind, Credibility, Reliability, Status } from '../../src/brief/schema.ts';
import type { Publisher } from '../../src/brief/vocabularies.ts';
import type { Withheld } from '../../src/outputs/pages/entry.ts';
import type { CountedBy } from '../../src/outputs/pages/overview-columns.ts';
import type { Section } from '../../src/outputs/pages/shell.ts';
import type { FilterWords, SearchWords } from './filter-words.ts';
import type { MapWords } from './map-words.ts';
import type {
  AsKnownWords,
  DataWords,
  MeasureWords,
  SecondHandWords,
  StandingWords,
} from './record-words.ts';

/** Every word of the interface in one language. What depends on a number or name is a function. */
export interface Words {
  /** Which language it is: BCP 47. */
  readonly language: string;
  readonly punctuation: { readonly comma: string; readonly semicolon: string };
  readonly sections: Readonly<Record<Section, string>>;
  /** Parts of a text that an editor wrote, for those who do not see them. */
  readonly body: { readonly table: string; readonly notes: string };
  /** What paper alone says. */
  readonly print: { readonly contents: string; edition(date: string): string };
  readonly shell: {
    readonly skip: string;
    readonly mainNavigation: string;
    readonly siteNavigation: string;
    /** Leads to it on a phone. */
    readonly more: string;
    readonly breadcrumbs: string;
    readonly feeds: string;
    feed(format: string, subject: string | undefined): string;
    readonly preview: string;
    readonly review: string;
    licence(name: string): string;
    readonly reportError: string;
    readonly sourceCode: string;
    publishedBy(name: string): string;
  };
  readonly counts: {
    briefs(count: number): string;
    events(count: number): string;
    corrections(count: number): string;
    more(count: number): string;
    number(count: number): string;
  };
  readonly span: {
    fromTo(from: string, to: string): string;
  };
  readonly timeline: {
    readonly part: string;
    readonly newestFirst: string;
    readonly inOrder: string;
    readonly newer: string;
    readonly older: string;
    readonly years: string;
    allOfMonth(month: string, count: number): string;
    readonly previous: string;
    readonly next: string;
    readonly around: string;
  };
  readonly overview: {
    readonly title: string;
    describe(count: number, from: string, to: string, unit: CountedBy): string;
    /** Heads the overview of a list. */
    readonly countedBy: Readonly<Record<CountedBy, string>>;
    readonly keyEvents: string;
    readonly topics: string;
    readonly table: string;
    readonly periods: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly briefs: string;
    /** A month or a topic, with how many events it has. */
    counted(label: string, count: number): string;
  };
  readonly filters: FilterWords;
  readonly search: SearchWords;
  readonly status: Readonly<Record<Status, string>>;
  /** What a status means, as a sentence. */
  readonly statusMeaning: Readonly<Record<Status, string>>;
  readonly keyEvent: string;
  readonly corrected: string;
  readonly numbersDiffer: string;
  readonly withheld: Readonly<Record<Withheld, string>>;
  readonly entry: {
    readonly place: string;
    readonly topics: string;
    sources(names: readonly string[], more: number): string;
  };
  readonly brief: {
    readonly when: string;
    readonly where: string;
    readonly topics: string;
    since(days: number, startedBy: string): string;
    readonly claims: string;
    readonly claimsLead: string;
    readonly sources: string;
    readonly corrections: string;
    readonly updates: string;
    readonly threads: string;
    readonly wholeTimeline: string;
    readonly before: string;
    readonly after: string;
    readonly thisBrief: string;
    readonly first: string;
    readonly last: string;
    readonly related: string;
    readonly cite: string;
    citation(parts: {
      site: string;
      title: string;
      date: string;
      url: string;
      changed: string;
    }): string;
    readonly copy: string;
    readonly copied: string;
    readonly citeFormats: string;
    readonly download: string;
    readonly permalink: string;
    readonly edit: string;
    readonly history: string;
    versions(count: number): string;
    readonly firstVersion: string;
    readonly showChange: string;
    readonly everyChange: string;
    lastChange(date: string): string;
    readonly credit: string;
  };
  readonly sources: {
    readonly single: string;
    readonly secondHand: string;
    readonly partyOnly: string;
    readonly party: string;
    readonly accessed: string;
    readonly via: string;
    readonly archived: string;
    readonly dead: string;
    readonly original: string;
    readonly untitled: string;
    readonly noAddress: string;
    reliability(code: Reliability): string;
    readonly kinds: Readonly<Record<Publisher['kind'], string>>;
  };
  readonly claims: {
    /** The value in words, with its direction: "at least 2,521". */
    value(value: ClaimValue): string;
    unit(unit: string, value: ClaimValue): string;
    readonly saidBy: string;
    readonly source: string;
    sourceNumber(number: number): string;
    credibility(code: Credibility): string;
    readonly superseded: string;
    /** Said where the record holds more than one value. */
    readonly differing: Readonly<Record<ClaimValue['kind'], string>>;
    readonly others: string;
    more(count: number): string;
  };
  readonly measures: MeasureWords;
  readonly asKnown: AsKnownWords;
  readonly standing: StandingWords;
  readonly secondHand: SecondHandWords;
  readonly data: DataWords;
  readonly corrections: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly kinds: Readonly<Record<CorrectionKind, string>>;
    readonly all: string;
    readonly byKind: string;
    readonly plural: Readonly<Record<CorrectionKind, string>>;
    was(status: Status): string;
  };
  readonly topics: {
    readonly lead: string;
    readonly subtopics: string;
    readonly empty: string;
    readonly introduction: string;
    strip(from: string, to: string): string;
  };
  readonly map: MapWords;
  readonly places: {
    readonly lead: string;
    /** Where it is; an area is nowhere exactly. */
    coordinates(lat: number, lon: number, position: Position): string;
  };
  readonly publishers: {
    readonly lead: string;
    readonly name: string;
    readonly kind: string;
    readonly reliability: string;
    readonly briefs: string;
    readonly alone: string;
    aloneOf(alone: number, count: number): string;
    readonly published: string;
    readonly passedOn: string;
    readonly onlyVia: string;
    readonly website: string;
    readonly unrated: string;
  };
  readonly paging: {
    readonly label: string;
    page(number: number, total: number): string;
    readonly previous: string;
    readonly next: string;
  };
  readonly redirect: {
    readonly title: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
    readonly ways: string;
  };
}
