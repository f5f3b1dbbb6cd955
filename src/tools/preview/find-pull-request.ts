import { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import type { WorkflowRunEvent } from './event.ts';
import type { GitHost } from './git-host.ts';

const pull = z.object({
  number: z.int().positive(),
  state: z.string(),
  head: z.object({ sha: z.string(), repo: z.object({ id: z.int() }).nullable() }),
});

const file = z.object({ filename: z.string(), previous_filename: z.string().optional() });

export interface FoundPullRequest {
  readonly number: number;
  readonly commit: string;
  /** It changes nothing outside content/: what built the preview is the published code. */
  readonly contentOnly: boolean;
}

/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3000;

/**
 * The open pull request that a run of the preview belongs to. The event names none for a fork, so
 * it is looked up by the fork's branch, and must be at the very commit that was built.
 * @throws UsageError where it is closed, has moved on, or cannot be told.
 */
export async function findPullRequest(
  event: WorkflowRunEvent,
  host: GitHost,
): Promise<FoundPullRequest> {
  const { full_name: repository } = event.repository;
  const { head_sha: commit, head_branch: branch, head_repository: head } = event.workflow_run;
  const query = new URLSearchParams({ state: 'open', head: `${head.owner.login}:${branch}` });
  const answers = z.array(pull).parse(await host.list(`/repos/${repository}/pulls?${query}`, 300));
  const found = answers.filter(
    (candidate) => candidate.head.repo?.id === head.id && candidate.head.sha === commit,
  );
  const [first, ...others] = found;
  if (!first || others.length > 0) {
    throw new UsageError(
      found.length === 0
        ? `No open pull request is at ${commit}: it was closed, or a later commit is being previewed.`
        : `Several open pull requests are at ${commit}.`,
      'Nothing was published.',
    );
  }
  const files = z
    .array(file)
    .parse(await host.list(`/repos/${repository}/pulls/${first.number}/files`, MOST_FILES));
  const paths = files.flatMap(({ filename, previous_filename: earlier }) => [
    filename,
    ...(earlier ? [earlier] : []),
  ]);
  const contentOnly =
    files.length < MOST_FILES && paths.every((path) => path.startsWith('content/'));
  return { number: first.number, commit, contentOnly };
}
