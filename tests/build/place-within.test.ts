import {
  existsSync,
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FreshFolder } from '../../src/commands/build/fresh-folder.ts';
import { OutsideFolder, PlaceWithin } from '../../src/commands/build/place-within.ts';
import { ServedFolder } from '../../src/commands/build/served-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-within-'));
  mkdirSync(path.join(folder, 'outside'));
  writeFileSync(path.join(folder, 'outside/index.html'), 'as it was');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothingOutside = () => {
  expect(readdirSync(path.join(folder, 'outside'))).toEqual(['index.html']);
  expect(readFileSync(path.join(folder, 'outside/index.html'), 'utf8')).toBe('as it was');
};

const FOLDERS = {
  'the folder of a build': (at: string) => new FreshFolder(at, path.join(folder, 'memory')),
  'the folder that is served': (at: string) => new ServedFolder(at),
} as const;

describe.each(Object.entries(FOLDERS))('%s', (_, open) => {
  test.each([
    '../outside/index.html',
    'a/../../outside/index.html',
    '/outside/index.html',
    'a//b.html',
    './a.html',
    '',
    '.',
    '..',
    'a/',
    'a\\..\\b.html',
    'C:/a.html',
    'a\0.html',
    'con.html',
    '．．/outside/index.html',
    `${'a'.repeat(256)}.html`,
    `${'a/'.repeat(20)}a.html`,
  ])('does not take %j', (file) => {
    const site = open(path.join(folder, 'site'));
    expect(() => site.write(file, 'x')).toThrow(OutsideFolder);
    expect(() => site.expect(file)).toThrow(OutsideFolder);
    nothingOutside();
  });

  test('takes what is in it', () => {
    const site = open(path.join(folder, 'site'));
    site.write('2017/الرقة/index.html', 'x');
    site.expect('a/b/c.html');
    expect(readFileSync(path.join(site.folder, '2017/الرقة/index.html'), 'utf8')).toBe('x');
    expect(existsSync(path.join(site.folder, 'a/b'))).toBe(true);
  });

  test('follows no link, be it to a file or to a folder on the way', () => {
    const site = open(path.join(folder, 'site'));
    mkdirSync(path.join(site.folder, 'real'), { recursive: true });
    symlinkSync(path.join(folder, 'outside'), path.join(site.folder, 'linked'));
    symlinkSync(path.join(folder, 'outside'), path.join(site.folder, 'real/deep'));
    symlinkSync(path.join(folder, 'outside/index.html'), path.join(site.folder, 'index.html'));
    symlinkSync(path.join(folder, 'outside/new.html'), path.join(site.folder, 'dangling.html'));
    for (const file of [
      'linked/index.html',
      'linked/new/a.html',
      'real/deep/index.html',
      'index.html',
      'dangling.html',
    ]) {
      expect(() => site.write(file, 'x'), file).toThrow(OutsideFolder);
      expect(() => site.expect(file), file).toThrow(OutsideFolder);
    }
    nothingOutside();
  });

  test('does not write into what is a file', () => {
    const site = open(path.join(folder, 'site'));
    site.write('a.html', 'x');
    expect(() => site.write('a.html/b.html', 'x')).toThrow(OutsideFolder);
  });
});

test('the folder itself may be reached through a link', () => {
  mkdirSync(path.join(folder, 'real'));
  symlinkSync(path.join(folder, 'real'), path.join(folder, 'site'));
  const place = new PlaceWithin(path.join(folder, 'site'));
  writeFileSync(place.of('a/b.html'), 'x');
  expect(readFileSync(path.join(folder, 'real/a/b.html'), 'utf8')).toBe('x');
});
