import type { Correction } from '../../brief/schema.ts';
import { type Fact, factOf, plain, present, type Value } from './fact.ts';
import { type Identity, matchItems } from './match-items.ts';
import type { RecordWords } from './record-words.ts';

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
