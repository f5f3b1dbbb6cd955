import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { zip } from '../preview/zip.ts';
import { fileOf, repositoryOf, reviewOf } from '../review/hundred-briefs.ts';
import { bareRepository, type RunnerWorld, WorkflowRun } from './runner.ts';

const NOINDEX = '<!doctype html><meta name="robots" content="noindex"/>';
const SITE = 'https://example.org/';
const commitOf = (letter: string) => letter.repeat(40);

let review: string;
beforeAll(() => {
  const repository = repositoryOf(3);
  repository.replace(fileOf(1), 'title: Event', 'title: Another event');
  review = JSON.stringify(reviewOf(repository).document);
  repository.delete();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => vi.restoreAllMocks());

/** A pull request as the host knows it. */
interface Pull {
  state: 'open' | 'closed';
  head: string;
  files: readonly string[];
  fork: boolean;
}

/** GitHub, as far as the workflows ask it: its API, its git, and the pages that it shows. */
class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'dateline-events-'));
  readonly pulls = new Map<number, Pull>();
  readonly comments = new Map<number, string>();
  readonly checks: string[] = [];
  readonly checkedAt: string[] = [];
  pages: 'on' | 'off' = 'on';
  gate = false;
  approves = true;
  readonly asked: string[] = [];
  readonly #live = path.join(this.folder, 'live');
  readonly #git = bareRepository(path.join(this.folder, 'record/record.git'));

  constructor() {
    vi.stubGlobal('fetch', (input: string | URL, init: RequestInit = {}) =>
      this.#answer(input, init),
    );
  }

  get runner(): RunnerWorld {
    return {
      folder: this.folder,
      environment: {
        GITHUB_REPOSITORY: 'record/record',
        GITHUB_SERVER_URL: `file://${this.folder}`,
        GITHUB_API_URL: 'https://api.example',
        GITHUB_ACTIONS: 'true',
      },
      instead: {
        build: (job) => {
          mkdirSync(path.join(job, '_site'), { recursive: true });
          writeFileSync(path.join(job, '_site/index.html'), 'production');
        },
      },
      approve: async (environment) => {
        this.asked.push(environment);
        return environment === 'previews-of-forks' ? this.approves : true;
      },
      deployed: (site) => {
        rmSync(this.#live, { recursive: true, force: true });
        cpSync(site, this.#live, { recursive: true });
      },
    };
  }

  /** The commits of the previews on the branch, by pull request. */
  branch(): Record<string, string> {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: this.#git, encoding: 'utf8' });
    const there = git('branch', '--list', 'previews') !== '';
    const files = there ? git('ls-tree', '-r', '--name-only', 'previews').split('\n') : [];
    return Object.fromEntries(
      files
        .filter((file) => file.endsWith('/commit.txt'))
        .map((file) => [
          file.split('/')[0] ?? '',
          git('show', `previews:${file}`).trim().slice(0, 1),
        ]),
    );
  }

  isLive(file: string): boolean {
    return existsSync(path.join(this.#live, file));
  }

  push(number: number, letter: string, change: Partial<Pull> = {}): void {
    const before = this.pulls.get(number);
    const first: Pull = { state: 'open', head: '', files: ['content/a.md'], fork: false };
    this.pulls.set(number, { ...first, ...before, ...change, head: commitOf(letter) });
  }

  close(number: number): void {
    const pull = this.pulls.get(number);
    if (pull) pull.state = 'closed';
  }

  reopen(number: number): void {
    const pull = this.pulls.get(number);
    if (pull) pull.state = 'open';
  }

  /** The run that follows a preview which was built at a commit. */
  deploy(number: number, letter: string, { errors = false } = {}): WorkflowRun {
    const pull = this.pulls.get(number);
    const event = {
      repository: { id: 1, full_name: 'record/record', default_branch: 'main' },
      workflow_run: {
        id: 5,
        name: 'Preview',
        event: 'pull_request',
        conclusion: errors ? 'failure' : 'success',
        head_sha: commitOf(letter),
        head_branch: `branch-${number}`,
        head_repository: { id: pull?.fork ? 2 : 1, owner: { login: 'someone' } },
      },
    };
    const files = [
      { name: 'review/index.html', content: NOINDEX },
      { name: 'review/review.json', content: review },
      ...(errors ? [] : [{ name: 'index.html', content: `${NOINDEX}${letter}` }]),
    ];
    return new WorkflowRun('preview-deploy.yml', 'workflow_run', event, this.runner).withArtifact(
      'preview',
      'preview.zip',
      zip(files),
    );
  }

  async clean(): Promise<void> {
    const event = {
      repository: { id: 1, full_name: 'record/record', default_branch: 'main' },
      workflow_run: { name: 'Preview clean', conclusion: 'success' },
    };
    await new WorkflowRun('preview-clean.yml', 'pull_request_target', event, this.runner).all();
    await new WorkflowRun('publish.yml', 'workflow_run', event, this.runner).all();
  }

  async #answer(input: string | URL, init: RequestInit): Promise<Response> {
    const url = new URL(input);
    if (url.href.startsWith(SITE)) {
      const file = path.join(this.#live, url.pathname);
      return existsSync(file)
        ? new Response(readFileSync(file))
        : new Response('', { status: 404 });
    }
    const [body, method] = [JSON.parse(String(init.body ?? '{}')), init.method ?? 'GET'];
    const found = this.#api(`${method} ${url.pathname}`, url.searchParams, body);
    return found === undefined ? new Response('{}', { status: 404 }) : Response.json(found);
  }

  #api(asked: string, query: URLSearchParams, body: Record<string, unknown>): unknown {
    const at = (pattern: string) => new RegExp(`^${pattern}$`).exec(asked)?.[1];
    const repository = '/repos/record/record';
    if (at(`GET ${repository}/pulls`) === undefined && asked === `GET ${repository}/pulls`) {
      const branch = query.get('head')?.split(':branch-')[1];
      return [...this.pulls.keys()]
        .filter((number) => branch === undefined || String(number) === branch)
        .map((number) => this.#pull(number))
        .filter((pull) => pull?.state === 'open');
    }
    const number = Number(at(`\\w+ ${repository}/(?:pulls|issues)/(\\d+)(?:/\\w+)?`) ?? 0);
    if (asked.endsWith('/files'))
      return this.pulls.get(number)?.files.map((filename) => ({ filename }));
    if (/^GET .*\/comments$/.test(asked)) {
      const text = this.comments.get(number);
      const user = { type: 'Bot', login: 'github-actions[bot]' };
      return text === undefined ? [] : [{ id: number, body: text, user }];
    }
    if (/^POST .*\/comments$/.test(asked)) return this.#comment(number, body);
    const edited = at(`PATCH ${repository}/issues/comments/(\\d+)`);
    if (edited !== undefined) return this.#comment(Number(edited), body);
    if (asked === `POST ${repository}/check-runs`) {
      this.checkedAt.push(String(body.head_sha));
      return this.checks.push(String(body.conclusion));
    }
    if (asked === `GET ${repository}/pages`)
      return this.pages === 'on' ? { html_url: SITE, build_type: 'workflow' } : undefined;
    if (asked === `GET ${repository}/environments/previews-of-forks` && this.gate)
      return { protection_rules: [{ type: 'required_reviewers', reviewers: [{}] }] };
    return asked.startsWith(`GET ${repository}/pulls/`) ? this.#pull(number) : undefined;
  }

  #comment(number: number, { body }: Record<string, unknown>): object {
    this.comments.set(number, String(body));
    return {};
  }

  #pull(number: number) {
    const pull = this.pulls.get(number);
    return (
      pull && {
        number,
        state: pull.state,
        base: { ref: 'main' },
        head: { sha: pull.head, repo: { id: pull.fork ? 2 : 1 } },
      }
    );
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(world.folder, { recursive: true, force: true });
});

const LINK = 'https://example.org/preview/pr-7/review/';

describe('a pull request', () => {
  it('is commented on at once, and with links when they work', async () => {
    world.push(7, 'a');
    const run = world.deploy(7, 'a');
    await run.job('comment');
    expect(world.comments.get(7)).toContain('The preview is being published');
    expect(world.comments.get(7)).not.toContain(LINK);
    await run.all();
    expect(world.comments.get(7)).toContain(LINK);
    expect(world.branch()).toEqual({ 'pr-7': 'a' });
    expect(world.isLive('preview/pr-7/index.html')).toBe(true);
    expect(world.isLive('index.html')).toBe(true);
    expect([...run.jobs.values()].map(({ result }) => result)).toEqual(Array(5).fill('success'));
  });

  it('loses its preview when its content has errors or it comes to touch code, and keeps its review', async () => {
    world.push(7, 'a');
    await world.deploy(7, 'a').all();
    world.push(7, 'b');
    await world.deploy(7, 'b', { errors: true }).all();
    expect(world.branch()).toEqual({});
    expect(world.isLive('preview/pr-7/index.html')).toBe(false);
    expect(world.comments.get(7)).toContain('no site was built');
    world.push(7, 'c');
    await world.deploy(7, 'c').all();
    expect(world.branch()).toEqual({ 'pr-7': 'c' });
    world.push(7, 'd', { files: ['content/a.md', 'eleventy.config.ts'] });
    await world.deploy(7, 'd').all();
    expect(world.branch()).toEqual({});
    expect(world.comments.get(7)).toContain('may be its own');
  });

  it('that is closed has no preview, and a late artifact brings none back', async () => {
    world.push(7, 'a');
    const late = world.deploy(7, 'a');
    await late.job('accept');
    world.close(7);
    await world.clean();
    await late.all();
    expect(world.branch()).toEqual({});
    expect(world.comments.get(7)).toBeUndefined();
    expect((await world.deploy(7, 'a').all()).jobs.get('accept')?.result).toBe('failure');
    world.reopen(7);
    await world.deploy(7, 'a').all();
    expect(world.branch()).toEqual({ 'pr-7': 'a' });
    world.close(7);
    await world.clean();
    expect(world.branch()).toEqual({});
    expect(world.isLive('preview/pr-7/index.html')).toBe(false);
  });

  it('of a fork is published after an editor’s act, and reviewed before', async () => {
    world.push(7, 'a', { fork: true });
    await world.deploy(7, 'a').all();
    expect(world.branch()).toEqual({});
    expect(world.comments.get(7)).toContain('nobody is asked yet');
    world.gate = true;
    world.approves = false;
    const refused = await world.deploy(7, 'a').all();
    expect(world.branch()).toEqual({});
    expect(world.comments.get(7)).toContain('once an editor approves it');
    expect(refused.jobs.get('links')?.result).toBe('skipped');
    world.approves = true;
    await world.deploy(7, 'a').all();
    expect(world.branch()).toEqual({ 'pr-7': 'a' });
    expect(world.comments.get(7)).toContain(LINK);
    expect(new Set(world.asked)).toEqual(
      new Set(['previews', 'previews-of-forks', 'github-pages']),
    );
  });

  it('stands beside others, two at once', async () => {
    world.push(7, 'a');
    world.push(8, 'b');
    const [seven, eight] = [world.deploy(7, 'a'), world.deploy(8, 'b')];
    for (const name of ['accept', 'comment', 'publish', 'site', 'links']) {
      await eight.job(name);
      await seven.job(name);
    }
    expect(world.branch()).toEqual({ 'pr-7': 'a', 'pr-8': 'b' });
    expect(world.comments.get(8)).toContain('/preview/pr-8/');
  });
});

describe('what a merge queue builds', () => {
  const event = (pull: number, letter: string) => ({
    repository: { id: 1, full_name: 'record/record', default_branch: 'main' },
    merge_group: {
      head_sha: commitOf(letter),
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${pull}-${commitOf('0')}`,
    },
  });
  const run = (pull: number, letter: string) =>
    new WorkflowRun('review-answers.yml', 'merge_group', event(pull, letter), world.runner).all();

  it.each([
    ['fails until every question that must be has its answer', ' ', 'failure'],
    ['passes once it has', 'x', 'success'],
  ])('%s', async (_name, tick, conclusion) => {
    world.push(7, 'a');
    await world.deploy(7, 'a').all();
    const comment = world.comments.get(7) ?? '';
    world.comments.set(7, `${comment}\n- [${tick}] Why? <!-- ask:meaning/number! -->\n`);
    const { jobs } = await run(7, 'e');
    expect(jobs.get('answers')?.result).toBe('success');
    expect(world.checks.at(-1)).toBe(conclusion);
    expect(world.checkedAt.at(-1)).toBe(commitOf('e'));
  });

  it('passes where there is no review, as of a change of code alone', async () => {
    world.push(8, 'a');
    expect((await run(8, 'e')).jobs.get('answers')?.result).toBe('success');
    expect(world.checks).not.toContain('failure');
  });
});

describe('the first push', () => {
  it('is green where Pages is not on yet', async () => {
    world.pages = 'off';
    const event = { repository: { id: 1, full_name: 'record/record', default_branch: 'main' } };
    const run = await new WorkflowRun('publish.yml', 'push', event, world.runner).all();
    expect(Object.fromEntries([...run.jobs].map(([name, { result }]) => [name, result]))).toEqual({
      parts: 'skipped',
      build: 'success',
      deploy: 'skipped',
    });
  });
});

/** Every order of some events in which each of a pair comes before the other. */
function* orders(
  events: readonly string[],
  before: readonly (readonly [string, string])[],
): Generator<string[]> {
  if (events.length === 0) yield [];
  for (const event of events) {
    if (before.some(([first, then]) => then === event && events.includes(first))) continue;
    const rest = events.filter((one) => one !== event);
    for (const order of orders(rest, before)) yield [event, ...order];
  }
}

/** `A` is the run of the first commit, `B` that of the second, which was pushed over it. */
const ORDERS = [
  ...orders(
    ['push', 'accept A', 'publish A', 'accept B', 'publish B', 'close'],
    [
      ['accept A', 'publish A'],
      ['push', 'accept B'],
      ['accept B', 'publish B'],
      ['push', 'close'],
    ],
  ),
].map((order) => [order.join(', '), order] as const);

describe('events in any order', () => {
  it('are all of them', () => expect(ORDERS.length).toBeGreaterThan(40));

  it.each(ORDERS)(
    'leave no preview of an older state, and none in the end: %s',
    async (_name, order) => {
      world.push(7, 'a');
      const runs: Record<string, WorkflowRun> = {
        A: world.deploy(7, 'a'),
        B: world.deploy(7, 'b'),
      };
      for (const event of order) {
        const [act = '', run = ''] = event.split(' ');
        if (act === 'push') world.push(7, 'b');
        else if (act === 'close') {
          world.close(7);
          await world.clean();
        } else {
          const newest = world.branch()['pr-7'];
          await runs[run]?.job(act);
          if (newest === 'b') expect(world.branch()['pr-7']).toBe('b');
        }
        if (order.indexOf(event) > order.indexOf('close')) expect(world.branch()).toEqual({});
      }
      expect(world.branch()).toEqual({});
    },
  );
});
