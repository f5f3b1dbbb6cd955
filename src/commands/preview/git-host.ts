import { appendFileSync } from 'node:fs';
import { UsageError } from '../../terminal/usage-error.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

/** GitHub's REST API, as far as previews need it. */
export class GitHost {
  readonly #address: string;
  readonly #token: string;

  constructor(environment: NodeJS.ProcessEnv = process.env) {
    this.#address = (environment.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/$/, '');
    this.#token = environment.GITHUB_TOKEN ?? '';
  }

  /** What the API answers, as JSON. @throws UsageError where it refuses. */
  ask(method: Method, path: string, body?: object): Promise<unknown> {
    return this.#ask(method, path, body);
  }

  /** What the API answers, as JSON; undefined where there is no such thing. */
  find(path: string): Promise<unknown> {
    return this.#ask('GET', path, undefined, true);
  }

  async #ask(method: Method, path: string, body?: object, missing = false): Promise<unknown> {
    const response = await fetch(`${this.#address}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'dateline',
        'x-github-api-version': '2022-11-28',
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new UsageError(
        `${method} ${path} got no answer: ${error.message}`,
        'Run the job again.',
      );
    });
    if (response.status === 404 && method === 'GET' && missing) return undefined;
    if (!response.ok) {
      throw new UsageError(
        `${method} ${path} was answered with ${response.status}.`,
        'Check the permissions of the job.',
      );
    }
    return response.status === 204 ? undefined : response.json();
  }

  /** Every item of a list, page by page, to a most. */
  async list(path: string, most: number): Promise<unknown[]> {
    const items: unknown[] = [];
    for (let page = 1; items.length < most; page += 1) {
      const answer = await this.ask(
        'GET',
        `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`,
      );
      if (!Array.isArray(answer))
        throw new UsageError(`GET ${path} did not answer with a list.`, 'Run the job again.');
      items.push(...answer);
      if (answer.length < 100) break;
    }
    return items;
  }
}

/**
 * The repository of the workflow as a remote. Its token goes to git by the environment: it stands in
 * no file, no address and no list of processes.
 * @throws UsageError outside a workflow.
 */
export function workflowRemote(environment: NodeJS.ProcessEnv = process.env): string {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_TOKEN: token,
  } = environment;
  if (!server || !repository) {
    throw new UsageError(
      'This is not a workflow: GITHUB_REPOSITORY is not set.',
      'Name the repository with --remote.',
    );
  }
  if (token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    environment.GIT_CONFIG_COUNT = '1';
    environment.GIT_CONFIG_KEY_0 = `http.${server}/.extraheader`;
    environment.GIT_CONFIG_VALUE_0 = `AUTHORIZATION: basic ${basic}`;
  }
  return `${server}/${repository}.git`;
}

/**
 * The name of the repository whose workflow this is.
 * @throws UsageError outside a workflow.
 */
export function repositoryName({ GITHUB_REPOSITORY: name } = process.env): string {
  if (name) return name;
  throw new UsageError(
    'This is not a workflow: GITHUB_REPOSITORY is not set.',
    'Set it to the name of the repository, as in owner/name.',
  );
}

/** Hands a value on to later jobs of a workflow. */
export function setOutput(name: string, value: string, environment = process.env): void {
  const { GITHUB_OUTPUT: file } = environment;
  if (file) appendFileSync(file, `${name}=${value}\n`);
}
