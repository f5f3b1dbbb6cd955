import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FreshFolder } from '../../src/tools/build/fresh-folder.ts';
import { lockOutput } from '../../src/tools/build/output-lock.ts';
import { PageLedger } from '../../src/tools/build/page-ledger.ts';
import { UsageError } from '../../src/tools/usage-error.ts';

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-publish-'));
  site = path.join(folder, '_site');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(site, file), 'utf8');

function publishWith(...files: string[]): void {
  const fresh = new FreshFolder(site);
  for (const file of files) fresh.write(file, `first ${file}`);
  fresh.publish();
}

describe('a fresh folder', () => {
  test('takes the place of the published one, with nothing of what it does not name', () => {
    publishWith('index.html', 'briefs/old/index.html');
    const next = new FreshFolder(site);
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
    const next = new FreshFolder(site);
    next.write('index.html', 'half of it');
    next.discard();
    expect(read('index.html')).toBe('first index.html');
    expect(existsSync(next.folder)).toBe(false);
  });

  test('finds the old site again where a build was killed between its two renames', () => {
    publishWith('index.html');
    renameSync(site, `${site}.old`);
    new FreshFolder(site);
    expect(read('index.html')).toBe('first index.html');
  });

  test('never writes into a file that it keeps', () => {
    publishWith('index.html');
    const next = new FreshFolder(site);
    next.keep('index.html');
    next.publish();
    const third = new FreshFolder(site);
    third.write('index.html', 'second');
    expect(read('index.html')).toBe('first index.html');
  });
});

describe('a lock', () => {
  test('refuses a second build of the same folder, and says who holds it', () => {
    // Process 1 is always there.
    writeFileSync(`${site}.lock`, '1');
    expect(() => lockOutput(site)).toThrow(UsageError);
    expect(() => lockOutput(site)).toThrow(/process 1/);
  });

  test('of a process that has ended does not count', () => {
    writeFileSync(`${site}.lock`, '4194399');
    lockOutput(site).release();
    expect(existsSync(`${site}.lock`)).toBe(false);
  });

  test('on a folder that cannot be written is one clear line', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => lockOutput(path.join(folder, 'file/_site'))).toThrow(/cannot be written/);
  });
});

describe('a ledger', () => {
  const imprint = { fingerprint: 'f', moment: '2020-01-01T00:00:00Z', releases: [] as string[] };
  const file = () => path.join(folder, 'ledger.txt');

  function ledgerOf(releases: string[] = []): FreshFolder {
    const fresh = new FreshFolder(site);
    const ledger = new PageLedger(file());
    ledger.record('index.html', 'key', fresh.write('index.html', 'page'));
    fresh.publish();
    ledger.save({ ...imprint, releases });
    return new FreshFolder(site);
  }

  test('vouches for a file that was made from the same key', () => {
    const published = ledgerOf();
    const ledger = new PageLedger(file());
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(true);
    expect(ledger.vouchesFor('index.html', 'other', published.published('index.html'))).toBe(false);
  });

  test('does not vouch for a file that is gone, or that somebody changed', () => {
    const published = ledgerOf();
    const ledger = new PageLedger(file());
    writeFileSync(path.join(site, 'index.html'), 'edited');
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(false);
    rmSync(path.join(site, 'index.html'));
    expect(ledger.vouchesFor('index.html', 'key', published.published('index.html'))).toBe(false);
  });

  test('knows a whole site that nothing has changed', () => {
    const published = ledgerOf();
    const ledger = new PageLedger(file());
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
    const ledger = new PageLedger(file());
    const at = (moment: string) =>
      ledger.isCurrent({ fingerprint: 'f', moment }, (sitePath) => published.published(sitePath));
    expect(at('2020-05-31T00:00:00Z')).toBe(true);
    expect(at('2020-06-02T00:00:00Z')).toBe(false);
    expect(at('2019-05-31T00:00:00Z')).toBe(false);
  });

  test('that is damaged vouches for nothing', () => {
    mkdirSync(site);
    writeFileSync(file(), '{"fingerprint":"f"');
    expect(new PageLedger(file()).size).toBe(0);
  });
});
