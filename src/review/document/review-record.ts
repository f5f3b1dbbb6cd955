import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { ContentRecord, ImageFile } from '../../content/record/record.ts';
import { briefAddress, proseAddress } from '../../outputs/addresses/addresses.ts';
import { dateLanguageOf } from '../../outputs/dates/date-language.ts';
import type { Spot } from '../../outputs/map/frame.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import type { Configuration } from '../../site/configuration.ts';
import type { BodyDiff, Passage } from '../body/body-diff.ts';
import {
  type BriefChange,
  briefOf,
  compareRecords,
  type RecordComparison,
} from '../facts/compare-record.ts';
import type { PageChange } from '../facts/compare-site.ts';
import { byGravity } from '../facts/fact-gravity.ts';
import type { ProseChange } from '../facts/prose-changes.ts';
import type { ChangedFile } from '../git/changed-files.ts';
import type { Sides } from '../git/merge-base.ts';
import type { NewAllowance } from '../warnings/allowances.ts';
import type { Answer } from '../warnings/answers.ts';
import { checkResult } from '../warnings/check-result.ts';
import { isEnforced, warningsOf } from '../warnings/index.ts';
import type { ReviewSubject, Warning } from '../warnings/warning.ts';
import { type AffectedPage, affectedPages } from './affected-pages.ts';
import { checklistOf } from './checklist.ts';
import type { ReviewDocument, ReviewedBrief, ReviewedOutputs } from './review-document.ts';
import { timelineStretch } from './timeline-stretch.ts';

/** One side of a review: its record, and what is wrong with it. */
export interface ReviewedSide {
  readonly record: ContentRecord;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReviewMaterials {
  readonly before: ReviewedSide;
  readonly after: ReviewedSide;
  readonly sides: Sides;
  /** Files that differ, those of the content left out. */
  readonly files: readonly ChangedFile[];
  /** Names of briefs that are there but cannot be read: they did not go. */
  readonly unread: ReadonlySet<string>;
  /** Comments by which the change sets rules aside. */
  readonly allowances: readonly NewAllowance[];
  /** Reasons that the change gives for what it does. */
  readonly answers: readonly Answer[];
  /** The content folder from the repository's root; `content`, where absent. */
  readonly root?: string;
  /** Finds the line of a file on which a text stands. */
  readonly lineOf?: (file: string, text: string) => number | undefined;
  /** ISO 8601: tells what is published. */
  readonly now: string;
  readonly outputs?: ReviewedOutputs;
  /** How the record is set up; by the defaults, where absent. */
  readonly configuration?: Configuration | undefined;
}

/** A review as data, and the word diffs of bodies as HTML, by the name of their brief or page. */
export interface Review {
  readonly document: ReviewDocument;
  /** Titles of all briefs by name, of those that did not change as well. */
  readonly titles: ReadonlyMap<string, string>;
  readonly briefBodies: ReadonlyMap<string, string>;
  readonly pageBodies: ReadonlyMap<string, string>;
  /** Pages of the site that differ, with their text before and after. */
  readonly pages: readonly AffectedPage[];
  /** Where places were and are that moved, by the key of the place. */
  readonly moves: ReadonlyMap<string, { readonly from: Spot; readonly to: Spot }>;
  /** Pictures that were replaced or that came or went, by their address on each side. */
  readonly pictures: Readonly<Record<'before' | 'after', ReadonlyMap<string, ImageFile>>>;
}

const LANGUAGE = dateLanguageOf('en');
/** A review tells where to look; whoever wants all of a text has the text. */
const MOST_PASSAGES = 500;
const LONGEST_PASSAGE = 2000;
const MOST_PAGES = 10_000;

/** Reviews a change to the record: what it changes, in facts, and what to look at. */
export function reviewRecord(materials: ReviewMaterials): Review {
  const { before, after, sides, files, unread, allowances, answers, now, outputs } = materials;
  const comparison = compareRecords(before.record, after.record, unread);
  const moved = comparison.briefs.flatMap(({ before: from, after: to }) =>
    from && to ? [[from.file, to.file] as const] : [],
  );
  const check = checkResult(before.diagnostics, after.diagnostics, new Map(moved));
  const subject = {
    comparison,
    files,
    check,
    allowances,
    answers,
    root: materials.root ?? 'content',
    now,
  };
  const affected = [before, after].some(lacksEntries)
    ? []
    : affectedPages(before.record, after.record, now, materials.configuration);
  const { site } = after.record.vocabularies;
  const document: ReviewDocument = {
    version: 1,
    site: { title: site.title, url: site.url },
    base: { ref: sides.ref, commit: sides.base },
    head: { commit: sides.head, uncommitted: sides.uncommitted },
    warnings: askedOf(subject).map(({ rank: _, seek, ...warning }) => ({
      ...warning,
      ...lineFor(warning, seek, materials.lineOf),
      ...unchangedBrief(warning, comparison, now),
    })),
    checklist: checklistOf(subject),
    briefs: comparison.briefs.map((change) => reviewedBrief(change, site.language, now)),
    vocabularies: comparison.vocabularies.map((entry) => ({
      ...entry,
      facts: [...entry.facts],
      sentences: entry.sentences.map(shownSentence),
      briefs: [...entry.briefs],
    })),
    pages: comparison.pages.map(reviewedPage),
    images: comparison.images.map((image) => ({ ...image, briefs: [...image.briefs] })),
    settings: [...comparison.settings],
    timeline: timelineStretch(comparison, now),
    affected: affected
      .slice(0, MOST_PAGES)
      .map(({ kind, label, address, change }) => ({ kind, label, address, change })),
    affectedMore: Math.max(0, affected.length - MOST_PAGES),
    files: files.map((file) => ({ ...file })),
    ...(outputs && { outputs }),
    check: {
      errors: check.errors,
      warnings: check.warnings,
      known: check.known,
      fresh: check.fresh.map(({ file, line, column, severity, rule, reason, fix, excerpt }) => ({
        file,
        line,
        column,
        severity,
        rule,
        reason,
        fix,
        excerpt: excerpt.slice(0, 400),
      })),
    },
  };
  const images = comparison.images.flatMap(({ src, srcBefore }) => [src, srcBefore ?? src]);
  const picturesOf = ({ record }: ReviewedSide) =>
    new Map(record.images.flatMap((one) => (images.includes(one.src) ? [[one.src, one]] : [])));
  return {
    document,
    moves: movesIn(comparison),
    pages: affected.filter((page) => page.before ?? page.after),
    pictures: { before: picturesOf(before), after: picturesOf(after) },
    titles: new Map(
      [...before.record.briefs, ...after.record.briefs].map(({ name, title }) => [name, title]),
    ),
    briefBodies: new Map(
      comparison.briefs.flatMap((change) =>
        change.body ? [[briefOf(change).name, change.body.html]] : [],
      ),
    ),
    pageBodies: new Map(
      comparison.pages.flatMap((change) =>
        change.body ? [[pageOf(change).name, change.body.html]] : [],
      ),
    ),
  };
}

/** No site can be made where something of the vocabularies or settings could not be read. */
function lacksEntries({ diagnostics }: ReviewedSide): boolean {
  return diagnostics.some(({ severity, file }) => severity === 'error' && /\.yaml$/.test(file));
}

function reviewedBrief(change: BriefChange, siteLanguage: string, now: string): ReviewedBrief {
  const { before, after } = change;
  const brief = briefOf(change);
  const withheld = after && withheldOf(after, now);
  return {
    name: brief.name,
    file: brief.file,
    change: change.change,
    title: brief.title,
    date: dateInWords(brief.date, LANGUAGE),
    lang: brief.lang ?? siteLanguage,
    ...(after && { address: briefAddress(after.name) }),
    ...(before && isOnSite(before, now) && { addressBefore: briefAddress(before.name) }),
    ...(withheld && { withheld }),
    facts: byGravity(change.facts),
    sentences: change.sentences.map(shownSentence),
    ...(change.body && { body: bodyOf(change.body) }),
  };
}

function movesIn({ vocabularies, before, after }: RecordComparison): Review['moves'] {
  return new Map(
    vocabularies.flatMap(({ vocabulary, key, keyBefore }) => {
      if (vocabulary !== 'places') return [];
      const from = before.vocabularies.places.get(keyBefore ?? key);
      const to = after.vocabularies.places.get(key);
      const moved = from && to && (from.lat !== to.lat || from.lon !== to.lon);
      return moved ? [[key, { from, to }] as const] : [];
    }),
  );
}

/** A brief that a warning is about and that is not among those that change. */
function unchangedBrief(
  { brief: name }: Warning,
  { briefs, after }: RecordComparison,
  now: string,
): Pick<ReviewDocument['warnings'][number], 'unchanged'> {
  const brief = after.briefs.find((one) => one.name === name);
  if (!brief || briefs.some((change) => briefOf(change).name === name)) return {};
  const address = briefAddress(brief.name);
  return {
    unchanged: {
      title: brief.title,
      address,
      ...(isOnSite(brief, now) && { addressBefore: address }),
    },
  };
}

function isOnSite(brief: Brief, now: string): boolean {
  return withheldOf(brief, now) === undefined;
}

function reviewedPage(change: PageChange): ReviewDocument['pages'][number] {
  const { before, after, facts, sentences, body } = change;
  const page = pageOf(change);
  return {
    name: page.name,
    title: page.title,
    change: !before ? 'added' : !after ? 'removed' : 'changed',
    ...(after && { address: proseAddress(after.name) }),
    facts: [...facts],
    sentences: sentences.map(shownSentence),
    ...(body && { body: bodyOf(body) }),
  };
}

function pageOf({ before, after }: PageChange) {
  const page = after ?? before;
  if (!page) throw new TypeError('A change of a page has neither version.');
  return page;
}

function bodyOf({ added, removed, passages }: BodyDiff): ReviewedBrief['body'] {
  return { added, removed, passages: passages.slice(0, MOST_PASSAGES).map(cutPassage) };
}

function lineFor(
  { file, line, after }: Pick<Warning, 'file' | 'line' | 'after'>,
  seek: string | undefined,
  lineOf: ReviewMaterials['lineOf'],
): { readonly line?: number } {
  const text = after ?? seek;
  const found = line ?? (file && text !== undefined ? lineOf?.(file, text) : undefined);
  return found === undefined ? {} : { line: found };
}

const MOST_MEANINGS = 20;

function shownSentence({
  where,
  meaning,
  before,
  after,
}: ProseChange): NonNullable<ReviewedBrief['sentences']>[number] {
  return {
    where,
    ...cutPassage(fromTo(before, after)),
    meaning: meaning
      .slice(0, MOST_MEANINGS)
      .map(({ kind, before: from, after: to }) => ({ kind, ...cutPassage(fromTo(from, to)) })),
  };
}

function fromTo(before: string | undefined, after: string | undefined): Passage {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** The questions of a review, each with what tells it from the others and whether it must be answered. */
function askedOf(subject: ReviewSubject) {
  const asked = new Map<string, number>();
  return warningsOf(subject).map((warning) => {
    const { rule, brief = '', file = '', text, before = '', after = '' } = warning;
    const hash = createHash('sha256')
      .update([rule, brief, file, text, before, after].join('\0'))
      .digest('hex')
      .slice(0, 12);
    const again = asked.get(hash) ?? 0;
    asked.set(hash, again + 1);
    return {
      ...warning,
      ...cutPassage(fromTo(warning.before, warning.after)),
      id: again === 0 ? hash : `${hash}-${again + 1}`,
      enforced: warning.weight === 'act' && isEnforced(rule, subject.comparison),
    };
  });
}

function cutPassage({ before, after }: Passage): Passage {
  return {
    ...(before !== undefined && { before: before.slice(0, LONGEST_PASSAGE) }),
    ...(after !== undefined && { after: after.slice(0, LONGEST_PASSAGE) }),
  };
}
