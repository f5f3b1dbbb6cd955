import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import command from '../../src/commands/check.ts';
import { brief, entries, together } from '../../src/content/rules/rule/example.ts';
import { BRIEF, check, found, project, put } from './project.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Runs the command as a person does, in a folder. */
function run(root: string, ...argv: readonly string[]) {
  return spawnSync(
    process.execPath,
    [path.join(PROJECT, 'src/commands/run.js'), 'check', ...argv],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

describe('the command', () => {
  test('ends with 0 when all is well, and for warnings alone', () => {
    const root = project(brief('title: Raqqa is taken.'));
    expect(run(root)).toMatchObject({ status: 0, stderr: '' });
    expect(run(root, '--strict').status).toBe(1);
  });

  test('ends with 1 for errors, in every format', () => {
    const root = project(brief('topics: [raqa]'));
    const { status, stdout } = run(root, '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).errors).toBe(1);
  });

  test('ends with 2 and two lines for what it does not understand', () => {
    const { status, stderr, stdout } = run(project(), '--strikt');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('There is no option "--strikt".\n  Did you mean "--strict"?\n');
  });

  test('ends with 2 where there is no content', () => {
    const { status, stderr } = run(path.join(PROJECT, 'tests/check'));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^There is no folder .*content; briefs live in its folder briefs, as in content\/briefs\.\n {2}Run the command/,
    );
  });

  test('explains itself', () => {
    expect(run(project(), '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run check -- '),
    });
  });

  test('bears a reader that stops reading', () => {
    const many = together(
      ...Array.from({ length: 300 }, (_, at) => brief('title: Too.', 'x', `2017-06-06-b${at}`)),
    );
    const command = `"${process.execPath}" "${PROJECT}/src/commands/run.js" check | head -n 1`;
    const output = execFileSync('sh', ['-c', `${command} 2>&1`], {
      cwd: project(many),
      encoding: 'utf8',
    });
    expect(output.split('\n')).toHaveLength(2);
  });
});

describe('options', () => {
  test.each([
    [['--format', 'xml'], 'There is no format "xml".'],
    [['--format', 'jsn'], 'There is no format "jsn".'],
    [['--format'], "Option '--format <value>' argument missing."],
    [['--fix=yes'], "Option '--fix' does not take an argument."],
  ])('%j is refused with a reason', (argv, reason) => {
    expect(() => command.read(argv)).toThrow(reason);
  });

  test('--changed stands alone, before a file, and with a base', () => {
    expect(command.read(['--changed'])?.options.changed).toBe('');
    expect(command.read(['--changed', '--fix'])?.options.changed).toBe('');
    expect(command.read(['--changed', 'package.json'])).toMatchObject({
      options: { changed: '' },
      positionals: ['package.json'],
    });
    expect(command.read(['--changed', 'origin/main'])?.options.changed).toBe('origin/main');
  });
});

describe('files', () => {
  const two = together(
    brief('title: Raqqa is taken.'),
    entries('topics.yaml', 'tabqa:\n  name: Tabqa'),
  );

  test('that are named limit the report', async () => {
    const root = project(two);
    expect(found(await check(root))).toHaveLength(2);
    expect(found(await check(root, ['content/topics.yaml']))).toEqual([
      'topics.yaml:7 vocabularies/unused',
    ]);
    expect(found(await check(root, ['content/briefs/']))).toEqual([
      `${BRIEF.replace('content/', '')}:12 title/full-stop`,
    ]);
  });

  test('that are not there are a matter of usage', async () => {
    await expect(check(project(), ['content/briefs/2071'])).rejects.toThrow(
      'There is no file content/briefs/2071.',
    );
  });

  test('may be those of another content folder', async () => {
    const root = project(two);
    put(root, 'other/site.yaml', readFileSync(path.join(root, 'content/site.yaml')));
    put(root, 'other/notes.txt', 'x');
    const { diagnostics } = await check(root, ['--content', 'other/']);
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'other/notes.txt files/stray',
    ]);
  });
});

describe('what earlier runs found', () => {
  const cached = (root: string) => check(root, [], { cache: path.join(root, '.cache') });

  test('is found again, and follows every change', async () => {
    const root = project(brief('title: Raqqa is taken.'));
    const first = await cached(root);
    expect(await cached(root)).toEqual(first);
    const text = readFileSync(path.join(root, BRIEF), 'utf8');
    put(root, BRIEF, text.replace('taken.', 'taken'));
    expect(found(await cached(root))).toEqual([]);
    put(root, BRIEF, text);
    expect(await cached(root)).toEqual(first);
  });

  test('does not count when a vocabulary has changed', async () => {
    const root = project(brief('', 'The SDF liberated two villages.'));
    expect(found(await cached(root))).toEqual([]);
    const site = readFileSync(path.join(root, 'content/site.yaml'), 'utf8');
    put(root, 'content/site.yaml', `${site}rules:\n  avoid:\n    liberated: taken\n`);
    expect(found(await cached(root))).toEqual([`${BRIEF.replace('content/', '')}:14 words/avoid`]);
  });

  test('is said of the folder that is looked at, not of another with the same files', async () => {
    const root = project(brief('title: Raqqa is taken.'));
    cpSync(path.join(root, 'content'), path.join(root, 'copy'), { recursive: true });
    await cached(root);
    const of = await check(root, ['--content', 'copy'], { cache: path.join(root, '.cache') });
    expect(of.diagnostics.map(({ file }) => file)).toEqual([BRIEF.replace('content/', 'copy/')]);
  });

  test('is looked for anew where the cache is damaged', async () => {
    const root = project(brief('title: Raqqa is taken.'));
    const first = await cached(root);
    writeFileSync(path.join(root, '.cache/findings.kept'), '{"version":');
    writeFileSync(path.join(root, '.cache/briefs.kept'), 'x');
    expect(await cached(root)).toEqual(first);
  });
});
