import { diffArrays } from 'diff';

/** A stretch of two sequences: shared by both, or what stands in its place on either side. */
export interface Run<Token> {
  readonly same: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** Beyond so many differences two texts have nothing to do with each other, and are shown whole. */
const MOST_EDITS = 3000;

/**
 * What two sequences share and where they differ. Stretches that share no more than spaces and
 * signs between two differences are counted with them, so that a phrase reads as one change.
 */
export function wordRuns<Token extends { readonly key: string; readonly word: boolean }>(
  before: readonly Token[],
  after: readonly Token[],
): Run<Token>[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const parts = diffArrays(keys(before), keys(after), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ same: false, before, after }];
  const runs: Run<Token>[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of parts) {
    const run = {
      same: !added && !removed,
      before: added ? [] : before.slice(from, from + value.length),
      after: removed ? [] : after.slice(to, to + value.length),
    };
    from += run.before.length;
    to += run.after.length;
    join(runs, run);
  }
  return runs;
}

function join<Token extends { readonly word: boolean }>(runs: Run<Token>[], run: Run<Token>): void {
  const last = runs.at(-1);
  if (!last || last.same !== run.same) {
    const earlier = runs.at(-2);
    if (last && earlier && last.same && !last.after.some(({ word }) => word)) {
      runs.splice(-2, 2, together(together(earlier, last), run));
    } else {
      runs.push(run);
    }
    return;
  }
  runs[runs.length - 1] = together(last, run);
}

function together<Token>(a: Run<Token>, b: Run<Token>): Run<Token> {
  return { same: false, before: [...a.before, ...b.before], after: [...a.after, ...b.after] };
}
