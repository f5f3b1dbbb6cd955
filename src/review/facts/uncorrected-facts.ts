import type { Brief } from '../../brief/brief.ts';
import { parseClaimValue } from '../../brief/claim-value.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { sameValueKey } from '../../indexes/claims.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import { plainTextOf } from '../body/markup.ts';
import { matchCorrections } from './compare-briefs.ts';
import { type BriefChange, compareRecords } from './compare-record.ts';
import type { Fact } from './fact.ts';

/** A published brief that says something else than before, without saying that it did. */
export interface UncorrectedBrief {
  readonly before: Brief;
  readonly after: Brief;
  readonly facts: readonly Fact[];
}

/** Fields in which a published brief states facts: to change one is to correct the record. */
const STATED = new Set([
  'date',
  'place',
  'status',
  'claims',
  'claims.value',
  'claims.measure',
  'claims.by',
  'claims.reported',
]);

/**
 * Published briefs of `before` in which a fact changed and no entry was added to `corrections`.
 * Typography and wording are no corrections: a fact is a date, a place, the status, a claim, or a
 * figure in the text. What is only added is none either. `now` tells what is published, ISO 8601.
 */
export function uncorrectedBriefs(
  before: ContentRecord,
  after: ContentRecord,
  now: string,
): UncorrectedBrief[] {
  return compareRecords(before, after).briefs.flatMap((change) => {
    const facts = uncorrectedFacts(change, now);
    return facts.length > 0 && change.before && change.after
      ? [{ before: change.before, after: change.after, facts }]
      : [];
  });
}

/** The facts of one brief that changed without a correction. */
export function uncorrectedFacts(change: BriefChange, now: string): Fact[] {
  const { before, after } = change;
  if (!before || !after || withheldOf(before, now)) return [];
  if (matchCorrections(before.corrections, after.corrections).added.length > 0) return [];
  return statedFacts(change);
}

/** The facts of one brief that changed, as far as the brief states them. */
export function statedFacts(change: BriefChange): Fact[] {
  return [...change.facts.filter(isStated), ...figuresOf(change)];
}

function isStated({ field, change, before = '', after = '' }: Fact): boolean {
  if (!STATED.has(field) || change === 'added') return false;
  const meaning = MEANINGS.get(field);
  return !meaning || meaning(before) !== meaning(after);
}

/** Fields that can be written anew and say the same, by what they say. */
const MEANINGS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['claims.value', (text: string) => sameValueKey(parseClaimValue(text))],
  [
    'claims.by',
    (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
  ],
]);

/** Figures that the text no longer gives, and those that it gives instead. */
function figuresOf(change: BriefChange): Fact[] {
  const { before, after } = change;
  if (!before || !after) return [];
  const [old, fresh] = [figuresIn(before), figuresIn(after)];
  const gone = [...old].filter((figure) => !fresh.has(figure));
  const come = [...fresh].filter((figure) => !old.has(figure));
  if (gone.length === 0 || come.length === 0) return [];
  return [
    {
      field: 'body',
      change: 'changed',
      subject: 'figures in the text',
      before: gone.join(', '),
      after: come.join(', '),
    },
  ];
}

function figuresIn(brief: Brief): Set<string> {
  const text = [brief.title, brief.summary, plainTextOf(brief.body.html)].join(' ');
  const figures = text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
  return new Set(figures.map((figure) => figure.replace(/,(?=\p{Nd}{3}(?!\p{Nd}))/gu, '')));
}
