import { z } from 'zod';
import { withTicksOf } from '../../review/comment/answers-ticked.ts';
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
 * that a person wrote is not taken for ours, whatever it says. Boxes that were ticked stay ticked.
 */
export async function postComment(
  host: GitHost,
  repository: string,
  pull: number,
  body: string,
): Promise<{ readonly outcome: 'posted' | 'updated'; readonly body: string }> {
  const comments = z
    .array(comment)
    .parse(await host.list(`/repos/${repository}/issues/${pull}/comments`, MOST_COMMENTS));
  const ours = comments.find(
    (one) => one.user?.type === 'Bot' && one.body?.startsWith(COMMENT_MARK),
  );
  if (ours) {
    const written = withTicksOf(ours.body ?? '', body);
    await host.ask('PATCH', `/repos/${repository}/issues/comments/${ours.id}`, { body: written });
    return { outcome: 'updated', body: written };
  }
  await host.ask('POST', `/repos/${repository}/issues/${pull}/comments`, { body });
  return { outcome: 'posted', body };
}
