import type { Brief } from '../../brief/brief.ts';
import type { Claim } from '../../brief/schema.ts';
import { isUnread, leads } from '../unread.ts';
import type { Path } from '../yaml.ts';
import { brief } from './example.ts';
import type { Rule } from './rule.ts';

/** A claim points at one of its brief's own sources. */
export const claims: readonly Rule[] = [
  {
    name: 'claims/source',
    severity: 'error',
    summary: 'The source of a claim is one of the sources of its brief.',
    why: 'A number without somebody who printed it cannot be checked.',
    bad: brief(
      'claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars\n    source: the-times',
    ),
    good: brief(
      'claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars\n    source: reuters',
    ),
    each: ({ record, unread }, _, report) => {
      record.claims.forEach((claim, index) => {
        const found = sourcesOf(claim, record);
        if (claim.source === undefined || found.length === 1) return;
        if (mayBeUnread(claim.source, unread)) return;
        report(
          { path: ['claims', index, 'source'] },
          found.length === 0
            ? {
                ...(record.sources.length === 1
                  ? {
                      reason: `The brief's only source is not "${claim.source}".`,
                      fix: 'Write 1, or add the source that says so to "source".',
                    }
                  : {
                      reason: `None of the brief's ${record.sources.length} sources is "${claim.source}".`,
                      fix: `Name a publisher of one of its sources, or a number from 1 to ${record.sources.length}.`,
                    }),
              }
            : {
                reason: `Sources ${found.map((at) => at + 1).join(' and ')} are both by "${claim.source}".`,
                fix: `Write the source's number: ${found.map((at) => at + 1).join(' or ')}.`,
              },
        );
      });
    },
  },
];

/** A number rests on how many sources there are, a name on what each of them says. */
function mayBeUnread(named: string, unread: readonly Path[] = []): boolean {
  return /^\d+$/.test(named)
    ? unread.some((missing) => leads(missing, ['source']))
    : isUnread(unread, 'source.publisher') || isUnread(unread, 'source.url');
}

/** The positions, from 0, of the sources that a claim may mean. */
export function sourcesOf(claim: Claim, { sources }: Brief): number[] {
  if (claim.source === undefined) return [];
  if (/^\d+$/.test(claim.source)) {
    const at = Number(claim.source) - 1;
    return at >= 0 && at < sources.length ? [at] : [];
  }
  return sources.flatMap((source, at) =>
    source.publisher === claim.source || source.url === claim.source ? [at] : [],
  );
}
