import type { Brief } from '../../brief/brief.ts';
import { nearestName } from '../../brief/nearest-name.ts';
import type { Claim } from '../../brief/schema.ts';
import { slugOf } from '../../brief/slug.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { isUnread, leads } from '../unread.ts';
import type { Path } from '../yaml.ts';
import { brief } from './example.ts';
import type { Rule, RuleFinding } from './rule.ts';

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

function notFound(written: string, { sources }: Brief, { publishers }: Vocabularies): RuleFinding {
  const keys = sources.flatMap(({ publisher }) => publisher ?? []);
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
