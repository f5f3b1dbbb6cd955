import { createHash } from 'node:crypto';
import { rules } from '../../content/rules/index.ts';
import { onProduction } from '../../outputs/addresses/addresses.ts';
import type { ReviewDocument, ReviewedBrief } from '../document/review-document.ts';
import { counted } from '../page/review-counts.ts';
import { askedBy } from '../warnings/index.ts';
import { FEW, firstFewOfEach, type OfOneRule, sameForAll, tasksOf } from '../warnings/questions.ts';
import { WEIGHTS } from '../warnings/warning.ts';
import { sentenceLines } from './comment-sentences.ts';
import { commentAddress, commentCode, commentText, commentWords } from './comment-text.ts';

export interface CommentOptions {
  /** Where the preview stands, with its path; absent where it is not published. */
  readonly preview?: string;
  /** A sentence about the preview, for where there is none. */
  readonly note?: string;
}

/** An address below the preview, as the target of a link. */
export function inPreview(preview: string, address: string): string {
  return commentAddress(`${preview.replace(/\/$/, '')}${address}`);
}

/** A brief's title, linked to its page in the preview, or else as published. */
export function titleOf(
  { title, address, addressBefore }: Pick<ReviewedBrief, 'title' | 'address' | 'addressBefore'>,
  { site }: ReviewDocument,
  { preview }: CommentOptions,
): string {
  if (preview !== undefined && address !== undefined) {
    return `[${commentText(title)}](${inPreview(preview, address)})`;
  }
  return addressBefore
    ? `[${commentText(title)}](${commentAddress(onProduction(addressBefore, site.url))})`
    : commentText(title);
}

/** Lines of a comment that stay together, and how many findings or changes they stand for. */
export interface CommentEntry {
  readonly text: string;
  readonly count: number;
}

type Warning = ReviewDocument['warnings'][number];
type Finding = ReviewDocument['check']['fresh'][number];

/**
 * What to look at first: each rule once, with what it asks for, and below it each place. Of a rule that
 * asks often, the first few and a count; each sentence that states something else is shown.
 */
export function warningEntries(review: ReviewDocument, options: CommentOptions): CommentEntry[] {
  return WEIGHTS.flatMap((weight) => {
    const ofWeight = review.warnings.filter((warning) => warning.weight === weight);
    return firstFewOfEach(ofWeight).flatMap(({ rule, all }) => {
      const tasks = tasksOf(all);
      const [only] = tasks;
      if (only && tasks.length === 1) {
        const mark = weight === 'act' ? '**Needs an answer.** ' : '';
        return [entry(`- ${taskText(only, only[0].fix, review, options, mark)}`, only.length)];
      }
      // To count a last one takes as much room as to show it.
      const many = tasks.length > FEW + 1 && !all.every(isShownWhole);
      const hidden = many ? tasks.slice(FEW).flat() : [];
      const first = many ? tasks.slice(0, FEW) : tasks;
      const fix = sameForAll(all, (warning) => warning.fix);
      const needs = weight === 'act' ? 'need an answer' : 'are worth a look';
      const heading = `- **${tasks.length} ${needs}.** ${commentText(askedBy(rule))} ${commentWords(fix ?? '')}`;
      const below = first.map((task) =>
        entry(
          `  - ${taskText(task, fix === undefined ? task[0].fix : '', review, options)}`,
          task.length,
        ),
      );
      const [start, ...others] = [
        ...below,
        ...(hidden.length > 0 ? [entry(hiddenText(rule, hidden, options), hidden.length)] : []),
      ];
      // A heading without anything below it would say nothing.
      return [
        { text: `${heading.trim()}\n${start?.text ?? ''}`, count: start?.count ?? 0 },
        ...others,
      ];
    });
  });
}

/** Some of a rule's tasks are shown before the rest is only counted. */
function hiddenText(rule: string, hidden: readonly Warning[], options: CommentOptions): string {
  const task = {
    weight: hidden[0]?.weight ?? 'look',
    id: hidden.every(({ id }) => id !== undefined) ? `${rule}/more/${together(hidden)}` : undefined,
    enforced: hidden.some(({ enforced }) => enforced),
  };
  const listed = listedBy(options, '', '`npm run review` lists them all.');
  return `  - ${box(task)}and ${hidden.length} more: ${listed}${taskMark(task)}`;
}

/** One task: a box for all of it, and each of its sentences in its own words. */
function taskText(
  task: readonly [Warning, ...Warning[]],
  fix: string,
  review: ReviewDocument,
  options: CommentOptions,
  mark = '',
): string {
  const [one] = task;
  if (task.length === 1) {
    return `${box(one)}${mark}${warningText(one, fix, review, options)}${taskMark(one)}${shownSentences(one, mark === '' && fix === '' ? '    ' : '  ')}`;
  }
  const asked: Task = {
    weight: one.weight,
    id: task.every(({ id }) => id !== undefined) ? together(task) : undefined,
    enforced: task.some(({ enforced }) => enforced),
  };
  const text = sameForAll(task, (warning) => warning.text);
  const said = { ...one, text: text ?? `${task.length} sentences.` };
  const indent = '    ';
  const sentences = task.map(
    (warning) =>
      (text === undefined ? `\n${indent}- ${commentWords(warning.text, 600)}` : '') +
      shownSentences(warning, text === undefined ? `${indent}  ` : indent),
  );
  return `${box(asked)}${mark}${warningText(said, fix, review, options)}${taskMark(asked)}${sentences.join('')}`;
}

/** In its own words it is short, and nobody should have to look for it elsewhere. */
function isShownWhole({ before, after }: Warning): boolean {
  return before !== undefined || after !== undefined;
}

/** Tells questions that are only counted from any others: a tick is for these very ones. */
function together(hidden: readonly Warning[]): string {
  const ids = hidden.map(({ id }) => id).join();
  return createHash('sha256').update(ids).digest('hex').slice(0, 12);
}

type Task = Pick<Warning, 'weight' | 'id' | 'enforced'>;

function box({ weight, id }: Task): string {
  return weight === 'act' && id !== undefined ? '[ ] ' : '';
}

/** Unseen by readers: which question a box is of, and whether it must be ticked. */
function taskMark({ weight, id, enforced }: Task): string {
  if (weight !== 'act' || id === undefined) return '';
  return ` <!-- ask:${id.replace(/[^\w/-]/g, '')}${enforced ? '!' : ''} -->`;
}

function shownSentences({ before, after }: Warning, indent: string): string {
  return sentenceLines(before, after)
    .map((line) => `\n${indent}- ${line}`)
    .join('');
}

function warningText(
  { text, quote, brief, unchanged, answer }: Warning,
  fix: string,
  review: ReviewDocument,
  options: CommentOptions,
): string {
  const about = review.briefs.find(({ name }) => name === brief) ?? unchanged;
  const who = about ? `${titleOf(about, review, options)}: ` : '';
  const said = [
    commentWords(text, 600),
    ...(quote
      ? [`${commentCode(`${quote.file}:${quote.line}`)}: ${commentCode(quote.text)}.`]
      : []),
    ...(answer === undefined ? [] : [`Answered: ${commentWords(answer)}`]),
    ...(fix === '' || answer !== undefined ? [] : [commentWords(fix)]),
  ];
  return `${who}${said.join(' ')}`;
}

/** Every error that a change brings: the site cannot be published with any of them. */
export function errorEntries({ check }: ReviewDocument): CommentEntry[] {
  return check.fresh
    .filter(({ severity }) => severity === 'error')
    .map(({ reason, ...place }) => entry(`- **error** ${placeOf(place)}: ${commentWords(reason)}`));
}

/** The warnings that a change brings: of a rule that is broken often, the first few and a count. */
export function checkEntries({ check }: ReviewDocument, options: CommentOptions): CommentEntry[] {
  const warnings = check.fresh.filter(({ severity }) => severity === 'warning');
  return firstFewOfEach(warnings).flatMap((group) => {
    const { rule, all, more } = group;
    if (more === 0) {
      return all.map((finding) =>
        entry(`- **warning** ${placeOf(finding)}: ${commentWords(finding.reason)}`),
      );
    }
    const reason = sameForAll(all, (finding) => finding.reason);
    const held = rules.find(({ name }) => name === rule)?.summary ?? '';
    return [
      grouped(
        `- **${counted(all.length, 'warning')}** of ${commentCode(rule)}: ${commentWords(reason ?? held)}`,
        group,
        (finding) =>
          placeOf(finding) + (reason === undefined ? `: ${commentWords(finding.reason)}` : ''),
        listedBy(options, '#check', '`npm run check` lists them all.'),
      ),
    ];
  });
}

function placeOf({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return commentCode(`${file}:${line}:${column}`);
}

function entry(text: string, count = 1): CommentEntry {
  return { text, count };
}

function grouped<Item>(
  heading: string,
  { first, all, more }: OfOneRule<Item>,
  said: (item: Item) => string,
  listed: string,
): CommentEntry {
  const below = [...first.map(said), `and ${more} more: ${listed}`];
  return { text: [heading, ...below.map((line) => `  - ${line}`)].join('\n'), count: all.length };
}

/** Where all of what is only counted can be read. */
export function listedBy({ preview }: CommentOptions, part: string, otherwise: string): string {
  return preview === undefined
    ? otherwise
    : `[the review](${inPreview(preview, `/review/${part}`)}) lists them all.`;
}
