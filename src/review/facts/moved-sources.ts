import type { Source } from '../../brief/schema.ts';
import { type BriefChange, briefOf } from '../brief-change.ts';
import { matchSources } from './compare-sources.ts';
import type { Fact } from './fact.ts';

/** Says of a source that leaves one brief for another where it went, and where it came from. */
export function markMovedSources(changes: readonly BriefChange[]): BriefChange[] {
  const went = new Map<string, string>();
  const came = new Map<string, string>();
  for (const change of changes) {
    const { removed, added } = matchSources(
      change.before?.sources ?? [],
      change.after?.sources ?? [],
    );
    for (const source of removed) noteDown(went, source, briefOf(change).name);
    for (const source of added) noteDown(came, source, briefOf(change).name);
  }
  return changes.map((change) => ({
    ...change,
    facts: change.facts.map((fact) => marked(fact, went, came)),
  }));
}

function noteDown(where: Map<string, string>, { url }: Source, name: string): void {
  if (url !== undefined) where.set(url, name);
}

function marked(
  fact: Fact,
  went: ReadonlyMap<string, string>,
  came: ReadonlyMap<string, string>,
): Fact {
  if (fact.field !== 'source' || fact.item === undefined) return fact;
  const [from, to] = [went.get(fact.item), came.get(fact.item)];
  if (from === undefined || to === undefined) return fact;
  return { ...fact, note: fact.change === 'removed' ? `moved to ${to}` : `moved from ${from}` };
}
