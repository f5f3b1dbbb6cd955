import type { Brief } from '../../brief/brief.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import { plainTextOf } from '../body/plain-text.ts';
import { plain, type Value } from './fact.ts';
import type { RecordWords } from './record-words.ts';

/** A field of a brief that has one value. */
export interface BriefField {
  readonly field: string;
  /** In words. */
  readonly subject: string;
  read(brief: Brief, words: RecordWords): Value | undefined;
  /** The value that goes without saying: a brief that comes or goes does not mention it. */
  readonly usual?: string;
}

/** Every field that has one value, in the order of the front matter. */
export const BRIEF_FIELDS: readonly BriefField[] = [
  { field: 'title', subject: 'title', read: ({ title }) => plain(title) },
  { field: 'date', subject: 'date', read: ({ date }, words) => words.date(date) },
  { field: 'status', subject: 'status', read: ({ status }) => plain(status), usual: 'confirmed' },
  {
    field: 'importance',
    subject: 'importance',
    read: ({ importance }) => plain(importance),
    usual: 'normal',
  },
  { field: 'summary', subject: 'summary', read: (brief) => plain(writtenSummary(brief)) },
  { field: 'image.src', subject: 'picture', read: ({ image }) => plain(image?.src) },
  { field: 'image.alt', subject: 'picture, what it shows', read: ({ image }) => plain(image?.alt) },
  { field: 'image.credit', subject: 'picture, credit', read: ({ image }) => plain(image?.credit) },
  {
    field: 'image.caption',
    subject: 'picture, caption',
    read: ({ image }) => plain(image?.caption),
  },
  {
    field: 'draft',
    subject: 'draft',
    read: ({ draft }) => plain(draft ? 'yes' : 'no'),
    usual: 'no',
  },
  {
    field: 'publish',
    subject: 'held until',
    read: ({ publish }, words) => momentOf(publish, words),
  },
  { field: 'lang', subject: 'language', read: ({ lang }) => plain(lang) },
];

/** The summary that somebody wrote: one made of the first paragraph changes with the body, and is its change. */
function writtenSummary({ summary, body }: Brief): string | undefined {
  const first = /<p>(.*?)<\/p>/s.exec(body.html)?.[1] ?? '';
  return plainTextOf(first) === summary.replace(/\s+/g, ' ').trim() ? undefined : summary;
}

function momentOf(moment: string | undefined, words: RecordWords): Value | undefined {
  if (moment === undefined) return undefined;
  const date = parseEventDate(moment.replace(/\.\d+Z$/, 'Z'));
  return isDate(date) ? words.date(date) : plain(moment);
}
