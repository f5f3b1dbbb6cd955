import { briefAddress, onProduction } from '../../outputs/addresses/addresses.ts';
import type { Link } from '../../outputs/page/link.ts';
import type { ReviewDocument, ReviewedBrief } from '../document/review-document.ts';
import type { Review } from '../document/review-record.ts';
import { askedBy } from '../warnings/index.ts';
import { firstFewOfEach, sameForAll, tasksOf } from '../warnings/questions.ts';
import { type Quote, WEIGHTS, type Weight } from '../warnings/warning.ts';
import { briefCounts, counted, otherCounts, outputChange } from './review-counts.ts';
import {
  aroundChanges,
  gistOf,
  type Href,
  idOf,
  type Piece,
  piecesOf,
  type ShownChange,
  shownBrief,
  shownEntry,
  shownFact,
  shownImage,
  shownPage,
} from './shown-change.ts';

/** What one rule asks: what it asks for once, and each place that it asks about. */
export interface ShownQuestion {
  readonly weight: Weight;
  readonly asks: string;
  /** What to do, where that is the same for all. */
  readonly fix?: string;
  /** Shown at once, the gravest first. */
  readonly tasks: readonly ShownTask[];
  /** Folded away. */
  readonly more: readonly ShownTask[];
}

/** What one rule asks in one place: one task, with every sentence that it is about. */
export interface ShownTask {
  /** The section that it is about; absent for the site as a whole. */
  readonly about?: Link;
  readonly items: readonly {
    readonly text: string;
    readonly fix?: string;
    readonly quote?: Quote;
    /** A sentence before and after. */
    readonly pieces?: readonly Piece[];
    readonly answer?: string;
  }[];
}

/** The page on which a reviewer reads a change to the record. */
export interface ReviewPage {
  readonly site: string;
  readonly headline: string;
  /** What else changes, in a line; empty where nothing does. */
  readonly also: string;
  readonly compared: string;
  readonly links: readonly Link[];
  readonly questions: readonly ShownQuestion[];
  readonly checklist: readonly string[];
  readonly briefs: readonly ShownChange[];
  /** Vocabularies, pages, pictures and settings. */
  readonly others: readonly ShownChange[];
  readonly timeline: ReviewDocument['timeline'];
  readonly affected: readonly {
    /** What kind of page. */
    readonly title: string;
    readonly links: readonly (Link & {
      readonly change: string;
      /** How many are marked in it. */
      readonly changes?: number;
    })[];
    /** How many are not listed. */
    readonly more: number;
  }[];
  readonly files: ReviewDocument['files'];
  readonly outputs?:
    | undefined
    | { readonly summary: string; readonly links: readonly (Link & { readonly change: string })[] };
  readonly check: ReviewDocument['check'] & { readonly summary: string };
  readonly stylesheets: readonly string[];
  readonly fonts: readonly { readonly href: string; readonly type: string }[];
  readonly icon?: string;
}

export interface ReviewPageOptions {
  /** Whether the site stands beside the review, one folder up. */
  readonly preview: boolean;
  /** How many changes are marked in each page of which a marked version stands below `pages/`. */
  readonly marked?: ReadonlyMap<string, number>;
  readonly stylesheets: readonly string[];
  readonly fonts: ReviewPage['fonts'];
  readonly icon?: string;
}

/** The page of a review; it stands at `review/` below the site. */
export function reviewPage(review: Review, options: ReviewPageOptions): ReviewPage {
  const { document } = review;
  const { site, checklist, timeline, files, check } = document;
  const href = pageHref(document, options);
  const also = otherCounts(document);
  return {
    site: site.title,
    headline: briefCounts(document) || (also === '' ? 'Nothing changes' : 'No brief changes'),
    also,
    compared: comparedSides(document),
    links: [
      ...(options.preview ? [{ href: '../', label: 'The site with this change' }] : []),
      { href: site.url, label: 'The site as published' },
    ],
    questions: shownQuestions(review, href),
    checklist,
    briefs: gravestFirst(document).map((brief) => shownBrief(brief, review, options)),
    others: [
      ...document.vocabularies.map((entry) => shownEntry(entry, review, href)),
      ...document.pages.map((page) => shownPage(page, review.pageBodies.get(page.name), options)),
      ...document.images.map((image) => shownImage(image, review, href)),
      ...(document.settings.length > 0
        ? [
            {
              id: 'settings',
              kind: 'site',
              change: 'changed',
              title: 'Settings',
              links: [],
              gist: gistOf(document.settings),
              facts: document.settings.map(shownFact),
            },
          ]
        : []),
    ],
    timeline,
    affected: affectedGroups(document, href, options.marked ?? new Map()),
    files,
    ...(document.outputs && { outputs: shownOutputs(document.outputs, href) }),
    check: { ...check, summary: checkSummary(check) },
    stylesheets: options.stylesheets,
    fonts: options.fonts,
    ...(options.icon !== undefined && { icon: options.icon }),
  };
}

/** So many words of what to look at first are read before the rest, which is folded away. */
const FIRST_WORDS = 370;

/**
 * What each rule asks, the gravest first. Shown at once is what is read in a few minutes: the gravest
 * of each rule, then the next of each.
 */
function shownQuestions({ document, titles }: Review, href: Href): ShownQuestion[] {
  const changed = new Map(document.briefs.map((brief) => [brief.name, brief]));
  const aboutOf = (name: string): Link => {
    const brief = changed.get(name);
    if (brief) return { href: `#${idOf(brief)}`, label: brief.title };
    return { href: href(briefAddress(name)), label: titles.get(name) ?? name };
  };
  const questions = WEIGHTS.flatMap((weight) => {
    const ofWeight = document.warnings.filter((warning) => warning.weight === weight);
    return firstFewOfEach(ofWeight).map(({ rule, all }) => {
      const fix = sameForAll(all, (warning) => warning.fix);
      const tasks = tasksOf(all).map((task): ShownTask => {
        const name = task[0].brief;
        return {
          ...(name !== undefined && { about: aboutOf(name) }),
          items: task.map(({ text, fix: own, quote, before, after, answer }) => ({
            text,
            ...(fix === undefined && { fix: own }),
            ...(quote && { quote }),
            ...((before !== undefined || after !== undefined) && {
              pieces: aroundChanges(piecesOf(before, after)),
            }),
            ...(answer !== undefined && { answer }),
          })),
        };
      });
      return { weight, asks: askedBy(rule), ...(fix !== undefined && { fix }), tasks };
    });
  });
  const shown = new Map(questions.map((question) => [question, 0]));
  let left = FIRST_WORDS;
  const most = Math.max(0, ...questions.map(({ tasks }) => tasks.length));
  for (let round = 0; round < most; round += 1) {
    for (const question of questions) {
      const task = question.tasks[round];
      if (!task || shown.get(question) !== round) continue;
      const words = wordsIn(task);
      if (words > left) continue;
      left -= words;
      shown.set(question, round + 1);
    }
  }
  return questions.map((question) => ({
    ...question,
    tasks: question.tasks.slice(0, shown.get(question)),
    more: question.tasks.slice(shown.get(question)),
  }));
}

function wordsIn({ about, items }: ShownTask): number {
  const texts = items.flatMap(({ text, fix = '', quote, pieces = [], answer = '' }) => [
    text,
    fix,
    quote?.text ?? '',
    answer,
    ...pieces.map((piece) => piece.text),
  ]);
  return [about?.label ?? '', ...texts].join(' ').split(/\s+/).length;
}

/** Briefs with what is asked of them first, in the order in which it is asked; others as they were. */
function gravestFirst({ briefs, warnings }: ReviewDocument): readonly ReviewedBrief[] {
  const asked = [...new Set(warnings.map(({ brief }) => brief))];
  const rank = ({ name }: ReviewedBrief) => {
    const at = asked.indexOf(name);
    return at < 0 ? asked.length : at;
  };
  return briefs.toSorted((a, b) => rank(a) - rank(b));
}

/** A page of the site: in the preview where there is one, or else as published. */
function pageHref({ site }: ReviewDocument, { preview }: ReviewPageOptions): Href {
  return (address) => (preview ? `..${address}` : onProduction(address, site.url));
}

/** The version of a page in which its changes are marked, from the page of the review. */
export function markedHref(address: string): string {
  return `pages${address}`;
}

/** More pages of a kind than these are counted and not listed. */
const MOST_OF_A_KIND = 50;

/** Pages by kind; those of briefs that the review shows themselves are left out. */
function affectedGroups(
  document: ReviewDocument,
  href: Href,
  marked: ReadonlyMap<string, number>,
): ReviewPage['affected'] {
  const { affected, briefs, site } = document;
  const shown = new Set(
    briefs.flatMap(({ address, addressBefore }) => [address ?? '', addressBefore ?? '']),
  );
  const others = affected.filter(({ address }) => !shown.has(address));
  return [...new Set(others.map(({ kind }) => kind))].map((kind) => {
    const pages = others.filter((page) => page.kind === kind);
    return {
      title: kindInWords(kind),
      links: pages.slice(0, MOST_OF_A_KIND).map(({ address, label, change }) => ({
        href: marked.has(address)
          ? markedHref(address)
          : change === 'removed'
            ? onProduction(address, site.url)
            : href(address),
        label,
        change,
        ...(marked.has(address) && { changes: marked.get(address) ?? 0 }),
      })),
      more: Math.max(0, pages.length - MOST_OF_A_KIND),
    };
  });
}

/** The name of a kind of page as words: "asKnown" is "As known", "embed-brief" "Embed brief". */
function kindInWords(kind: string): string {
  const words = kind
    .replaceAll('-', ' ')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shownOutputs(
  outputs: NonNullable<ReviewDocument['outputs']>,
  href: Href,
): ReviewPage['outputs'] {
  return {
    summary: outputChange(outputs),
    links: outputs.pages.map(({ address, change }) => ({
      href: href(address),
      label: address,
      change,
    })),
  };
}

function checkSummary({ errors, warnings, fresh, known }: ReviewDocument['check']): string {
  if (errors + warnings === 0) return 'No errors and no warnings.';
  const all = `${counted(errors, 'error')} and ${counted(warnings, 'warning')} in the record`;
  if (fresh.length === 0) return `${all}, none of them new.`;
  return known === 0 ? `${all}.` : `${all}; ${fresh.length} of them new with this change.`;
}

/** What is compared with what, in a sentence. */
export function comparedSides({ base, head }: Pick<ReviewDocument, 'base' | 'head'>): string {
  const before = `${base.ref} at ${short(base.commit)}`;
  if (head.commit !== base.commit) {
    const rest = head.uncommitted ? ', and what is not committed yet' : '';
    return `Compared with ${before}, where this branch began: its commits up to ${short(head.commit)}${rest}.`;
  }
  return head.uncommitted
    ? `Compared with ${before}: what is not committed yet.`
    : `Nothing was changed since ${before}.`;
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
