import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyFixes } from '../../src/commands/check/fix.ts';
import { brief, briefFile } from '../../src/content/rules/rule/example.ts';
import { BRIEF, check, found, project, put } from './project.ts';

const textOf = (root: string) => readFileSync(path.join(root, BRIEF), 'utf8');

/** The fields before and after `--fix`, as the lines that differ. */
async function fixed(fields: string, body = ''): Promise<string[]> {
  const root = project(brief(fields, body));
  const before = textOf(root).split('\n');
  await check(root, ['--fix']);
  const after = textOf(root).split('\n');
  expect(after).toHaveLength(before.length);
  return after.filter((line, at) => line !== before[at]);
}

test.each([
  ['title: Mosul: the last day', "title: 'Mosul: the last day'"],
  ['title:Raqqa', 'title: Raqqa'],
  ['title: Raqqa is taken.', 'title: Raqqa is taken'],
  ['title: Raq\u200bqa', 'title: Raqqa'],
  ['status: Disputed', 'status: disputed'],
  ['Status: disputed', 'status: disputed'],
  ['draft: yes', 'draft: true'],
  ['topics: [Raqqa]', 'topics: [raqqa]'],
  ['date: 6 June 2017', 'date: 2017-06-06'],
  ['date: 2017-6-6', 'date: 2017-06-06'],
])('%s becomes %s', async (before, after) => {
  expect(await fixed(before)).toEqual([after]);
});

test('numbers and signs in the text are fixed too', async () => {
  expect(await fixed('', 'The SDF held 65% of the city, and 12000 people were left.')).toEqual([
    'The SDF held 65 per cent of the city, and 12,000 people were left.',
  ]);
});

test.each(['date: 06/07/2017', 'topics: [raqa]', 'tags: [raqqa]', 'source: www.reuters.com/raqqa'])(
  '%s is left to people, for there is something to decide',
  async (fields) => {
    expect(await fixed(fields)).toEqual([]);
  },
);

test('it says what it did, and reports what is left', async () => {
  const root = project(brief('title: Raqqa is taken.\nstatus: Disputed\ntags: [x]'));
  const report = await check(root, ['--fix']);
  expect(report.fixed.map(({ rule, before, after }) => [rule, before, after])).toEqual([
    ['title/full-stop', 'Raqqa is taken.', 'Raqqa is taken'],
    ['fields/word', 'Disputed', 'disputed'],
  ]);
  expect(found(report)).toEqual(['briefs/2017/2017-06-06-raqqa-assault.md:14 fields/unknown']);
});

test('every other byte stays: line breaks, spaces at the end, the empty last line', async () => {
  const text =
    '---\r\ntitle: Raqqa is taken.  \r\ndate: 2017-06-06\r\nplace: raqqa\r\ntopics: [raqqa]\r\nsource: { publisher: reuters, title: T, published: 2017-06-06 }\r\n---\r\nThe SDF said so.\t\r\n\r\n';
  const root = project(briefFile(text));
  await check(root, ['--fix']);
  expect(
    readFileSync(path.join(root, BRIEF)).equals(Buffer.from(text.replace('taken.', 'taken'))),
  ).toBe(true);
});

test('an allowed warning is not fixed', async () => {
  expect(
    await fixed('title: Raqqa is taken. # allow title/full-stop: the statement ends so'),
  ).toEqual([]);
});

test('a file that changed since it was checked is left alone', async () => {
  const root = project(brief('title: Raqqa is taken.'));
  const { diagnostics } = await check(root);
  put(root, BRIEF, `\n${textOf(root)}`);
  expect(applyFixes(diagnostics, root)).toEqual([]);
});

test('only the files named are fixed', async () => {
  const root = project(brief('title: Raqqa is taken.'));
  const report = await check(root, ['--fix', 'content/topics.yaml']);
  expect(report.fixed).toEqual([]);
});
