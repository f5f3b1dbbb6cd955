import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../build-command.ts';

/** What a record's packages take on disk, in megabytes: more is a decision, and not an accident. */
const LARGEST = 225;

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-package-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const env = {
  ...process.env,
  SOURCE_DATE_EPOCH: '1577836800',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};
let tarball = '';

/** Runs a command of the package as somebody types it. */
function dateline(cwd: string, ...args: readonly string[]) {
  const bin = path.join(folder, 'node_modules/.bin/dateline');
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  const packed = execFileSync(npm, ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  tarball = path.join(folder, packed.trim().split('\n').at(-1) ?? '');
  const install = ['install', '--prefer-offline', '--ignore-scripts', tarball];
  execFileSync(npm, install, { cwd: folder, env, stdio: 'ignore' });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds what was compiled, and neither tests, sample nor TypeScript', () => {
  const files = filesBelow(path.join(folder, 'node_modules/dateline'));
  expect(files).toContain('dist/src/site/dateline.d.ts');
  expect(files).toContain('docs/editing.md');
  expect(files.filter((file) => /^(?:tests|content|src)\//.test(file))).toEqual([]);
  expect(files.filter((file) => /(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
});

test('a record installs no packages of development, and no more than it needs', () => {
  const packages = readdirSync(path.join(folder, 'node_modules'));
  expect(packages.filter((name) => /^(?:tsx|typescript|vitest|@sveltia)$/.test(name))).toEqual([]);
  expect(megabytes(path.join(folder, 'node_modules'))).toBeLessThan(LARGEST);
});

test('a record that init begins is checked and built at once, and speaks of itself alone', () => {
  const flags = ['--title', 'Le logement à Vaulx', '--language', 'fr', '--topic', 'L’enquête'];
  expect(dateline(folder, 'init', 'logement', ...flags)).toMatchObject({ status: 0, stderr: '' });
  const record = path.join(folder, 'logement');
  const checked = dateline(record, 'check', '--strict');
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(checked.stdout).toMatch(/^Nothing to report: /);
  expect(dateline(record, 'build')).toMatchObject({ status: 0, stderr: '' });
  const home = readFileSync(path.join(record, '_site/index.html'), 'utf8');
  expect(home).toContain('<html lang="fr"');
  expect(home).toContain('Le logement à Vaulx');
  const own = filesBelow(record).filter(
    (file) => !/^(?:_site|\.cache|schemas)\/|\.tgz$/.test(file),
  );
  for (const file of own) {
    expect(readFileSync(path.join(record, file), 'utf8')).not.toMatch(/ISIS|Raqqa|Mosul/i);
  }
  expect(dateline(folder, 'init', 'logement').stderr).toMatch(/^logement is not empty: /);
});

test('a record has its own looks and parts, and a fault in them leaves the site as it was', () => {
  const record = path.join(folder, 'own');
  expect(dateline(folder, 'init', 'own')).toMatchObject({ status: 0 });
  put(path.join(record, 'layouts/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put(
    path.join(record, 'layouts/heading.tsx'),
    "import type { PartProps } from 'dateline';\n\nexport const Heading = ({ brief }: PartProps['brief/heading']) => <h1>Own: {brief.title}</h1>;\n",
  );
  const config = (part: string) =>
    `import { dateline } from 'dateline';\nimport { Heading } from './layouts/heading.tsx';\n\nexport default dateline({\n  brand: { logo: './layouts/logo.svg' },\n  replace: { '${part}': Heading },\n});\n`;
  put(path.join(record, 'eleventy.config.ts'), config('brief/heading'));
  expect(dateline(record, 'build')).toMatchObject({ status: 0, stderr: '' });
  const brief = path.join(record, '_site/briefs/2020-01-01-example/index.html');
  const built = readFileSync(brief, 'utf8');
  expect(built).toContain('<h1>Own: This record begins</h1>');
  expect(built).toMatch(/class="site-logo" src="\/assets\/logo-\w+\.svg"/);

  put(path.join(record, 'eleventy.config.ts'), config('brief/headings'));
  const { status, stderr } = dateline(record, 'build');
  expect(status).toBe(1);
  expect(stderr).toContain('eleventy.config.ts:6:14');
  expect(stderr).toContain('Did you mean "brief/heading"?');
  expect(readFileSync(brief, 'utf8')).toBe(built);
});

/**
 * A later version, made of the packed one as its developers would: `started_by` of a topic is called
 * `began`, the part "brief/cite" is called "brief/citing", and "brief/heading" has another prop.
 */
function packLater(): string {
  const later = path.join(folder, 'later');
  cpSync(path.join(folder, 'node_modules/dateline'), later, { recursive: true });
  const edit = (file: string, change: (text: string) => string) => {
    const at = path.join(later, file);
    const text = readFileSync(at, 'utf8');
    const changed = change(text);
    expect(changed, file).not.toBe(text);
    writeFileSync(at, changed);
  };
  edit('package.json', (text) => text.replace(/"version": "[^"]+"/, '"version": "0.2.0"'));
  for (const file of filesBelow(later).filter((name) => /^dist\/src\/.*\.js$/.test(name))) {
    const text = readFileSync(path.join(later, file), 'utf8');
    if (/\bstarted_by\b/.test(text)) edit(file, (code) => code.replace(/\bstarted_by\b/g, 'began'));
  }
  edit('dist/src/content/format/steps.js', (text) =>
    text.replace(
      'formatSteps = []',
      `formatSteps = [{ to: 2, says: 'What began on the day of a topic is called "began".', changes: [{ in: 'topics', field: ['started_by'], renamed: 'began' }] }]`,
    ),
  );
  edit('dist/layouts/parts.js', (text) => text.replace("'brief/cite'", "'brief/citing'"));
  edit('dist/layouts/parts/former.js', (text) =>
    text
      .replace('formerParts = {}', "formerParts = { 'brief/cite': 'brief/citing' }")
      .replace(
        'formerProps = {}',
        `formerProps = { 'brief/heading': { brief: 'it is given "event".' } }`,
      ),
  );
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const packed = execFileSync(npm, args, { cwd: later, env, encoding: 'utf8' });
  rmSync(later, { recursive: true });
  return path.join(folder, packed.trim().split('\n').at(-1) ?? '');
}

const installed = (file: string) =>
  execFileSync(npm, ['install', '--prefer-offline', '--ignore-scripts', file], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });

test('a record of an earlier version is built by a later one, told what changes, and upgraded', () => {
  expect(dateline(folder, 'init', 'older', '--topic', 'Bridge')).toMatchObject({ status: 0 });
  const record = path.join(folder, 'older');
  const topics = path.join(record, 'content/topics.yaml');
  const written = `${readFileSync(topics, 'utf8')}  start: 2020-01-01\n  started_by: the work began # as they said\n`;
  writeFileSync(topics, written);
  writeFileSync(
    path.join(record, 'content/site.yaml'),
    readFileSync(path.join(record, 'content/site.yaml'), 'utf8').replace(/^format:.*\n/m, ''),
  );
  const config = (options: string) =>
    put(
      path.join(record, 'eleventy.config.ts'),
      `import { dateline } from 'dateline';\n\nexport default dateline({\n${options}});\n`,
    );
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], {
      cwd: record,
      encoding: 'utf8',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  expect(dateline(record, 'check', '--strict')).toMatchObject({ status: 0 });
  expect(dateline(record, 'build')).toMatchObject({ status: 0, stderr: '' });
  expect(dateline(record, 'upgrade').stdout).toContain('No file has to be changed.');
  expect(dateline(record, 'upgrade').stdout).toContain(
    'Every page is, byte for byte, as in _site.',
  );

  installed(packLater());
  expect(dateline(record, 'check', '--strict')).toMatchObject({ status: 0, stderr: '' });
  const shown = dateline(record, 'upgrade');
  expect(shown).toMatchObject({ status: 0, stderr: '' });
  expect(shown.stdout).toContain(
    'Dateline 0.2.0 writes content format 2; this record is in format 1.',
  );
  expect(shown.stdout).toContain('  -   started_by: the work began # as they said\n');
  expect(shown.stdout).toContain('  +   began: the work began # as they said\n');
  expect(shown.stdout).toContain('Nothing was written.');
  expect(readFileSync(topics, 'utf8')).toBe(written);

  put(path.join(record, 'notes.txt'), 'Not committed.');
  expect(dateline(record, 'upgrade', '--write')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There are changes that are not committed'),
  });
  expect(readFileSync(topics, 'utf8')).toBe(written);
  rmSync(path.join(record, 'notes.txt'));
  expect(dateline(record, 'upgrade', '--write')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(topics, 'utf8')).toBe(written.replace('started_by', 'began'));
  expect(readFileSync(path.join(record, 'content/site.yaml'), 'utf8')).toMatch(/^format: 2\n/);
  expect(git('status', '--short').trim().split('\n')).toHaveLength(2);
  expect(dateline(record, 'check', '--strict')).toMatchObject({ status: 0, stderr: '' });

  config("  replace: { 'brief/cite': () => null },\n");
  const gone = dateline(record, 'build');
  expect(gone).toMatchObject({ status: 1 });
  expect(gone.stderr).toContain('Its place was taken by "brief/citing".');
  config("  replace: { 'brief/heading': ({ brief }) => brief.title },\n");
  const other = dateline(record, 'build');
  expect(other).toMatchObject({ status: 1 });
  expect(other.stderr).toContain(
    'The part "brief/heading" is no longer given "brief": it is given "event".',
  );
  expect(other.stderr).toContain('eleventy.config.ts:4:');
  expect(dateline(record, 'upgrade')).toMatchObject({ status: 1 });

  config('');
  installed(tarball);
  const newer = dateline(record, 'build');
  expect(newer).toMatchObject({ status: 1 });
  expect(newer.stderr).toContain('content/site.yaml:1:1');
  expect(newer.stderr).toContain('reads formats up to 1');
  expect(newer.stderr).not.toContain('began');
}, 300_000);

test('a command that there is not is two lines, and --help lists those that there are', () => {
  expect(dateline(folder, 'chekc')).toMatchObject({
    status: 2,
    stderr: 'There is no command "chekc".\n  Did you mean "check"?\n',
  });
  expect(dateline(folder, '--help').stdout).toMatch(/^npx dateline COMMAND[\s\S]*\n {2}review /);
});

function filesBelow(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => lstatSync(path.join(place, file)).isFile());
}

/** As a disk takes it, a file counted once however many names it has. */
function megabytes(place: string): number {
  const bytes = filesBelow(place).map((file) => lstatSync(path.join(place, file)).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1e6;
}

test('nothing is left where it was packed', () => {
  expect(existsSync(path.join(root, path.basename(tarball)))).toBe(false);
});
