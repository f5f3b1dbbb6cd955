import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';
import { commands } from '../../src/commands/index.ts';
import { projectRoot } from '../../src/commands/project/project-root.ts';
import type { Command } from '../../src/terminal/command.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly environment?: string | { readonly name: string };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

interface Done {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What stands around a run of a workflow. */
export interface RunnerWorld {
  /** A folder of the test's own. */
  readonly folder: string;
  /** Where the host is asked, and what this run may do there. */
  readonly environment: NodeJS.ProcessEnv;
  /** Commands that are too long for a test, by their npm script: each works in the job's folder. */
  readonly instead: Readonly<Record<string, (folder: string) => void>>;
  /** Asked before a job of an environment begins; false where the editor refuses. */
  approve(environment: string): Promise<boolean>;
  /** Told what is put on the host that readers see. */
  deployed(site: string): void;
}

/**
 * Runs a workflow as its file says, job by job and step by step: conditions are evaluated by GitHub's
 * own library, npm scripts are the commands themselves, and actions do what they do to folders.
 */
export class WorkflowRun {
  readonly jobs = new Map<string, Done>();
  readonly #artifacts: string;
  readonly #all: Readonly<Record<string, Job>>;
  readonly #world: RunnerWorld;
  readonly #event: object;
  readonly #name: string;
  readonly #steps: string;

  constructor(file: string, name: string, event: object, world: RunnerWorld) {
    const text = readFileSync(path.join(projectRoot, '.github/workflows', file), 'utf8');
    this.#all = (parse(text) as { jobs: Record<string, Job> }).jobs;
    this.#name = name;
    this.#event = event;
    this.#world = world;
    this.#steps = mkdtempSync(path.join(world.folder, 'run-'));
    this.#artifacts = path.join(this.#steps, 'artifacts');
    mkdirSync(this.#artifacts, { recursive: true });
  }

  /** Puts an artifact of another run where this one downloads it. */
  withArtifact(name: string, file: string, bytes: Uint8Array): this {
    mkdirSync(path.join(this.#artifacts, name), { recursive: true });
    writeFileSync(path.join(this.#artifacts, name, file), bytes);
    return this;
  }

  /** All jobs, each when those that it needs are through. */
  async all(): Promise<this> {
    for (const name of Object.keys(this.#all)) await this.job(name);
    return this;
  }

  async job(name: string): Promise<Done> {
    const known = this.jobs.get(name);
    if (known) return known;
    const job = this.#all[name];
    if (!job) throw new Error(`There is no job ${name}.`);
    const needs: Record<string, Done> = {};
    for (const one of [job.needs ?? []].flat()) needs[one] = await this.job(one);
    const done = await this.#run(name, job, needs);
    this.jobs.set(name, done);
    return done;
  }

  async #run(name: string, job: Job, needs: Record<string, Done>): Promise<Done> {
    const none = (result: Result): Done => ({ result, outputs: {} });
    const went = Object.values(needs).every(({ result }) => result === 'success');
    const context = {
      needs,
      github: { event_name: this.#name, event: this.#event, token: 'token' },
      // A repository has none of its own to begin with.
      vars: {},
    };
    if (!asked(job.if, context, went)) return none('skipped');
    if (job.uses) {
      const called = new WorkflowRun(path.basename(job.uses), this.#name, this.#event, this.#world);
      const all = [...(await called.all()).jobs.values()];
      return none(all.some(({ result }) => result === 'failure') ? 'failure' : 'success');
    }
    const { environment = '' } = job;
    const wanted = written(
      typeof environment === 'string' ? environment : environment.name,
      context,
    );
    if (wanted !== '' && !(await this.#world.approve(wanted))) return none('failure');
    return this.#allSteps(path.join(this.#steps, name), job, context);
  }

  async #allSteps(folder: string, job: Job, around: object): Promise<Done> {
    mkdirSync(folder, { recursive: true });
    const steps: Record<string, { outputs: Record<string, string> }> = {};
    let result: Result = 'success';
    for (const [index, step] of (job.steps ?? []).entries()) {
      const context = { ...around, steps };
      if (!asked(step.if, context, result === 'success')) continue;
      const output = path.join(folder, `output-${index}`);
      writeFileSync(output, '');
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([key, value]) => [key, written(value, context)]),
      );
      const went = step.run
        ? await this.#script(step.run, folder, { ...env, GITHUB_OUTPUT: output })
        : this.#action(step, folder);
      if (!went) result = 'failure';
      const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
      const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
      if (step.id) steps[step.id] = { outputs };
    }
    const outputs = Object.fromEntries(
      Object.entries(job.outputs ?? {}).map(([key, value]) => [
        key,
        written(value, { ...around, steps }),
      ]),
    );
    return { result, outputs };
  }

  async #script(line: string, folder: string, env: NodeJS.ProcessEnv): Promise<boolean> {
    if (/^npm c/.test(line)) return true;
    const [, script = '', rest = ''] = /^npm run ([\w:-]+)(?: -- (.*))?$/.exec(line) ?? [];
    const instead = this.#world.instead[script];
    if (instead) {
      instead(folder);
      return true;
    }
    const load = Object.entries(commands).find(([name]) => name === script.replace(':', '-'))?.[1];
    if (!load) throw new Error(`There is no command ${script}.`);
    const args = rest.split(' ').filter(Boolean);
    const here = args.map((arg) => (arg.startsWith('-') ? arg : path.join(folder, arg)));
    return this.#command((await load()).default, here, {
      ...this.#world.environment,
      GITHUB_EVENT_NAME: this.#name,
      GITHUB_EVENT_PATH: this.#eventFile(folder),
      ...env,
    });
  }

  async #command(
    command: Command,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ): Promise<boolean> {
    const before = { ...process.env };
    Object.assign(process.env, env);
    process.exitCode = undefined;
    try {
      await command.run(args);
      return (process.exitCode ?? 0) === 0;
    } finally {
      process.exitCode = undefined;
      for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
      Object.assign(process.env, before);
    }
  }

  #eventFile(folder: string): string {
    const file = path.join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(this.#event));
    return file;
  }

  #action({ uses = '', with: given = {} }: Step, folder: string): boolean {
    const [action = ''] = uses.split('@');
    const at = path.join(folder, given.path ?? '');
    const kept = path.join(this.#artifacts, given.name ?? 'github-pages');
    switch (action) {
      case 'actions/checkout':
      case 'actions/setup-node':
        return true;
      case 'actions/upload-artifact':
      case 'actions/upload-pages-artifact':
        if (!existsSync(at)) return false;
        cpSync(at, kept, { recursive: true });
        return true;
      case 'actions/download-artifact':
        if (!existsSync(kept)) return false;
        cpSync(kept, at, { recursive: true });
        return true;
      case 'actions/deploy-pages':
        this.#world.deployed(kept);
        return true;
      default:
        throw new Error(`The tests do not know what ${action} does.`);
    }
  }
}

const STATUS = /\b(?:always|cancelled|failure|success)\s*\(/;

/** Whether a job or step runs: without a word on how others went, only where they went well. */
function asked(condition: string | undefined, context: object, went: boolean): boolean {
  if (condition === undefined) return went;
  const text = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return (went || STATUS.test(text)) && evaluated(text, context, went) === 'true';
}

function written(text: string, context: object): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    evaluated(expression, context, true),
  );
}

function evaluated(expression: string, context: object, went: boolean): string {
  const status = { success: went, failure: !went, cancelled: false, always: true };
  const functions = Object.keys(status).map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
  const values = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  const { tokens } = new Lexer(expression.trim()).lex();
  const contexts = ['github', 'needs', 'steps', 'vars'];
  const defined = functions.map((one) => ({
    ...one,
    call: () => new data.BooleanData(status[one.name as keyof typeof status]),
  }));
  const tree = new Parser(tokens, contexts, functions).parse();
  return new Evaluator(tree, values, new Map(defined.map((one) => [one.name, one])))
    .evaluate()
    .coerceString();
}

/** A bare repository with one commit, as a host has it. */
export function bareRepository(folder: string): string {
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  appendFileSync(path.join(folder, 'config'), '');
  return folder;
}
