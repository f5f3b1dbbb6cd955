import { briefAddress, placeAddress, topicAddress } from '../../outputs/addresses/addresses.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import { keepsAddress } from '../facts/match-briefs.ts';
import type { ReviewRule } from './warning.ts';

/** Addresses never break; what was published is withdrawn, not made to vanish. */
export const addressRules: readonly ReviewRule[] = [
  {
    name: 'briefs/removed',
    weight: 'act',
    summary: 'A published brief is retracted rather than removed.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap(({ before, after }) => {
        if (!before || after || withheldOf(before, now)) return [];
        return [
          {
            brief: before.name,
            text: 'A published brief is removed, and its address with it: whoever cited it finds nothing.',
            fix: 'Keep it with status: retracted and a correction of kind retraction, unless it must not be read at all.',
          },
        ];
      }),
  },
  {
    name: 'addresses/lost',
    weight: 'act',
    summary: 'An address that was published keeps working.',
    find: ({ comparison, now }) => [
      ...comparison.briefs.flatMap((change) => {
        const { before, after } = change;
        if (!before || !after || withheldOf(before, now) || keepsAddress(change)) return [];
        return [
          {
            brief: after.name,
            text: `The file is renamed, and ${briefAddress(before.name)} stops working.`,
            fix: `Add it under aliases: [${briefAddress(before.name)}].`,
          },
        ];
      }),
      ...comparison.briefs.flatMap(({ after, facts }) =>
        facts
          .filter(({ field, change }) => field === 'aliases' && change !== 'added' && after)
          .map(({ before }) => ({
            ...(after && { brief: after.name }),
            text: `The old address ${before} stops working.`,
            fix: 'Keep it under aliases.',
          })),
      ),
      ...comparison.vocabularies.flatMap(({ vocabulary, key, keyBefore, label, change }) => {
        if (vocabulary !== 'topics' && vocabulary !== 'places') return [];
        if (change !== 'renamed' && change !== 'removed') return [];
        const address = vocabulary === 'topics' ? topicAddress : placeAddress;
        return [
          {
            text: `${address(keyBefore ?? key)} stops working, since ${label} ${change === 'renamed' ? 'has another key' : 'is removed'}.`,
            fix: 'Keep the key: the name that readers see can change without it.',
          },
        ];
      }),
    ],
  },
  {
    name: 'publishing/on-merge',
    weight: 'look',
    summary: 'What goes live with the merge is meant to go live.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap(({ before, after }) => {
        if (!before || !after) return [];
        const [was, is] = [withheldOf(before, now), withheldOf(after, now)];
        if (was === is) return [];
        if (is) {
          return [
            {
              brief: after.name,
              weight: 'act' as const,
              text: `A published brief becomes ${is === 'draft' ? 'a draft' : 'held'}, and leaves the site.`,
              fix: 'Ask whether readers should lose it; a doubtful brief can be marked disputed or retracted.',
            },
          ];
        }
        return [
          {
            brief: after.name,
            text: `It was ${was === 'draft' ? 'a draft' : 'held'}, and goes live with the merge.`,
            fix: 'Read it in full.',
          },
        ];
      }),
  },
];
