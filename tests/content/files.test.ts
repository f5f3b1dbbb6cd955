import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { UnreadableContent } from '../../src/content/source/source-tree.ts';
import { briefText, contentWith } from './small-content.ts';

const faults = (content: Parameters<typeof load>[0]) =>
  load(content).diagnostics.map(({ file, rule, fix }) => `${file} ${rule}: ${fix}`);

describe('names of files are addresses', () => {
  const named = (name: string) => faults(contentWith({ [name]: briefText() }));

  test('folders below briefs/ are for the editors alone', () => {
    expect(named('briefs/2017-07-01-city.md')).toEqual([]);
    expect(named('briefs/2017/July, Raqqa/2017-07-01-city.md')).toEqual([]);
  });

  test.each([
    ['briefs/2017-07-01 City.md', '2017-07-01-city.md'],
    ['briefs/2017-07-01-Ār-Raqqa.md', '2017-07-01-ar-raqqa.md'],
    ['briefs/2017-07-01--city.md', '2017-07-01-city.md'],
    ['briefs/2017-07-01_city.markdown', '2017-07-01-city.md'],
    ['briefs/-2017-07-01-city.md', '2017-07-01-city.md'],
    // Translations, which nobody reads as briefs without a date.
    ['briefs/2017-07-01-city.FR.md', '2017-07-01-city.fr.md'],
    ['briefs/2017-07-01-city.fr-CA.md', '2017-07-01-city.fr.md'],
    ['briefs/2017-07-01-city.pt-BR.md', '2017-07-01-city.pt.md'],
    ['briefs/2017-07-01-city.zh_Hans_CN.md', '2017-07-01-city.zh.md'],
    ['briefs/2017-07-01-city_ar.md', '2017-07-01-city.ar.md'],
    ['briefs/2017-07-01-city.fr.txt', '2017-07-01-city.fr.md'],
    ['briefs/2017-07-01-city.fr.markdown', '2017-07-01-city.fr.md'],
  ])('%s should be %s', (name, better) => {
    expect(named(name)).toEqual([`content/${name} files/name: Rename it to "${better}".`]);
  });

  test('two briefs of one name in two folders are both named', () => {
    const { diagnostics } = load(
      contentWith({
        'briefs/a/2017-07-01-city.md': briefText(),
        'briefs/b/2017-07-01-city.md': briefText(),
      }),
    );
    expect(diagnostics.map(({ file, rule, reason }) => `${file} ${rule}: ${reason}`)).toEqual([
      'content/briefs/b/2017-07-01-city.md files/collision: This file and content/briefs/a/2017-07-01-city.md would have the same address.',
    ]);
  });

  test('a page does not take an address of the site', () => {
    const page = '---\ntitle: Topics\n---\nText.\n';
    expect(faults(contentWith({ 'pages/topics.md': page }))).toEqual([
      'content/pages/topics.md pages/address: Give the page another file name.',
    ]);
    expect(faults(contentWith({ 'pages/method.md': page }))).toEqual([]);
  });
});

test.each([
  'briefs/.DS_Store',
  '.git/config',
  'briefs/.2017-06-06-raqqa.md.swp',
  'briefs/#2017-06-06-raqqa.md#',
  'briefs/2017-06-06-raqqa.md~',
  'briefs/2017-06-06-raqqa.md.crswap',
  'briefs/2017-06-06-raqqa.md___jb_tmp___',
  '.vscode/settings.json',
])('%s belongs to a program, and is passed over', (name) => {
  expect(faults(contentWith({ [name]: 'x' }))).toEqual([]);
});

test('a vocabulary that cannot be read is told once, and nothing counts as unknown for it', () => {
  const broken = contentWith({ 'places.yaml': 'raqqa:\n\tname: Raqqa\n' });
  expect(faults(broken).map((fault) => fault.split(':')[0])).toEqual([
    'content/places.yaml yaml/syntax',
  ]);
});

describe('what has no business in content/ is named, and never copied', () => {
  test.each([
    ['topic.yaml', 'Did you mean "topics.yaml"?'],
    ['topics.yml', 'Did you mean "topics.yaml"?'],
    [
      'notes.txt',
      'Move it out of content/, or to briefs/, pages/ or images/ under a plain lower-case name.',
    ],
    [
      'briefs/brief.11tydata.js',
      'Move it out of content/, or to briefs/, pages/ or images/ under a plain lower-case name.',
    ],
    ['images/Map.PNG', 'Rename it to "map.png", wherever it is shown as well.'],
    ['images/map.svg', 'Save it as one of them, with the ending that says so, or remove it.'],
    ['images/2017/map.png', 'Move it to content/images/map.png, and correct where it is shown.'],
    [
      'pages/deep/about.md',
      'Move it out of content/, or to briefs/, pages/ or images/ under a plain lower-case name.',
    ],
  ])('%s', (name, fix) => {
    expect(faults(contentWith({ [name]: 'x' }))).toEqual([`content/${name} files/stray: ${fix}`]);
  });

  test('a picture that is none', () => {
    expect(faults(contentWith({ 'images/map.png': '<svg onload="alert(1)">' }))).toEqual([
      'content/images/map.png images/form: Save it as PNG, JPEG, WebP or AVIF.',
    ]);
  });
});

describe('on a disk', () => {
  let content = '';
  beforeEach(() => {
    content = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-files-')), 'content');
    mkdirSync(path.join(content, 'briefs'), { recursive: true });
    writeFileSync(
      path.join(content, 'site.yaml'),
      'title: T\ndescription: D\nurl: https://x.example/\n',
    );
    writeFileSync(path.join(content, 'topics.yaml'), 'raqqa:\n  name: Raqqa\n');
  });
  afterEach(() => rmSync(path.dirname(content), { recursive: true }));

  test('links are not followed, to files or to folders', () => {
    writeFileSync(path.join(content, '..', 'secret.md'), briefText());
    symlinkSync('../../secret.md', path.join(content, 'briefs', '2017-07-01-city.md'));
    symlinkSync('/etc', path.join(content, 'briefs', 'etc'));
    symlinkSync('.', path.join(content, 'briefs', 'loop'));
    const { record, diagnostics } = load(content);
    expect(record.briefs).toEqual([]);
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/briefs/2017-07-01-city.md files/kind',
      'content/briefs/etc files/kind',
      'content/briefs/loop files/kind',
    ]);
  });

  test.skipIf(process.platform === 'win32')('a pipe is not read', () => {
    execFileSync('mkfifo', [path.join(content, 'briefs', '2017-07-01-city.md')]);
    expect(faults(content)).toEqual([
      'content/briefs/2017-07-01-city.md files/kind: Put the file itself here, or remove it.',
    ]);
  });

  test('a file beyond the limit is not read', () => {
    const file = path.join(content, 'briefs', '2017-07-01-city.md');
    writeFileSync(file, briefText());
    truncateSync(file, 2 ** 40);
    expect(faults(content)).toEqual([
      'content/briefs/2017-07-01-city.md limits/file: Make it smaller, or split it.',
    ]);
  });

  test('a folder that is not there is one clear line', () => {
    expect(() => load(path.join(content, 'nowhere'))).toThrow(UnreadableContent);
    expect(() => load(path.join(content, 'nowhere'))).toThrow(
      `There is no folder ${path.join(content, 'nowhere')}; briefs live in its folder briefs, as in content/briefs.`,
    );
  });
});
