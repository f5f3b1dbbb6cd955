import type { Brief } from '../../brief/brief.ts';
import { briefAddress } from '../../outputs/addresses/addresses.ts';
import { plainTextOf } from '../body/markup.ts';
import { redirects } from './compare-briefs.ts';

/** Items of two lists, as far as they are the same thing. */
export interface Matched<Item> {
  readonly pairs: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** What identifies an item; undefined where it has no such mark. */
export type Identity<Item> = (item: Item, side: 'before' | 'after') => string | undefined;

/**
 * Pairs the items of two lists by the first identity that finds them equal; the surest identity
 * stands first. Items with one identity are paired in their order. Pairs stand in the order of
 * `after`.
 */
export function matchItems<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  identities: readonly Identity<Item>[],
): Matched<Item> {
  const partner = new Map<Item, Item>();
  let removed = [...before];
  let added = [...after];
  for (const identity of identities) {
    const waiting = new Map<string, Item[]>();
    for (const item of removed) {
      const mark = identity(item, 'before');
      if (mark === undefined) continue;
      const queue = waiting.get(mark);
      if (queue) queue.push(item);
      else waiting.set(mark, [item]);
    }
    for (const item of added) {
      const mark = identity(item, 'after');
      const found = mark === undefined ? undefined : waiting.get(mark)?.shift();
      if (found) partner.set(item, found);
    }
    const taken = new Set(partner.values());
    removed = removed.filter((item) => !taken.has(item));
    added = added.filter((item) => !partner.has(item));
  }
  const pairs = after.flatMap((item) => {
    const found = partner.get(item);
    return found ? [[found, item] as const] : [];
  });
  return { pairs, removed, added };
}

/** A brief before and after; one of them is absent where it came or went. */
export interface BriefPair {
  readonly before?: Brief;
  readonly after?: Brief;
}

/** How many of their words two briefs must share to be one that was renamed, where they share a source or title. */
const ALIKE = 0.5;
/** The same where they share neither: briefs on like events may be written alike. */
const VERY_ALIKE = 0.85;
/** More pairs than this are not compared word by word: so many renamings are found by other marks. */
const MOST_COMPARISONS = 40_000;

/**
 * Pairs the briefs of two records: by file name, which is a brief's identity; then, where a name
 * went and another came, by the old address that the new one keeps, by equal bodies, by sources
 * and title, and at last by how many words they share.
 */
export function matchBriefs(before: readonly Brief[], after: readonly Brief[]): BriefPair[] {
  const keeper = new Map<string, string>();
  const known = new Set(before.map(({ name }) => name));
  for (const brief of after) {
    if (known.has(brief.name)) continue;
    for (const alias of brief.aliases) keeper.set(`${alias.replace(/\/$/, '')}/`, brief.name);
  }
  const { pairs, removed, added } = matchItems(before, after, [
    ({ name }) => name,
    ({ name }, side) => (side === 'before' ? keeper.get(briefAddress(name)) : name),
    ({ body, sources }) => (body.words > 10 ? `${body.hash} ${sources.length}` : undefined),
    ({ title, date }) => `${title.toLowerCase()} ${date.edtf}`,
    ({ title, sources }) => `${title.toLowerCase()} ${sources[0]?.url}`,
  ]);
  const renamed = alike(removed, added);
  const gone = new Set(renamed.map(({ before: from }) => from));
  const come = new Set(renamed.map(({ after: to }) => to));
  return [
    ...pairs.map(([from, to]) => ({ before: from, after: to })),
    ...renamed,
    ...removed.filter((brief) => !gone.has(brief)).map((brief) => ({ before: brief })),
    ...added.filter((brief) => !come.has(brief)).map((brief) => ({ after: brief })),
  ];
}

/** The likeliest pairs first; each brief is used once. */
function alike(removed: readonly Brief[], added: readonly Brief[]): Required<BriefPair>[] {
  if (removed.length * added.length > MOST_COMPARISONS) return [];
  const words = new Map([...removed, ...added].map((brief) => [brief, wordsOf(brief)]));
  const candidates = removed
    .flatMap((before) =>
      added.map((after) => ({
        before,
        after,
        likeness: likeness(words.get(before), words.get(after)),
      })),
    )
    .filter(
      ({ before, after, likeness: share }) =>
        share >= (shareMark(before, after) ? ALIKE : VERY_ALIKE),
    );
  candidates.sort((a, b) => b.likeness - a.likeness);
  const used = new Set<Brief>();
  return candidates.flatMap(({ before, after }) => {
    if (used.has(before) || used.has(after)) return [];
    used.add(before).add(after);
    return [{ before, after }];
  });
}

function shareMark(before: Brief, after: Brief): boolean {
  const urls = new Set(before.sources.flatMap(({ url }) => url ?? []));
  return (
    before.title === after.title ||
    after.sources.some(({ url }) => url !== undefined && urls.has(url))
  );
}

function wordsOf({ title, sources, body }: Brief): Set<string> {
  const text = `${title} ${plainTextOf(body.html)}`.toLowerCase();
  return new Set([
    ...(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
    ...sources.flatMap(({ url }) => url ?? []),
  ]);
}

/** The share of words that two texts have in common (Jaccard). */
function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

/** Whether readers who follow the old address of a renamed brief still arrive. */
export function keepsAddress({ before, after }: BriefPair): boolean {
  if (!before || !after || before.name === after.name) return true;
  return redirects(after, briefAddress(before.name));
}
