import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as lists from '../src/commands/index.ts';
import { defineCommand } from '../src/terminal/command.ts';

const commands = { ...lists.commands, ...lists.ownCommands };
const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, 'src/commands/run.js'), ...args], {
    cwd: path.dirname(root),
    encoding: 'utf8',
  });

/** The commands that npm runs by their names. */
const named = Object.values<string>(scripts).flatMap(
  (line) => / src\/commands\/run\.js (\S+)/.exec(line)?.[1] ?? [],
);

test('the list has the commands of package.json and no others', () => {
  expect(named.sort()).toEqual(Object.keys(commands).sort());
});

describe.each(Object.entries(commands))('%s', (name, load) => {
  test('stands in package.json by the name that it declares', async () => {
    const { default: command } = await load();
    expect(scripts[command.name]).toMatch(new RegExp(` src/commands/run\\.js ${name}$`));
  });

  test('has a help that names each option once', async () => {
    const { default: command } = await load();
    const { status, stdout, stderr } = run(name, '--help');
    expect([status, stdout, stderr]).toEqual([0, command.help, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      name === 'start'
        ? /^npm start -- /
        : name === 'init'
          ? /^npx dateline init /
          : new RegExp(`^npm run ${command.name} -- `),
    );
    const options = lines.flatMap((line) => /^ {2}(--[\w-]+)(?= |$)/.exec(line)?.[1] ?? []);
    expect(options).toEqual([...Object.keys(command.options), 'help'].map((key) => `--${key}`));
    const wide = (line: string) => line.startsWith('  --') && line.length > 100;
    expect(lines.filter(wide)).toEqual([]);
  });

  test('refuses an unknown option in two lines, and suggests what may be meant', () => {
    const { status, stdout, stderr } = run(name, '--hepl');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('There is no option "--hepl".\n  Did you mean "--help"?\n');
  });
});

test('runs from what was compiled before', () => {
  for (const _ of [1, 2]) {
    const { status, stdout } = run('build', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run build/);
  }
});

test.each(['biuld', '', 'command', 'index', '../commands/build', 'toString'])(
  'a command %j that there is not is two clear lines',
  (name) => {
    const { status, stderr } = run(name);
    expect(status).toBe(2);
    expect(stderr).toBe(`There is no command "${name}".\n  npm run lists them all.\n`);
  },
);

describe('a declaration', () => {
  const command = defineCommand({
    name: 'example',
    says: 'Shows how a command is declared.',
    positionals: { value: 'FROM', most: 1 },
    options: {
      out: { type: 'string', value: 'DIR', default: '_out', says: 'where it goes' },
      base: { type: 'string', value: 'REF', otherwise: 'the last', says: 'what it is about' },
      since: { type: 'string', value: 'DAY', bare: true, says: 'how far it goes back' },
      form: { type: 'string', value: 'FORM', choices: ['long', 'short'], says: 'how it is said' },
      name: { type: 'string', value: 'NAME', multiple: true, says: 'who is asked' },
      'with-a-name-that-is-long': { type: 'string', value: 'TEXT', says: 'has a line of its own' },
      all: { type: 'boolean', says: 'leaves nothing out' },
    },
    more: 'That is all.',
    exits: { 0: 'done', 2: 'not done' },
    run: () => 0,
  });

  test('makes the help', () => {
    expect(command.help).toBe(`npm run example -- FROM [options]

Shows how a command is declared.

  --out DIR      where it goes (_out)
  --base REF     what it is about (the last)
  --since [DAY]  how far it goes back
  --form FORM    how it is said
  --name NAME    who is asked
  --with-a-name-that-is-long TEXT
                 has a line of its own
  --all          leaves nothing out
  --help         shows this

That is all.

Exit codes: 0 done, 2 not done.
`);
  });

  const absent = {
    out: '_out',
    base: undefined,
    since: undefined,
    form: undefined,
    name: [],
    'with-a-name-that-is-long': undefined,
    all: false,
  };
  test.each<[string[], Partial<Record<keyof typeof absent, unknown>>]>([
    [['a'], {}],
    [['--out', 'b', 'a', '--all'], { out: 'b', all: true }],
    [['--out=', 'a'], { out: '' }],
    [['--name', 'x', '--name=y', 'a'], { name: ['x', 'y'] }],
    [['a', '--since'], { since: '' }],
    [['a', '--since', '--all'], { since: '', all: true }],
    [['a', '--since', '2017'], { since: '2017' }],
    [['--form', 'long', '--', 'a'], { form: 'long' }],
    [['--base', 'x y', 'a'], { base: 'x y' }],
  ])('reads %j', (argv, given) => {
    expect(command.read(argv)).toEqual({ options: { ...absent, ...given }, positionals: ['a'] });
  });

  test.each([[['--help']], [['a', '-h']], [['--form', 'none', '--help']]])(
    '%j asks for the help, whatever is missing',
    (argv) => {
      expect(command.read(argv)).toBeUndefined();
    },
  );

  test.each([
    [['a', '--otu', 'b'], 'There is no option "--otu".', 'Did you mean "--out"?'],
    [['a', "--it's"], `There is no option "--it's".`, 'npm run example -- --help lists'],
    [['a', '-x'], 'There is no option "-x".', 'npm run example -- --help lists'],
    [['a', '--toString'], 'There is no option "--toString".', 'npm run example -- --help lists'],
    [['a', '--no-all'], 'There is no option "--no-all".', 'Did you mean "--all"?'],
    [['a', '--all=yes'], "Option '--all' does not take an argument.", 'npm run example -- --help'],
    [['a', '--out'], "Option '--out <value>' argument missing.", 'npm run example -- --help'],
    [['a', '--out', '--all'], "Option '--out' argument is ambiguous.", "'--out=-XYZ'"],
    [['a', '--form', 'lnog'], 'There is no form "lnog".', 'Did you mean "long"?'],
    [['a', '--form', 'xyz'], 'There is no form "xyz".', 'The forms are long, short.'],
    [['a', 'b'], '"b" is one argument too many.', 'npm run example -- FROM [options]'],
    [[], 'FROM is missing.', 'npm run example -- FROM [options]'],
  ])('refuses %j', (argv, message, fix) => {
    expect(() => command.read(argv)).toThrow(
      expect.objectContaining({ message, fix: expect.stringContaining(fix) }),
    );
  });

  test('refuses a word where none is taken', () => {
    const bare = defineCommand({ name: 'bare', says: 'Does.', options: {}, run: () => 0 });
    expect(() => bare.read(['a'])).toThrow('"a" is one argument too many.');
  });
});
