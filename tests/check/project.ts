import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type CheckOptions, runCheck, type Surroundings } from '../../src/commands/check/run.ts';
import command from '../../src/commands/check.ts';
import { type Example, exampleTree } from '../../src/content/rules/rule/example.ts';
import type { Report } from '../../src/terminal/report.ts';

export const BRIEF = 'content/briefs/2017/2017-06-06-raqqa-assault.md';
export const MOMENT = '2020-01-01T00:00:00Z';

/** A folder with sound content and an example's change in it; gone when the test is. */
export function project(example: Example = { files: [] }): string {
  const root = mkdtempSync(path.join(tmpdir(), 'dateline-check-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const entry of exampleTree(example).entries())
    put(root, `content/${entry.path}`, entry.read());
  return root;
}

export function put(root: string, file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

/** What `npm run check -- …` finds in a project. */
export function check(
  root: string,
  argv: readonly string[] = [],
  more: Partial<Surroundings & CheckOptions> = {},
): Promise<Report> {
  const given = command.read(argv);
  if (!given) throw new Error('It asks for the help.');
  const options = { ...given.options, files: given.positionals, ...more };
  return runCheck(options, { root, moment: MOMENT, ...more });
}

/** Findings as "file:line rule". */
export function found({ diagnostics }: Report): string[] {
  return diagnostics.map(
    ({ file, line, rule }) => `${file.replace(/^content\//, '')}:${line} ${rule}`,
  );
}

export function git(root: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Editor',
    '-c',
    'user.email=editor@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** Makes a repository of a project, with all of it on the branch main. */
export function commitAll(root: string): void {
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=Record');
}
