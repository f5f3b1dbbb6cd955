import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportAnswers } from '../../src/commands/preview/check-run.ts';
import { postComment } from '../../src/commands/preview/comment.ts';
import { GitHost } from '../../src/commands/preview/git-host.ts';
import {
  asksEditors,
  commentEvent,
  findPullRequest,
  isOpenAt,
  pullRequestEvent,
  workflowRunEvent,
} from '../../src/commands/preview/pull-request.ts';
import { COMMENT_MARK } from '../../src/review/comment/review-comment.ts';
import { FakeHost } from './git-host.ts';

const COMMIT = 'c'.repeat(40);
const FORK = 77;
const RUN = {
  repository: { id: 1, full_name: 'record/record', default_branch: 'main' },
  workflow_run: {
    id: 5,
    event: 'pull_request',
    conclusion: 'success',
    head_sha: COMMIT,
    head_branch: 'fix/date #1',
    head_repository: { id: FORK, owner: { login: 'someone' } },
    // Empty for forks, and not asked.
    pull_requests: [],
  },
};
const PULLS = '/repos/record/record/pulls?state=open&head=someone%3Afix%2Fdate+%231';

const pull = (number: number, sha = COMMIT, repo = FORK) => ({
  number,
  state: 'open',
  base: { ref: 'main' },
  head: { sha, repo: { id: repo } },
});

let host: FakeHost;
let folder: string;
beforeEach(async () => {
  host = await new FakeHost().open();
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-event-'));
});
afterEach(() => {
  host.close();
  rmSync(folder, { recursive: true, force: true });
});

function environmentOf(event: unknown): NodeJS.ProcessEnv {
  const file = path.join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(event));
  return { GITHUB_EVENT_PATH: file };
}

const found = (event: unknown = RUN) =>
  findPullRequest(workflowRunEvent(environmentOf(event)), new GitHost(host.environment));

describe('the pull request of a preview', () => {
  it('is the open one of the fork’s branch that is at the commit which was built', async () => {
    host.answer('GET', PULLS, [pull(3, 'd'.repeat(40)), pull(7), pull(9, COMMIT, 78)]);
    host.answer('GET', '/repos/record/record/pulls/7', pull(7));
    host.answer('GET', '/repos/record/record/pulls/7/files', [
      { filename: 'content/briefs/2017/a.md' },
    ]);
    expect(await found()).toEqual({ number: 7, commit: COMMIT, contentOnly: true, fork: true });
  });

  it('may not move on while its files are read', async () => {
    host.answer('GET', PULLS, [pull(7)]);
    host.answer('GET', '/repos/record/record/pulls/7', pull(7, 'd'.repeat(40)));
    host.answer('GET', '/repos/record/record/pulls/7/files', [{ filename: 'content/a.md' }]);
    await expect(found()).rejects.toThrow(/moved on while it was being read/);
  });

  it('is built by published code only where it is made against the published branch', async () => {
    const other = { ...pull(7), base: { ref: 'experiment' } };
    host.answer('GET', PULLS, [other]);
    host.answer('GET', '/repos/record/record/pulls/7', other);
    host.answer('GET', '/repos/record/record/pulls/7/files', [{ filename: 'content/a.md' }]);
    expect(await found()).toMatchObject({ contentOnly: false });
  });

  it.each([
    [
      'names reviewers',
      { protection_rules: [{ type: 'required_reviewers', reviewers: [{}] }] },
      true,
    ],
    ['names nobody', { protection_rules: [{ type: 'required_reviewers', reviewers: [] }] }, false],
    ['only waits', { protection_rules: [{ type: 'wait_timer' }] }, false],
    ['is not there', undefined, false],
  ])('of a fork asks an editor where the environment %s', async (_name, environment, asks) => {
    if (environment)
      host.answer('GET', '/repos/record/record/environments/previews-of-forks', environment);
    expect(await asksEditors(new GitHost(host.environment), 'record/record')).toBe(asks);
  });

  it.each([
    ['code', [{ filename: 'content/a.md' }, { filename: 'layouts/shell.tsx' }]],
    [
      'a file that came from elsewhere',
      [{ filename: 'content/a.md', previous_filename: 'src/a.ts' }],
    ],
    ['a folder that only begins alike', [{ filename: 'content-licence.md' }]],
  ])('touches more than content where it changes %s', async (_name, files) => {
    host.answer('GET', PULLS, [pull(7)]);
    host.answer('GET', '/repos/record/record/pulls/7', pull(7));
    host.answer('GET', '/repos/record/record/pulls/7/files', files);
    expect(await found()).toMatchObject({ contentOnly: false });
  });

  it.each([
    ['has moved on', [pull(7, 'd'.repeat(40))], /No open pull request is at/],
    ['is closed', [], /No open pull request is at/],
    ['cannot be told from another', [pull(7), pull(8)], /Several open pull requests/],
  ])('is not published where it %s', async (_name, pulls, message) => {
    host.answer('GET', PULLS, pulls);
    await expect(found()).rejects.toThrow(message);
  });

  it.each([
    ['was cancelled', { ...RUN.workflow_run, conclusion: 'cancelled' }],
    ['was of a push', { ...RUN.workflow_run, event: 'push' }],
  ])('is not asked for where the run %s', (_name, workflow_run) => {
    expect(() => workflowRunEvent(environmentOf({ ...RUN, workflow_run }))).toThrow(
      /The run was started by/,
    );
  });

  it.each([
    ['another event', { action: 'opened' }],
    [
      'a number that is none',
      {
        repository: RUN.repository,
        pull_request: { number: '7; rm -rf /', head: { sha: COMMIT } },
      },
    ],
    [
      'a repository that is no name',
      {
        repository: { id: 1, full_name: '../x', default_branch: 'main' },
        pull_request: { number: 7, head: { sha: COMMIT } },
      },
    ],
  ])('comes from the event alone, not from %s', (_name, event) => {
    expect(() => pullRequestEvent(environmentOf(event))).toThrow(/is not of the kind/);
  });

  it('is not guessed outside a workflow', () => {
    expect(() => pullRequestEvent({})).toThrow(/GITHUB_EVENT_PATH is not set/);
  });
});

describe('the boxes of a comment', () => {
  const CHECKS = '/repos/record/record/check-runs';
  const of = (...ticks: string[]) =>
    `${COMMENT_MARK}\n${ticks.map((tick, at) => `- [${tick}] Why? <!-- ask:a${at}${at < 2 ? '!' : ''} -->`).join('\n')}\n`;

  it.each([
    ['fails until each is ticked that must be', [' ', 'x', ' '], 'failure', 1],
    ['succeeds then, whatever else is open', ['x', 'X', ' '], 'success', 0],
    ['succeeds where nothing is asked', [], 'success', 0],
  ])('%s', async (_name, ticks, conclusion, waiting) => {
    host.answer('POST', CHECKS, {});
    const asked = new GitHost(host.environment);
    expect(await reportAnswers(asked, 'record/record', COMMIT, of(...ticks))).toBe(waiting);
    expect(host.asked.at(-1)).toMatchObject({
      path: CHECKS,
      body: { name: 'Review answered', head_sha: COMMIT, conclusion },
    });
  });

  it('count in our own comment on a pull request alone', () => {
    const event = (
      body: string,
      type = 'Bot',
      more: object = { pull_request: {} },
      login = 'github-actions[bot]',
    ) =>
      commentEvent(
        environmentOf({
          repository: RUN.repository,
          issue: { number: 7, ...more },
          comment: { body, user: { type, login } },
        }),
      );
    expect(event(of('x'))).toMatchObject({ pull: 7 });
    expect(event(of('x'), 'User')).toBeUndefined();
    expect(event('Something else')).toBeUndefined();
    expect(event(of('x'), 'Bot', {})).toBeUndefined();
    expect(event(of('x'), 'Bot', { pull_request: {} }, 'echo[bot]')).toBeUndefined();
  });

  it('stay ticked when the comment is written again', async () => {
    host.answer('GET', '/repos/record/record/issues/7/comments', [
      { id: 2, body: of('x', ' '), user: { type: 'Bot', login: 'github-actions[bot]' } },
    ]);
    host.answer('PATCH', '/repos/record/record/issues/comments/2', {});
    const { body } = await postComment(
      new GitHost(host.environment),
      'record/record',
      7,
      of(' ', ' ', ' '),
    );
    expect(body).toBe(of('x', ' ', ' '));
  });
});

describe('a deploy that comes late', () => {
  it.each([
    ['of a pull request that is open at its commit is done', 'open', COMMIT, true],
    ['of one that was closed is not', 'closed', COMMIT, false],
    ['of one that moved on is not', 'open', 'd'.repeat(40), false],
  ])('%s', async (_name, state, sha, open) => {
    host.answer('GET', '/repos/record/record/pulls/7', {
      number: 7,
      state,
      base: { ref: 'main' },
      head: { sha, repo: null },
    });
    const asked = new GitHost(host.environment);
    expect(await isOpenAt(asked, 'record/record', { pull: 7, commit: COMMIT })).toBe(open);
  });
});

describe('the comment on a pull request', () => {
  const COMMENTS = '/repos/record/record/issues/7/comments';
  const post = (body: string) =>
    postComment(new GitHost(host.environment), 'record/record', 7, body);

  it('is posted once', async () => {
    host.answer('GET', COMMENTS, [
      { id: 1, body: 'Hello', user: { type: 'User', login: 'someone' } },
    ]);
    host.answer('POST', COMMENTS, {});
    expect(await post(`${COMMENT_MARK}\nOne`)).toMatchObject({ outcome: 'posted' });
    expect(host.asked.at(-1)).toEqual({
      method: 'POST',
      path: COMMENTS,
      body: { body: `${COMMENT_MARK}\nOne` },
    });
  });

  it('is written again, and a person’s comment that looks like it is left alone', async () => {
    host.answer('GET', COMMENTS, [
      { id: 1, body: `${COMMENT_MARK}\nNot ours`, user: { type: 'User', login: 'someone' } },
      { id: 2, body: `${COMMENT_MARK}\nOurs`, user: { type: 'Bot', login: 'github-actions[bot]' } },
    ]);
    host.answer('PATCH', '/repos/record/record/issues/comments/2', {});
    expect(await post(`${COMMENT_MARK}\nTwo`)).toMatchObject({ outcome: 'updated' });
    expect(host.asked.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  });

  it('says which question was refused', async () => {
    await expect(post('x')).rejects.toThrow(
      'GET /repos/record/record/issues/7/comments?per_page=100&page=1 was answered with 404.',
    );
  });
});
