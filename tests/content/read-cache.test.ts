import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loaded, load } from '../../src/content/load/load.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import type { TreeEntry } from '../../src/content/source/source-tree.ts';
import { Store } from '../../src/store/store.ts';
import { smallSite } from './small-content.ts';

let folder = '';
let content = '';
const cacheFile = () => path.join(folder, 'cache', 'briefs.kept');
const fromDisk = (version = 'one') =>
  new ReadCache(new Store(version, { folder: path.join(folder, 'cache') }), 'briefs', Date.now());
const loadWith = (cache?: ReadCache) => {
  const loaded = load(content, cache ? { cache } : {});
  cache?.save();
  return loaded;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-cache-'));
  content = path.join(folder, 'content');
  cpSync(smallSite, content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that a record says, HTML and all. */
function told({ record, diagnostics }: Loaded): unknown {
  const said = (page: { body: { html: string }; hash: string }) => ({
    ...page,
    html: page.body.html,
    hash: '',
  });
  return {
    ...record,
    briefs: record.briefs.map(said),
    pages: record.pages.map(said),
    images: record.images.map((image) => ({
      ...image,
      read: Buffer.from(image.read()).toString('base64'),
    })),
    diagnostics,
  };
}

describe('a cache changes nothing but the time', () => {
  test('cold, warm in memory and warm from the disk, the record is the same', () => {
    const without = told(loadWith());
    const cache = fromDisk();
    expect(told(loadWith(cache))).toEqual(without);
    expect(told(loadWith(cache))).toEqual(without);
    expect(told(loadWith(fromDisk()))).toEqual(without);
  });

  test('briefs that were faultless are held against changed vocabularies, and another day', () => {
    const cache = fromDisk();
    const rulesBroken = (moment: string) =>
      load(content, { cache, moment }).diagnostics.map(({ rule }) => rule);
    expect(rulesBroken('2026-01-01T00:00:00Z')).toEqual([]);
    expect(rulesBroken('2017-01-01T00:00:00Z')).toContain('dates/future');
    const topics = path.join(content, 'topics.yaml');
    writeFileSync(topics, readFileSync(topics, 'utf8').replace(/^raqqa:/m, 'raqqa-city:'));
    expect(rulesBroken('2026-01-01T00:00:00Z')).toContain('topics/unknown');
  });

  test('what comes from the disk cannot be changed either', () => {
    loadWith(fromDisk());
    const { briefs } = loadWith(fromDisk()).record;
    const parts = briefs.flatMap(({ date, sources, claims, topics }) => [
      date,
      ...Object.values(date),
      sources,
      ...sources,
      ...claims,
      topics,
    ]);
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test('faults are said again every time', () => {
    writeFileSync(path.join(content, 'briefs/2017/2017-07-01-new.md'), '---\ntitle: X\n---\n');
    const cache = fromDisk();
    const first = loadWith(cache).diagnostics;
    expect(first.length).toBeGreaterThan(0);
    expect(loadWith(cache).diagnostics).toEqual(first);
    expect(loadWith(fromDisk()).diagnostics).toEqual(first);
  });
});

describe('what was read counts only for what it was read from', () => {
  const file = (path: string, text: string) => ({ path, read: () => Buffer.from(text) });

  const LONG_AGO = Date.now() - 60_000;

  test.each<[string, first: Partial<TreeEntry>, then: Partial<TreeEntry>, text: string]>([
    ['is not read again', { stamp: 's', changed: LONG_AGO }, { stamp: 's' }, 'first'],
    ['with another stamp is', { stamp: 's', changed: LONG_AGO }, { stamp: 't' }, 'second'],
    ['without one is', { stamp: 's', changed: LONG_AGO }, {}, 'second'],
    ['that was young is', { stamp: 's', changed: Date.now() }, { stamp: 's' }, 'second'],
    ['of unknown age is', { stamp: 's' }, { stamp: 's' }, 'second'],
  ])('by another process, a file %s', (_, first, then, text) => {
    const cache = fromDisk();
    cache.contentHash({ ...file('a.md', 'first'), ...first });
    cache.save();
    const hash = fromDisk().contentHash({ ...file('a.md', 'second'), ...then });
    expect(hash).toBe(new ReadCache().contentHash(file('a.md', text)));
  });

  test('the name, the bytes, the options and the reading code all matter', () => {
    const keys = [
      fromDisk('one').keyOf(file('a.md', 'x'), '/'),
      fromDisk('one').keyOf(file('b.md', 'x'), '/'),
      fromDisk('one').keyOf(file('a.md', 'y'), '/'),
      fromDisk('one').keyOf(file('a.md', 'x'), '/repo/'),
      fromDisk('two').keyOf(file('a.md', 'x'), '/'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(fromDisk('one').keyOf(file('a.md', 'x'), '/')).toBe(keys[0]);
  });

  test('another prefix gives other links, from the same cache', () => {
    const cache = fromDisk();
    load(content, { cache, prefix: '/' });
    const { briefs } = load(content, { cache, prefix: '/repo/' }).record;
    expect(briefs[2]?.body.html).toContain('href="/repo/briefs/2017-06-06-raqqa-assault/"');
  });

  test('a file that was written again is read again, were it of the same size and time', () => {
    const cache = fromDisk();
    loadWith(cache);
    const file = path.join(content, 'briefs/2017/2017-10-17-raqqa-taken.md');
    const { atime, mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    writeFileSync(`${file}.new`, text.replace('the capture of', 'the saving of '));
    utimesSync(`${file}.new`, atime, mtime);
    cpSync(`${file}.new`, file, { preserveTimestamps: true });
    rmSync(`${file}.new`);
    expect(loadWith(fromDisk()).record.briefs[2]?.title).toContain('the saving of');
  });
});

describe('a damaged cache is as good as none', () => {
  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['with a changed byte at the end', (whole: Buffer) => flipped(whole, whole.length - 1)],
    ['with a changed byte in the middle', (whole: Buffer) => flipped(whole, whole.length >> 1)],
    ['with a changed length', (whole: Buffer) => flipped(whole, 24)],
    ['of something else', () => Buffer.from('{}')],
  ])('%s', (_, damage) => {
    const sound = told(loadWith(fromDisk()));
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile())));
    expect(told(loadWith(fromDisk()))).toEqual(sound);
  });

  test('a folder that cannot be written', () => {
    writeFileSync(path.join(folder, 'cache'), 'a file where a folder should be');
    expect(loadWith(fromDisk()).diagnostics).toEqual([]);
  });

  function flipped(whole: Buffer, at: number): Buffer {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  }
});

describe('of a deleted brief nothing is kept', () => {
  test('neither in the record nor on the disk', () => {
    loadWith(fromDisk());
    expect(readFileSync(cacheFile(), 'utf8')).toContain('the capture of Raqqa');
    rmSync(path.join(content, 'briefs/2017/2017-10-17-raqqa-taken.md'));
    loadWith(fromDisk());
    expect(readFileSync(cacheFile(), 'utf8')).not.toContain('the capture of Raqqa');
  });

  test('nor of an earlier wording', () => {
    const file = path.join(content, 'briefs/2017/2017-10-17-raqqa-taken.md');
    loadWith(fromDisk());
    writeFileSync(file, readFileSync(file, 'utf8').replace('the capture of', 'the end of'));
    loadWith(fromDisk());
    expect(readFileSync(cacheFile(), 'utf8')).not.toContain('the capture of Raqqa');
  });
});
