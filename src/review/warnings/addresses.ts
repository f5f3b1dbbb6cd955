import type { Brief } from '../../brief/brief.ts';
import type { VocabularyName } from '../../brief/vocabularies.ts';
import {
  briefAddress,
  measureAddress,
  placeAddress,
  proseAddress,
  publisherAddress,
  topicAddress,
} from '../../outputs/addresses/addresses.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import { redirects } from '../facts/compare-briefs.ts';
import { claimMark } from '../facts/compare-claims.ts';
import type { RecordComparison } from '../facts/compare-record.ts';
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
        if (mergedInto(before, comparison)) return [];
        return [
          {
            brief: before.name,
            file: before.file,
            text: 'A published brief is removed, and with it its address: whoever cited it finds nothing.',
            fix: 'Keep it with status: retracted and a correction of kind retraction, unless it must not be read at all.',
          },
        ];
      }),
  },
  {
    name: 'briefs/merged',
    weight: 'look',
    summary: 'A brief that takes in another says what that said.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap(({ before, after }) => {
        if (!before || after || withheldOf(before, now)) return [];
        const into = mergedInto(before, comparison);
        if (!into) return [];
        const lost = [
          ...before.claims
            .filter((claim) => !into.claims.some((one) => claimMark(one) === claimMark(claim)))
            .map(({ by, value }) => `${value.text} by ${by}`),
          ...before.sources
            .filter(({ url }) => url !== undefined && !into.sources.some((one) => one.url === url))
            .map(({ url }) => `${url}`),
        ];
        return [
          {
            brief: before.name,
            file: into.file,
            text: `It is merged into “${into.title}”, and its address leads there.${lost.length > 0 ? ` That brief does not have: ${lost.slice(0, 5).join('; ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}.` : ''}`,
            fix: 'Read both versions beside each other.',
            ...(lost.length > 0 && { weight: 'act' as const }),
          },
        ];
      }),
  },
  {
    name: 'briefs/split',
    weight: 'look',
    summary: 'A brief that was split is still whole in its parts.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap(({ before, after, facts }) => {
        if (!before || !after || withheldOf(before, now)) return [];
        const parts = new Set(
          facts.flatMap(({ field, change, note }) =>
            field === 'claims' && change === 'removed'
              ? (/moved to (\S+)$/.exec(note ?? '')?.[1] ?? [])
              : [],
          ),
        );
        const titles = comparison.briefs.flatMap((change) =>
          change.after && !change.before && parts.has(change.after.name)
            ? [`“${change.after.title}”`]
            : [],
        );
        if (titles.length === 0) return [];
        return [
          {
            brief: after.name,
            file: after.file,
            text: `It is split: claims of it are now in ${titles.join(', ')}.`,
            fix: 'Read the parts together: nothing is lost, and each has its sources.',
          },
        ];
      }),
  },
  {
    name: 'addresses/lost',
    weight: 'act',
    summary: 'An address that was published keeps working.',
    find: ({ comparison, root, now }) => [
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
      ...comparison.vocabularies.flatMap(({ vocabulary, key, keyBefore, label, change, facts }) => {
        // People and organisations have no pages whose addresses could stop working.
        const address = ENTRY_ADDRESSES[vocabulary]?.(keyBefore ?? key);
        if (address === undefined) return [];
        const file = `${root}/${vocabulary}.yaml`;
        const dropped = facts.filter((fact) => fact.field === 'aliases' && fact.change !== 'added');
        const kept = facts.some(
          ({ field, after }) => field === 'aliases' && listed(after).includes(address),
        );
        if ((change === 'renamed' && !kept) || change === 'removed') {
          return [
            {
              file,
              text: `${address} stops working, since ${label} ${change === 'renamed' ? 'has another key' : 'is removed'}.`,
              fix:
                change === 'renamed'
                  ? `Keep the key, or add aliases: [${address}] to the entry. The name that readers see can change without either.`
                  : `Add aliases: [${address}] to the entry that takes its place.`,
            },
          ];
        }
        return dropped.flatMap(({ before, after }) =>
          listed(before)
            .filter((alias) => !listed(after).includes(alias))
            .map((alias) => ({
              file,
              text: `The old address ${alias} of ${label} stops working.`,
              fix: 'Keep it under aliases.',
            })),
        );
      }),
      ...comparison.pages.flatMap(({ before, after }) => {
        if (!before || after?.name === before.name) return [];
        const address = proseAddress(before.name);
        if (after?.aliases.some((alias) => alias.replace(/\/$/, '') === address.replace(/\/$/, '')))
          return [];
        return [
          {
            file: (after ?? before).file,
            text: `${address} stops working, since the page ${before.title} ${after ? 'has another file name' : 'is removed'}.`,
            fix: `Add aliases: [${address}] to the page that takes its place.`,
          },
        ];
      }),
      ...comparison.pages.flatMap(({ before, after }) =>
        !before || !after
          ? []
          : before.aliases
              .filter((alias) => !after.aliases.includes(alias))
              .map((alias) => ({
                file: after.file,
                text: `The old address ${alias} of the page ${after.title} stops working.`,
                fix: 'Keep it under aliases.',
              })),
      ),
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

const ENTRY_ADDRESSES: { readonly [vocabulary in VocabularyName]?: (key: string) => string } = {
  topics: topicAddress,
  places: placeAddress,
  publishers: publisherAddress,
  measures: measureAddress,
};

/** A list as a fact writes it. */
function listed(text = ''): string[] {
  return text.split(/,\s*/).filter((item) => item !== '');
}

/** The brief that answers at the address of one that went. */
function mergedInto({ name }: Brief, { after }: RecordComparison): Brief | undefined {
  return after.briefs.find((brief) => redirects(brief, briefAddress(name)));
}
