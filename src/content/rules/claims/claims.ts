import type { Brief } from '../../../brief/brief.ts';
import type { ClaimValue } from '../../../brief/claim-value.ts';
import type { Finding } from '../../../brief/diagnostic.ts';
import { nearestName } from '../../../brief/fault.ts';
import type { Claim } from '../../../brief/schema.ts';
import { slugOf } from '../../../brief/slug.ts';
import type { Vocabularies } from '../../../brief/vocabularies.ts';
import { isUnread, leads } from '../../fields/stand-ins.ts';
import type { Path } from '../../yaml/yaml.ts';
import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { dayBefore } from '../sources/sources.ts';
import { numbersIn } from './numbers.ts';

/** A claim points at one of its brief's own sources. */
export const claims: readonly Rule[] = [
  {
    name: 'claims/source',
    severity: 'error',
    summary: 'The source of a claim is one of the sources of its brief.',
    why: 'A number that no source carries cannot be checked.',
    bad: brief(
      'claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars\n    source: the-times',
    ),
    good: brief(
      'claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars\n    source: reuters',
    ),
    each: ({ record, unread }, { vocabularies }, report) => {
      record.claims.forEach((claim, index) => {
        const found = sourcesOf(claim, record);
        if (claim.source === undefined || found.length === 1) return;
        if (mayBeUnread(claim.source, unread)) return;
        report(
          { path: ['claims', index, 'source'], words: claim.source },
          found.length === 0
            ? notFound(claim.source, record, vocabularies)
            : {
                reason: `Sources ${found.map((at) => at + 1).join(' and ')} are both by "${claim.source}".`,
                fix: `Write the source's number: ${found.map((at) => at + 1).join(' or ')}.`,
              },
        );
      });
    },
  },
];

function notFound(written: string, { sources }: Brief, { publishers }: Vocabularies): Finding {
  const keys = sources.flatMap(({ publisher, id }) => [publisher ?? [], id ?? []].flat());
  const slug = slugOf(written);
  const same = keys.find(
    (key) => slug === slugOf(key) || slug === slugOf(publishers.get(key)?.name ?? key),
  );
  const meant = same ?? nearestName(written, keys);
  const reason =
    sources.length === 1
      ? `The brief's only source is not "${written}".`
      : `None of the brief's ${sources.length} sources is "${written}".`;
  if (meant) return { reason, fix: `Did you mean "${meant}"?`, ...(same && { replacement: same }) };
  return {
    reason,
    fix:
      sources.length === 1
        ? 'Write 1, or add the source that says so to "source".'
        : `Name a publisher of one of its sources, or a number from 1 to ${sources.length}.`,
  };
}

/** A number rests on how many sources there are, a name on what each of them says. */
function mayBeUnread(named: string, unread: readonly Path[] = []): boolean {
  return /^\d+$/.test(named)
    ? unread.some((missing) => leads(missing, ['source']))
    : isUnread(unread, 'source.publisher') ||
        isUnread(unread, 'source.url') ||
        isUnread(unread, 'source.id');
}

/** The positions, from 0, of the sources that a claim may mean. */
export function sourcesOf(claim: Claim, { sources }: Brief): number[] {
  if (claim.source === undefined) return [];
  if (/^\d+$/.test(claim.source)) {
    const at = Number(claim.source) - 1;
    return at >= 0 && at < sources.length ? [at] : [];
  }
  const byId = sources.findIndex(({ id }) => id === claim.source);
  if (byId >= 0) return [byId];
  return sources.flatMap((source, at) =>
    source.publisher === claim.source || source.url === claim.source ? [at] : [],
  );
}

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
        // Who asks may be the record itself.
        if (claim.source !== undefined || claim.asked) return;
        report(
          { path: ['claims', index, 'value'], restsOn: ['claims', index, 'source'] },
          {
            reason: `It is not clear which of the brief's ${sources.length} sources has this number.`,
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
    summary: 'The value of a claim lies within the numbers quoted from its source.',
    why: 'The quotation is the evidence; where it says something else, one of the two was copied wrongly.',
    bad: quoted('15–20'),
    good: quoted('150–200'),
    needs: ['claims.source', 'source.publisher', 'source.url'],
    inspect: ({ brief, vocabularies }, report) => {
      const language = brief.lang ?? vocabularies.site.language;
      brief.claims.forEach((claim, index) => {
        const quote = quoteOf(claim, brief);
        const given =
          quote === undefined ? [] : numbersIn(quote, language).map(({ value }) => value);
        const outside = boundsOf(claim.value).filter(
          (bound) => bound < Math.min(...given) || bound > Math.max(...given),
        );
        if (given.length === 0 || outside.length === 0) return;
        report(
          { path: ['claims', index, 'value'] },
          {
            reason: `The quotation from its source gives ${rangeOf(given)}, but this says ${claim.value.text}.`,
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
