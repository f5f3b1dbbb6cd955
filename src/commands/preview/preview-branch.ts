import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitFault, git, gitSucceeds, gitText } from '../../review/git/git.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { projectRoot } from '../project/project-root.ts';

/** Previews are kept on a branch that shares nothing with any other, as one commit without a past. */
export const PREVIEW_BRANCH = 'previews';
const HEADERS = path.join(projectRoot, 'hosting/preview/_headers');
const TRIES = 3;

/** Puts the site of a pull request into `pr-N/` of the branch, in place of what was there. */
export async function publishPreview(remote: string, pull: number, site: string): Promise<void> {
  await changeBranch(remote, `Preview of pull request ${pull}`, (folder) => {
    const place = path.join(folder, folderOf(pull));
    rmSync(place, { recursive: true, force: true });
    cpSync(site, place, { recursive: true });
    // Ours, and not the artifact's: a host that serves this branch reads it at the root.
    cpSync(HEADERS, path.join(folder, '_headers'));
    return true;
  });
}

/** Takes the site of a pull request off the branch; gives whether there was one. */
export async function removePreview(remote: string, pull: number): Promise<boolean> {
  return changeBranch(remote, `Without pull request ${pull}`, (folder) => {
    const place = path.join(folder, folderOf(pull));
    if (!existsSync(place)) return false;
    rmSync(place, { recursive: true, force: true });
    return true;
  });
}

/** Copies every preview of the branch that passes a check into a folder; gives how many there are. */
export async function gatherPreviews(
  remote: string,
  into: string,
  check: (folder: string) => Promise<void>,
): Promise<number> {
  return inCheckout(remote, async (folder) => {
    const names = readdirSync(folder).filter((name) => /^pr-\d+$/.test(name));
    for (const name of names) {
      await check(path.join(folder, name));
      mkdirSync(into, { recursive: true });
      cpSync(path.join(folder, name), path.join(into, name), { recursive: true });
    }
    return names.length;
  });
}

function folderOf(pull: number): string {
  return `pr-${pull}`;
}

/** Another job may write the branch at the same time: what was not there when it was read is not lost. */
async function changeBranch(
  remote: string,
  message: string,
  change: (folder: string) => boolean,
): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    const outcome = await inCheckout(remote, async (folder, tip) => {
      if (!change(folder)) return 'unchanged';
      return commitAndPush(folder, remote, message, tip) ? 'pushed' : 'overtaken';
    });
    if (outcome !== 'overtaken') return outcome === 'pushed';
  }
  throw new UsageError('The branch of previews keeps changing.', 'Run the job again.');
}

function commitAndPush(folder: string, remote: string, message: string, tip: string): boolean {
  git(folder, ['add', '--all', '--force']);
  const tree = gitText(folder, ['write-tree']);
  const identity = [
    '-c',
    'user.name=Dateline',
    '-c',
    'user.email=dateline@users.noreply.github.com',
  ];
  const commit = gitText(folder, [...identity, 'commit-tree', tree, '-m', message]);
  const target = `refs/heads/${PREVIEW_BRANCH}`;
  return gitSucceeds(folder, [
    'push',
    '--quiet',
    `--force-with-lease=${target}:${tip}`,
    remote,
    `${commit}:${target}`,
  ]);
}

/** Runs something in a checkout of the branch, which is empty where there is none yet. */
async function inCheckout<T>(
  remote: string,
  run: (folder: string, tip: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'previews-'));
  try {
    git(folder, ['init', '--quiet', `--initial-branch=${PREVIEW_BRANCH}`]);
    git(folder, ['config', 'core.symlinks', 'false']);
    git(folder, ['config', 'core.autocrlf', 'false']);
    const listed = gitText(folder, ['ls-remote', remote, `refs/heads/${PREVIEW_BRANCH}`]);
    const tip = listed.split(/\s/)[0] ?? '';
    if (tip !== '') {
      git(folder, ['fetch', '--quiet', '--depth=1', remote, tip]);
      git(folder, ['reset', '--quiet', '--hard', tip]);
    }
    return await run(folder, tip);
  } catch (error) {
    if (error instanceof GitFault)
      throw new UsageError(error.message, 'Check the permissions of the job, and the remote.');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
