import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Contender, contenders } from './contenders.ts';

export interface BenchOptions {
  /** An empty folder; everything is made below it. */
  readonly folder: string;
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Part of a contender's name, or empty for all. */
  readonly only: string;
}

/** Measures every contender at every size, in turn, and prints a table as each size is done. */
export async function bench({ folder, sizes, runs, only }: BenchOptions): Promise<void> {
  const present = contenders.filter(({ needs }) => !needs || isOnPath(needs));
  const absent = contenders.filter((contender) => !present.includes(contender));
  process.stdout.write(`Node ${process.version}, ${os.cpus().length} cores, ${runs} runs each.\n`);
  for (const { name, needs } of absent)
    process.stdout.write(`${name} is left out: no ${needs} on the PATH.\n`);
  for (const size of sizes) {
    const rows = await measureSize(
      { folder, size, runs },
      present.filter(({ name, most = size }) => name.includes(only) && size <= most),
    );
    process.stdout.write(`\n${table(rows, 'Hugo')}\n`);
  }
}

interface Sized {
  readonly folder: string;
  readonly size: number;
  readonly runs: number;
}

/** Runs go round: one of each contender, then the next of each, so that a slow spell hits all alike. */
async function measureSize(
  { folder, size, runs }: Sized,
  chosen: readonly Contender[],
): Promise<Row[]> {
  const at = path.join(folder, String(size));
  const sites = new Map(chosen.map(({ group, site }) => [group, site]));
  for (const [group, site] of sites) {
    mkdirSync(path.join(at, group), { recursive: true });
    site(path.join(at, group), size);
  }
  const rows = chosen.map(({ name }) => ({
    name,
    briefs: size,
    costs: [] as Awaited<ReturnType<typeof measure>>[],
    made: undefined as Made | undefined,
  }));
  const warmUps = runs > 1 ? 1 : 0;
  for (let run = 0; run < runs + warmUps; run++) {
    for (const [index, { group, prepare, command, out }] of chosen.entries()) {
      const site = path.join(at, group);
      prepare(site, run);
      const cost = await measure(command(site), site, path.join(at, 'log.txt'));
      if (run >= warmUps) rows[index]?.costs.push(cost);
      const row = rows[index];
      if (row) row.made ??= madeIn(path.join(site, out));
    }
  }
  rmSync(at, { recursive: true, force: true });
  return rows;
}

function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** How many files a site has, and how many megabytes. */
function madeIn(site: string): Made {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return { files, megabytes: bytes / 2 ** 20 };
}

interface Made {
  readonly files: number;
  readonly megabytes: number;
}

/** The measured runs of one contender at one size. */
export interface Row {
  readonly name: string;
  readonly briefs: number;
  readonly costs: readonly Cost[];
  /** What stands when it has ended. */
  readonly made?: Made | undefined;
}

/** A table of medians: seconds, megabytes, and the CPU time against that of the reference row. */
export function table(rows: readonly Row[], reference: string): string {
  const head = [
    '',
    'briefs',
    'wall s',
    'CPU s',
    'peak MB',
    `CPU : ${reference}`,
    'CPU per brief',
    'files',
    'MB',
  ];
  const body = rows.map(({ name, briefs, costs, made }) => {
    const cpu = median(costs.map((cost) => cost.cpu));
    const other = rows.find((row) => row.name === reference && row.briefs === briefs);
    const ratio = other ? cpu / median(other.costs.map((cost) => cost.cpu)) : undefined;
    const memory = costs.flatMap((cost) => cost.memory ?? []);
    return [
      name,
      String(briefs),
      median(costs.map((cost) => cost.wall)).toFixed(1),
      cpu.toFixed(1),
      memory.length > 0 ? median(memory).toFixed(0) : '–',
      ratio === undefined ? '–' : ratio.toFixed(2),
      `${((cpu / briefs) * 1000).toFixed(2)} ms`,
      made ? String(made.files) : '–',
      made ? made.megabytes.toFixed(0) : '–',
    ];
  });
  return align([head, ...body]);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** What one run of a whole process cost. */
interface Cost {
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
function measure(command: readonly string[], cwd: string, log: string): Promise<Cost> {
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
