import type { Brief, Page } from '../../../brief/brief.ts';
import type { Finding, Severity } from '../../../brief/diagnostic.ts';
import type { Field } from '../../../brief/fields.ts';
import type { Vocabularies } from '../../../brief/vocabularies.ts';
import type { FieldName } from '../../fields/stand-ins.ts';
import type { ImageFile } from '../../record/record.ts';
import type { Span } from '../../source/source-text.ts';
import type { BodyLink } from '../../text/markdown.ts';
import type { Path } from '../../yaml/yaml.ts';
import type { Example } from './example.ts';

/** A brief or page with what the rules need beside the record. */
export interface Linked<Record> {
  readonly record: Record;
  readonly links: readonly BodyLink[];
  /** As plain text: the summary of a record that has none of its own. */
  readonly firstParagraph: string;
  /** Values that could not be read and stand-ins hold the place of: what rules find there is dropped. */
  readonly unread?: readonly Path[];
}

/** Everything that was read, for rules to look at. */
export interface RuleSubject {
  /** The content folder as diagnostics name it. */
  readonly root: string;
  /** Those with faults among them, as far as they could be read. */
  readonly briefs: readonly Linked<Brief>[];
  readonly pages: readonly Linked<Page>[];
  readonly images: readonly ImageFile[];
  readonly vocabularies: Vocabularies;
  /** The fields of the record's briefs. */
  readonly fields: readonly Field[];
  /** Identifies the vocabularies and the fields: the same hash, the same of them. */
  readonly vocabulariesHash: string;
  /** Languages of which there are words, those of the record's own files included. */
  readonly wordLanguages: ReadonlySet<string>;
  /** Names of briefs that exist, those included that could not be read. */
  readonly briefNames: ReadonlySet<string>;
  /** Addresses of the files in `images/`, those included that are no pictures which can be shown. */
  readonly imageNames: ReadonlySet<string>;
  /** What has a place in the navigation, by the names that site.yaml has for it. */
  readonly ways: ReadonlySet<string>;
  /** The whole table. */
  readonly table: readonly Rule[];
  /** The moment that counts as now, ISO 8601 in UTC; briefs held until then are out. */
  readonly moment?: string | undefined;
}

/** One brief with its text, for rules that read what it says. */
export interface BriefText {
  readonly brief: Brief;
  /** The body as written. */
  readonly body: string;
  /**
   * The body with all that is not the editor's own running text blanked out: addresses, code,
   * quotations, comments. Of the same length, so that offsets in it are offsets in `body`.
   */
  readonly prose: string;
  readonly vocabularies: Vocabularies;
  /** As in `Linked`; for rules that look at one value to judge another. */
  readonly unread?: readonly Path[] | undefined;
}

/** What a brief is held against where the rest of the record does not matter. */
export type Known = Pick<RuleSubject, 'root' | 'vocabularies' | 'fields' | 'moment'>;

/** Where a rule found something; the line and column are looked up only then. */
export interface Place {
  readonly file: string;
  /** A value of the front matter or vocabulary. */
  readonly path?: Path;
  /** The value that the finding rests on, where it is shown at another. */
  readonly restsOn?: Path;
  /** Points at the key of `path` instead of its value. */
  readonly key?: boolean;
  /** Points at the first place of these words in the value of `path`. */
  readonly words?: string;
  /** A passage of the body: the first place at which the text stands between two of its lines. */
  readonly passage?: { readonly text: string; readonly from?: number; readonly to?: number };
  /** A stretch of the body, in offsets from its beginning. */
  readonly span?: Span;
}

export type Report = (place: Place, finding: Finding) => void;

/** As `Report`, within one brief. */
export type ReportHere = (place: Omit<Place, 'file' | 'passage'>, finding: Finding) => void;

/** A row of the rules table. */
export interface Rule {
  /** `subject/fault`. */
  readonly name: string;
  readonly severity: Severity;
  /** What it holds editors to, as a sentence. */
  readonly summary: string;
  /** Why that matters, as a sentence or two. */
  readonly why: string;
  /** Breaks this rule and no other; the guide shows it and the tests run it. */
  readonly bad: Example;
  /** The same, corrected. */
  readonly good: Example;
  /**
   * Fields that the rule's findings rest on beside the value at which they stand: where one could not
   * be read, it says nothing. In a group, the field of the same group is meant, or of all for others.
   */
  readonly needs?: readonly FieldName[];
  /** Finds faults across the whole record. Where none of the three is there, reading the files finds them. */
  readonly check?: (subject: RuleSubject, report: Report) => void;
  /**
   * Finds faults in the fields of one brief by the vocabularies and the day alone: a brief without
   * any is not looked at again until one of them changes.
   */
  readonly each?: (brief: Linked<Brief>, known: Known, report: ReportHere) => void;
  /** Finds faults in one brief from its file and the vocabularies alone, so that the result can be kept. */
  readonly inspect?: (text: BriefText, report: ReportHere) => void;
  /** The option of `check` that looks for it, where it does not always. */
  readonly option?: '--links' | '--changed' | '--evidence';
}
