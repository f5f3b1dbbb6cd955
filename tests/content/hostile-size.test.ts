import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { briefText, contentWith } from './small-content.ts';

const MB = 1_000_000;
const fill = (piece: string, size = MB) => piece.repeat(Math.floor(size / piece.length));
const lines = (line: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const topics = (text: string) => ({ 'topics.yaml': text });
const body = (text: string) => ({ 'briefs/2017/2017-07-01-new.md': briefText('', text) });

// What needs more than linear time, or a stack as deep as the file, does not come to an end here.
test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['brackets on one line', body(fill('[')), 'limits/line'],
  ['brackets on many lines', body(fill(`${'['.repeat(999)}\n`)), undefined],
  ['marks of notes', body(fill(`${'^['.repeat(499)}\n`)), undefined],
  ['emphasis never closed', body(fill(`${'*a '.repeat(300)}\n`)), undefined],
  ['beginnings of comments', body(fill('‹!--', 600_000)), 'limits/line'],
  [
    'quotations in quotations',
    body(`${'> '.repeat(4_000)}\n${fill('a\n', 30_000)}`),
    'limits/nesting',
  ],
  ['lists in lists', body(lines((at) => `${'  '.repeat(at)}- a\n`, 200)), 'limits/nesting'],
  ['a table without end', body(`|a|b|\n|-|-|\n${fill('|a|b|\n')}`), 'limits/line'],
  [
    'one address, thousands of times',
    body(`[a]: /${fill('b', 9_000)}\n\n${fill('[a]\n', 70_000)}`),
    'limits/addresses',
  ],
  [
    'topics below topics',
    topics(lines((at) => `t${at}:\n  name: T\n  parent: t${at + 1}\n`, 3_000)),
    'limits/topics',
  ],
  [
    'a ring of topics',
    topics(lines((at) => `t${at}:\n  name: T\n  parent: t${(at + 1) % 3_000}\n`, 3_000)),
    'limits/topics',
  ],
  [
    'unknown parents',
    topics(lines((at) => `t${at}:\n  name: T\n  parent: z${at}\n`, 16_000)),
    'topics/parent',
  ],
  ['one key again and again', topics(fill('t: x\n', 240_000)), 'yaml/duplicate-key'],
  ['braces never closed', topics(`{${fill(`${'a,'.repeat(400)}\n`)}`), 'yaml/syntax'],
  ['tags on everything', topics(lines((at) => `t${at}: !x y\n`, 49_000)), 'yaml/tag'],
  ['more lines than anybody writes', topics(fill('t: x\n')), 'limits/line'],
])('%s are refused, or read to the end', { timeout: 120_000 }, (_, files, expected) => {
  const applied = rules.filter(({ option }) => !option);
  const errors = load(contentWith(files), { rules: applied }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  const names = errors.map(({ rule }) => rule);
  if (expected === undefined) expect(names).toEqual([]);
  else expect(names).toContain(expected);
});
