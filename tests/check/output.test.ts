import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { brief } from '../../src/content/rules/rule/example.ts';
import { guarded, inOneLine, printableJson } from '../../src/terminal/output.ts';
import { BRIEF, commitAll, project, put } from './project.ts';

const tools = fileURLToPath(new URL('../../src/commands/run.js', import.meta.url));
const ESC = '\u001b';

/** What ends a line for some reader of logs. */
const BREAKS = ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'];
const COMMANDS = [
  '::error ::x',
  '::add-mask::a',
  '::stop-commands::a',
  '##[error]x',
  '##[add-mask]a',
];
const TERMINAL = [`${ESC}[2J`, `${ESC}]0;x\u0007`, '\u009b2J', `${ESC}c`, '\u0008'];

/** Whether the runner of a workflow would obey a line, as it reads lines. */
function isObeyed(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

describe('a text of any origin', () => {
  test.each(BREAKS.map((sign) => [JSON.stringify(sign), sign]))(
    'is one line with %s',
    (_, sign) => {
      for (const command of COMMANDS) {
        const line = inOneLine(`a${sign}${command}`);
        expect(line).toMatch(/^a\uFFFD[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(isObeyed(line)).toBe(false);
      }
    },
  );

  test.each(TERMINAL.map((text) => [JSON.stringify(text), text]))(
    'commands no terminal with %s',
    (_, text) => {
      expect(inOneLine(`a${text}b`)).not.toMatch(/\p{Cc}/u);
      expect(guarded(`a${text}b\n`)).not.toMatch(/[^\P{Cc}\n]/u);
    },
  );
});

describe('the guard', () => {
  test.each(BREAKS.flatMap((sign) => COMMANDS.map((command) => [`a${sign}  ${command}\n`])))(
    'lets no command through in %j',
    (text) => {
      expect(
        guarded(text)
          .split(/[\n\r]/)
          .filter(isObeyed),
      ).toEqual([]);
    },
  );

  test('leaves texts and tables alone, and a terminal its colours and its cursor', () => {
    const text = 'a: b::c\n\tقائمة\n  # [x]\n';
    expect(guarded(text)).toBe(text);
    const coloured = `${ESC}[31merror${ESC}[39m\r${ESC}[K`;
    expect(guarded(coloured, true)).toBe(coloured);
    expect(guarded(`${ESC}]0;title\u0007`, true)).not.toMatch(/\p{Cc}/u);
  });

  test('leaves data as it is, since nothing in it needs guarding', () => {
    const value = [...BREAKS, ...COMMANDS, ...TERMINAL, '\u202Ea', '\u200B'].map(
      (text) => `a${text}`,
    );
    const json = printableJson(value);
    expect(guarded(json)).toBe(json);
    expect(json).toMatch(/^[\x20-\x7E\n]*$/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('commands, whatever the content is called', () => {
  const run = (root: string, command: string, ...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [tools, command, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1577836800' },
    });
    return { text: stdout + stderr, stdout, status };
  };

  /** A project in which everything that an editor names is called like a command. */
  const hostile = () => {
    const root = project(
      brief(
        [
          'topics: ["a\\n::error file=x::one", "##[error]two", "a ::error ::three"]',
          `status: "x\\r::add-mask::four"`,
          '"key\\n::warning ::five": 6',
          '"\\u2028::notice ::seven": 8',
        ].join('\n'),
      ),
    );
    for (const name of [
      'a\n::error ::nine.md',
      'a\r::error ::ten.md',
      '##[error]eleven.md',
      `${ESC}[2J.md`,
    ])
      put(root, `content/briefs/2017/${name}`, 'x');
    return root;
  };

  test.each(['pretty', 'json', 'sarif', 'github'])('check --format %s', (format) => {
    const root = hostile();
    const { text, stdout, status } = run(root, 'check', '--format', format);
    expect(status).toBe(1);
    for (const said of ['one', 'two', 'three', 'four', 'five', 'seven', 'nine', 'ten', 'eleven'])
      expect(text).toContain(said);
    const obeyed = text.split(/[\n\r]/).filter(isObeyed);
    if (format !== 'github') expect(obeyed).toEqual([]);
    // Every annotation is one of ours, and says so by its rule.
    for (const line of obeyed)
      expect(line).toMatch(
        /^::(?:error|warning) file=[^:,]+,line=\d+,col=\d+,endColumn=\d+,title=[\w/-]+::/,
      );
    expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}]/u);
    if (format === 'sarif') {
      for (const { locations } of JSON.parse(stdout).runs[0].results)
        expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(
          /^(?:[\w.!~*'()-]|%[0-9A-F]{2}|\/)+$/,
        );
    }
  });

  test('check --changed, build, import, new, preview-accept: a fault is told and nothing obeyed', () => {
    const root = hostile();
    commitAll(root);
    put(root, BRIEF, 'changed');
    const bad = 'x\n::error ::y\r##[error]z';
    const told = [
      run(root, 'check', '--changed', 'main'),
      run(root, 'check', bad),
      run(root, 'check', `--${bad}`),
      run(root, 'build', '--out', path.join(root, 'site'), '--cache', path.join(root, 'cache')),
      run(root, 'new', '--title', bad, '--date', bad, '--content', path.join(root, 'content')),
      run(root, 'import', bad),
      run(root, 'preview-accept', bad),
    ];
    for (const { text, status } of told) {
      expect(status).toBeGreaterThan(0);
      expect(text.split(/[\n\r]/).filter(isObeyed)).toEqual([]);
      expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
    }
  });
});

test('an error that nobody foresaw passes the guard too, and fails', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = path.join(folder, 'bug.mts');
  const module = fileURLToPath(new URL('../../src/terminal/usage-error.ts', import.meta.url));
  writeFileSync(
    script,
    `import { runCommand } from ${JSON.stringify(module)};
     await runCommand(async () => { console.log('a\\n::error ::b'); throw new Error('a\\n::error ::c'); });`,
  );
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsx, script], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('c\n    at ');
  expect(`${stdout}${stderr}`.split('\n').filter(isObeyed)).toEqual([]);
});
