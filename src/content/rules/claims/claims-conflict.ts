import { type ClaimValue, quantityKey } from '../../../brief/claim-value.ts';
import type { Claim } from '../../../brief/schema.ts';
import { type FieldName, isUnread } from '../../fields/stand-ins.ts';
import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { type Statement, statementsOf } from './claims-compared.ts';

const claim = (value: string, more = '') =>
  `\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${value}\n    reported: 2017-06-30${more}`;

/** What one claimant said at different times, over all briefs. */
export const claimsConflict: readonly Rule[] = [
  {
    name: 'claims/two-values',
    severity: 'warning',
    summary: 'One claimant does not give two values for the same thing on one day.',
    why: 'Either one was copied wrongly, or they count different things and their notes should say what.',
    bad: brief(`claims:${claim('150')}${claim('200')}`),
    good: brief(
      `claims:${claim('150', '\n    note: killed by air strikes')}${claim('200', '\n    note: killed by all sides')}`,
    ),
    check: (subject, report) => {
      const said = new Map<string, Statement>();
      for (const statement of statementsOf(subject, COMPARED)) {
        const { brief, claim, index } = statement;
        if (claim.reported?.precision !== 'day' || claim.superseded) continue;
        const key = [claimantOf(claim), claim.reported.edtf, claim.note?.toLowerCase() ?? ''].join(
          '\n',
        );
        const other = said.get(key);
        if (!other) said.set(key, statement);
        else if (meaningOf(other.claim.value) !== meaningOf(claim.value)) {
          const where = other.brief === brief ? 'above' : `in "${other.brief.name}"`;
          report(
            { file: brief.file, path: ['claims', index, 'value'] },
            {
              reason: `On the same day ${claim.by} gives ${other.claim.value.text} ${where}, and ${claim.value.text} here.`,
              fix: 'Correct the one that is wrong; if both were said, add a "note:" to each that says what it counts.',
            },
          );
        }
      }
    },
  },
  {
    name: 'claims/superseded',
    severity: 'warning',
    summary:
      'A superseded claim is followed by what its claimant said instead, or by a correction that says that it was withdrawn.',
    why: 'A reader who is told that a number no longer holds wants to know what took its place.',
    bad: brief(`claims:${claim('150', '\n    superseded: 2017-07-31')}`),
    good: brief(
      `claims:${claim('150', '\n    superseded: 2017-07-31')}${claim('200').replace('2017-06-30', '2017-07-31')}`,
    ),
    check: (subject, report) => {
      const statements = statementsOf(subject);
      const latest = new Map<string, string>();
      // What cannot be read may be what took the place of any other.
      const unsure = FOLLOWED.some((field) =>
        subject.briefs.some(({ unread }) => isUnread(unread, field)),
      );
      for (const { claim } of statements) {
        const day = claim.reported?.last ?? '';
        if (day > (latest.get(claimantOf(claim)) ?? '')) latest.set(claimantOf(claim), day);
      }
      for (const { brief, claim, index } of statements) {
        if (!claim.superseded) continue;
        const place = { file: brief.file, path: ['claims', index, 'superseded'] };
        if (claim.reported && claim.superseded.last < claim.reported.first) {
          report(place, {
            reason: `The claim would have been superseded on ${claim.superseded.edtf}, before it was made (${claim.reported.edtf}).`,
            fix: 'Correct the day that is wrong.',
          });
        } else if (
          !unsure &&
          (latest.get(claimantOf(claim)) ?? '') < claim.superseded.first &&
          !brief.corrections.some(({ date }) => date.last >= (claim.superseded?.first ?? ''))
        ) {
          report(place, {
            reason: `No brief has what ${claim.by} said instead, on or after ${claim.superseded.edtf}.`,
            fix: 'Add the new claim, by the same claimant and of the same measure. If it was withdrawn without another, say so in "corrections".',
          });
        }
      }
    },
  },
];

/** What shows whether one claim follows another, or was withdrawn. */
const FOLLOWED: readonly FieldName[] = [
  'claims.measure',
  'claims.by',
  'claims.reported',
  'corrections.date',
];
/** What shows whether two claims say different things of the same. */
const COMPARED: readonly FieldName[] = [
  'claims.measure',
  'claims.by',
  'claims.reported',
  'claims.value',
  'claims.note',
  'claims.superseded',
];

function claimantOf({ measure, by }: Claim): string {
  return `${measure}\n${by.toLowerCase()}`;
}

/** Equal for values that say the same: "about 350" and "around 350". */
function meaningOf(value: ClaimValue): string {
  if (value.kind === 'statement') return value.text.toLowerCase();
  return quantityKey(value);
}
