import { waitingIn } from '../../review/comment/answers-ticked.ts';
import type { GitHost } from './git-host.ts';

/** The name by which branch protection asks for it. */
export const CHECK_NAME = 'Review answered';

/**
 * Says at a commit whether every question has its answer that the site asks for, as far as the boxes
 * of the comment tell; gives how many have none.
 */
export async function reportAnswers(
  host: GitHost,
  repository: string,
  commit: string,
  comment: string,
): Promise<number> {
  const waiting = waitingIn(comment);
  await host.ask('POST', `/repos/${repository}/check-runs`, {
    name: CHECK_NAME,
    head_sha: commit,
    status: 'completed',
    conclusion: waiting === 0 ? 'success' : 'failure',
    output: {
      title:
        waiting === 0
          ? 'Nothing waits for an answer'
          : `${waiting} ${waiting === 1 ? 'question waits' : 'questions wait'} for an answer`,
      summary:
        'Each has an answer when an entry of corrections or a reason comes with the change, or when a reviewer ticks its box in the comment.',
    },
  });
  return waiting;
}
