import type { Brief } from '../../brief/brief.ts';
import type { Claim, Source } from '../../brief/schema.ts';
import { matchSources } from './compare-sources.ts';
import {
  everyField,
  type Fact,
  factOf,
  groupFields,
  plain,
  present,
  subjectOf,
  type Value,
  valueIn,
} from './fact.ts';
import type { RecordWords } from './fact-words.ts';
import { type Identity, matchItems } from './match-briefs.ts';

type Claiming = Pick<Brief, 'claims' | 'sources'>;

/** What tells that two claims are one: who counted what, and when they said so; the surest first. */
const IDENTITIES: readonly Identity<Claim>[] = [
  ({ measure, by, reported, asked, value }) =>
    [measure, by, (reported ?? asked)?.edtf, value.text].join('\0'),
  ({ measure, by, reported, asked }) => [measure, by, (reported ?? asked)?.edtf].join('\0'),
  ({ measure, by }) => [measure, by].join('\0'),
  ({ measure, reported, asked, value }) =>
    [measure, (reported ?? asked)?.edtf, value.text].join('\0'),
  ({ measure, source, value }) => [measure, source, value.text].join('\0'),
  ({ by, reported, asked, value }) => [by, (reported ?? asked)?.edtf, value.text].join('\0'),
];

interface ClaimField {
  /** What of the claim it is, in words; empty for its value. */
  readonly subject: string;
  read(claim: Claim, words: RecordWords, brief: Claiming): Value | undefined;
}

/** Fields that a review reads or calls in a way of their own; the rest follow. */
const REFINED: { readonly [Field in keyof Claim]?: ClaimField } = {
  value: { subject: '', read: ({ value }, words) => words.claim(value) },
  measure: {
    subject: 'what is counted',
    read: ({ measure }, words) => ({ same: measure, words: words.measure(measure) }),
  },
  by: { subject: 'claimed by', read: ({ by }) => plain(by) },
  reported: { subject: 'said on', read: ({ reported }, words) => words.date(reported) },
  asked: { subject: 'asked on', read: ({ asked }, words) => words.date(asked) },
  source: {
    subject: 'source',
    read: (claim, words, brief) => plain(sourceInWords(claim, words, brief)),
  },
  credibility: { subject: 'credibility', read: ({ credibility }) => plain(credibility) },
  note: { subject: 'note', read: ({ note }) => plain(note) },
  scope: { subject: 'scope', read: ({ scope }) => plain(scope) },
  as_of: { subject: 'as of', read: ({ as_of: asOf }, words) => words.date(asOf) },
  contradicts: {
    subject: 'contradicts',
    read: ({ contradicts }) => plain(contradicts.join(', ') || undefined),
  },
  superseded: {
    subject: 'superseded on',
    read: ({ superseded }, words) => words.date(superseded),
  },
};

const FIELDS = everyField<ClaimField>(REFINED, groupFields('claims'), (field) => ({
  subject: subjectOf(field),
  read: (claim, words) => valueIn(claim, field, words),
}));

/** Claims that came, went or changed. */
export function compareClaims(
  before: Claiming,
  after: Claiming,
  wordsBefore: RecordWords,
  wordsAfter: RecordWords,
): Fact[] {
  const { pairs, removed, added } = matchItems(before.claims, after.claims, IDENTITIES);
  const sources = matchSources(before.sources, after.sources).pairs;
  // What changes in a source is reported of the source, and not again of each claim that names it.
  const keepsSource = (from: Claim, to: Claim) =>
    sources.some(([old, now]) => old === sourceOf(from, before) && now === sourceOf(to, after));
  const whole = (claim: Claim, words: RecordWords) => ({
    field: 'claims',
    subject: `claim ${words.measure(claim.measure)}`,
    note: `by ${claim.by}`,
    item: claimMark(claim),
  });
  return present([
    ...removed.map((claim) =>
      factOf(whole(claim, wordsBefore), wordsBefore.claim(claim.value), undefined),
    ),
    ...added.map((claim) =>
      factOf(whole(claim, wordsAfter), undefined, wordsAfter.claim(claim.value)),
    ),
    ...pairs.flatMap(([from, to]) =>
      FIELDS.filter(([field]) => field !== 'source' || !keepsSource(from, to)).map(
        ([field, { subject, read }]) =>
          factOf(
            {
              field: `claims.${field}`,
              subject: `claim ${wordsAfter.measure(to.measure)}${subject && `, ${subject}`}`,
              note: field === 'by' ? undefined : `by ${to.by}`,
            },
            read(from, wordsBefore, before),
            read(to, wordsAfter, after),
          ),
      ),
    ),
  ]);
}

/** Equal for claims that say the same, in whatever brief. */
export function claimMark({ measure, by, reported, asked, value }: Claim): string {
  return [measure, by, (reported ?? asked)?.edtf ?? '', value.text].join('\n');
}

/** The source that a claim names by its publisher or number. */
function sourceOf({ source }: Claim, { sources }: Claiming): Source | undefined {
  if (source === undefined) return undefined;
  const numbered = /^\d+$/.test(source) ? sources[Number(source) - 1] : undefined;
  return numbered ?? sources.find(({ publisher }) => publisher === source);
}

/** The source of a claim in words: a renumbering is no change. */
function sourceInWords(claim: Claim, words: RecordWords, brief: Claiming): string | undefined {
  const named = sourceOf(claim, brief);
  if (named) return words.source(named);
  return claim.source === undefined ? undefined : words.publisher(claim.source);
}
