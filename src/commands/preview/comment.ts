import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { withTicksOf } from '../../review/comment/answers-ticked.ts';
import { COMMENT_MARK } from '../../review/comment/review-comment.ts';
import type { GitHost } from './git-host.ts';
import { PUBLISHED_COMMIT } from './preview-branch.ts';
import { type CommentEvent, hostComment, isWorkflow, queueEvent } from './pull-request.ts';

const MOST_COMMENTS = 3000;

async function ownComment(host: GitHost, repository: string, pull: number) {
  const comments = z
    .array(hostComment)
    .parse(await host.list(`/repos/${repository}/issues/${pull}/comments`, MOST_COMMENTS));
  return comments.find((one) => isWorkflow(one.user) && one.body?.startsWith(COMMENT_MARK));
}

/** The comment of the pull request that a merge queue builds; undefined where it has none. */
export async function queuedComment(
  host: GitHost,
  repository: string,
): Promise<CommentEvent | undefined> {
  const { pull, commit } = queueEvent();
  const body = (await ownComment(host, repository, pull))?.body;
  return body ? { repository, pull, body, commit } : undefined;
}

/**
 * Writes the comment on a pull request, or writes it again: there is never a second one. A comment
 * that a person wrote is not taken for ours, whatever it says. Boxes that were ticked stay ticked.
 */
export async function postComment(
  host: GitHost,
  repository: string,
  pull: number,
  body: string,
): Promise<{ readonly outcome: 'posted' | 'updated'; readonly body: string }> {
  const comments = z
    .array(hostComment)
    .parse(await host.list(`/repos/${repository}/issues/${pull}/comments`, MOST_COMMENTS));
  const ours = comments.find((one) => isWorkflow(one.user) && one.body?.startsWith(COMMENT_MARK));
  if (ours) {
    const written = withTicksOf(ours.body ?? '', body);
    await host.ask('PATCH', `/repos/${repository}/issues/comments/${ours.id}`, { body: written });
    return { outcome: 'updated', body: written };
  }
  await host.ask('POST', `/repos/${repository}/issues/${pull}/comments`, { body });
  return { outcome: 'posted', body };
}

/** Milliseconds between two looks, and how many there are: a site is published in a few minutes. */
const LOOKS = { pause: 15_000, most: 60 } as const;

/** Whether a preview can be seen at its address, at a commit; asked until it can, or is not to be any more. */
export async function isPublished(
  preview: string,
  commit: string,
  isCurrent: () => Promise<boolean>,
  { pause, most }: { readonly pause: number; readonly most: number } = LOOKS,
): Promise<boolean> {
  const address = new URL(`${PUBLISHED_COMMIT}?${commit}`, preview);
  for (let look = 1; look <= most; look += 1) {
    const seen = await fetch(address, { signal: AbortSignal.timeout(10_000) })
      .then((response) => (response.ok ? response.text() : ''))
      .catch(() => '');
    if (seen.trim() === commit) return true;
    if (!(await isCurrent())) return false;
    if (look < most) await setTimeout(pause);
  }
  return false;
}
