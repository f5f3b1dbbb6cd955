import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackArtifact } from '../../src/commands/preview/artifact.ts';
import { refusals } from '../../src/commands/preview/artifact-rules.ts';
import { type ZipEntry, zip } from './zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-artifact-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** What is said of an archive that is refused; an empty text where it is unpacked. */
async function refusalOf(entries: readonly ZipEntry[]): Promise<string> {
  count += 1;
  const [archive, out] = [path.join(folder, `${count}.zip`), path.join(folder, `${count}`, 'out')];
  writeFileSync(archive, zip(entries));
  try {
    await unpackArtifact(archive, out);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const PAGE: ZipEntry = { name: 'index.html', content: '<!doctype html>' };

describe('the archive of a preview', () => {
  it('is unpacked where every rule holds, bytes and all', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0]);
    expect(
      await refusalOf([
        PAGE,
        { name: 'a/', mode: 0o040755 },
        { name: 'a/ب.woff2', content: bytes },
      ]),
    ).toBe('');
    expect(readFileSync(path.join(folder, `${count}`, 'out/a/ب.woff2'))).toEqual(bytes);
  });

  it.each<[string, ZipEntry[], RegExp]>([
    [
      'a path that climbs',
      [{ name: '../evil.html' }],
      /path: "\.\.\/evil\.html" leads out of its folder/,
    ],
    ['a path that climbs from within', [{ name: 'a/../../evil.html' }], /leads out/],
    ['an absolute path', [{ name: '/etc/cron.d/evil.html' }], /absolute/],
    ['a drive', [{ name: 'C:/evil.html' }], /absolute/],
    ['a backslash', [{ name: '..\\evil.html' }], /backslash/],
    ['an empty part', [{ name: 'a//b.html' }], /leads out/],
    [
      'a link',
      [{ name: 'a.html', content: '/etc/passwd', mode: 0o120777 }],
      /kind: "a\.html" is a link/,
    ],
    ['a device', [{ name: 'a.html', mode: 0o020666 }], /not a regular file/],
    ['a pipe', [{ name: 'a.html', mode: 0o010666 }], /not a regular file/],
    ['an encrypted entry', [{ name: 'a.html', flags: 0x0801 }], /encryption/],
    [
      'a name that is no UTF-8',
      [{ name: Buffer.from([0x61, 0xff, 0x2e, 0x68]) }],
      /has a name, a compression/,
    ],
    [
      'a program',
      [{ name: 'run.sh' }, { name: 'a.exe' }, { name: 'page.php' }, { name: 'plain' }],
      /type: "run\.sh".*\n.*type: "a\.exe".*\n.*"page\.php".*\n.*"plain"/,
    ],
    ['a type in capitals, for hosts that fold case', [{ name: 'a.PHP' }], /type/],
    [
      'settings of the host',
      [{ name: '_headers' }, { name: '_redirects' }, { name: '_worker.js' }],
      /hosts treat in their own way/,
    ],
    ['a hidden file', [{ name: '.git/config.txt' }, { name: 'a/.htaccess' }], /hosts treat/],
    [
      'a name that turns its direction',
      [{ name: 'a\u202Elmth.html' }],
      /characters that cannot be seen/,
    ],
    [
      'a control character, shown and not obeyed',
      [{ name: 'a\u001B[2J\n::set-output name=x::y.html' }],
      /\\u001b\[2J\\n::set-output/,
    ],
    [
      'a name that Windows keeps for itself',
      [{ name: 'con.html' }, { name: 'a./b.html' }],
      /keeps for a device.*\n.*ends with a space or a full stop/,
    ],
    [
      'names that differ in case alone',
      [{ name: 'A/index.html' }, { name: 'a/index.html' }],
      /collision/,
    ],
    [
      'names that differ in normalisation alone',
      [{ name: 'é.html' }, { name: 'e\u0301.html' }],
      /the same name on some systems/,
    ],
    ['a name twice', [PAGE, PAGE], /the same name/],
    [
      'a file in the place of a folder',
      [{ name: 'a.html' }, { name: 'A.html/b.html' }],
      /would be both a file and a folder/,
    ],
    [
      'a bomb',
      [{ name: 'a.html', content: Buffer.alloc(10 * 1024 * 1024) }],
      /ratio: "a\.html" grows too much/,
    ],
    [
      'a file that is too large',
      [{ name: 'a.html', saidSize: 30 * 1024 * 1024 }],
      /size: "a\.html" has 31457280 bytes/,
    ],
    [
      'a name of more than 255 bytes',
      [{ name: `${'ب'.repeat(130)}.html` }],
      /systems store names of at most 255/,
    ],
    [
      'what hosts take for settings by its whole name',
      [{ name: 'CNAME' }, { name: '.nojekyll' }],
      /"CNAME".*\n.*"\.nojekyll"/,
    ],
    ['a path that is too long', [{ name: `${'a/'.repeat(400)}a.html` }], /too long a path/],
  ])('is refused for %s', async (_name, entries, message) => {
    expect(await refusalOf([...entries, { name: 'other.html' }])).toMatch(message);
    expect(existsSync(path.join(folder, `${count}`))).toBe(false);
    expect(existsSync(path.join(folder, 'evil.html'))).toBe(false);
  });

  it.each<[string, Partial<ZipEntry>]>([
    ['more bytes than it holds', { saidSize: 6000 }],
    ['fewer bytes than it holds', { saidSize: 10 }],
    ['no bytes', { saidSize: 0 }],
    ['another checksum', { saidChecksum: 7 }],
    ['no checksum', { saidChecksum: 0 }],
  ])('is refused in a sentence where it says %s of a file', async (_name, lie) => {
    expect(await refusalOf([{ name: 'a.html', content: 'x'.repeat(5000), ...lie }])).toMatch(
      /^The artifact is refused: "a\.html" .+/,
    );
  });

  it('names every reason at once', async () => {
    const message = await refusalOf([{ name: '../a.sh' }, { name: 'b.exe', mode: 0o120777 }]);
    expect(message.split('\n')).toHaveLength(1 + 3);
  });

  it.each([
    ['no archive', 'Not an archive, but long enough to be looked at as one.'],
    ['half an archive', zip([PAGE]).subarray(0, 40)],
    ['nothing', ''],
  ])('is refused where it is %s', async (_name, bytes) => {
    const archive = path.join(folder, 'broken.zip');
    writeFileSync(archive, bytes);
    await expect(unpackArtifact(archive, path.join(folder, 'never'))).rejects.toThrow(
      /cannot be listed/,
    );
  });

  it('is refused for its count and its size in all', () => {
    const entry = {
      kind: 'file' as const,
      size: 1,
      packed: 1,
      open: () => Promise.reject(new Error('not opened')),
    };
    const many = Array.from({ length: 60_001 }, (_, at) => ({ ...entry, path: `${at}.html` }));
    expect(refusals(many)).toEqual([
      { rule: 'count', reason: expect.stringContaining('60001 files') },
    ]);
    const large = Array.from({ length: 60 }, (_, at) => ({
      ...entry,
      path: `${at}.html`,
      size: 2e7,
      packed: 2e7,
    }));
    expect(refusals(large)).toEqual([{ rule: 'size', reason: expect.stringContaining('in all') }]);
  });
});

describe('a preview that was unpacked already', () => {
  it('is held to the same rules', async () => {
    const site = path.join(folder, 'site');
    mkdirSync(path.join(site, 'a'), { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'page');
    symlinkSync('/etc/passwd', path.join(site, 'a/link.html'));
    execFileSync('mkfifo', [path.join(site, 'pipe.html')]);
    const refused = unpackArtifact(site, path.join(folder, 'unpacked'));
    await expect(refused).rejects.toThrow(/"a\/link\.html" is a link/);
    await expect(refused).rejects.toThrow(/"pipe\.html" is not a regular file/);
  });
});
