import { GitError, git, gitSucceeds, gitText } from './git.ts';

/** The two sides of a review: the commit at which a change began, and the work tree. */
export interface Sides {
  /** The base as people write it: `origin/main`. */
  readonly ref: string;
  /** Where the change parted from the base; what the base gained since is no part of it. */
  readonly base: string;
  readonly head: string;
  /** The work tree differs from `head`. */
  readonly uncommitted: boolean;
}

/** The root of the repository that holds a folder. */
export function repositoryOf(folder: string): string {
  return gitText(folder, ['rev-parse', '--show-toplevel']);
}

/**
 * Finds where the work tree parted from a base.
 * @throws GitError for an unknown base, or a clone too shallow to tell.
 */
export function findSides(repository: string, wanted: string | undefined): Sides {
  const head = commitOf(repository, 'HEAD');
  if (!head) {
    throw new GitError(
      'The repository has no commit yet, so there is nothing to compare with.',
      'Commit something first.',
    );
  }
  const ref = wanted ?? defaultBase(repository);
  const tip =
    commitOf(repository, ref) ?? (fetchWhole(repository) ? commitOf(repository, ref) : undefined);
  if (!tip) throw unknownBase(repository, ref);
  return {
    ref,
    base: mergeBase(repository, ref, tip, head),
    head,
    uncommitted: isDirty(repository),
  };
}

/** The base of a pull request on GitHub, or else the published branch as this clone knows it. */
function defaultBase(repository: string): string {
  const { GITHUB_BASE_REF: pullRequestBase } = process.env;
  const candidates = [
    ...(pullRequestBase ? [`origin/${pullRequestBase}`] : []),
    'origin/HEAD',
    'origin/main',
    'origin/master',
    'main',
    'master',
  ];
  const found = candidates.find((ref) => commitOf(repository, ref) !== undefined);
  if (found === 'origin/HEAD') return gitText(repository, ['rev-parse', '--abbrev-ref', found]);
  if (found) return found;
  throw new GitError(
    'There is no branch main, here or at origin, to compare with.',
    'Name the branch that is published, as in --base origin/trunk.',
  );
}

function commitOf(repository: string, ref: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return gitSucceeds(repository, args) ? gitText(repository, args) : undefined;
}

/** Fetches the whole history into a clone that has the last commits alone; gives whether it did. */
function fetchWhole(repository: string): boolean {
  if (!isShallow(repository)) return false;
  return gitSucceeds(repository, [
    'fetch',
    '--quiet',
    '--unshallow',
    'origin',
    '+refs/heads/*:refs/remotes/origin/*',
  ]);
}

function unknownBase(repository: string, ref: string): GitError {
  const remote = /^origin\/(.+)$/.exec(ref)?.[1];
  if (isShallow(repository) || remote) {
    return new GitError(
      `This clone does not have ${ref}.`,
      remote
        ? `Fetch it: git fetch origin ${remote}. On GitHub, check out with fetch-depth: 0.`
        : 'Fetch the whole history: git fetch --unshallow.',
    );
  }
  return new GitError(
    `There is no branch, tag or commit "${ref}".`,
    'Name one that "git branch --all" lists, as in --base origin/main.',
  );
}

function mergeBase(repository: string, ref: string, tip: string, head: string): string {
  const args = ['merge-base', tip, head];
  if (gitSucceeds(repository, args)) return gitText(repository, args);
  if (fetchWhole(repository) && gitSucceeds(repository, args)) return gitText(repository, args);
  throw new GitError(
    `This branch and ${ref} have no commit in common${isShallow(repository) ? ' in this shallow clone' : ''}.`,
    isShallow(repository)
      ? 'Fetch the whole history: git fetch --unshallow. On GitHub, check out with fetch-depth: 0.'
      : 'Name the branch that this one was made from, with --base.',
  );
}

/** Whether a clone has the last commits alone. */
export function isShallow(repository: string): boolean {
  return gitText(repository, ['rev-parse', '--is-shallow-repository']) === 'true';
}

function isDirty(repository: string): boolean {
  return git(repository, ['status', '--porcelain', '-z']).length > 0;
}
