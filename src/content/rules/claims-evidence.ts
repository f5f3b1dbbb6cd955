import type { ClaimValue } from '../../brief/claim-value.ts';
import type { Claim } from '../../brief/schema.ts';
import { sourcesOf } from './claims.ts';
import { dayBefore } from './day-before.ts';
import { brief } from './example.ts';
import { numbersIn } from './numbers-in-text.ts';
import type { Rule } from './rule.ts';

const claim = (...fields: string[]) =>
  `claims:\n  - measure: raqqa-deaths\n    by: Airwars\n${fields.map((field) => `    ${field}`).join('\n')}`;
const SOURCE = 'publisher: reuters\n    title: The toll of Raqqa\n    published: 2017-06-30';
const quoted = (value: string) =>
  brief(
    `source:\n  - ${SOURCE}\n    quote: Airwars puts the number of dead at 150 to 200.\n${claim(`value: ${value}`, 'source: 1')}`,
  );

/** A number has somebody who said it, on a day, in a source that says so. */
export const claimsEvidence: readonly Rule[] = [
  {
    name: 'claims/no-source',
    severity: 'warning',
    summary: 'A claim says which of several sources carries it.',
    why: 'A reader should be able to check a number in one step.',
    bad: brief(
      `source:\n  - ${SOURCE}\n  - ${SOURCE.replace('reuters', 'the-times')}\n${claim('value: 150')}`,
    ),
    good: brief(
      `source:\n  - ${SOURCE}\n  - ${SOURCE.replace('reuters', 'the-times')}\n${claim('value: 150', 'source: the-times')}`,
    ),
    inspect: ({ brief: { claims, sources } }, report) => {
      // With a single source there is nothing to choose.
      if (sources.length < 2) return;
      claims.forEach((claim, index) => {
        if (claim.source !== undefined) return;
        report(
          { path: ['claims', index, 'value'], restsOn: ['claims', index, 'source'] },
          {
            reason: `Nobody can tell which of the brief's ${sources.length} sources has this number.`,
            fix: 'Add "source:" with the publisher of that source, or its number, counting from 1.',
          },
        );
      });
    },
  },
  {
    name: 'claims/before-event',
    severity: 'warning',
    summary: 'A claim was not made before the event that it is about.',
    why: 'A number cannot be older than what it counts: one of the two dates is likely wrong.',
    bad: brief(claim('value: 150', 'reported: 2016-06-30')),
    good: brief(claim('value: 150', 'reported: 2017-06-30')),
    needs: ['date'],
    inspect: ({ brief: { claims, date } }, report) => {
      claims.forEach(({ reported }, index) => {
        if (!reported || reported.last >= dayBefore(date.first)) return;
        report(
          { path: ['claims', index, 'reported'] },
          {
            reason: `The claim was made on ${reported.edtf}, before the event (${date.edtf}).`,
            fix: 'Correct the date that is wrong. A number about something earlier belongs to a brief about that.',
          },
        );
      });
    },
  },
  {
    name: 'claims/outside-quote',
    severity: 'warning',
    summary: 'The value of a claim lies within the numbers that the quotation of its source gives.',
    why: 'The quotation is the evidence; where it says something else, one of the two was copied wrongly.',
    bad: quoted('15–20'),
    good: quoted('150–200'),
    needs: ['claims.source', 'source.publisher', 'source.url'],
    inspect: ({ brief }, report) => {
      brief.claims.forEach((claim, index) => {
        const quote = quoteOf(claim, brief);
        const given = quote === undefined ? [] : numbersIn(quote).map(({ value }) => value);
        const outside = boundsOf(claim.value).filter(
          (bound) => bound < Math.min(...given) || bound > Math.max(...given),
        );
        if (given.length === 0 || outside.length === 0) return;
        report(
          { path: ['claims', index, 'value'] },
          {
            reason: `The quotation of its source gives ${rangeOf(given)}, and this says ${claim.value.text}.`,
            fix: 'Look at the source again, and correct the value or the quotation.',
          },
        );
      });
    },
  },
];

function quoteOf(claim: Claim, brief: Parameters<typeof sourcesOf>[1]): string | undefined {
  const [at = brief.sources.length === 1 && claim.source === undefined ? 0 : -1] = sourcesOf(
    claim,
    brief,
  );
  return brief.sources[at]?.quote;
}

function boundsOf(value: ClaimValue): number[] {
  if (value.kind === 'statement') return [];
  return [value.low, value.high].filter((bound) => bound !== undefined);
}

function rangeOf(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? `${low}` : `${low} to ${high}`;
}
