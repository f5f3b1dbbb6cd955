import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';

/* A content folder may have any name and stand anywhere: every command takes it, and calls it as it is called. */

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-elsewhere-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const work = path.join(folder, 'desk');
const notes = path.join(folder, 'archive/notes');
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
mkdirSync(work);
cpSync(smallSite, notes, { recursive: true });
writeFileSync(
  path.join(work, 'eleventy.config.ts'),
  "import { dateline } from 'dateline';\n\nexport default dateline();\n",
);
writeFileSync(path.join(folder, '.gitignore'), '_*\n.cache\n');
git('init', '-q', '-b', 'main');
git('add', '-A');
git('commit', '-qm', 'Begin');
git('checkout', '-qb', 'change');

/** From the folder beside it, as somebody types it. */
function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'src/commands/run.js'), command, ...args],
    {
      cwd: work,
      encoding: 'utf8',
      input: 'Mashlab\n',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1577836800', PAGES_URL: 'https://other.example/' },
    },
  );
  return { status, text: stdout + stderr };
}

const BRIEF = 'briefs/2017/2017-06-06-raqqa-assault.md';
const CONTENT = ['--content', '../archive/notes'];
const edited = (change: (text: string) => string) => {
  const file = path.join(notes, BRIEF);
  writeFileSync(file, change(readFileSync(path.join(smallSite, BRIEF), 'utf8')));
};

describe('a content folder of another name in another place', () => {
  test.each([
    ['check', [], 0, /^Nothing to report|warning/m],
    ['build', ['--out', '_out'], 0, /files written/],
    ['schemas', [], 0, /schemas\/topics\.schema\.json|current/],
    ['admin-config', [], 0, /"media_folder": "archive\/notes\/images"/],
    ['hosting-check', [], 2, /^\.\.\/archive\/notes\/site\.yaml says that/m],
    ['redact', [], 0, /\.\.\/archive\/notes\/briefs\/2017\/2017-06-06-raqqa-assault\.md/],
    ['upgrade', [], 0, /this record is in format 1/],
  ] as const)('%s', (command, args, code, words) => {
    edited((text) => text);
    const { status, text } = run(command, ...args, ...CONTENT);
    expect(text).toMatch(words);
    expect(status, text).toBe(code);
    expect(text).not.toMatch(/(?<![\w/])content\/(?:briefs|site|topics|pages)/);
  });

  test('review and preview compare it with its past', () => {
    edited((text) => text.replace('title: SDF begins', 'title: SDF starts'));
    for (const [command, page] of [
      ['review', '_review/review/review.json'],
      ['preview', '_preview/review/review.json'],
    ] as const) {
      const { status, text } = run(command, '--base', 'main', ...CONTENT);
      expect(status, text).toBe(0);
      const review = readFileSync(path.join(work, page), 'utf8');
      expect(review).toContain('SDF starts');
      expect(review).toContain(`archive/notes/${BRIEF}`);
    }
  });

  test('new writes into it', () => {
    edited((text) => text);
    const flags = ['--title', 'A bridge falls', '--date', '2017-07-02', '--topic', 'raqqa'];
    const { status, text } = run('new', ...flags, '--source', 'https://a.example/1', ...CONTENT);
    expect(status, text).toBe(0);
    expect(text).toContain('../archive/notes/briefs/2017/2017-07-02-');
    git('checkout', '-q', '--', '.');
    git('clean', '-fdq', 'archive');
  });

  test('import brings an archive into it', () => {
    mkdirSync(path.join(work, '_posts'), { recursive: true });
    writeFileSync(
      path.join(work, '_posts/2017-06-08-flood.md'),
      '---\ntitle: A flood\ndate: 2017-06-08\ntopics: [raqqa]\nsource: https://a.example/2\n---\nThe river rose.\n',
    );
    const proposed = run('import', '_posts', '--init', ...CONTENT);
    expect(proposed.status, proposed.text).toBe(0);
    const written = run('import', '--write', ...CONTENT);
    expect(written.status, written.text).toBe(0);
    expect(written.text).toContain('../archive/notes');
    git('clean', '-fdq', 'archive');
  });

  test('what is wrong is told at its own place by each command that reads it', () => {
    edited((text) => text.replace('topics: [raqqa]', 'topics: [raqa]'));
    for (const command of ['check', 'build', 'admin-config', 'preview']) {
      const args = command === 'preview' ? ['--base', 'main'] : [];
      const { status, text } = run(command, ...args, ...CONTENT);
      expect(status, text).toBe(1);
      expect(text, command).toContain(`../archive/notes/${BRIEF}:5`);
      expect(text, command).toContain('in ../archive/notes/topics.yaml');
    }
    edited((text) => text);
  });

  test('pages lead to where its files stand in the repository', () => {
    const page = readFileSync(
      path.join(work, '_out/briefs/2017-06-06-raqqa-assault/index.html'),
      'utf8',
    );
    expect(page).toContain(`https://git.example/record/edit/main/archive/notes/${BRIEF}`);
  });

  test('a folder that is not there is two lines', () => {
    for (const command of ['check', 'build', 'schemas', 'upgrade', 'hosting-check', 'redact']) {
      const { status, text } = run(command, '--content', 'nowhere');
      expect([command, status]).toEqual([command, 2]);
      expect(text).toContain('nowhere');
      expect(text).not.toContain('    at ');
    }
  });
});
