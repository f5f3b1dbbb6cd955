import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { brief, together } from '../../src/content/rules/rule/example.ts';
import { BRIEF, check, commitAll, found, git, project, put } from './project.ts';

const OTHER = 'content/briefs/2017/2017-07-09-mosul-victory.md';
const claim =
  'claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars\n    reported: 2017-06-30';

/** Writes the brief anew with other fields. */
function rewrite(root: string, fields: string): void {
  put(root, BRIEF, readFileSync(path.join(project(brief(fields)), BRIEF)));
}

test('only files that the branch touches are reported', async () => {
  const root = project(
    together(brief('title: Raqqa is taken.'), brief('title: Mosul is taken.', 'x', '2017-06-07-a')),
  );
  commitAll(root);
  git(root, 'switch', '--quiet', '--create', 'mine');
  put(root, 'content/briefs/2017/2017-06-07-a.md', '---\ntitle: Tabqa\n---\nText.\n');
  expect(found(await check(root, ['--changed=main']))).toEqual([
    'briefs/2017/2017-06-07-a.md:1 fields/missing',
    'briefs/2017/2017-06-07-a.md:1 fields/missing',
    'briefs/2017/2017-06-07-a.md:1 fields/missing',
  ]);
});

test('new files that git does not know yet are among them', async () => {
  const root = project();
  commitAll(root);
  put(root, 'content/notes.txt', 'x');
  expect(found(await check(root, ['--changed']))).toEqual(['notes.txt:1 files/stray']);
});

test('what others did meanwhile is not reported', async () => {
  const root = project();
  commitAll(root);
  git(root, 'switch', '--quiet', '--create', 'mine');
  git(root, 'switch', '--quiet', 'main');
  put(root, 'content/notes.txt', 'x');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=Notes');
  git(root, 'switch', '--quiet', 'mine');
  expect(found(await check(root, ['--changed=main']))).toEqual([]);
});

test('what the branch causes in other files is reported with them', async () => {
  const root = project(brief('related: [2017-07-09-mosul-victory]'));
  commitAll(root);
  git(root, 'switch', '--quiet', '--create', 'mine');
  rmSync(path.join(root, OTHER));
  const report = await check(root, ['--changed=main']);
  expect(found(report).filter((line) => /unknown/.test(line))).toEqual([
    'briefs/2017/2017-06-06-raqqa-assault.md:13 related/unknown',
  ]);
  expect(report.errorsBeyond).toBe(0);
});

test('what was wrong in other files before is only counted', async () => {
  const root = project(brief('related: [2017-07-09-nowhere]'));
  commitAll(root);
  git(root, 'switch', '--quiet', '--create', 'mine');
  put(root, 'content/notes.txt', 'x');
  const report = await check(root, ['--changed=main']);
  expect(found(report)).toEqual(['notes.txt:1 files/stray']);
  expect(report.errorsBeyond).toBe(1);
});

test('a fact of a published brief that changed without a correction is found', async () => {
  const root = project(brief(claim));
  commitAll(root);
  rewrite(root, claim.replace('12', '200'));
  const report = await check(root, ['--changed']);
  expect(found(report)).toEqual(['briefs/2017/2017-06-06-raqqa-assault.md:13 corrections/missing']);
  expect(report.diagnostics[0]?.reason).toMatch(/12 → 200/);
});

test.each([
  [
    'an entry says so',
    `${claim.replace('12', '200')}\ncorrections:\n  - date: 2017-08-01\n    kind: correction\n    note: It was 200.`,
  ],
  [
    'a comment allows it',
    claim
      .replace('claims:', 'claims: # allow corrections/missing: the number was never public')
      .replace('12', '200'),
  ],
  ['only wording changed', `${claim}\ntitle: The SDF begins its assault on Raqqa`],
])('nothing is found where %s', async (_, fields) => {
  const root = project(brief(claim));
  commitAll(root);
  rewrite(root, fields);
  expect(found(await check(root, ['--changed']))).toEqual([]);
});

test('a project in a folder of its repository is told by its own paths', async () => {
  const repository = project();
  const inner = path.join(repository, 'record');
  for (const file of ['site.yaml', 'topics.yaml']) put(inner, `content/${file}`, 'x: y\n');
  commitAll(repository);
  put(inner, 'content/notes.txt', 'x');
  expect(found(await check(inner, ['--changed']))).toEqual(['notes.txt:1 files/stray']);
});

test.each([
  ['outside of a repository', [] as string[], /not in a git repository/],
  ['an unknown base', ['nowhere'], /no branch, tag or commit "nowhere"/],
])('%s is a matter of usage', async (_, base, message) => {
  const root = project();
  if (base.length > 0) commitAll(root);
  await expect(check(root, [`--changed=${base.join('')}`])).rejects.toThrow(message);
});
