import { execFileSync } from 'node:child_process';

/** Git could not answer: a sentence that says why, and one that says what to do. */
export class GitError extends Error {
  readonly fix: string;

  constructor(reason: string, fix: string) {
    super(reason);
    this.fix = fix;
  }
}

/** Settings under which git runs no program that a repository or its attributes name. */
const INERT = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
];
/** Set by git for its hooks; they would point at another repository than the one that was asked for. */
const INHERITED = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
];

/**
 * Runs git in a repository and gives what it printed. Nothing of the repository is executed.
 * @throws GitError where git is missing or refuses; its first line of complaint is in the message.
 */
export function git(repository: string, args: readonly string[], input?: string | Buffer): Buffer {
  const environment: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of INHERITED) delete environment[name];
  try {
    return execFileSync('git', ['--no-pager', ...INERT, ...args], {
      cwd: repository,
      env: environment,
      maxBuffer: 2 ** 31 - 1,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException & { stderr?: Buffer });
  }
}

/** The same, as text without the line break at its end. */
export function gitText(repository: string, args: readonly string[]): string {
  return git(repository, args).toString('utf8').trimEnd();
}

/** Whether git answers without complaint. */
export function gitSucceeds(repository: string, args: readonly string[]): boolean {
  try {
    git(repository, args);
    return true;
  } catch {
    return false;
  }
}

function faultOf(error: NodeJS.ErrnoException & { stderr?: Buffer }): GitError {
  if (error.code === 'ENOENT') {
    return new GitError(
      'git is not installed, or not on the PATH.',
      'Install git, then try again.',
    );
  }
  const complaint = (error.stderr?.toString('utf8') ?? error.message).split('\n')[0] ?? '';
  if (complaint.includes('not a git repository')) {
    return new GitError(
      'This folder is not in a git repository, so there is nothing to compare with.',
      'Run the command in a clone of the repository.',
    );
  }
  return new GitError(`git: ${complaint}`, 'Run "git fetch" and try again.');
}

/**
 * What git stores under object names, by one process, whatever their number. Attributes and filters
 * have no say.
 */
export function readBlobs(
  repository: string,
  names: readonly string[],
): ReadonlyMap<string, Buffer> {
  const objects = [...new Set(names)];
  const contents = new Map<string, Buffer>();
  if (objects.length === 0) return contents;
  const output = git(repository, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  // Each answer is "object type size", a line break, that many bytes, and a line break.
  let at = 0;
  for (const object of objects) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git cat-file has no ${object}`);
    contents.set(object, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
