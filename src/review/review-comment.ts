import { onProduction } from '../outputs/addresses.ts';
import { commentAddress, commentCode, commentText } from './comment-text.ts';
import { ENTRY_WORDS } from './facts/compare-vocabularies.ts';
import { factInWords } from './facts/fact-words.ts';
import { comparedSides } from './page/compared-sides.ts';
import { counted, headlineOf, outputChange, textChange } from './page/review-counts.ts';
import type { ReviewDocument, ReviewedBrief } from './review-document.ts';

/** The first line of the comment: by it the same comment is found again. */
export const COMMENT_MARK = '<!-- dateline-review -->';

/** GitHub takes 65,536 characters. */
export const LONGEST_COMMENT = 60_000;
const FACTS_A_BRIEF = 6;

export interface CommentOptions {
  /** Where the preview stands, with its path; absent where it is not published. */
  readonly preview?: string;
  /** A sentence about the preview, for where there is none. */
  readonly note?: string;
}

interface Section {
  readonly title: string;
  readonly entries: readonly string[];
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
  let left = LONGEST_COMMENT - [...head, ...foot].join('\n').length;
  const lines: string[] = [];
  for (const { title, entries } of sections(review, options)) {
    if (entries.length === 0) continue;
    const opening = [`### ${title}`, ''];
    const closing = (more: number) => (more > 0 ? [`- and ${more} more`, ''] : ['']);
    left -= [...opening, ...closing(entries.length)].join('\n').length + 1;
    const kept: string[] = [];
    for (const entry of entries) {
      if (entry.length + 1 > left) break;
      left -= entry.length + 1;
      kept.push(entry);
    }
    lines.push(...opening, ...kept, ...closing(entries.length - kept.length));
  }
  return [...head, ...lines, ...foot].join('\n');
}

function wayIn({ preview, note }: CommentOptions): string[] {
  if (preview === undefined) return note === undefined ? [] : [commentText(note)];
  const at = (path: string) => commentAddress(`${preview.replace(/\/$/, '')}${path}`);
  return [`**[Read the review](${at('/review/')})** · [The site with this change](${at('/')})`];
}

function sections(review: ReviewDocument, options: CommentOptions): Section[] {
  const { warnings, briefs, vocabularies, pages, images, settings, files, check, outputs } = review;
  return [
    {
      title: 'Look at first',
      entries: warnings.map((warning) => warningEntry(warning, review, options)),
    },
    { title: 'Briefs', entries: briefs.map((brief) => briefEntry(brief, review, options)) },
    {
      title: 'Vocabularies',
      entries: vocabularies.map(({ vocabulary, label, change, facts, briefs: uses }) =>
        item(`${ENTRY_WORDS[vocabulary]} ${change}`, commentText(label), [
          ...facts.map(factInWords),
          ...(uses.length > 0 ? [`shows on ${counted(uses.length, 'brief')}`] : []),
        ]),
      ),
    },
    {
      title: 'Pages, pictures and settings',
      entries: [
        ...pages.map(({ title, change, facts, body }) =>
          item(`page ${change}`, commentText(title), [
            ...facts.map(factInWords),
            ...bodyWords(body),
          ]),
        ),
        ...images.map(({ src, change }) => item(`picture ${change}`, commentCode(src), [])),
        ...settings.map((fact) => `- ${commentText(factInWords(fact))}`),
      ],
    },
    {
      title: 'Layouts, code and other files',
      entries: [
        ...(outputs ? [`- ${commentText(outputChange(outputs))}`] : []),
        ...files.map(({ path, change }) => item(change, commentCode(path), [])),
      ],
    },
    {
      title: 'Check',
      entries: check.fresh.map(({ file, line, column, severity, reason }) =>
        item(severity, commentCode(`${file}:${line}:${column}`), [reason]),
      ),
    },
  ];
}

function warningEntry(
  { weight, text, fix, quote, brief }: ReviewDocument['warnings'][number],
  review: ReviewDocument,
  options: CommentOptions,
): string {
  const about = review.briefs.find(({ name }) => name === brief);
  const who = about ? `${titleOf(about, review, options)}: ` : '';
  const said = [
    commentText(text, 600),
    ...(quote
      ? [`${commentCode(`${quote.file}:${quote.line}`)}: ${commentCode(quote.text)}.`]
      : []),
    commentText(fix),
  ];
  return `- ${weight === 'act' ? '**Needs an answer.** ' : ''}${who}${said.join(' ')}`;
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
  return item(
    brief.withheld ? `${brief.change}, ${brief.withheld}` : brief.change,
    `${titleOf(brief, review, options)}${published}`,
    [
      ...shown,
      ...(more > 0 ? [`and ${counted(more, 'more fact')}`] : []),
      ...(whole ? [] : bodyWords(brief.body)),
    ],
  );
}

/** A brief's title, linked to its page in the preview, or else as published. */
function titleOf(
  { title, address, addressBefore }: ReviewedBrief,
  { site }: ReviewDocument,
  { preview }: CommentOptions,
): string {
  const link =
    preview !== undefined && address !== undefined
      ? `${preview.replace(/\/$/, '')}${address}`
      : addressBefore && onProduction(addressBefore, site.url);
  return link ? `[${commentText(title)}](${commentAddress(link)})` : commentText(title);
}

function item(kind: string, title: string, details: readonly string[]): string {
  const said = details.map((detail) => commentText(detail)).join('; ');
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
