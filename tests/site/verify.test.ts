import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build, startCommand } from '../build-command.ts';
import { filesIn } from '../page-kinds.ts';
import { serveSite } from '../site-server.ts';
import { builtSite } from './bridge-site.ts';
import { smallContent, temporaryFolder } from './small-site.ts';

const { folder: site } = builtSite();
const verify = (...args: readonly string[]) => startCommand(['verify', ...args]).ended;

/** Turns one bit of one byte in the middle of a file. */
function alterOneByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** A copy of the site in which one byte is another, one page is gone, and one was put in. */
function tampered(): string {
  const copy = path.join(temporaryFolder(), 'site');
  cpSync(site, copy, { recursive: true });
  alterOneByte(path.join(copy, 'claims/index.html'));
  rmSync(path.join(copy, 'data/briefs.csv'));
  cpSync(path.join(copy, 'index.html'), path.join(copy, 'forged/index.html'));
  return copy;
}

test('the manifest of a build holds every file, as other programs read it', () => {
  const manifest = readFileSync(path.join(site, 'manifest.sha256'), 'utf8');
  const named = manifest
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  expect(named.toSorted()).toEqual(
    filesIn(site)
      // A host reads `_redirects` and does not publish it.
      .filter((file) => file !== 'manifest.sha256' && file !== '_redirects')
      .sort(),
  );
  const checked = spawnSync('sha256sum', ['--check', '--strict', 'manifest.sha256'], { cwd: site });
  if (!checked.error) expect(checked.status, String(checked.stderr)).toBe(0);
});

test('a folder is as it was built, or each altered, missing and added file is named', async () => {
  const { code, stdout } = await verify(site);
  expect(stdout).toMatch(/^All \d{3,} files of .* are as they were built\.\n$/);
  expect(code).toBe(0);
  const other = await verify(tampered());
  expect(other.stdout.split('\n').slice(0, 3)).toEqual([
    'altered  claims/index.html',
    'missing  data/briefs.csv',
    'added  forged/index.html',
  ]);
  expect(other.code).toBe(1);
});

test('one altered byte is found over the network, compressed or not', async () => {
  const copy = tampered();
  const server = await serveSite(copy, '/repo/');
  try {
    const { code, stdout } = await verify(server.home);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'altered  claims/index.html',
      'missing  data/briefs.csv',
    ]);
    expect(code).toBe(1);
  } finally {
    await server.close();
  }
  const whole = await serveSite(site, '/', { compressed: true });
  try {
    expect(await verify(whole.home)).toMatchObject({ code: 0, stderr: '' });
  } finally {
    await whole.close();
  }
});

test.each([
  ['a folder that is not there', ['/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  ['a folder without a manifest', [path.join(site, 'claims')], 'has no manifest.sha256'],
  [
    'a key that is none',
    [site, '--manifest', path.join(site, 'index.html')],
    'is no list of hashes',
  ],
])('%s is refused in words', async (_, args, words) => {
  const { code, stdout, stderr } = await verify(...args);
  expect(stderr).toContain(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a publisher signs, and a signature by another key is told', async () => {
  const folder = temporaryFolder();
  const [out, cache, content] = [
    path.join(folder, 'out'),
    path.join(folder, 'cache'),
    smallContent(),
  ];
  const keyAt = async (name: string) => {
    const file = path.join(folder, `${name}.pem`);
    const { code, stdout } = await startCommand(['verify', '--make-key', file]).ended;
    expect(code).toBe(0);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const shown = path.join(folder, `${name}.pub`);
    writeFileSync(shown, stdout.slice(0, stdout.indexOf('Fingerprint')));
    return { file, shown };
  };
  const [own, foreign] = [await keyAt('own'), await keyAt('foreign')];
  const args = ['--content', content, '--out', out, '--cache', cache, '--no-history'];
  const built = await build(args, { env: { DATELINE_SIGNING_KEY: own.file } });
  expect(built).toMatchObject({ code: 0 });
  const manifest = readFileSync(path.join(out, 'manifest.sha256'), 'utf8');

  expect(await verify(out)).toMatchObject({ code: 0 });
  expect(await verify(out, '--key', own.shown)).toMatchObject({ code: 0 });
  const wrong = await verify(out, '--key', foreign.shown);
  expect(wrong.stdout).toContain('wrong signature: not made with the key of');
  expect(wrong.code).toBe(1);

  // The same content on another machine gives the same hashes, signed or not.
  const again = path.join(folder, 'again');
  const other = ['--content', content, '--out', again, '--cache', path.join(folder, 'other')];
  await build([...other, '--no-history']);
  expect(readFileSync(path.join(again, 'manifest.sha256'), 'utf8')).toBe(manifest);
  expect(await verify(out, '--manifest', path.join(again, 'manifest.sha256'))).toMatchObject({
    code: 0,
  });
  const unsigned = await verify(again, '--key', own.shown);
  expect(unsigned.stdout).toContain('unsigned: ');

  // After an edit the manifest is that of the new site.
  const [brief = ''] = filesIn(path.join(content, 'briefs'));
  appendFileSync(path.join(content, 'briefs', brief), '\nOne more sentence.\n');
  await build(args, { env: { DATELINE_SIGNING_KEY: own.file } });
  expect(readFileSync(path.join(out, 'manifest.sha256'), 'utf8')).not.toBe(manifest);
  expect(await verify(out, '--key', own.shown)).toMatchObject({ code: 0 });
  appendFileSync(path.join(out, 'manifest.sha256'), `${'0'.repeat(64)}  more.html\n`);
  const changed = await verify(out);
  expect(changed.stdout).toContain('wrong signature: manifest.sha256 was changed');
});

test('a key is not written into a repository, nor over anything', async () => {
  const folder = temporaryFolder();
  execFileSync('git', ['init', '--quiet', folder]);
  const inside = await startCommand(['verify', '--make-key', path.join(folder, 'key.pem')]).ended;
  expect(inside).toMatchObject({ code: 2, stdout: '' });
  const file = path.join(temporaryFolder(), 'key.pem');
  writeFileSync(file, 'mine');
  const over = await startCommand(['verify', '--make-key', file]).ended;
  expect(over.stderr).toContain('is there already');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
