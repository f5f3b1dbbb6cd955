import type { ReviewDocument } from '../review-document.ts';

/** What is compared with what, in a sentence. */
export function comparedSides({ base, head }: Pick<ReviewDocument, 'base' | 'head'>): string {
  const before = `${base.ref} at ${short(base.commit)}`;
  if (head.commit !== base.commit) {
    const rest = head.uncommitted ? ', and what is not committed yet' : '';
    return `Compared with ${before}, where this branch began: its commits up to ${short(head.commit)}${rest}.`;
  }
  return head.uncommitted
    ? `Compared with ${before}: what is not committed yet.`
    : `Nothing was changed since ${before}.`;
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
