import type { Brief } from '../../../brief/brief.ts';
import { nearestName } from '../../../brief/fault.ts';
import type { Claim } from '../../../brief/schema.ts';
import { type FieldName, isUnread } from '../../fields/stand-ins.ts';
import { brief } from '../rule/example.ts';
import type { Rule, RuleSubject } from '../rule/rule.ts';

const claim = (by: string, value: string, more = '') =>
  `\n  - measure: raqqa-deaths\n    by: ${by}\n    value: ${value}\n    reported: 2017-06-30${more}`;

/** Fields that show which claims are about the same thing. */
const COMPARED: readonly FieldName[] = [
  'claims.measure',
  'claims.by',
  'claims.value',
  'claims.scope',
  'claims.as_of',
  'claims.contradicts',
  'claims.superseded',
];

/** Which claims are about the same thing, and which of them cannot be true together. */
export const claimsCompared: readonly Rule[] = [
  {
    name: 'claims/contradicts',
    severity: 'error',
    summary: 'A claim contradicts other claims of its measure, named by who made them.',
    why: 'Readers are shown the two side by side, so both have to be on record.',
    bad: brief(`claims:${claim('Airwars', 'all of them', '\n    contradicts: the coalition')}`),
    good: brief(
      `claims:${claim('Airwars', 'all of them', '\n    contradicts: the coalition')}${claim('the coalition', 'none of them')}`,
    ),
    check: (subject, report) => {
      const statements = statementsOf(subject);
      const unsure = subject.briefs.some(({ unread }) =>
        (['claims.measure', 'claims.by'] as const).some((field) => isUnread(unread, field)),
      );
      for (const { brief, claim, index } of statements) {
        for (const [at, name] of claim.contradicts.entries()) {
          const place = { file: brief.file, path: ['claims', index, 'contradicts', at] };
          const others = statements.filter(
            (other) => other.claim !== claim && other.claim.measure === claim.measure,
          );
          if (subject.vocabularies.measures.get(claim.measure)?.compared === false) {
            report(place, {
              reason: `Claims of "${claim.measure}" are not compared with each other ("compared: false" in measures.yaml), so none contradicts another.`,
              fix: 'Remove "contradicts" here, or "compared: false" there.',
            });
          } else if (!unsure && !others.some((other) => sameName(other.claim.by, name))) {
            const known = [...new Set(others.map((other) => other.claim.by))];
            const meant = nearestName(name, known);
            report(place, {
              reason: `No other claim of "${claim.measure}" is by "${name}".`,
              fix: meant
                ? `Did you mean "${meant}"?`
                : known.length > 0
                  ? `Write one of those who made the others: ${known.map((by) => `"${by}"`).join(', ')}.`
                  : `Add the claim that this one contradicts, with "measure: ${claim.measure}", or remove "contradicts".`,
              ...(meant && { replacement: meant }),
            });
          }
        }
      }
    },
  },
  {
    name: 'claims/unclear-whether-differing',
    severity: 'warning',
    summary:
      'Where two statements, or two numbers with different notes, are given for one measure, the brief says whether they are about the same thing.',
    why: 'Readers are told that accounts differ only where they cannot both be true, which a machine cannot tell from words.',
    bad: brief(
      `claims:${claim('Airwars', 'killed by the coalition')}${claim('The coalition', 'killed by mines')}`,
    ),
    good: brief(
      `claims:${claim('Airwars', 'killed by the coalition', '\n    contradicts: The coalition')}${claim('The coalition', 'killed by mines')}`,
    ),
    check: (subject, report) => {
      const bySubject = new Map<string, Statement[]>();
      const said = new Set<string>();
      for (const { claim } of statementsOf(subject)) {
        if (claim.contradicts.length > 0) said.add(keyOf(claim));
      }
      for (const statement of statementsOf(subject, COMPARED)) {
        const { claim } = statement;
        const key = keyOf(claim);
        if (claim.superseded || claim.scope !== undefined || claim.as_of || said.has(key)) continue;
        if (subject.vocabularies.measures.get(claim.measure)?.compared === false) continue;
        const known = bySubject.get(key);
        if (!known) bySubject.set(key, [statement]);
        else {
          const other = known.find(({ claim: earlier }) => mayDiffer(earlier, claim));
          if (other) {
            const where = other.brief === statement.brief ? 'above' : `in "${other.brief.name}"`;
            report(
              { file: statement.brief.file, path: ['claims', statement.index, 'value'] },
              {
                reason: `${other.claim.by} says "${other.claim.value.text}" ${where} and ${claim.by} says "${claim.value.text}" here. The record does not say whether both can be true.`,
                fix: `If they cannot, add contradicts: ${JSON.stringify(other.claim.by)} here. If they are about different things, say in "scope" what each counts, or in "as_of" the day for which it held. If no two claims of this measure can be compared, add "compared: false" to it in measures.yaml.`,
              },
            );
          }
          known.push(statement);
        }
      }
    },
  },
];

/** A claim and where it stands: `claims[index]` of its brief. */
export interface Statement {
  readonly brief: Brief;
  readonly claim: Claim;
  readonly index: number;
}

/** Every claim of the record of which all the given fields could be read. */
export function statementsOf(
  { briefs }: RuleSubject,
  fields: readonly FieldName[] = [],
): Statement[] {
  return briefs.flatMap(({ record, unread }) =>
    record.claims.flatMap((claim, index) =>
      fields.some((field) => isUnread(unread, field, ['claims', index]))
        ? []
        : [{ brief: record, claim, index }],
    ),
  );
}

/** Equal for claims that may be about the same thing. */
function keyOf({ measure, value }: Claim): string {
  return `${measure}\n${value.kind}`;
}

/** Whether two claims about one thing say different things, and nobody has said if both can be true. */
function mayDiffer(a: Claim, b: Claim): boolean {
  if (sameName(a.by, b.by) || isUnanswered(a) || isUnanswered(b)) return false;
  if (a.value.kind === 'statement' || b.value.kind === 'statement') {
    return plain(a.value.text) !== plain(b.value.text);
  }
  // A share and a count, or sums in two currencies, are about different things.
  if (a.value.percent !== b.value.percent || a.value.currency !== b.value.currency) return false;
  const [low, high] = [a.value, b.value].sort((x, y) => (x.low ?? 0) - (y.low ?? 0));
  const apart = low?.high !== undefined && high?.low !== undefined && low.high < high.low;
  return apart && a.note !== undefined && b.note !== undefined && plain(a.note) !== plain(b.note);
}

/** Who did not answer contradicts nobody. */
function isUnanswered({ value }: Claim): boolean {
  return value.kind === 'statement' && value.unanswered === true;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The words of a text alone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
