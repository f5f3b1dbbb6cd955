import type { Brief } from '../../brief/brief.ts';
import { parseClaimValue } from '../../brief/claim-value.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { sameValueKey } from '../../indexes/claims.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import type { MeaningKind } from '../meaning/meaning.ts';
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
  'claims.asked',
]);

/**
 * Published briefs of `before` in which a fact changed and no entry was added to `corrections`.
 * Typography and wording are no corrections: a fact is a date, a place, the status, a claim, or what
 * a sentence means. What is only added is none either. `now` tells what is published, ISO 8601.
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
  return isCorrected(change) ? [] : statedFacts(change);
}

/** Whether a change adds an entry to a brief's corrections. */
export function isCorrected({ before, after }: BriefChange): boolean {
  return matchCorrections(before?.corrections ?? [], after?.corrections ?? []).added.length > 0;
}

/** The facts of one brief that changed, as far as the brief states them; what it states in fields first. */
export function statedFacts(change: BriefChange): Fact[] {
  return [...change.facts.filter(isStated), ...proseFacts(change)];
}

function isStated({ field, change, note, before = '', after = '' }: Fact): boolean {
  if (!STATED.has(field) || change === 'added') return false;
  // A claim that stands in another brief now is still claimed.
  if (note?.includes('moved to ')) return false;
  const meaning = MEANINGS.get(field);
  return !meaning || meaning(before) !== meaning(after);
}

/** What sentences state otherwise, or no longer; what they state in addition corrects nothing. */
function proseFacts({ sentences }: BriefChange): Fact[] {
  return sentences.flatMap(({ where, meaning, before, after }): Fact[] => {
    const [grave] = meaning;
    if (!grave || grave.kind === 'added') return [];
    const whole = grave.before === undefined && grave.after === undefined;
    const [from, to] = whole ? [before, after] : [grave.before, grave.after];
    return [
      {
        field: PROSE,
        subject: `${where}, ${KIND_WORDS[grave.kind]}`,
        change: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
        ...(from !== undefined && { before: from }),
        ...(to !== undefined && { after: to }),
      },
    ];
  });
}

/** The field of a fact that only prose states. */
export const PROSE = 'body';

/** What changed in a sentence, in a word or two. */
export const KIND_WORDS: Readonly<Record<MeaningKind, string>> = {
  negation: 'negation',
  roles: 'who does what to whom',
  number: 'number',
  unit: 'unit',
  quotation: 'quotation',
  claimant: 'who says it',
  name: 'name or actor',
  attribution: 'attribution',
  modality: 'how sure it is',
  removed: 'statement',
  sense: 'words of another meaning',
  script: 'letters of another script',
  comparison: 'comparison',
  quantity: 'how many or how much',
  link: 'where a link leads',
  picture: 'picture',
  day: 'day or time',
  added: 'statement',
};

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
