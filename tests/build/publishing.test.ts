import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FreshFolder } from '../../src/commands/build/fresh-folder.ts';
import { lockOutput } from '../../src/commands/build/output-lock.ts';
import { PageLedger } from '../../src/commands/build/page-ledger.ts';
import { Store } from '../../src/store/store.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-publish-'));
  site = path.join(folder, '_site');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const memory = () => path.join(folder, 'cache');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');

function publishWith(...files: string[]): void {
  const fresh = new FreshFolder(site, memory());
  for (const file of files) fresh.write(file, `first ${file}`);
  fresh.publish();
}

describe('a fresh folder', () => {
  test('takes the place of the published one, with nothing of what it does not name', () => {
    publishWith('index.html', 'briefs/old/index.html');
    const next = new FreshFolder(site, memory());
    next.keep('index.html');
    next.write('briefs/new/index.html', 'new');
    expect(read('briefs/old/index.html')).toBe('first briefs/old/index.html');
    next.publish();
    expect(read('index.html')).toBe('first index.html');
    expect(read('briefs/new/index.html')).toBe('new');
    expect(existsSync(path.join(site, 'briefs/old'))).toBe(false);
  });

  test('that is discarded leaves the published one untouched, and nothing beside it', () => {
    publishWith('index.html');
    const next = new FreshFolder(site, memory());
    next.write('index.html', 'half of it');
    next.discard();
    expect(read('index.html')).toBe('first index.html');
    expect(existsSync(next.folder)).toBe(false);
  });

  test('finds the old site again where a build was killed between its two renames', () => {
    publishWith('index.html');
    const killed = new FreshFolder(site, memory());
    renameSync(site, path.join(killed.folder, '../old'));
    new FreshFolder(site, memory());
    expect(read('index.html')).toBe('first index.html');
  });

  test('never writes into a file that it keeps', () => {
    publishWith('index.html');
    const next = new FreshFolder(site, memory());
    next.keep('index.html');
    next.publish();
    const third = new FreshFolder(site, memory());
    third.write('index.html', 'second');
    expect(read('index.html')).toBe('first index.html');
  });
});

describe('a site of which little changes', () => {
  const KEPT = ['index.html', 'briefs/a/index.html', 'briefs/b/index.html', 'c/d/e/index.html'];
  const page = (name: string) => `first ${name}`;
  /** The files of the site with their text; links are named by where they lead. */
  const stands = () =>
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name !== 'dateline.txt')
      .map((entry) => {
        const at = path.relative(site, path.join(entry.parentPath, entry.name));
        return `${at}: ${entry.isSymbolicLink() ? 'a link' : read(at)}`;
      })
      .sort();
  const whole = (...changed: readonly string[]) =>
    [...KEPT.filter((at) => !changed.some((one) => one.startsWith(`${at}:`))), ...changed]
      .map((at) => (at.includes(':') ? at : `${at}: ${page(at)}`))
      .sort();

  test.each<[what: string, before: () => void, made: readonly string[], after: readonly string[]]>([
    ['a new file', () => {}, ['new.html'], ['new.html: made']],
    ['a file in a new folder', () => {}, ['x/y/z.html'], ['x/y/z.html: made']],
    ['two in one', () => {}, ['x/a.html', 'x/y/b.html'], ['x/a.html: made', 'x/y/b.html: made']],
    ['a file beside a folder', () => {}, ['briefs/index.html'], ['briefs/index.html: made']],
    [
      'a file that somebody put there',
      () => writeFileSync(path.join(site, 'briefs/a/foreign.html'), 'x'),
      [],
      [],
    ],
    [
      'folders that somebody put there',
      () => mkdirSync(path.join(site, 'p/q/r'), { recursive: true }),
      [],
      [],
    ],
    [
      'a folder where a file is to stand',
      () => mkdirSync(path.join(site, 'new.html/below'), { recursive: true }),
      ['new.html'],
      ['new.html: made'],
    ],
    [
      'a file where a folder is to stand',
      () => writeFileSync(path.join(site, 'x'), 'a file'),
      ['x/y.html'],
      ['x/y.html: made'],
    ],
    [
      'a link where a folder is to stand',
      () => symlinkSync(folder, path.join(site, 'x')),
      ['x/y.html'],
      ['x/y.html: made'],
    ],
    [
      'a link to a folder that is kept',
      () => {
        renameSync(path.join(site, 'briefs'), path.join(folder, 'elsewhere'));
        symlinkSync(path.join(folder, 'elsewhere'), path.join(site, 'briefs'));
      },
      ['briefs/c.html'],
      ['briefs/c.html: made'],
    ],
  ])('has nothing but what the build names after %s', (_, before, made, after) => {
    publishWith(...KEPT, 'old/index.html');
    const inode = statSync(path.join(site, KEPT[0] ?? '')).ino;
    before();
    const outside = readdirSync(folder).sort();
    const fresh = new FreshFolder(site, memory());
    for (const file of KEPT) fresh.keep(file);
    for (const file of made) fresh.write(file, 'made');
    fresh.publish();
    expect(stands()).toEqual(whole(...after));
    expect(readdirSync(folder).sort()).toEqual(outside);
    expect(readdirSync(path.join(memory(), 'builds'))).toEqual([]);
    // What stays is the same file, not another one.
    expect(statSync(path.join(site, KEPT[0] ?? '')).ino).toBe(inode);
  });

  test('is put back as it was where the build was killed while it changed', () => {
    publishWith(...KEPT, 'old/index.html');
    const before = stands();
    for (let killedAt = 0; ; killedAt++) {
      const fresh = new FreshFolder(site, memory());
      for (const file of KEPT.slice(1)) fresh.keep(file);
      for (const file of [KEPT[0] ?? '', 'x/y.html']) fresh.write(file, 'made');
      // From here on nothing more happens in that process.
      const { renameSync: rename } = fs;
      let renames = 0;
      const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        if (renames++ >= killedAt) throw new Error('killed');
        rename(from, to);
      });
      let published = true;
      try {
        fresh.publish();
      } catch {
        published = false;
      }
      spy.mockRestore();
      if (published) break;
      new FreshFolder(site, memory()).discard();
      expect(stands(), `killed at rename ${killedAt}`).toEqual(before);
    }
    expect(stands()).toEqual(whole('index.html: made', 'x/y.html: made'));
  });
});

describe('a lock', () => {
  const file = () => path.join(folder, '.dateline-_site.lock');
  const holder = () => JSON.parse(readFileSync(file(), 'utf8'));
  /** Leaves the lock of a holder that gives no sign of life. */
  async function leave(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const lock = await lockOutput(site);
    const held = holder();
    lock.release();
    writeFileSync(file(), JSON.stringify({ ...held, ...changes }));
  }

  test('refuses a second build of the same folder, and says who holds it', async () => {
    const lock = await lockOutput(site);
    await expect(lockOutput(site)).rejects.toThrow(`process ${process.pid}`);
    await expect(lockOutput(site)).rejects.toBeInstanceOf(UsageError);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a holder that cannot be seen counts while it gives signs of life', async () => {
    const lock = await lockOutput(site);
    writeFileSync(file(), JSON.stringify({ ...holder(), place: 'another machine' }));
    await expect(lockOutput(site)).rejects.toThrow(/Another build/);
    lock.release();
  });

  test.each([
    ['a process that has ended', { pid: 4194399 }],
    ['a number that is another process by now', { started: '1' }],
    ['a machine or container that gives no sign of life', { place: 'another machine', pid: 1 }],
  ])('of %s does not count', async (_, changes) => {
    await leave(changes);
    (await lockOutput(site)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that was never written out, or is that of an earlier version, does not count', async () => {
    for (const text of ['', '{"tok', '1']) {
      writeFileSync(file(), text);
      (await lockOutput(site)).release();
    }
  });

  test('that another build took over lets nothing be published', async () => {
    const lock = await lockOutput(site);
    publishWith('index.html');
    const fresh = new FreshFolder(site, memory(), lock.verify);
    fresh.write('index.html', 'second');
    writeFileSync(file(), JSON.stringify({ ...holder(), token: 'another' }));
    expect(() => fresh.publish()).toThrow(UsageError);
    expect(read('index.html')).toBe('first index.html');
    fresh.discard();
    lock.release();
    expect(holder().token).toBe('another');
  });
});

describe('while the system refuses things', () => {
  /** The nth rename is refused, and all that follow; or that one alone; also the first, as that of a mounted disk. */
  function refuse(nth: number, code: string, then: (typeof HOWEVER)[number]) {
    const { renameSync: rename } = fs;
    let count = 0;
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      count += 1;
      const isMounted = then.startsWith('mounted') && count === 1;
      if (count === nth || (then.endsWith('dead') && count > nth) || isMounted) {
        throw Object.assign(new Error(code), {
          code: isMounted ? 'EBUSY' : code,
          syscall: 'rename',
          path: String(from),
        });
      }
      rename(from, to);
    });
    return () => spy.mockRestore();
  }

  const HOWEVER = ['once', 'dead', 'mounted once', 'mounted dead'] as const;
  const OLD = ['index.html', 'briefs/old/index.html'];
  const NEW = ['index.html', 'briefs/new/index.html', 'topics/index.html'];
  /** With more that stays than changes, the changes alone are moved. */
  const KEPT = [
    'a.html',
    'briefs/a/index.html',
    'briefs/b/index.html',
    'claims/c/index.html',
    'd.html',
  ];
  const files = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => `${name}: ${read(name)}`);
  const told = (names: readonly string[], word: string) =>
    names.map((name) => `${name}: ${word} ${name}`).sort();

  const codes = ['ENOSPC', 'EXDEV', 'EACCES'];
  const cases = codes.flatMap((code) =>
    Array.from({ length: 18 }, (_, at) => at + 1).map((nth) => [code, nth] as const),
  );

  test.each(cases)('%s at rename %i leaves the old site or the new one, whole', (code, nth) => {
    for (const [then, kept] of HOWEVER.flatMap(
      (then) =>
        [
          [then, []],
          [then, KEPT],
        ] as const,
    )) {
      rmSync(site, { recursive: true, force: true });
      publishWith(...OLD, ...kept);
      const fresh = new FreshFolder(site, memory());
      for (const file of NEW) fresh.write(file, `second ${file}`);
      for (const file of kept) fresh.keep(file);
      const restore = refuse(nth, code, then);
      let published = true;
      try {
        fresh.publish();
      } catch {
        published = false;
      }
      restore();
      // Where the system refuses everything, only the next build can clear up.
      fresh.discard();
      new FreshFolder(site, memory()).discard();
      const stands = files();
      const [before, after] = [told(OLD, 'first'), told(NEW, 'second')].map((made) =>
        [...made, ...told(kept, 'first')].sort(),
      );
      if (published) expect(stands).toEqual(after);
      else expect([before, after]).toContainEqual(stands);
      expect(readdirSync(folder).sort()).toEqual(['_site', 'cache']);
      expect(readdirSync(path.join(memory(), 'builds'))).toEqual([]);
      expect(readdirSync(site).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });
});

describe('a ledger', () => {
  const imprint = { fingerprint: 'f', moment: '2020-01-01T00:00:00Z', releases: [] as string[] };
  const open = () => new PageLedger(new Store('tests', { folder }), 'ledger');

  function ledgerOf(releases: string[] = []): FreshFolder {
    const fresh = new FreshFolder(site, memory());
    const ledger = open();
    const made = { key: 'key', part: 'page timeline' } as const;
    ledger.record('index.html', made, fresh.write('index.html', 'page'));
    fresh.publish();
    ledger.save({ ...imprint, releases }, { frame: 'frame', texts: new Map() });
    return new FreshFolder(site, memory());
  }

  test('vouches for a file that was made from the same key', () => {
    const published = ledgerOf();
    const ledger = open();
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(true);
    expect(ledger.vouchesFor('index.html', 'other', published.published('index.html'))).toBe(false);
  });

  test('does not vouch for a file that is gone, or that somebody changed', () => {
    const published = ledgerOf();
    const ledger = open();
    writeFileSync(path.join(site, 'index.html'), 'edited');
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(false);
    rmSync(path.join(site, 'index.html'));
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(false);
  });

  test('knows a whole site that nothing has changed', () => {
    const published = ledgerOf();
    const ledger = open();
    const now = { fingerprint: 'f', moment: '2021-01-01T00:00:00Z' };
    expect(ledger.isCurrent(now, (at) => published.published(at))).toBe(true);
    expect(ledger.isCurrent({ ...now, fingerprint: 'g' }, (at) => published.published(at))).toBe(
      false,
    );
    rmSync(path.join(site, 'index.html'));
    expect(ledger.isCurrent(now, (at) => published.published(at))).toBe(false);
  });

  test('lets a site be built again when a held brief is due, and when it is no longer', () => {
    const published = ledgerOf(['2020-06-01T00:00:00Z', '2019-06-01T00:00:00Z']);
    const ledger = open();
    const at = (moment: string) =>
      ledger.isCurrent({ fingerprint: 'f', moment }, (sitePath) => published.published(sitePath));
    expect(at('2020-05-31T00:00:00Z')).toBe(true);
    expect(at('2020-06-02T00:00:00Z')).toBe(false);
    expect(at('2019-05-31T00:00:00Z')).toBe(false);
  });

  test('that is damaged vouches for nothing', () => {
    mkdirSync(site);
    writeFileSync(path.join(folder, 'ledger.kept'), '{"fingerprint":"f"');
    expect(open().size).toBe(0);
  });
});
