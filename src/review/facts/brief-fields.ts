import type { Brief } from '../../brief/brief.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import type { FrontMatter, Image } from '../../brief/schema.ts';
import { plainTextOf } from '../body/plain-text.ts';
import { plain, type Value } from './fact.ts';
import type { RecordWords } from './record-words.ts';

/** A field of a brief that has one value. */
export interface BriefField {
  /** In words. */
  readonly subject: string;
  read(brief: Brief, words: RecordWords): Value | undefined;
  /** The value that goes without saying: a brief that comes or goes does not mention it. */
  readonly usual?: string;
}

/** Fields that hold a list have comparisons of their own. */
type Lists = 'source' | 'place' | 'topics' | 'claims' | 'corrections' | 'related' | 'aliases';
type OneValued = Exclude<keyof FrontMatter, Lists | 'image'> | `image.${keyof Image}`;

/** Every field that has one value: the compiler misses one that the schema gains. */
export const BRIEF_FIELDS: { readonly [Field in OneValued]: BriefField } = {
  title: { subject: 'title', read: ({ title }) => plain(title) },
  date: { subject: 'date', read: ({ date }, words) => words.date(date) },
  status: { subject: 'status', read: ({ status }) => plain(status), usual: 'confirmed' },
  importance: {
    subject: 'importance',
    read: ({ importance }) => plain(importance),
    usual: 'normal',
  },
  summary: { subject: 'summary', read: (brief) => plain(writtenSummary(brief)) },
  'image.src': { subject: 'picture', read: ({ image }) => plain(image?.src) },
  'image.alt': { subject: 'picture, what it shows', read: ({ image }) => plain(image?.alt) },
  'image.credit': { subject: 'picture, credit', read: ({ image }) => plain(image?.credit) },
  'image.caption': { subject: 'picture, caption', read: ({ image }) => plain(image?.caption) },
  draft: { subject: 'draft', read: ({ draft }) => plain(draft ? 'yes' : 'no'), usual: 'no' },
  publish: { subject: 'held until', read: ({ publish }, words) => momentOf(publish, words) },
  lang: { subject: 'language', read: ({ lang }) => plain(lang) },
};

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
