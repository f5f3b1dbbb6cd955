import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitError, git, gitSucceeds, gitText } from '../../review/git/git.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { engineRoot } from '../project/project-root.ts';

/** Previews are kept on a branch that shares nothing with any other, as one commit without a past. */
export const PREVIEW_BRANCH = 'previews';
const HEADERS = path.join(engineRoot, 'hosting/preview/_headers');
/** Jobs do not wait for each other: whoever is overtaken begins again from what the other left. */
const TRIES = 20;
/** More previews than these, or larger ones, are kept neither here nor beside the site: the oldest go first. */
const ROOM: Room = { previews: 20, bytes: 500 * 1024 * 1024 };

/** How much the branch holds at most. */
export interface Room {
  readonly previews: number;
  readonly bytes: number;
}

/** A file of a published preview, ours and not the artifact's: the commit that can be seen there. */
export const PUBLISHED_COMMIT = 'review/commit.txt';

/** The state of a pull request. */
export interface PullState {
  readonly pull: number;
  readonly commit: string;
}

/**
 * Puts the site of a pull request into `pr-N/` of the branch, in place of what was there, unless the
 * pull request has ended or moved on by then; gives whether it stands there. It is asked after the
 * branch was read and before it is written, so that a late job never replaces what a newer one left.
 */
export async function publishPreview(
  remote: string,
  { pull, commit }: PullState,
  site: string,
  isCurrent: () => Promise<boolean>,
  room = ROOM,
): Promise<boolean> {
  if (bytesIn(site) > room.bytes) {
    throw new UsageError(
      `The preview has more than ${room.bytes} bytes.`,
      'Look at it on a laptop, with npm run preview -- --serve.',
    );
  }
  const published = await changeBranch(
    remote,
    `Preview of pull request ${pull}`,
    async (folder) => {
      if (!(await isCurrent())) return false;
      const place = path.join(folder, folderOf(pull));
      rmSync(place, { recursive: true, force: true });
      makeRoom(folder, bytesIn(site), room);
      cpSync(site, place, { recursive: true });
      mkdirSync(path.dirname(path.join(place, PUBLISHED_COMMIT)), { recursive: true });
      writeFileSync(path.join(place, PUBLISHED_COMMIT), `${commit}\n`);
      // A host that serves this branch reads it at the root.
      cpSync(HEADERS, path.join(folder, '_headers'));
      return true;
    },
  );
  if (!published) return false;
  // It may have been closed, and cleaned away, in between.
  if (await isCurrent()) return true;
  await removePreview(remote, pull, commit);
  return false;
}

/** Takes off the oldest previews until there is room for another of some size. */
function makeRoom(folder: string, bytes: number, room: Room): void {
  let [left, count] = [room.bytes - bytes, 1];
  for (const pull of numbersIn(folder)) {
    const place = path.join(folder, folderOf(pull));
    left -= bytesIn(place);
    count += 1;
    if (left < 0 || count > room.previews) rmSync(place, { recursive: true, force: true });
  }
}

/** Takes the site of a pull request off the branch, or only that of one commit; gives whether there was one. */
export async function removePreview(
  remote: string,
  pull: number,
  commit?: string,
): Promise<boolean> {
  return changeBranch(remote, `Without pull request ${pull}`, async (folder) => {
    const place = path.join(folder, folderOf(pull));
    if (!existsSync(place)) return false;
    if (commit !== undefined && commit !== commitIn(place)) return false;
    rmSync(place, { recursive: true, force: true });
    return true;
  });
}

/** Takes off the branch whatever belongs to no pull request that is open; gives the numbers of those. */
export async function sweepPreviews(
  remote: string,
  open: ReadonlySet<number>,
): Promise<readonly number[]> {
  let swept: number[] = [];
  await changeBranch(remote, 'Without pull requests that ended', async (folder) => {
    swept = numbersIn(folder).filter((pull) => !open.has(pull));
    for (const pull of swept)
      rmSync(path.join(folder, folderOf(pull)), { recursive: true, force: true });
    return swept.length > 0;
  });
  return swept;
}

function commitIn(preview: string): string | undefined {
  const file = path.join(preview, PUBLISHED_COMMIT);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The pull requests that have a preview on the branch, the newest first. */
function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => /^pr-(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

/** What was gathered, and why anything was not. */
export interface Gathered {
  readonly count: number;
  readonly leftOut: readonly string[];
}

/**
 * Copies the previews of the branch that pass a check into a folder, as many as there is room for.
 * One that does not pass is left out, and is in nobody's way.
 */
export async function gatherPreviews(
  remote: string,
  into: string,
  check: (folder: string) => Promise<void>,
): Promise<Gathered> {
  return inCheckout(remote, async (folder) => {
    const leftOut: string[] = [];
    let [count, bytes] = [0, 0];
    for (const pull of numbersIn(folder)) {
      const preview = path.join(folder, folderOf(pull));
      const refused = await check(preview).then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof UsageError) return error.message;
          throw error;
        },
      );
      const size = bytesIn(preview);
      if (refused !== undefined) {
        leftOut.push(`${folderOf(pull)}: ${refused}`);
      } else if (count >= ROOM.previews || bytes + size > ROOM.bytes) {
        leftOut.push(`${folderOf(pull)}: there is no more room.`);
      } else {
        mkdirSync(into, { recursive: true });
        cpSync(preview, path.join(into, folderOf(pull)), { recursive: true });
        count += 1;
        bytes += size;
      }
    }
    return { count, leftOut };
  });
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function folderOf(pull: number): string {
  return `pr-${pull}`;
}

/** Another job may write the branch at the same time: what was not there when it was read is not lost. */
async function changeBranch(
  remote: string,
  message: string,
  change: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    const outcome = await inCheckout(remote, async (folder, tip) => {
      if (!(await change(folder))) return 'unchanged';
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
    if (error instanceof GitError)
      throw new UsageError(error.message, 'Check the permissions of the job, and the remote.');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
