import { execFileSync, spawnSync } from 'node:child_process';
import {
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
  const own = filesBelow(record).filter((file) => !/^(?:_site|\.cache|schemas)\//.test(file));
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
