import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../../terminal/usage-error.ts';
import { projectRoot } from '../project/project-root.ts';

/** Who holds a lock: a number alone may be another process's by now, or that of another container. */
interface Holder {
  /** Differs for every claim. */
  readonly token: string;
  readonly pid: number;
  /** Where that number means something: a boot of a machine, and a space of process numbers. */
  readonly place: string;
  /** When the process began, as its system counts; empty where it does not say. */
  readonly started: string;
}

export interface OutputLock {
  /** @throws UsageError where another build has taken over, because this one gave no sign of life. */
  verify(): void;
  release(): void;
}

/** How often a holder gives a sign of life, in milliseconds. */
const BEAT = 200;
/** A holder that cannot be seen and gives no sign of life for so long has ended. */
const SILENCE = 6_000;
/** The same, where its process number is not in use, or its claim was never written out. */
const SHORT_SILENCE = 1_000;
const LOOK = 20;

/**
 * Claims the folder of a site for this process until `release`: two builds never write one site. A
 * holder shows that it lives by the time of the lock file, so that one that was killed, in whatever
 * container or on whatever machine, blocks nobody for longer than a few seconds; where its process
 * can be looked at, for no longer than it takes to end.
 * @param site the folder's real path, which need not be there
 * @throws UsageError where another build holds it.
 */
export async function lockOutput(site: string): Promise<OutputLock> {
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    place: PLACE,
    started: startOf('self') ?? '',
  };
  const file = claimable(site, own) ?? (await takeOver(site, own));
  const beating = new Worker(BEATING, {
    eval: true,
    execArgv: [],
    workerData: { file, every: BEAT },
  });
  beating.unref();
  // Without signs of life, a build on this machine is still seen.
  beating.on('error', () => {});
  const isOwn = () => tokenOf(file) === own.token;
  let held = true;
  const release = () => {
    if (held && isOwn()) rmSync(file, { force: true });
    held = false;
    void beating.terminate();
  };
  process.once('exit', release);
  return {
    verify() {
      if (isOwn()) return;
      throw new UsageError(
        `Another build took over ${site} while this one was suspended.`,
        'Nothing was published by this one. Run it again.',
      );
    },
    release() {
      process.removeListener('exit', release);
      release();
    },
  };
}

/** A thread of its own gives the signs of life: the build may be busy for long. */
const BEATING = `
const { futimesSync, openSync } = require('node:fs');
const { file, every } = require('node:worker_threads').workerData;
const held = openSync(file, 'r+');
setInterval(() => { const now = new Date(); futimesSync(held, now, now); }, every);
`;

/** Where the lock of a site may stand: within the project where git ignores it, or beside the site. */
function lockFiles(site: string): string[] {
  const name = createHash('sha256').update(site).digest('hex').slice(0, 16);
  const within = !path.relative(projectRoot, site).startsWith('..');
  return [
    within
      ? path.join(projectRoot, '.cache/locks', `${name}.lock`)
      : path.join(path.dirname(site), `.dateline-${path.basename(site)}.lock`),
    // Where that cannot be written, the site may still be: it may be the one folder that can.
    path.join(tmpdir(), 'dateline-locks', `${name}.lock`),
  ];
}

/** Claims the lock and gives its file; undefined where there is a claim already. */
function claimable(site: string, own: Holder): string | undefined {
  let refused: unknown;
  for (const file of lockFiles(site)) {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return file;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return undefined;
      if (code === 'ENOSPC' || code === 'EDQUOT') {
        rmSync(file, { force: true });
        throw error;
      }
      refused = error;
    }
  }
  throw refused;
}

/** Waits until the holder has ended, and claims the lock then. */
async function takeOver(site: string, own: Holder): Promise<string> {
  let seen: ReturnType<typeof look> | undefined;
  let since = performance.now();
  for (;;) {
    const claimed = claimable(site, own);
    if (claimed) return claimed;
    const file = lockFiles(site).find((at) => holderOf(at) !== 'none');
    if (!file) continue;
    const now = look(file);
    if (seen?.token !== now.token) {
      [seen, since] = [now, performance.now()];
    } else if (now.beat !== seen.beat) {
      throw heldBy(now.holder, site);
    }
    const silence = performance.now() - since;
    const fate = fateOf(now.holder);
    if (
      fate === 'ended' ||
      silence > SILENCE ||
      (fate === 'unwritten' && silence > SHORT_SILENCE)
    ) {
      // A process that was stopped may go on at any time.
      if (fate === 'there') throw heldBy(now.holder, site);
      remove(file, now.token);
      seen = undefined;
    } else {
      await wait(LOOK);
    }
  }
}

function heldBy(holder: Holder | undefined, site: string): UsageError {
  const who = holder ? ` (process ${holder.pid})` : '';
  return new UsageError(
    `Another build${who} is writing ${site}.`,
    'Wait until it has finished, or stop it; then run this again.',
  );
}

function look(file: string) {
  const holder = holderOf(file);
  const known = typeof holder === 'object' ? holder : undefined;
  let beat = 0;
  try {
    // Opening it asks a shared folder's server again.
    const opened = openSync(file, 'r');
    beat = fstatSync(opened).mtimeMs;
    closeSync(opened);
  } catch {
    // It was released meanwhile.
  }
  return { holder: known, token: known?.token ?? '', beat };
}

/** Removes a claim, unless another process has replaced it meanwhile. */
function remove(file: string, token: string): void {
  if (tokenOf(file) !== token) return;
  const aside = `${file}.ended`;
  try {
    renameSync(file, aside);
    if (tokenOf(aside) === token) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    // Another process was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function tokenOf(file: string): string {
  const holder = holderOf(file);
  return typeof holder === 'object' ? holder.token : '';
}

/** Who holds a lock; "none" where there is no such file, undefined where it does not say. */
function holderOf(file: string): Holder | 'none' | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : undefined;
  }
}

/** What can be seen of a holder from here. */
function fateOf(holder: Holder | undefined): 'ended' | 'there' | 'unwritten' | 'unseen' {
  if (!holder) return 'unwritten';
  if (holder.place !== PLACE) return 'unseen';
  if (holder.started !== '')
    return startOf(String(holder.pid)) === holder.started ? 'there' : 'ended';
  try {
    process.kill(holder.pid, 0);
    return 'unseen';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'unwritten' : 'unseen';
  }
}

/** When a process began; undefined where there is none, or only what is left of one. */
function startOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything.
    const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 'ZXx'.includes(state) ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

const PLACE = placeOfProcesses();

function placeOfProcesses(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${process.platform} ${hostname()}`;
  }
}
