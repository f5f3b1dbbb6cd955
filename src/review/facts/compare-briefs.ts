import type { Brief } from '../../brief/brief.ts';
import { briefAddress } from '../../outputs/addresses.ts';
import { BRIEF_FIELDS } from './brief-fields.ts';
import { compareClaims } from './compare-claims.ts';
import { compareCorrections } from './compare-corrections.ts';
import { compareLists } from './compare-lists.ts';
import { compareSources } from './compare-sources.ts';
import { type Fact, factOf, plain, present } from './fact.ts';
import type { RecordWords } from './record-words.ts';

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
