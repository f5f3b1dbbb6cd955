import type { Brief } from '../../brief/brief.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import type { Correction, FrontMatter, Image } from '../../brief/schema.ts';
import { briefAddress } from '../../outputs/addresses/addresses.ts';
import { plainTextOf } from '../body/markup.ts';
import { compareClaims } from './compare-claims.ts';
import { compareSources } from './compare-sources.ts';
import { type Fact, factOf, plain, present, type Value } from './fact.ts';
import type { RecordWords } from './fact-words.ts';
import { type Identity, matchItems } from './match-briefs.ts';

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
  order: {
    subject: 'order within its day',
    read: ({ order }) => plain(order === undefined ? undefined : String(order)),
  },
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

/** Each side's way of writing its record. */
export interface BothWords {
  readonly before: RecordWords;
  readonly after: RecordWords;
}

const NOTHING = {
  places: [],
  topics: [],
  sources: [],
  claims: [],
  corrections: [],
  related: [],
  aliases: [],
};

/**
 * Every field of two versions of a brief, compared in the record's own terms; the body has a
 * comparison of its own. A version that is absent makes all of the other come or go.
 */
export function compareBriefs(
  before: Brief | undefined,
  after: Brief | undefined,
  words: BothWords,
): Fact[] {
  const from = before ?? NOTHING;
  const to = after ?? NOTHING;
  const list = (
    field: 'places' | 'topics' | 'related' | 'aliases',
    subject: string,
    write: (words: RecordWords) => (key: string) => string,
    first?: string,
  ) =>
    compareLists({
      field: field === 'places' ? 'place' : field,
      subject,
      before: from[field],
      after: to[field],
      wordsBefore: write(words.before),
      wordsAfter: write(words.after),
      ...(first !== undefined && { first }),
    });
  const asWritten = () => (key: string) => key;
  return [
    ...(before && after ? compareFiles(before, after) : []),
    ...compareFields(before, after, words),
    ...list('places', 'place', (side) => side.place),
    ...list('topics', 'topic', (side) => side.topic, 'main topic'),
    ...compareSources(from.sources, to.sources, words.before, words.after),
    ...compareClaims(from, to, words.before, words.after),
    ...compareCorrections(from.corrections, to.corrections, words.after),
    ...list('related', 'related brief', asWritten),
    ...list('aliases', 'old address', asWritten),
  ];
}

function compareFields(
  before: Brief | undefined,
  after: Brief | undefined,
  words: BothWords,
): Fact[] {
  const both = before && after;
  return present(
    Object.entries(BRIEF_FIELDS).map(([field, { subject, read, usual }]) => {
      const from = before && read(before, words.before);
      const to = after && read(after, words.after);
      if (!both && (from ?? to)?.same === usual) return undefined;
      return factOf({ field, subject }, from, to);
    }),
  );
}

/** A file's name is its address; the folder that it is in is for the editors alone. */
function compareFiles(before: Brief, after: Brief): Fact[] {
  if (before.file === after.file) return [];
  if (before.name === after.name) {
    return present([
      factOf(
        { field: 'file', subject: 'file', note: 'the address stays' },
        plain(before.file),
        plain(after.file),
      ),
    ]);
  }
  const old = briefAddress(before.name);
  const note = redirects(after, old) ? 'the old one will redirect' : 'the old one will be lost';
  return present([
    factOf(
      { field: 'address', subject: 'address', note },
      plain(old),
      plain(briefAddress(after.name)),
    ),
  ]);
}

/** Whether a brief answers at an old address. */
export function redirects({ aliases }: Brief, address: string): boolean {
  const plainly = (text: string) => text.replace(/\/$/, '');
  return aliases.some((alias) => plainly(alias) === plainly(address));
}

const IDENTITIES: readonly Identity<Correction>[] = [
  ({ date, kind, note }) => [date.edtf, kind, note].join('\0'),
  ({ date, kind }) => [date.edtf, kind].join('\0'),
  ({ note }) => note,
];

interface CorrectionField {
  readonly subject: string;
  read(correction: Correction, words: RecordWords): Value | undefined;
}

/** A row for every field: the compiler misses one that the schema gains. */
const FIELDS: { readonly [Field in keyof Required<Correction>]: CorrectionField } = {
  date: { subject: 'day', read: ({ date }, words) => words.date(date) },
  kind: { subject: 'kind', read: ({ kind }) => plain(kind) },
  note: { subject: 'what it says', read: ({ note }) => plain(note) },
  was: { subject: 'status until then', read: ({ was }) => plain(was) },
};

/** Pairs the corrections of two versions of a brief. */
export function matchCorrections(before: readonly Correction[], after: readonly Correction[]) {
  return matchItems(before, after, IDENTITIES);
}

/** Corrections that came, went or were rewritten. */
export function compareCorrections(
  before: readonly Correction[],
  after: readonly Correction[],
  words: RecordWords,
): Fact[] {
  const { pairs, removed, added } = matchCorrections(before, after);
  const whole = ({ kind, date }: Correction) => ({
    field: 'corrections',
    subject: `${kind} of ${words.date(date)?.words}`,
  });
  return present([
    ...removed.map((correction) => factOf(whole(correction), plain(correction.note), undefined)),
    ...added.map((correction) => factOf(whole(correction), undefined, plain(correction.note))),
    ...pairs.flatMap(([from, to]) =>
      Object.entries(FIELDS).map(([field, { subject, read }]) =>
        factOf(
          { field: `corrections.${field}`, subject: `${whole(to).subject}, ${subject}` },
          read(from, words),
          read(to, words),
        ),
      ),
    ),
  ]);
}

/** A list of keys: what it holds, and how each side writes a key. */
export interface KeyList {
  readonly field: string;
  /** One of its members, in words: "topic". */
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly wordsBefore: (key: string) => string;
  readonly wordsAfter: (key: string) => string;
  /** What the first of the list is, where being first has a meaning: "main topic". */
  readonly first?: string;
}

/** Keys that came or went, and a change of the first where that means something. */
export function compareLists(list: KeyList): Fact[] {
  const { field, subject, before, after, first } = list;
  const removed = before.filter((key) => !after.includes(key));
  const added = after.filter((key) => !before.includes(key));
  const about = { field, subject };
  // One for one is a change, and reads as one.
  if (removed.length === 1 && added.length === 1 && before.length === after.length) {
    const [from, to] = [removed[0] ?? '', added[0] ?? ''];
    return present([
      factOf(
        about,
        { same: from, words: list.wordsBefore(from) },
        { same: to, words: list.wordsAfter(to) },
      ),
    ]);
  }
  const facts = [
    ...removed.map((key) => factOf(about, plain(list.wordsBefore(key)), undefined)),
    ...added.map((key) => factOf(about, undefined, plain(list.wordsAfter(key)))),
  ];
  const [firstBefore, firstAfter] = [before[0], after[0]];
  if (
    first &&
    firstBefore !== undefined &&
    firstAfter !== undefined &&
    after.includes(firstBefore)
  ) {
    facts.push(
      factOf(
        { field, subject: first },
        { same: firstBefore, words: list.wordsBefore(firstBefore) },
        { same: firstAfter, words: list.wordsAfter(firstAfter) },
      ),
    );
  }
  return present(facts);
}
