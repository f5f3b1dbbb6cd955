import type { Brief } from '../../brief/brief.ts';
import { asWritten, type Field, valuesOf } from '../../brief/fields.ts';
import { briefFields, type Correction, type FrontMatter, type Image } from '../../brief/schema.ts';
import { briefAddress } from '../../outputs/addresses/addresses.ts';
import { plainTextOf } from '../body/markup.ts';
import { compareClaims } from './compare-claims.ts';
import { compareSources } from './compare-sources.ts';
import {
  everyField,
  type Fact,
  factOf,
  fieldValue,
  groupFields,
  plain,
  present,
  subjectOf,
  type Value,
  valueIn,
} from './fact.ts';
import type { RecordWords } from './fact-words.ts';
import { type Identity, matchItems } from './match-briefs.ts';

/** Fields that have comparisons of their own. */
const COMPARED_APART: ReadonlySet<string> = new Set<keyof FrontMatter>([
  'place',
  'topics',
  'source',
  'claims',
  'corrections',
  'related',
  'aliases',
]);

/** What a review calls a field, where its name would not say it. */
const SUBJECTS: { readonly [field: string]: string } = {
  'image.src': 'picture',
  'image.alt': 'picture, what it shows',
  'image.credit': 'picture, credit',
  'image.caption': 'picture, caption',
  order: 'order within its day',
  publish: 'held until',
  lang: 'language',
} satisfies { readonly [Field in keyof FrontMatter | `image.${keyof Image}`]?: string };

/** What goes without saying: a brief that comes or goes does not mention it. */
function usualOf({ fallback, kind }: Field): string | undefined {
  if (kind === 'flag' && fallback !== undefined) return fallback === 'true' ? 'yes' : 'no';
  return fallback;
}

/** The summary that somebody wrote: one made of the first paragraph changes with the body, and is its change. */
function writtenSummary({ summary, body }: Brief): string | undefined {
  const first = /<p>(.*?)<\/p>/s.exec(body.html)?.[1] ?? '';
  return plainTextOf(first) === summary.replace(/\s+/g, ' ').trim() ? undefined : summary;
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
  fields: readonly Field[] = briefFields(),
): Fact[] {
  const others = fields.filter(({ name }) => !COMPARED_APART.has(name));
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
  const asItIs = () => (key: string) => key;
  return [
    ...(before && after ? compareFiles(before, after) : []),
    ...others.flatMap((field) => (field.list ? [] : compareField(field, before, after, words))),
    ...list('places', 'place', (side) => side.place),
    ...list('topics', 'topic', (side) => side.topic, 'main topic'),
    ...compareSources(from.sources, to.sources, words.before, words.after),
    ...compareClaims(from, to, words.before, words.after),
    ...compareCorrections(from.corrections, to.corrections, words.after),
    ...list('related', 'related brief', asItIs),
    ...list('aliases', 'old address', asItIs),
    ...others.flatMap((field) => (field.list ? compareValues(field, from, to, words) : [])),
  ];
}

/** A field that holds one value, or a group of such fields. */
function compareField(
  field: Field,
  before: Brief | undefined,
  after: Brief | undefined,
  words: BothWords,
  above: readonly Field[] = [],
): Fact[] {
  if (field.fields.length > 0) {
    return field.fields.flatMap((inner) =>
      compareField(inner, before, after, words, [...above, field]),
    );
  }
  const path = [...above, field].map(({ name }) => name).join('.');
  const subject = SUBJECTS[path] ?? [...above, field].map(subjectOf).join(', ');
  const read = (brief: Brief | undefined, side: RecordWords) => {
    if (!brief) return undefined;
    if (path === 'summary') return plain(writtenSummary(brief));
    const holder = above.reduce<object | undefined>(
      (at, { name }) => at && Reflect.get(at, name),
      brief,
    );
    return holder && valueIn(holder, field, side);
  };
  const [from, to] = [read(before, words.before), read(after, words.after)];
  if (!(before && after) && (from ?? to)?.same === usualOf(field)) return [];
  return present([factOf({ field: path, subject }, from, to)]);
}

/** A list of values of any kind. */
function compareValues(field: Field, before: object, after: object, words: BothWords): Fact[] {
  const written = (holder: object) => valuesOf(holder, field).map(asWritten);
  const inWords = (holder: object, side: RecordWords) => {
    const known = new Map(
      valuesOf(holder, field).map((value) => [
        asWritten(value),
        fieldValue(field, value, side)?.words,
      ]),
    );
    return (text: string) => known.get(text) ?? text;
  };
  return compareLists({
    field: field.name,
    subject: subjectOf(field),
    before: written(before),
    after: written(after),
    wordsBefore: inWords(before, words.before),
    wordsAfter: inWords(after, words.after),
  });
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

/** Fields that a review calls otherwise than their names; the rest follow. */
const REFINED: { readonly [Field in keyof Correction]?: CorrectionField } = {
  date: { subject: 'day', read: ({ date }, words) => words.date(date) },
  kind: { subject: 'kind', read: ({ kind }) => plain(kind) },
  note: { subject: 'what it says', read: ({ note }) => plain(note) },
  was: { subject: 'status until then', read: ({ was }) => plain(was) },
};

const FIELDS = everyField<CorrectionField>(REFINED, groupFields('corrections'), (field) => ({
  subject: subjectOf(field),
  read: (correction, words) => valueIn(correction, field, words),
}));

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
      FIELDS.map(([field, { subject, read }]) =>
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
