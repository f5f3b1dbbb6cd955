import { describe, expect, test } from 'vitest';
import { type Diagnostic, markedExcerpt } from '../../src/brief/diagnostic.ts';
import { github } from '../../src/commands/check/report/github.ts';
import { json } from '../../src/commands/check/report/json.ts';
import { pretty } from '../../src/commands/check/report/pretty.ts';
import { sarif } from '../../src/commands/check/report/sarif.ts';
import { rules } from '../../src/content/rules/index.ts';
import { brief, together } from '../../src/content/rules/rule/example.ts';
import { BRIEF, check, project } from './project.ts';

const plain = { colour: false, columns: 100 };
const oneError = brief('topics: [raqa]');

const finding = (over: Partial<Diagnostic>): Diagnostic => ({
  file: BRIEF,
  line: 3,
  column: 8,
  length: 4,
  excerpt: 'title: text',
  severity: 'error',
  rule: 'fields/word',
  reason: 'It is wrong.',
  fix: 'Fix it.',
  ...over,
});
const reportOf = (...diagnostics: Diagnostic[]) => ({
  diagnostics,
  fixed: [],
  briefs: 1,
  files: 1,
  errorsBeyond: 0,
});

test('people get the place, the line with the fault marked, the reason and the fix', async () => {
  expect(pretty(await check(project(oneError)), plain)).toBe(`${BRIEF}:12:10  error  topics/unknown
   12 │ topics: [raqa]
      │          ^^^^ There is no topic "raqa" in content/topics.yaml.
      Did you mean "raqqa"?

1 error in 1 of 2 files.
`);
});

test('when all is well they are told so, and how much was looked at', async () => {
  expect(pretty(await check(project()), plain)).toBe(
    'Nothing to report: 2 files checked, 2 briefs among them.\n',
  );
});

test('a long line is cut to the neighbourhood of the fault', () => {
  const excerpt = `${'before '.repeat(60)}FAULT${' after'.repeat(60)}`;
  const lines = pretty(reportOf(finding({ excerpt, column: 421, length: 5 })), plain).split('\n');
  expect(lines[1]).toMatch(/^ {4}3 │ …(?:before )+FAULT after.*…$/);
  expect(lines[2]?.indexOf('^^^^^')).toBe(lines[1]?.indexOf('FAULT'));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('marks stand under the fault where letters are wide, or take no room', () => {
  const lines = pretty(
    reportOf(finding({ excerpt: '戦争: text', column: 5, length: 4 })),
    plain,
  ).split('\n');
  // Each of the two letters takes two columns.
  expect(lines[2]).toContain(`│ ${' '.repeat(6)}^^^^`);
});

test('nothing in a file can command the terminal', () => {
  const text = pretty(
    reportOf(
      finding({
        excerpt: 'title: \u001b[2J\u202Etext',
        reason: 'There is "\u001b]0;x\u0007".',
        file: 'a\u001b[1mb.md',
      }),
    ),
    plain,
  );
  for (const command of ['\u001b', '\u0007', '\u202E']) expect(text).not.toContain(command);
});

test('colours are for terminals', () => {
  const report = reportOf(finding({}));
  expect(pretty(report, { colour: true, columns: 100 })).toContain('\u001b[31merror\u001b[39m');
  expect(pretty(report, plain)).not.toContain('\u001b');
});

test('with much to report, the end counts it by rule', async () => {
  const many = together(
    ...Array.from({ length: 21 }, (_, at) => brief('title: Too.', 'x', `2017-06-06-b${at}`)),
  );
  const text = pretty(await check(project(many)), plain);
  expect(text).toMatch(/\n {4}21 {2}title\/full-stop\n/);
  expect(text).toMatch(/ can be fixed by machine: npm run check -- --fix\n/);
});

test('GitHub gets annotations, with what would end a command escaped', () => {
  expect(github(reportOf(finding({ file: 'content/a,b:c.md', reason: '100%\nwrong.' })))).toBe(
    '::error file=content/a%2Cb%3Ac.md,line=3,col=8,endColumn=12,title=fields/word::100%25%0Awrong. Fix it.\n',
  );
});

test('programs get the same as data', async () => {
  const parsed = JSON.parse(json(await check(project(oneError))));
  expect(parsed).toMatchObject({ version: 1, errors: 1, warnings: 0, briefs: 2, fixed: [] });
  expect(parsed.diagnostics[0]).toMatchObject({
    file: BRIEF,
    line: 12,
    column: 10,
    rule: 'topics/unknown',
  });
});

test('code scanning gets SARIF 2.1.0, with every rule described and fixes where there are any', async () => {
  const log = JSON.parse(sarif(await check(project(brief('title: Raqqa is taken.')))));
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run.tool.driver.rules).toHaveLength(rules.length);
  const [result] = run.results;
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(result).toMatchObject({ ruleId: 'title/full-stop', level: 'warning' });
  expect(result.locations[0].physicalLocation.region).toMatchObject({
    startLine: 12,
    startColumn: 8,
  });
  expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(
    'Raqqa is taken',
  );
});

describe('many findings', () => {
  const many = (count: number) =>
    brief(`title: Big`, 'today '.repeat(count).trim(), '2017-06-06-raqqa-assault');

  test('of one rule in one file fill about a screen, with a count of the rest; data has all', async () => {
    const report = await check(project(many(300)));
    const text = pretty(report, plain);
    expect(report.diagnostics.length).toBeGreaterThanOrEqual(300);
    expect(text.match(/ dates\/relative$/gm)?.length).toBeLessThan(12);
    expect(text).toMatch(
      /… and 29\d more like this; all of them with npm run check -- --format json\n/,
    );
    expect(JSON.parse(json(report)).diagnostics).toHaveLength(report.diagnostics.length);
    expect(JSON.parse(sarif(report)).runs[0].results).toHaveLength(report.diagnostics.length);
    expect(github(report).match(/^::/gm)?.length).toBeLessThan(20);
  });

  test('in one line cost no more each where there are more of them', async () => {
    const sizes: Record<'text' | 'data', number[]> = { text: [], data: [] };
    for (const count of [1000, 4000]) {
      const report = await check(project(many(count)));
      sizes.text.push(pretty(report, plain).length);
      sizes.data.push(json(report).length);
    }
    const growth = ([few = 1, more = 0]: readonly number[]) => more / few;
    expect(growth(sizes.text)).toBeLessThan(1.1);
    expect(growth(sizes.data)).toBeLessThan(4.4);
  });

  test('of a long line show the fault where it stands', async () => {
    const { diagnostics } = await check(project(many(1000)));
    const last = diagnostics.filter(({ rule }) => rule === 'dates/relative').at(-1);
    if (!last) throw new Error('nothing is found');
    expect(last.excerpt.length).toBeLessThanOrEqual(1000);
    expect(markedExcerpt(last).marked).toBe('today');
    const [, line = '', marks = ''] = pretty(reportOf(last), plain).split('\n');
    expect(line.indexOf('today', marks.indexOf('^'))).toBe(marks.indexOf('^'));
    expect(line).toMatch(/│ …/);
  });

  test('to GitHub, errors come before warnings: it shows the first of each', () => {
    const lines = github(
      reportOf(finding({ severity: 'warning' }), finding({ line: 9 }), finding({ line: 12 })),
    ).split('\n');
    expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'warning',
      undefined,
    ]);
  });
});
