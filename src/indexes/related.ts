import type { Brief } from '../brief/brief.ts';

/** What each brief relates to, by the brief's name: those it names, then those that name it. */
export type RelatedIndex = ReadonlyMap<string, readonly Brief[]>;

/** Follows `related` in both directions; each brief once, never itself. */
export function indexRelated(
  briefs: readonly Brief[],
  byName: ReadonlyMap<string, Brief>,
): RelatedIndex {
  const related = new Map<string, Set<Brief>>();
  const relate = (from: Brief, to: Brief) => {
    if (from === to) return;
    const known = related.get(from.name);
    if (known) known.add(to);
    else related.set(from.name, new Set([to]));
  };
  const naming = briefs.filter((brief) => brief.related.length > 0);
  for (const brief of naming) {
    for (const name of brief.related) {
      const other = byName.get(name);
      if (other) relate(brief, other);
    }
  }
  for (const brief of naming) {
    for (const name of brief.related) {
      const other = byName.get(name);
      if (other) relate(other, brief);
    }
  }
  return new Map([...related].map(([name, others]) => [name, Object.freeze([...others])]));
}
