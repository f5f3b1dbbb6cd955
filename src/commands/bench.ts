import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { bench } from './bench/bench.ts';

export default defineCommand({
  name: 'bench',
  says: `Makes briefs, the same on every machine, and builds them with Dateline, with Eleventy alone and,
where they are on the PATH, with Hugo and Zola: fresh processes in turn, medians of several runs.`,
  options: {
    briefs: { type: 'string', value: 'N,N,…', default: '1000,10000', says: 'how many briefs' },
    runs: {
      type: 'string',
      value: 'N',
      default: '3',
      says: 'counted runs of each, after one that is not counted where N is over 1',
    },
    only: {
      type: 'string',
      value: 'TEXT',
      default: '',
      says: 'only the contenders whose name holds TEXT',
    },
  },
  async run({ briefs, runs, only }) {
    const sizes = briefs.split(',').map((size) => wholeNumber(size, '--briefs'));
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
    try {
      await bench({ folder, sizes, runs: wholeNumber(runs, '--runs'), only });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 0;
  },
});

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,6}$/.test(text.trim())) return Number(text);
  throw new UsageError(
    `${option}: "${text}" is not a whole number.`,
    `Write it as in ${option} 1000.`,
  );
}
