import {
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
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { initRecord, TAKEN_OVER } from '../../src/editing/init/init-record.ts';
import { root } from '../build-command.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'dateline-init-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(place, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
  writeFileSync(path.join(place, file), text);
}

/** Packages as npm lists them, with the engine installed from somewhere. */
function installed(packages: string, resolved: string): void {
  put(`${packages}/dateline/package.json`, '{}');
  const list = { packages: { 'node_modules/dateline': { resolved } } };
  put(`${packages}/.package-lock.json`, JSON.stringify(list));
}

async function init(engineRoot = root) {
  const folder = path.join(place, 'work/record');
  const options = { folder, language: 'fr', day: '2020-01-01', engineRoot, version: '0.1.0' };
  expect(await initRecord(options, undefined, () => {})).toBe(0);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { folder, manifest };
}

function textsIn(file: string): string[] {
  return statSync(file).isDirectory()
    ? readdirSync(file).flatMap((name) => textsIn(path.join(file, name)))
    : [readFileSync(file, 'utf8')];
}

describe('the scripts of a record', () => {
  test('are all that its workflows and guides name, and run commands that there are', async () => {
    const { folder, manifest } = await init();
    const guides = ['admin', 'configuration', 'data', 'editing', 'importing', 'reviewing'];
    const texts = [
      ...TAKEN_OVER.flatMap((name) => textsIn(path.join(folder, name))),
      ...textsIn(path.join(folder, 'README.md')),
      ...guides.flatMap((guide) => textsIn(path.join(root, `docs/${guide}.md`))),
    ];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/npm run (?:--?\w+ )*([a-z][\w:-]*)/g)].map(([, name]) => name ?? ''),
    );
    expect(named).toContain('merge');
    // The guides' own tables are made in this repository.
    const missing = named.filter((name) => name !== 'docs' && !(name in manifest.scripts));
    expect([...new Set(missing)]).toEqual([]);
    const run = Object.values<string>(manifest.scripts).map((script) => script.split(' ')[1] ?? '');
    expect(run.filter((name) => !(name in commands))).toEqual([]);
  });
});

describe('the engine of a record is installed from', () => {
  test.each([
    [
      'an archive, which comes along',
      'work/node_modules',
      'file:../dateline-0.1.0.tgz',
      'file:dateline-0.1.0.tgz',
    ],
    [
      'an archive in the record',
      'work/node_modules',
      'file:record/dateline-0.1.0.tgz',
      'file:dateline-0.1.0.tgz',
    ],
    [
      'an archive that npx fetched',
      'cache/node_modules',
      'file:../dateline-0.1.0.tgz',
      'file:dateline-0.1.0.tgz',
    ],
    ['a registry', 'work/node_modules', 'https://registry.example/dateline-0.1.0.tgz', '^0.1.0'],
    ['an archive that is gone', 'work/node_modules', 'file:../gone.tgz', '^0.1.0'],
  ])('%s', async (_, packages, resolved, engine) => {
    const archive = path.posix.join(packages, '..', resolved.replace('file:', ''));
    if (!/gone|registry/.test(resolved)) put(archive, 'an archive');
    installed(packages, resolved);
    const engineRoot = path.join(place, packages, 'dateline/dist');
    const { folder, manifest } = await init(engineRoot);
    expect(manifest.dependencies).toEqual({ dateline: engine });
    expect(existsSync(path.join(folder, 'dateline-0.1.0.tgz'))).toBe(engine.startsWith('file:'));
  });
});
