import { onProduction } from '../../outputs/addresses/addresses.ts';
import type { ReviewDocument, ReviewedBrief } from '../document/review-document.ts';
import { ENTRY_WORDS } from '../facts/compare-vocabularies.ts';
import { factInWords } from '../facts/fact-words.ts';
import { counted, headlineOf, outputChange, textChange } from '../page/review-counts.ts';
import { comparedSides } from '../page/review-page.ts';
import {
  type CommentEntry,
  type CommentOptions,
  checkEntries,
  errorEntries,
  inPreview,
  listedBy,
  titleOf,
  warningEntries,
} from './comment-findings.ts';
import { sentenceLines } from './comment-sentences.ts';
import { commentAddress, commentCode, commentText, commentWords } from './comment-text.ts';

/** The first line of the comment: by it the same comment is found again. */
export const COMMENT_MARK = '<!-- dateline-review -->';

/** GitHub takes 65,536 characters. */
export const LONGEST_COMMENT = 60_000;
const FACTS_A_BRIEF = 6;

interface Section {
  readonly title: string;
  readonly entries: readonly CommentEntry[];
  /** Has its room before others have theirs, wherever it stands. */
  readonly first?: boolean;
}

/**
 * A review as a comment in GitHub's Markdown: what to look at first, and each change with its links.
 * Everything that the review quotes stays text. Too long a comment is cut by whole entries, with a
 * count of those left out.
 */
export function reviewComment(review: ReviewDocument, options: CommentOptions = {}): string {
  const head = [
    COMMENT_MARK,
    `## Review: ${commentText(headlineOf(review))}`,
    '',
    ...wayIn(options),
    '',
  ];
  const foot = ['', `<sub>${commentText(footer(review))}</sub>`, ''];
  const room = LONGEST_COMMENT - [...head, ...foot].join('\n').length;
  const listed = listedBy(options, '', '`npm run review` lists them all.');
  return [...head, ...fitted(sections(review, options), room, listed), ...foot].join('\n');
}

/**
 * The lines of as many entries as there is room for, with a count of the rest in each section;
 * `listed` says where that can be read.
 */
function fitted(all: readonly Section[], room: number, listed: string): string[] {
  const shown = all.filter(({ entries }) => entries.length > 0);
  const linesOf = ({ title, entries }: Section, kept: readonly CommentEntry[]) => {
    const more = total(entries) - total(kept);
    const rest = more > 0 ? [`- and ${more} more: ${listed}`, ''] : [''];
    return [`### ${title}`, '', ...kept.map(({ text }) => text), ...rest];
  };
  let left = room;
  for (const section of shown) left -= linesOf(section, []).join('\n').length + 1;
  const kept = new Map<Section, readonly CommentEntry[]>();
  for (const section of [...shown].sort((a, b) => Number(b.first ?? 0) - Number(a.first ?? 0))) {
    const fitting: CommentEntry[] = [];
    for (const entry of section.entries) {
      if (entry.text.length + 1 > left) break;
      left -= entry.text.length + 1;
      fitting.push(entry);
    }
    kept.set(section, fitting);
  }
  return shown.flatMap((section) => linesOf(section, kept.get(section) ?? []));
}

function total(entries: readonly CommentEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function wayIn({ preview, note }: CommentOptions): string[] {
  if (preview === undefined) return note === undefined ? [] : [commentText(note)];
  const at = (path: string) => inPreview(preview, path);
  return [`**[Read the review](${at('/review/')})** · [The site with this change](${at('/')})`];
}

function sections(review: ReviewDocument, options: CommentOptions): Section[] {
  const { briefs, vocabularies, pages, images, settings, files, outputs } = review;
  const each = (title: string, texts: readonly string[]): Section => ({
    title,
    entries: texts.map((text) => ({ text, count: 1 })),
  });
  return [
    { title: 'Check: errors', entries: errorEntries(review), first: true },
    { title: 'Look at first', entries: warningEntries(review, options), first: true },
    each(
      'Briefs',
      briefs.map((brief) => briefEntry(brief, review, options)),
    ),
    each(
      'Vocabularies',
      vocabularies.map(({ vocabulary, label, change, facts, briefs: uses }) =>
        item(`${ENTRY_WORDS[vocabulary]} ${change}`, commentText(label), [
          ...facts.map(factInWords),
          ...(uses.length > 0 ? [`shows on ${counted(uses.length, 'brief')}`] : []),
        ]),
      ),
    ),
    each('Pages, pictures and settings', [
      ...pages.map(({ title, change, facts, body }) =>
        item(`page ${change}`, commentText(title), [...facts.map(factInWords), ...bodyWords(body)]),
      ),
      ...images.map(({ src, change }) => item(`picture ${change}`, commentCode(src), [])),
      ...settings.map((fact) => `- ${commentWords(factInWords(fact))}`),
    ]),
    each('Layouts, code and other files', [
      ...(outputs ? [`- ${commentText(outputChange(outputs))}`] : []),
      ...files.map(({ path, change }) => item(change, commentCode(path), [])),
    ]),
    { title: 'Check: warnings', entries: checkEntries(review, options), first: true },
  ];
}

function briefEntry(brief: ReviewedBrief, review: ReviewDocument, options: CommentOptions): string {
  const whole = brief.change === 'added' || brief.change === 'removed';
  const facts = whole ? [brief.date] : brief.facts.map(factInWords);
  const shown = facts.slice(0, FACTS_A_BRIEF);
  const more = facts.length - shown.length;
  const published =
    options.preview !== undefined && brief.addressBefore && brief.address
      ? ` ([as published](${commentAddress(onProduction(brief.addressBefore, review.site.url))}))`
      : '';
  return (
    item(
      brief.withheld ? `${brief.change}, ${brief.withheld}` : brief.change,
      `${titleOf(brief, review, options)}${published}`,
      [
        ...shown,
        ...(more > 0 ? [`and ${counted(more, 'more fact')}`] : []),
        ...(whole ? [] : bodyWords(brief.body)),
      ],
    ) + otherSentences(brief, review)
  );
}

const SENTENCES_A_BRIEF = 3;

/** Sentences that changed and that stand nowhere above: most of them in their wording alone. */
function otherSentences(brief: ReviewedBrief, { warnings }: ReviewDocument): string {
  const shown = new Set(
    warnings
      .filter(({ brief: name }) => name === brief.name)
      .map(({ before, after }) => `${before}\0${after}`),
  );
  const others = (brief.sentences ?? []).filter(
    ({ where, before, after }) => where === 'text' && !shown.has(`${before}\0${after}`),
  );
  const more = others.length - SENTENCES_A_BRIEF;
  return [
    ...others
      .slice(0, SENTENCES_A_BRIEF)
      .map(({ before, after }) => sentenceLines(before, after).join('<br>')),
    ...(more > 0 ? [`and ${counted(more, 'more sentence')}`] : []),
  ]
    .map((line) => `\n  - ${line}`)
    .join('');
}

function item(kind: string, title: string, details: readonly string[]): string {
  const said = details.map((detail) => commentWords(detail)).join('; ');
  return `- **${commentText(kind)}** ${title}${said === '' ? '' : `: ${said}`}`;
}

function bodyWords(body: ReviewedBrief['body']): string[] {
  return body ? [textChange(body)] : [];
}

function footer(review: ReviewDocument): string {
  const { check } = review;
  const found = `${counted(check.errors, 'error')} and ${counted(check.warnings, 'warning')}`;
  return `${comparedSides(review)} The check finds ${found} in the record.`;
}
