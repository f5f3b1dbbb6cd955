import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { COMMENT_MARK } from '../../review/comment/review-comment.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import type { GitHost } from './git-host.ts';

/** The parts of GitHub's event files that we read; the event is GitHub's own word, unlike an artifact. */
const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const number = z.int().positive().max(1_000_000_000);
const repository = z.object({
  id: z.int(),
  default_branch: z.string().max(300),
  full_name: z.string().regex(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/),
});

const workflowRun = z.object({
  repository,
  workflow_run: z.object({
    id: z.int(),
    event: z.string(),
    conclusion: z.string().nullable(),
    head_sha: commit,
    head_branch: z.string().max(300),
    head_repository: z.object({
      id: z.int(),
      owner: z.object({ login: z.string().regex(/^[\w.-]+$/) }),
    }),
  }),
});

const pullRequest = z.object({
  repository,
  pull_request: z.object({ number, head: z.object({ sha: commit }) }),
});

export type WorkflowRunEvent = z.output<typeof workflowRun>;
export type PullRequestEvent = z.output<typeof pullRequest>;

/**
 * The run of the preview that has just ended.
 * @throws UsageError where this is not such an event, or the run was not of a pull request.
 */
export function workflowRunEvent(environment: NodeJS.ProcessEnv = process.env): WorkflowRunEvent {
  const event = readEvent(workflowRun, environment);
  const { event: trigger, conclusion } = event.workflow_run;
  // A run that ended with errors in the content has a review of them.
  if (trigger !== 'pull_request' || (conclusion !== 'success' && conclusion !== 'failure')) {
    throw new UsageError(
      `The run was started by "${trigger}" and ended as "${conclusion}".`,
      'Only the preview of a pull request whose run came to its end is taken over.',
    );
  }
  return event;
}

/**
 * The pull request of an event.
 * @throws UsageError where this is not such an event.
 */
export function pullRequestEvent(environment: NodeJS.ProcessEnv = process.env): PullRequestEvent {
  return readEvent(pullRequest, environment);
}

/** Who writes the comments of a workflow; another app may repeat what strangers tell it. */
const author = z.object({ type: z.string(), login: z.string() }).nullable();

export function isWorkflow(user: z.output<typeof author>): boolean {
  return user?.type === 'Bot' && user.login === 'github-actions[bot]';
}

/** A comment on a pull request, as GitHub tells of it. */
export const hostComment = z.object({ id: z.int(), body: z.string().nullish(), user: author });

const commented = z.object({
  repository,
  issue: z.object({ number, pull_request: z.object({}).optional() }),
  comment: z.object({ body: z.string(), user: author }),
});

/** The comment of a review that somebody edited: GitHub lets none do so who may not write. */
export interface CommentEvent {
  readonly repository: string;
  readonly pull: number;
  readonly body: string;
  /** Where the answers are reported; at the head of the pull request, where absent. */
  readonly commit?: string;
}

const queued = z.object({
  repository,
  merge_group: z.object({
    head_sha: commit,
    head_ref: z.string().regex(/^refs\/heads\/gh-readonly-queue\/.+\/pr-\d{1,9}-[0-9a-f]{40,64}$/),
  }),
});

/**
 * The pull request that a merge queue builds, and the commit of that.
 * @throws UsageError where this is not such an event.
 */
export function queueEvent(environment: NodeJS.ProcessEnv = process.env): {
  readonly pull: number;
  readonly commit: string;
} {
  const { merge_group: group } = readEvent(queued, environment);
  return {
    pull: Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(group.head_ref)?.[1]),
    commit: group.head_sha,
  };
}

/**
 * The comment of an event; undefined where it is not that of a review.
 * @throws UsageError where this is not such an event.
 */
export function commentEvent(
  environment: NodeJS.ProcessEnv = process.env,
): CommentEvent | undefined {
  const { repository: of, issue, comment } = readEvent(commented, environment);
  if (!issue.pull_request || !isWorkflow(comment.user)) return undefined;
  if (!comment.body.startsWith(COMMENT_MARK)) return undefined;
  return { repository: of.full_name, pull: issue.number, body: comment.body };
}

function readEvent<Schema extends z.ZodType>(
  schema: Schema,
  { GITHUB_EVENT_PATH: file }: NodeJS.ProcessEnv,
): z.output<Schema> {
  if (!file) {
    throw new UsageError(
      'There is no event: GITHUB_EVENT_PATH is not set.',
      'Run this in a workflow, or set it to an event file.',
    );
  }
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(
      `The event in ${file} is not of the kind that this command is for.`,
      'Check what starts the workflow.',
    );
  }
}

const pull = z.object({
  number: z.int().positive(),
  state: z.string(),
  base: z.object({ ref: z.string() }),
  head: z.object({ sha: z.string(), repo: z.object({ id: z.int() }).nullable() }),
});

const file = z.object({ filename: z.string(), previous_filename: z.string().optional() });

export interface FoundPullRequest {
  readonly number: number;
  readonly commit: string;
  /** It changes nothing outside content/ of the published branch: what built the preview is the published code. */
  readonly contentOnly: boolean;
  /** It comes from another repository, whose owner may be anybody. */
  readonly fork: boolean;
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
  // What is pushed while the files are being listed must not be judged by the files of another state.
  if (!(await isOpenAt(host, repository, { pull: first.number, commit }))) {
    throw new UsageError(
      `Pull request ${first.number} moved on while it was being read.`,
      'Nothing was published.',
    );
  }
  const contentOnly =
    first.base.ref === event.repository.default_branch &&
    files.length < MOST_FILES &&
    paths.every((path) => path.startsWith('content/'));
  return { number: first.number, commit, contentOnly, fork: head.id !== event.repository.id };
}

/** The environment of a repository in which an editor approves the preview of a fork. */
export const FORK_ENVIRONMENT = 'previews-of-forks';

/** Whether that environment asks somebody: one that is not set up would let everything through. */
export async function asksEditors(host: GitHost, repository: string): Promise<boolean> {
  const answer = await host.find(`/repos/${repository}/environments/${FORK_ENVIRONMENT}`);
  const { data } = environment.safeParse(answer);
  return (data?.protection_rules ?? []).some(
    ({ type, reviewers = [] }) => type === 'required_reviewers' && reviewers.length > 0,
  );
}

const environment = z.object({
  protection_rules: z.array(
    z.object({ type: z.string(), reviewers: z.array(z.unknown()).optional() }),
  ),
});

/** The commit at which a pull request is. */
export async function headOf(
  host: GitHost,
  repository: string,
  pullNumber: number,
): Promise<string> {
  return pull.parse(await host.ask('GET', `/repos/${repository}/pulls/${pullNumber}`)).head.sha;
}

/** Whether a pull request is open, and still at a commit. */
export async function isOpenAt(
  host: GitHost,
  repository: string,
  { pull: pullNumber, commit: wanted }: { readonly pull: number; readonly commit: string },
): Promise<boolean> {
  const { state, head } = pull.parse(
    await host.ask('GET', `/repos/${repository}/pulls/${pullNumber}`),
  );
  return state === 'open' && head.sha === wanted;
}

/** GitHub's list of open pull requests is asked for as long as this. */
const MOST_OPEN = 10_000;

/** The numbers of all pull requests that are open. */
export async function openPullRequests(
  host: GitHost,
  repository: string,
): Promise<ReadonlySet<number>> {
  const answers = z
    .array(z.object({ number: z.int().positive() }))
    .parse(await host.list(`/repos/${repository}/pulls?state=open`, MOST_OPEN));
  return new Set(answers.map((answer) => answer.number));
}
