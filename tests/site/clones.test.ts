import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Ended } from '../build-command.ts';
import { bridgeSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';
import { Repository } from '../review/repository.ts';
import { feedFaults } from './feed-faults.ts';

/* When entries were published is known from git, as far as a clone has its history. */

const NEW = 'briefs/2019/2019-03-11-audit-9.md';
const CORRECTED = 'briefs/2017/2017-06-06-work-on-the-deck-begins.md';
const PRODUCTION = 'https://record.example/';

let repository: Repository;
const at = (...parts: string[]) => path.join(repository.folder, ...parts);
const built: Record<string, Ended> = {};

function buildOf(clone: string): Promise<Ended> {
  const args = ['--content', at(clone, 'content'), '--out', at(clone, '_site')];
  return build([...args, '--cache', at(clone, '.cache')], {
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 1) / 1000) },
  });
}

beforeAll(async () => {
  repository = new Repository();
  cpSync(bridgeSite, at('content'), { recursive: true });
  const late = readFileSync(at('content', NEW), 'utf8');
  repository.remove(`content/${NEW}`);
  repository.commit('2 January: everything but one');
  const text = repository.read(`content/${CORRECTED}`);
  const correction =
    'corrections:\n  - date: 2024-01-03\n    kind: update\n    note: One said more.\n  - date: 2024-01-03\n    kind: update\n    note: Another said more.\n';
  repository.write(`content/${CORRECTED}`, text.replace(/\n---\n/, `\n${correction}---\n`));
  repository.commit('3 January: two corrections');
  repository.write(`content/${NEW}`, late);
  repository.commit('4 January: the last');
  for (const [name, ...depth] of [['whole'], ['shallow', '--depth', '1']] as const) {
    repository.git('clone', '--quiet', ...depth, `file://${repository.folder}`, at(name));
    built[name] = await buildOf(name);
  }
}, 240_000);
afterAll(() => repository.delete());

const filesOf = (clone: string) =>
  filesIn(at(clone, '_site')).map(
    (file) => [file, readFileSync(at(clone, '_site', file), 'utf8')] as const,
  );
interface Item {
  readonly id: string;
  readonly date_published?: string;
  readonly date_modified?: string;
}
const itemsOf = (clone: string, file = 'feed.json'): readonly Item[] =>
  JSON.parse(readFileSync(at(clone, '_site', file), 'utf8')).items;
const itemOf = (clone: string, name: string, file?: string) =>
  itemsOf(clone, file).find(({ id }) => id.includes(path.basename(name, '.md')));

describe('a whole clone', () => {
  test('is built without a word, and its feeds say the moments of its commits', () => {
    expect([built.whole?.code, built.whole?.stderr]).toEqual([0, '']);
    expect(itemOf('whole', NEW)?.date_published).toMatch(/^2024-01-04T00:00:00/);
    expect(itemOf('whole', CORRECTED)).toMatchObject({
      date_published: expect.stringMatching(/^2024-01-02T/),
      date_modified: expect.stringMatching(/^2024-01-03T/),
    });
    expect(itemsOf('whole').every(({ date_published }) => date_published !== undefined)).toBe(true);
  });

  test('has feeds in which a validator finds nothing, no moment twice among it', () => {
    const feeds = filesOf('whole').filter(([file]) => /(?:feed|rss|corrections)\.xml$/.test(file));
    expect(feeds.length).toBeGreaterThan(40);
    expect(feeds.some(([file]) => /^claims\/.+\/feed\.xml$/.test(file))).toBe(true);
    expect(
      feeds.flatMap(([file, xml]) =>
        feedFaults(xml, `${PRODUCTION}${file}`).map((fault) => `${file}: ${fault}`),
      ),
    ).toEqual([]);
  });
});

describe('a shallow clone', () => {
  test('is built, and the build says what it does not know and how to fix it', () => {
    const { code, stderr = '' } = built.shallow ?? {};
    expect(code).toBe(0);
    expect(stderr).toContain('This clone has the last commits alone');
    expect(stderr).toContain('git fetch --unshallow');
    expect(stderr).toContain('fetch-depth: 0');
  });

  test('gives no moment to what is older than its commits, in no page, feed or file', () => {
    const moments = filesOf('shallow').flatMap(([file, text]) => {
      const found =
        text.match(/(?<!\d)(?:2024-01-0[1-4]|[1-4](?:st|nd|rd|th)? January 2024)/g) ?? [];
      return found.map((moment) => `${file}: ${moment}`);
    });
    // The day that its editor gave each correction is known.
    const ofCorrections = moments.filter((one) => /2024-01-03|3 January 2024/.test(one));
    expect(ofCorrections.length).toBeGreaterThan(0);
    expect(moments.filter((one) => !ofCorrections.includes(one))).toEqual([]);
    const dated = itemsOf('shallow').filter(({ date_published }) => date_published !== undefined);
    expect(dated).toEqual([]);
    const modified = itemsOf('shallow').filter(({ date_modified }) => date_modified !== undefined);
    expect(modified.every(({ date_modified }) => !/2024-01-0[24]/.test(date_modified ?? ''))).toBe(
      true,
    );
  });

  test('keeps nobody from building anew once its history is fetched', async () => {
    repository.git('-C', at('shallow'), 'fetch', '--quiet', '--unshallow');
    const { code, stderr } = await buildOf('shallow');
    expect([code, stderr]).toEqual([0, '']);
    const [whole, fetched] = [filesOf('whole'), filesOf('shallow')];
    expect(fetched.map(([file]) => file)).toEqual(whole.map(([file]) => file));
    expect(
      fetched.filter(([, text], index) => text !== whole[index]?.[1]).map(([file]) => file),
    ).toEqual([]);
  });

  test('is refused where dates are required', async () => {
    const strict = at('strict');
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, strict);
    const settings = path.join('strict/content', 'site.yaml');
    repository.write(settings, `${repository.read(settings)}dates: require\n`);
    const { code, stdout, stderr } = await buildOf('strict');
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/site\.yaml:\d+:\d+\s+error\s+dates\/unknown/);
    expect(stdout + stderr).toContain('git fetch --unshallow');
    expect(existsSync(at('strict/_site'))).toBe(false);
    repository.git('-C', strict, 'fetch', '--quiet', '--unshallow');
    expect((await buildOf('strict')).code).toBe(0);
  });
});
