import { fileDate } from '../../source/file-name.ts';
import { renderMarkdown } from '../../text/markdown.ts';
import { brief } from '../rule/example.ts';
import type { BriefText, Rule } from '../rule/rule.ts';

const TITLE_LENGTH = 90;
const SUMMARY_LENGTH = 240;
const LONG =
  'Syrian Democratic Forces begin their assault on the city of Raqqa from the east, the north and the west';

/** What editors, importers and examples put where a title belongs. */
const PLACEHOLDER =
  /^(?:untitled(?: (?:brief|post|page|entry|document))?|no title|\(no title\)|title|headline|(?:a|the|your|new) (?:title|headline|brief|post|entry|page)|new (?:brief|post|entry|event)|draft(?: \d+)?|test(?: \d+)?|example|placeholder|hello,? world!?|lorem ipsum.*|auto draft|event(?: \d+)?|entry(?: \d+)?|tbc|tbd|\?+|\.+|-+|n\/?a|none|null|undefined)$/iu;

/** "2017-06-06-raqqa" or "raqqa-assault": the file's name as it is. */
function isFileName(title: string, name: string): boolean {
  return title === name || (title === name.replace(/^[\d-]+/, '') && title.includes('-'));
}

/** What stands on cards, in feeds and in search results. */
export const titles: readonly Rule[] = [
  {
    name: 'title/long',
    severity: 'warning',
    summary: `A title has at most ${TITLE_LENGTH} characters.`,
    why: 'A longer one is cut off in search results, tabs and on cards, often before the verb.',
    bad: brief(`title: ${LONG}`),
    good: brief('title: SDF begins its assault on Raqqa from three sides'),
    inspect: ({ brief: { title } }, report) => {
      const length = [...title].length;
      if (length <= TITLE_LENGTH) return;
      report(
        { path: ['title'] },
        {
          reason: `The title has ${length} characters; past ${TITLE_LENGTH} it is cut off on cards and in search results.`,
          fix: `Say it in ${TITLE_LENGTH}: who did what, and where.`,
        },
      );
    },
  },
  {
    name: 'title/full-stop',
    severity: 'warning',
    summary: 'A title does not end in a full stop.',
    why: 'Titles appear on their own, in lists among others.',
    bad: brief('title: SDF begins its assault on Raqqa.'),
    good: brief('title: SDF begins its assault on Raqqa'),
    inspect: ({ brief: { title } }, report) => {
      const [last] = /(?<![.…])[.。]$/.exec(title) ?? [];
      // "the U.S." and "St." end in a point of their own.
      if (!last || /\b(?:\p{L}\.)+$/u.test(title)) return;
      report(
        { path: ['title'], words: title },
        {
          reason: 'The title ends in a full stop.',
          fix: 'Remove it.',
          replacement: title.slice(0, -1),
        },
      );
    },
  },
  {
    name: 'title/placeholder',
    severity: 'error',
    summary: 'A title is the brief’s own, and not one that a tool put there.',
    why: 'It stands in lists, feeds and search results, where it says nothing.',
    bad: brief('title: Untitled'),
    good: brief('title: SDF begins its assault on Raqqa'),
    inspect: ({ brief: { title, draft, name } }, report) => {
      if (draft || !(PLACEHOLDER.test(title) || isFileName(title, name))) return;
      report(
        { path: ['title'] },
        {
          reason: `"${title}" is what a tool writes where nobody has given a title.`,
          fix: 'Say what happened: who did what, and where.',
        },
      );
    },
  },
  {
    name: 'summary/long',
    severity: 'warning',
    summary: `A summary has at most ${SUMMARY_LENGTH} characters.`,
    why: 'A longer one does not fit a card, and is cut off in feeds and previews.',
    bad: brief(`summary: ${LONG}, ${LONG}, and ${LONG}.`),
    good: brief(
      'summary: The Syrian Democratic Forces said that they had entered the east of the city.',
    ),
    inspect: (text, report) => {
      const { summary } = text.brief;
      const length = [...summary].length;
      // A summary taken from the first paragraph is cut by whoever shows it.
      if (length <= SUMMARY_LENGTH || isSummaryFromBody(text)) return;
      report(
        { path: ['summary'] },
        {
          reason: `The summary has ${length} characters; past ${SUMMARY_LENGTH} it is cut off on cards.`,
          fix: 'Keep what happened and who says so; the rest belongs in the body.',
        },
      );
    },
  },
  {
    name: 'files/date',
    severity: 'warning',
    summary:
      'The file name of a brief begins with the earliest day of its date, or with the month or year where no day is known.',
    why: 'Editors look for a brief by its day. The name is its address, so it may stay when the date is corrected: then allow it, and say why.',
    bad: brief('date: 2017-06-05'),
    good: brief('date: 2017-06-05 # allow files/date: the date was corrected after publication'),
    inspect: ({ brief: { name, date } }, report) => {
      const wanted = fileDate(date);
      const said = /^(?:\d{4}(?:-\d\d){0,2}|\d{3}0s)(?=-|$)/.exec(name)?.[0];
      // Names used to have the first day of what it may have been, and addresses stay.
      if (said === wanted || said === date.first) return;
      // "2017-12-killed" may be twelve killed in 2017.
      if (said?.length === 7 && said.startsWith(`${wanted}-`)) return;
      const exact = wanted === date.first;
      report(
        { path: ['date'] },
        said && (said.length >= wanted.length || !wanted.startsWith(said))
          ? {
              reason: exact
                ? `The file name says ${said}, but the brief begins on ${wanted}.`
                : `The file name says ${said}, but all that is known of when the brief begins is ${wanted}.`,
              fix: 'Correct the date, or rename the file if it has not been published yet.',
            }
          : {
              reason: `The file name "${name}" does not begin with the ${exact ? 'day' : 'time'} of the event.`,
              fix: `Rename it to "${wanted}-${name.replace(/^(?:\d{3}0s-|[\d-]+(?=[a-z]))/, '')}.md", and keep the old address in "aliases".`,
            },
      );
    },
  },
];

/** True where a brief has no summary of its own, and its first paragraph is shown instead. */
export function isSummaryFromBody({ body, brief, vocabularies }: BriefText): boolean {
  const { summary } = brief;
  const language = brief.lang ?? vocabularies.site.language;
  const sources = brief.sources.map(({ id }) => id);
  return (
    summary === '' ||
    body.replace(/\s+/g, ' ').includes(summary) ||
    // Links and emphasis leave no mark in a summary.
    renderMarkdown(body, '/', language, sources).firstParagraph === summary
  );
}
