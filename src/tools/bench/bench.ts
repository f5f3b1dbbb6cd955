import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Contender, contenders } from './contenders.ts';
import { measure } from './measure.ts';
import { type Row, table } from './table.ts';

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
  }));
  const warmUps = runs > 1 ? 1 : 0;
  for (let run = 0; run < runs + warmUps; run++) {
    for (const [index, { group, prepare, command }] of chosen.entries()) {
      const site = path.join(at, group);
      prepare(site, run);
      const cost = await measure(command(site), site, path.join(at, 'log.txt'));
      if (run >= warmUps) rows[index]?.costs.push(cost);
    }
  }
  rmSync(at, { recursive: true, force: true });
  return rows;
}

function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}
