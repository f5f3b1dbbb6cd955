import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { versionOf } from '../../src/commands/project/code-version.ts';
import { Store } from '../../src/store/store.ts';
import { root } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';

/** A copy of the project's code, to be changed. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'dateline-code-'));
  for (const name of [
    'src',
    'layouts',
    'eleventy.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(path.join(root, name), path.join(project, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  cpSync(smallSite, path.join(project, 'content'), { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (...args: readonly string[]) => {
  const script = path.join(project, 'src/commands/run.js');
  return spawnSync(process.execPath, [script, ...args], { cwd: project, encoding: 'utf8' });
};

/** A file of each folder of code, the folder's first. */
function oneOfEachFolder(): string[] {
  const files = ['src', 'layouts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  return [...new Map(files.sort().map((file) => [path.dirname(file), file])).values()];
}

describe('what other code kept does not count', () => {
  test('whichever folder of src and layouts the change is in', () => {
    const folder = path.join(project, 'kept');
    const open = () => new Store(versionOf(project, project), { folder });
    open().write('thing', 'kept');
    expect(open().read('thing')).toBe('kept');
    const files = oneOfEachFolder();
    expect(files.length).toBeGreaterThan(60);
    const unnoticed = files.filter((name) => {
      const file = path.join(project, name);
      const before = readFileSync(file);
      appendFileSync(file, '\n');
      const standing = open().read('thing');
      writeFileSync(file, before);
      return standing !== undefined;
    });
    expect(unnoticed).toEqual([]);
    expect(open().read('thing')).toBe('kept');
  });

  test('and a build makes every page again', () => {
    const build = () => run('build', '--without-search', '--no-history').stdout;
    expect(build()).toMatch(/^[1-9]\d* files written, 0 unchanged/m);
    expect(build()).toMatch(/^0 files written/m);
    for (const file of ['src/indexes/timeline.ts', 'layouts/frame/insert.tsx']) {
      appendFileSync(path.join(project, file), '\n// Changed.\n');
      expect([file, build()]).toEqual([
        file,
        expect.stringMatching(/^[1-9]\d* files written, 0 unchanged/m),
      ]);
    }
  }, 120_000);
});

describe('where a file stands in the place of a folder of .cache', () => {
  const cache = () => path.join(project, '.cache');
  const putFile = (file: string) => {
    rmSync(cache(), { recursive: true, force: true });
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), 'mine');
  };

  test.each(['.cache', '.cache/commands', '.cache/check'])('%s: check does its work', (file) => {
    putFile(file);
    const { status, stdout, stderr } = run('check');
    expect([status, stdout]).toEqual([0, expect.stringContaining('of 5 files')]);
    expect(stderr).not.toContain('    at ');
    expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
    expect(readFileSync(path.join(project, file), 'utf8')).toBe('mine');
  });

  test('a build says what it cannot write, in two lines, or does its work', () => {
    for (const [file, code] of [
      ['.cache', 2],
      ['.cache/commands', 0],
      ['.cache/briefs.kept', 0],
    ] as const) {
      putFile(file);
      const { status, stderr } = run('build', '--without-search', '--no-history');
      expect([file, status]).toEqual([file, code]);
      expect(stderr).not.toContain('    at ');
      expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
    }
  }, 120_000);
});
