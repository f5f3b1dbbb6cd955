import { z } from 'zod';
import { COMMENT_MARK } from '../../review/comment/review-comment.ts';
import type { GitHost } from './git-host.ts';

const comment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ type: z.string() }).nullable(),
});

const MOST_COMMENTS = 3000;

/**
 * Writes the comment on a pull request, or writes it again: there is never a second one. A comment
 * that a person wrote is not taken for ours, whatever it says.
 */
export async function postComment(
  host: GitHost,
  repository: string,
  pull: number,
  body: string,
): Promise<'posted' | 'updated'> {
  const comments = z
    .array(comment)
    .parse(await host.list(`/repos/${repository}/issues/${pull}/comments`, MOST_COMMENTS));
  const ours = comments.find(
    (one) => one.user?.type === 'Bot' && one.body?.startsWith(COMMENT_MARK),
  );
  if (ours) {
    await host.ask('PATCH', `/repos/${repository}/issues/comments/${ours.id}`, { body });
    return 'updated';
  }
  await host.ask('POST', `/repos/${repository}/issues/${pull}/comments`, { body });
  return 'posted';
}
