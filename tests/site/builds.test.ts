import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, startBuild } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-builds-'));
  cpSync(smallSite, path.join(folder, 'content'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);
const args = (out = '_site') => [
  '--content',
  at('content'),
  '--out',
  at(out),
  '--cache',
  at('cache'),
  '--without-search',
];
const bytesOf = (site: string) =>
  new Map(filesIn(site).map((file) => [file, readFileSync(path.join(site, file), 'base64')]));

test('the same content gives the same bytes under another zone, locale and path', async () => {
  await build(args(), {
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' },
  });
  const elsewhere = at('quite/another/place');
  mkdirSync(elsewhere, { recursive: true });
  cpSync(at('content'), path.join(elsewhere, 'content'), { recursive: true });
  const out = path.join(elsewhere, 'out');
  await build(
    [
      '--content',
      path.join(elsewhere, 'content'),
      '--out',
      out,
      '--cache',
      path.join(elsewhere, 'cache'),
      '--without-search',
    ],
    { env: { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', LANG: 'tr_TR.UTF-8' } },
  );
  expect(bytesOf(out)).toEqual(bytesOf(at('_site')));
  expect(filesIn(out).length).toBeGreaterThan(20);
});

test('a second build of the same content changes nothing, and one edit only what it touches', async () => {
  await build(args());
  const first = bytesOf(at('_site'));
  expect((await build(args())).stdout).toMatch(/^0 files written/m);
  const [brief = ''] = filesIn(at('content/briefs'));
  const file = at('content/briefs', brief);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more sentence.\n`);
  await build(args());
  const second = bytesOf(at('_site'));
  const changed = [...second]
    .filter(([name, bytes]) => first.get(name) !== bytes)
    .map(([name]) => name);
  expect(changed).toContain(`briefs/${path.basename(brief, '.md')}/index.html`);
  expect(changed.length).toBeLessThan(second.size / 2);
  // And a build without any memory comes to the same.
  await build([...args('fresh').slice(0, 4), '--cache', at('other'), '--without-search']);
  expect(bytesOf(at('fresh'))).toEqual(second);
});

test('a brief writes nowhere but into the site, whatever its old addresses say', async () => {
  await build(args());
  const written = () => filesIn(folder).filter((file) => !file.startsWith('cache/'));
  const before = written();
  const aliases = ['/%2e%2e/PWNED/', '/%2e%2e/README.html', '/..%2fx', '/%66eed.xml', '/a%00b/'];
  const file = at('content/briefs/hostile.md');
  const front = 'title: One\ndate: 2017-02-03\nsource: https://a.example/\ntopics: raqqa';
  writeFileSync(file, `---\n${front}\naliases: ${JSON.stringify(aliases)}\n---\nText.\n`);
  const { code, stderr } = await build(args());
  expect(code).toBe(1);
  expect(stderr.match(/hostile\.md:6:\d+/g)).toHaveLength(aliases.length);
  expect(stderr).not.toContain('    at ');
  rmSync(file);
  expect(written()).toEqual(before);
});

test('old addresses are answered in any script, however they are written', async () => {
  const front = 'title: One\ndate: 2017-02-03\nsource: https://a.example/\ntopics: raqqa';
  const aliases = ['/2016/الرقة/', '/caf%C3%A9', '/old%20page/', '/100%25/', '/%7B%7B1+1%7D%7D/'];
  writeFileSync(
    at('content/briefs/old.md'),
    `---\n${front}\naliases: ${JSON.stringify(aliases)}\n---\nText.\n`,
  );
  expect((await build(args())).code).toBe(0);
  for (const name of ['2016/الرقة', 'café', 'old page', '100%', '{{1+1}}']) {
    expect(readFileSync(at('_site', name, 'index.html'), 'utf8')).toContain('/briefs/old/');
  }
});

test('a broken brief stops the build, names every error, and leaves the published site', async () => {
  await build(args());
  const before = bytesOf(at('_site'));
  writeFileSync(at('content/briefs/broken.md'), '---\ntitle: One\ndate: 2017-02-30\n---\nText.\n');
  writeFileSync(at('content/stray.docx'), 'x');
  const { code, stderr } = await build(args());
  expect(code).toBe(1);
  expect(stderr).toContain('briefs/broken.md:3:7');
  expect(stderr).toContain('stray.docx');
  expect(stderr).not.toContain('    at ');
  expect(bytesOf(at('_site'))).toEqual(before);
  expect(existsSync(at('_site.new'))).toBe(false);
});

test('a killed build leaves the published site, and the next one succeeds', async () => {
  await build(args());
  const before = bytesOf(at('_site'));
  writeFileSync(
    at('content/briefs/new.md'),
    '---\ntitle: New\ndate: 2017-07-05\nsource: https://news.example/new\ntopics: [raqqa]\n---\nText.\n',
  );
  const { child, ended } = startBuild(args());
  setTimeout(() => child.kill('SIGKILL'), 900);
  await ended;
  if (existsSync(at('_site/briefs/new'))) return;
  expect(bytesOf(at('_site'))).toEqual(before);
  expect((await build(args())).code).toBe(0);
  expect(existsSync(at('_site/briefs/new/index.html'))).toBe(true);
});

test('nothing of a deleted brief remains', async () => {
  await build(args());
  const [brief = ''] = filesIn(at('content/briefs'));
  const name = path.basename(brief, '.md');
  const text = readFileSync(at('content/briefs', brief), 'utf8');
  rmSync(at('content/briefs', brief));
  for (const other of filesIn(at('content/briefs'))) {
    const file = at('content/briefs', other);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(
        new RegExp(`^ *- ${name}\n|.*/briefs/${name}/.*\n`, 'gm'),
        '',
      ),
    );
  }
  const { code, stderr } = await build(args());
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(text.length).toBeGreaterThan(0);
  const naming = filesIn(at('_site')).filter((file) =>
    readFileSync(at('_site', file), 'utf8').includes(name),
  );
  expect(naming).toEqual([]);
});

test('a second build of the same folder at the same time is refused, and harms nothing', async () => {
  const first = startBuild(args());
  await new Promise((resolve) => setTimeout(resolve, 50));
  const both = await Promise.all([first.ended, startBuild(args()).ended]);
  const codes = both.map(({ code }) => code).sort();
  expect(codes).toEqual([0, 2]);
  expect(both.map(({ stderr }) => stderr).join('')).toMatch(
    /Another build \(process \d+\) is writing/,
  );
  expect(existsSync(at('_site/index.html'))).toBe(true);
});

test('no briefs at all is an error, unless it is wanted', async () => {
  rmSync(at('content/briefs'), { recursive: true });
  const refused = await build(args());
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('--allow-empty');
});

test('a folder that is not there is one clear line', async () => {
  const { code, stderr } = await build([
    '--content',
    at('nowhere'),
    '--out',
    at('_site'),
    '--cache',
    at('cache'),
  ]);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(stderr).toContain('nowhere');
});

test('an output that cannot be a folder is one clear line', async () => {
  writeFileSync(at('file'), 'kept');
  for (const out of ['file', 'file/below']) {
    const { code, stderr } = await build(args(out));
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('--out DIR');
  }
  expect(readFileSync(at('file'), 'utf8')).toBe('kept');
});

test('a draft and a brief that is held until later are published in previews alone', async () => {
  const brief = (fields: string) =>
    `---\ntitle: Withheld\ndate: 2017-07-05\nsource: https://news.example/x\ntopics: [raqqa]\n${fields}\n---\nText.\n`;
  writeFileSync(at('content/briefs/drafted.md'), brief('draft: true'));
  writeFileSync(at('content/briefs/held.md'), brief('publish: 2021-01-01T00:00+00:00'));
  await build(args());
  expect(existsSync(at('_site/briefs/drafted'))).toBe(false);
  expect(existsSync(at('_site/briefs/held'))).toBe(false);
  await build([...args('preview'), '--preview', 'A change', '--pull', '7']);
  const page = readFileSync(at('preview/briefs/drafted/index.html'), 'utf8');
  expect(page).toContain('noindex');
  expect(page).toContain('A change');
  expect(existsSync(at('preview/briefs/held/index.html'))).toBe(true);
  // The held brief is published by the clock alone.
  await build(args(), { env: { SOURCE_DATE_EPOCH: '1640995200' } });
  expect(existsSync(at('_site/briefs/held/index.html'))).toBe(true);
});
