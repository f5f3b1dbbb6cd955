import { withheldOf } from '../../outputs/page/publication.ts';
import { type BriefChange, briefOf } from '../facts/compare-record.ts';
import { ENTRY_WORDS } from '../facts/compare-vocabularies.ts';
import { wasNow } from '../facts/fact-words.ts';
import type { ProseChange } from '../facts/prose-changes.ts';
import { isCorrected, KIND_WORDS } from '../facts/uncorrected-facts.ts';
import {
  gravityOf,
  MEANING_KINDS,
  type MeaningChange,
  type MeaningKind,
} from '../meaning/meaning.ts';
import type { ReviewRule, ReviewSubject, RuleWarning } from './warning.ts';

/** What each kind of change asks of a published text, the gravest first. */
const ASKS: Readonly<Record<MeaningKind, string>> = {
  negation: 'What was denied is still denied, and what was stated still stated.',
  roles: 'Who did something, and to whom, stays as the sources have it.',
  number: 'A number of the text is what its source says, of what its source counts.',
  unit: 'A unit, a currency and a scale stay as the source has them.',
  quotation: 'Words of others are given to the letter.',
  claimant: 'A statement stays with whoever made it.',
  name: 'Names and actors stay as the sources have them.',
  attribution: 'It stays plain that somebody said it, and how.',
  modality: 'A text is no surer, and no less sure, than its sources.',
  removed: 'What the record stated is corrected rather than dropped.',
  sense: 'What happened stays as the sources have it.',
  script: 'A word has letters of one script.',
  comparison: 'More, less, before and after stay as the sources have them.',
  quantity: 'All, most, some and only stay as the sources have them.',
  link: 'A link leads where it led.',
  picture: 'A picture in the text shows what it showed.',
  day: 'A day or time in the text is what its source says.',
  added: 'What a published text states in addition has a source.',
};

/** A rule for each kind of change that prose can make to what the record states. */
export const meaningRules: readonly ReviewRule[] = MEANING_KINDS.map((kind) => ({
  name: `meaning/${kind}`,
  weight: 'act',
  summary: ASKS[kind],
  find: (subject) =>
    found(subject)
      .filter(({ of }) => of === kind)
      .map(({ finding }) => finding),
}));

interface OfKind {
  readonly of: MeaningKind;
  readonly finding: RuleWarning;
}

const known = new WeakMap<ReviewSubject, readonly OfKind[]>();

function found(subject: ReviewSubject): readonly OfKind[] {
  const before = known.get(subject);
  if (before) return before;
  const { comparison, root, now } = subject;
  const all = [
    ...comparison.briefs.flatMap((change) => ofBrief(change, now)),
    ...comparison.vocabularies.flatMap(({ vocabulary, label, sentences }) =>
      findings(sentences, {
        about: `${ENTRY_WORDS[vocabulary]} ${label}, `,
        file: `${root}/${vocabulary}.yaml`,
      }),
    ),
    ...comparison.pages.flatMap(({ after, sentences }) =>
      findings(sentences, {
        about: after ? `page ${after.title}, ` : '',
        ...(after && { file: after.file }),
      }),
    ),
  ];
  known.set(subject, all);
  return all;
}

function ofBrief(change: BriefChange, now: string): OfKind[] {
  const { before, after } = change;
  if (!before || !after || withheldOf(before, now)) return [];
  return findings(change.sentences, {
    about: '',
    brief: briefOf(change).name,
    file: after.file,
    ...(isCorrected(change) && { answer: 'An entry of corrections comes with it.' }),
  });
}

function findings(
  sentences: readonly ProseChange[],
  { about, ...rest }: Pick<RuleWarning, 'brief' | 'file' | 'answer'> & { readonly about: string },
): OfKind[] {
  return sentences.flatMap(({ where, meaning, before, after }): OfKind[] => {
    const [gravest] = meaning;
    if (!gravest) return [];
    const said = new Set(meaning.map(inWords));
    const fix =
      rest.brief === undefined
        ? 'Ask for the source.'
        : gravest.kind === 'added'
          ? 'Ask which source says so.'
          : 'Ask for the source, and for an entry of corrections.';
    return [
      {
        of: gravest.kind,
        finding: {
          ...rest,
          text: `In ${about}${/^text$/.test(where) ? 'the text' : where}: ${[...said].slice(0, 3).join('; ')}.`,
          fix,
          rank: gravityOf(meaning),
          ...(before !== undefined && { before }),
          ...(after !== undefined && { after }),
        },
      },
    ];
  });
}

function inWords({ kind, before, after }: MeaningChange): string {
  const what = KIND_WORDS[kind];
  if (before === undefined && after === undefined)
    return `${what} ${kind === 'added' ? 'added' : 'removed'}`;
  if (before === undefined) return `${what} added: “${after}”`;
  if (after === undefined) return `${what} removed: “${before}”`;
  return `${what}: ${wasNow(`“${before}”`, `“${after}”`)}`;
}
