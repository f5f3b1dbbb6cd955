import type { Brief } from '../brief/brief.ts';
import type { BodyDiff } from './body/body-diff.ts';
import type { Fact } from './facts/fact.ts';
import type { BriefPair } from './facts/match-briefs.ts';

/** What became of a brief. */
export interface BriefChange extends BriefPair {
  readonly change: 'added' | 'changed' | 'moved' | 'removed';
  readonly facts: readonly Fact[];
  readonly body?: BodyDiff;
}

/** The brief as it is now, or else as it was. */
export function briefOf({ before, after }: BriefPair): Brief {
  const brief = after ?? before;
  if (!brief) throw new TypeError('A pair of briefs has neither.');
  return brief;
}
