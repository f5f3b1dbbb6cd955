import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The commands that npm runs by their names. */
const commands = Object.values<string>(scripts).flatMap(
  (line) => / src\/commands\/run\.js (\S+)/.exec(line)?.[1] ?? [],
);

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, 'src/commands/run.js'), ...args], {
    cwd: path.dirname(root),
    encoding: 'utf8',
  });

describe('commands', () => {
  test('each script of package.json has its file', () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(
      commands.filter((name) => !existsSync(path.join(root, `src/commands/${name}.ts`))),
    ).toEqual([]);
  });

  test('run from any folder, also from what was compiled before', () => {
    for (const _ of [1, 2]) {
      const { status, stdout } = run('build', '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^npm run build/);
    }
  });

  test('one that is not there is two clear lines', () => {
    const { status, stderr } = run('biuld');
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });
});
