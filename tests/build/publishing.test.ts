import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
  const files = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => `${name}: ${read(name)}`);
  const told = (names: readonly string[], word: string) =>
    names.map((name) => `${name}: ${word} ${name}`).sort();

  const codes = ['ENOSPC', 'EXDEV', 'EACCES'];
  const cases = codes.flatMap((code) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((nth) => [code, nth] as const),
  );

  test.each(cases)('%s at rename %i leaves the old site or the new one, whole', (code, nth) => {
    for (const then of HOWEVER) {
      rmSync(site, { recursive: true, force: true });
      publishWith(...OLD);
      const fresh = new FreshFolder(site, memory());
      for (const file of NEW) fresh.write(file, `second ${file}`);
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
      if (published) expect(stands).toEqual(told(NEW, 'second'));
      else expect([told(OLD, 'first'), told(NEW, 'second')]).toContainEqual(stands);
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
    ledger.record('index.html', 'key', fresh.write('index.html', 'page'));
    fresh.publish();
    ledger.save({ ...imprint, releases });
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
