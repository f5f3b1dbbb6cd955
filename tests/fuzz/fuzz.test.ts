import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build-command.ts';
import { fuzzerNames } from './attack.ts';

/** It kills builds for as long as it is let, and a minute is too short for it: `npm run fuzz` alone. */
const IN_LONG_RUNS_ONLY = new Set(['kills']);

const names = fuzzerNames().filter((name) => !IN_LONG_RUNS_ONLY.has(name));
/** The same cases each time, so that a change is judged by what it changed; `npm run fuzz` draws others. */
const seed = 20_171_020;

/** Each in a process of its own, all in the same minute. */
test.concurrent.each(names)('%s: a minute of random cases finds nothing', async (name) => {
  const run = path.join(root, 'tests/fuzz/run.ts');
  const args = ['--import', 'tsx', run, '--minutes', '1', '--only', name, '--seed', String(seed)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  console.log(said.trim());
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('nothing found') });
});
