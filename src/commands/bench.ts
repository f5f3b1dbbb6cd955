import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../terminal/usage-error.ts';
import { bench } from './bench/bench.ts';

const HELP = `npm run bench -- [options]

Makes briefs, the same on every machine, and builds them with Dateline, with Eleventy alone and,
where they are on the PATH, with Hugo and Zola: fresh processes in turn, medians of several runs.

  --briefs N,N,…  how many briefs (1000,10000)
  --runs N        counted runs of each, after one that is not counted where N is over 1 (3)
  --only TEXT     only the contenders whose name holds TEXT
  --help          shows this
`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sizes = options.briefs.split(',').map((size) => wholeNumber(size, '--briefs'));
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await bench({ folder, sizes, runs: wholeNumber(options.runs, '--runs'), only: options.only });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        briefs: { type: 'string', default: '1000,10000' },
        runs: { type: 'string', default: '3' },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run bench -- --help lists the options.');
  }
}

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,6}$/.test(text.trim())) return Number(text);
  throw new UsageError(
    `${option}: "${text}" is not a whole number.`,
    `Write it as in ${option} 1000.`,
  );
}
