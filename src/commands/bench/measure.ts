import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a whole process cost. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all cores, of the process and its children. */
  readonly cpu: number;
  /** Peak resident memory in MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** The shell's `times` tells the CPU time of its children exactly, on every POSIX system. */
const TIMED = '"$@" >/dev/null 2>"$BENCH_LOG"; code=$?; times; exit $code';

/**
 * Runs a command to its end and measures it.
 * @throws where it fails: a contender that does not build is not measured.
 */
export function measure(command: readonly string[], cwd: string, log: string): Promise<Cost> {
  const started = performance.now();
  const shell = spawn('sh', ['-c', TIMED, 'sh', ...command], {
    cwd,
    env: { ...process.env, BENCH_LOG: log },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakBelow(shell.pid));
  }, 25);
  let times = '';
  shell.stdout.on('data', (chunk) => {
    times += chunk;
  });
  return new Promise((resolve, reject) => {
    shell.on('close', (code) => {
      clearInterval(watch);
      if (code !== 0) {
        reject(
          new Error(
            `${command.join(' ')} ended with ${code}:\n${readFileSync(log, 'utf8').slice(0, 2000)}`,
          ),
        );
        return;
      }
      resolve({
        wall: (performance.now() - started) / 1000,
        cpu: cpuOf(times),
        memory: memory === 0 ? undefined : memory / 1024,
      });
    });
  });
}

/** The second line of `times` is the children's user and system time, as `0m1.230s 0m0.100s`. */
function cpuOf(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
    0,
  );
}

/** The highest peak, in KB, among a process's descendants, by Linux's /proc. */
function peakBelow(pid: number | undefined): number {
  if (pid === undefined) return 0;
  const children = read(`/proc/${pid}/task/${pid}/children`)
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return Math.max(
    0,
    ...children.map((child) => {
      const own = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${child}/status`))?.[1] ?? 0);
      return Math.max(own, peakBelow(child));
    }),
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
