import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRedactions } from '../../src/content/reading/read-vocabularies.ts';
import { Redactor } from '../../src/content/redaction/redactor.ts';
import { folderTree } from '../../src/content/source/source-tree.ts';
import { type Ended, startCommand } from '../build-command.ts';
import { briefText, fileOf, nameOf, repositoryOf } from '../review/hundred-briefs.ts';
import type { Repository } from '../review/repository.ts';

const NAME = 'Zaynab Tést-Name';
const SPELLINGS = /zaynab|t[eé]st-?name/i;
const named = 'content/briefs/2017/2017-02-01-zaynab-testname-says.md';

let repository: Repository;
let said: Record<string, Ended>;

async function run(...args: readonly string[]): Promise<Ended> {
  return startCommand(args, { cwd: repository.folder }).ended;
}

/** A file outside the repository, as somebody would keep it. */
const textFile = () =>
  path.join(repository.folder, '../', `${path.basename(repository.folder)}.txt`);

function withName(number: number): string {
  return briefText(number)
    .replace('put on record', `put on record by ${NAME}`)
    .replace('by: officials', `by: ${NAME}`)
    .replace('residents confirmed', `ZAYNAB TESTNAME confirmed`);
}

beforeAll(async () => {
  repository = repositoryOf(6);
  repository.write('package.json', '{ "type": "module" }\n');
  repository.write('.gitignore', '.cache\n_site\n_review\n');
  repository.write(fileOf(1), withName(1));
  repository.write(named, withName(2).replace('date: 2017-01-07', 'date: 2017-02-01'));
  repository.commit();
  repository.replace(fileOf(1), 'ZAYNAB TESTNAME confirmed', 'Zaynab Testname denied');
  repository.commit();
  repository.git('branch', 'before');
  said = { first: await run('build') };
  writeFileSync(textFile(), `${NAME}\n`);
  said.dry = await run('redact', textFile());
  said.dryStatus = { code: 0, stdout: repository.git('status', '--porcelain'), stderr: '' };
  said.redact = await run('redact', '--write', textFile());
  // The sentence is written anew, as an editor would.
  repository.replace(fileOf(1), '⟦removed 2020-01-01 · privacy⟧ denied', 'a resident denied');
  said.check = await run('check');
  for (const format of ['pretty', 'github', 'json', 'sarif']) {
    said[`changed-${format}`] = await run('check', '--changed', 'before', '--format', format);
  }
  said.review = await run('review', '--base', 'before');
  repository.commit('Remove what was asked for');
  repository.replace(fileOf(1), 'a resident denied', 'a resident of the quarter denied');
  repository.commit('Say more');
  said.build = await run('build');
}, 300_000);

afterAll(() => {
  rmSync(textFile(), { force: true });
  repository.delete();
});

/** Every file below a folder of the repository, unpacked. */
function texts(folder: string): [string, string][] {
  const from = path.join(repository.folder, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const read = packed ? gunzipSync(bytes) : bytes;
      // What is kept between runs has texts of two bytes a letter as well.
      const wide = folder === '.cache' ? [read, read.subarray(1)] : [];
      return [
        file,
        [read.toString('utf8'), ...wide.map((one) => one.toString('utf16le'))].join(' '),
      ];
    });
}

const telling = (all: readonly (readonly [string, string])[]) => {
  const { redactions } = readRedactions(
    'content',
    folderTree(path.join(repository.folder, 'content')).entries(),
  );
  const redactor = new Redactor(redactions);
  return all
    .filter(([name, text]) => SPELLINGS.test(`${name} ${text}`) || redactor.find(text).length > 0)
    .map(([name]) => path.basename(name));
};

test('it was published before, in pages, feeds, data and search', () => {
  expect(said.first?.code).toBe(0);
});

describe('a dry run', () => {
  test('says what would be done, where, and never what it is about', () => {
    const { code, stdout } = said.dry ?? {};
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing was written.')]);
    expect(stdout).toContain(`${fileOf(1)}:2:`);
    expect(stdout).toContain('content/briefs/2017/2017-02-01-removed-says.md');
    expect(stdout).toContain('3 earlier versions tell it no more');
    expect(stdout).toContain('What remains');
  });

  test('changes nothing', () => {
    expect(said.dryStatus?.stdout).toBe('');
  });
});

describe('once it is removed', () => {
  test('no command says it, and each does its work', () => {
    const { first: _, dryStatus: __, ...after } = said;
    expect(
      telling(Object.entries(after).map(([name, { stdout, stderr }]) => [name, stdout + stderr])),
    ).toEqual([]);
    expect([said.redact?.code, said.build?.code, said.build?.stderr]).toEqual([0, 0, '']);
    expect(said.review?.code).toBe(0);
  });

  test.each(['_site', '_review', '.cache', 'content'])('nothing in %s holds it', (folder) => {
    const all = texts(folder);
    expect(all.length).toBeGreaterThan(0);
    expect(telling(all)).toEqual([]);
  });

  test('a search of the pages that still hold other words finds those', () => {
    const words = texts('_site/pagefind').map(([, text]) => text);
    expect(words.some((text) => text.includes('resident'))).toBe(true);
  });

  test('one entry holds its fingerprint, the day, the ground and the briefs', () => {
    expect(repository.read('content/redactions.yaml')).toMatch(
      new RegExp(
        `removed-2020-01-01-1:\\n {2}day: 2020-01-01\\n {2}ground: privacy\\n {2}fingerprints:\\n {4}- s1\\.[\\s\\S]+briefs:\\n {4}- ${nameOf(1)}\\n {4}- 2017-02-01-removed-says\\n$`,
      ),
    );
  });

  test('the page says that something was removed, when and on what ground', () => {
    const page = repository.read(`_site/briefs/${nameOf(1)}/index.html`);
    expect(page).toContain('Removed on request');
    expect(page).toMatch(
      /1 January 2020<\/time>.{0,20}Something was removed from this page and its history. Ground: a person’s privacy./s,
    );
    expect(page).toContain('⟦removed 2020-01-01 · privacy⟧');
  });

  test('its history tells of marks, and leads to no commit that shows it', () => {
    const page = repository.read(`_site/briefs/${nameOf(1)}/index.html`);
    const history = /<section class="history"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(history).toContain('⟦removed 2020-01-01 · privacy⟧');
    expect(history.match(/a resident/g)?.length).toBeGreaterThan(0);
    // The first and the last of the five versions alone show nothing that was removed.
    expect(history.match(/href=/g)).toHaveLength(2);
    expect(page).not.toContain('/commits/main/content/briefs');
  });
});

test('it does not come back, and what refuses it does not say it', async () => {
  repository.replace(
    fileOf(3),
    'residents confirmed',
    'Z. residents, and ZÁYNAB  T&eacute;st&shy;name, confirmed',
  );
  try {
    const [build, check] = [await run('build'), await run('check', '--format', 'github')];
    expect([build.code, check.code]).toEqual([1, 1]);
    for (const { stdout, stderr } of [build, check]) {
      const all = stdout + stderr;
      expect(all).toContain('redactions/returned');
      expect(all).toContain('Here stands again what was removed on 2020-01-01. Ground: privacy.');
      expect(telling([['output', all]])).toEqual([]);
    }
    expect(telling(texts('.cache'))).toEqual([]);
  } finally {
    repository.git('checkout', '--', '.');
  }
}, 60_000);

test.each<[string, string, string]>([
  ['nothing', '\n', 'There is nothing to remove.'],
  ['a few letters', 'Z.T.\n', 'A text of fewer than 4 letters stands in many others'],
])('%s is refused', async (_, text, reason) => {
  writeFileSync(textFile(), text);
  const { code, stderr } = await run('redact', '--write', textFile());
  expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
});

test.each([
  'content/briefs/2017/2017-01-09-zaynab-testname.md',
  'content/briefs/2017/2017-01-08-Zaynab Testname.md',
])('a file that is named so, and is not there, is not told by its name: %s', async (file) => {
  const { code, stdout, stderr } = await run('check', file);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no file');
  expect(stdout + stderr).not.toMatch(SPELLINGS);
});

test('a text given as an argument is refused, and not repeated', async () => {
  const { code, stdout, stderr } = await run('redact', 'Zaynab Testname');
  expect(code).toBe(2);
  expect(stdout + stderr).not.toMatch(SPELLINGS);
});
