import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Store, type StoreOptions } from '../../src/store/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const open = (version = 'one', options: StoreOptions = {}) =>
  new Store(version, { folder, ...options });
const VALUE = { days: ['2017-06-06'], of: new Map([['a', 1]]) };

describe('what is kept is there for the next run of the same code', () => {
  test('and as it was', () => {
    open().write('thing', VALUE);
    expect(open().read('thing')).toEqual(VALUE);
    expect(readdirSync(folder)).toEqual(['thing.kept']);
  });

  test('not for other code, nor by another name', () => {
    open().write('thing', VALUE);
    expect(open('two').read('thing')).toBeUndefined();
    expect(open().read('other')).toBeUndefined();
    writeFileSync(at('other.kept'), readFileSync(at('thing.kept')));
    expect(open().read('other')).toBeUndefined();
  });

  test('without a folder nothing is kept, and nothing is wrong', () => {
    const store = new Store('one');
    store.write('thing', VALUE);
    expect(store.read('thing')).toBeUndefined();
  });
});

describe('any damage means that nothing was kept', () => {
  const turn = (bytes: Buffer, place: number) => {
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ 0xff;
    return copy;
  };

  test.each<[string, (file: string, bytes: Buffer) => void]>([
    ['an empty file', (file) => writeFileSync(file, '')],
    ['a file cut short', (file, bytes) => writeFileSync(file, bytes.subarray(0, -1))],
    ['a longer file', (file, bytes) => writeFileSync(file, `${bytes.toString('latin1')}x`)],
    ['its first byte', (file, bytes) => writeFileSync(file, turn(bytes, 0))],
    ['its last byte', (file, bytes) => writeFileSync(file, turn(bytes, bytes.length - 1))],
    ['another file', (file) => writeFileSync(file, '{"version":"one"}')],
    [
      'a folder in its place',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    [
      'a link that leads to itself',
      (file) => {
        rmSync(file);
        symlinkSync(file, file);
      },
    ],
  ])('%s', (_, damage) => {
    open().write('thing', VALUE);
    damage(at('thing.kept'), readFileSync(at('thing.kept')));
    expect(open().read('thing')).toBeUndefined();
    expect(open().map('thing').get('a')).toBeUndefined();
  });

  test('also what a codec cannot read, and what is no map', () => {
    open().write('thing', 'a text');
    const codec = {
      encode: () => [],
      decode: () => {
        throw new Error('of another form');
      },
    };
    expect(open().read('thing', codec)).toBeUndefined();
    expect(open().map('thing').get('a')).toBeUndefined();
  });
});

describe('where nothing can be written', () => {
  test.each<[string, () => string]>([
    [
      'since a file stands in its place',
      () => {
        writeFileSync(at('file'), '');
        return at('file');
      },
    ],
    [
      'since a part of its path is a file',
      () => {
        writeFileSync(at('file'), '');
        return at('file/below');
      },
    ],
    [
      'since a folder stands there',
      () => {
        mkdirSync(at('cache/thing.kept/x'), { recursive: true });
        return at('cache');
      },
    ],
  ])('%s, that is said once and nothing is thrown', (_, place) => {
    const onRefusal = vi.fn();
    const store = new Store('one', { folder: place(), onRefusal });
    store.write('thing', VALUE);
    store.write('thing', VALUE);
    expect(onRefusal).toHaveBeenCalledOnce();
    expect(store.read('thing')).toBeUndefined();
  });
});

describe('what a folder holds is bounded', () => {
  const age = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 86_400_000);
    utimesSync(at(name), then, then);
  };
  const names = () => readdirSync(folder).sort();

  test('what is largest and longest unused goes first, whatever is beside it stays', () => {
    writeFileSync(at('notes.txt'), 'x'.repeat(5_000));
    const store = open('one', { limit: 3_000 });
    for (const name of ['first', 'second', 'third']) store.write(name, 'x'.repeat(900));
    ['first', 'second', 'third'].forEach((name, place) => {
      age(`${name}.kept`, 9 - place);
    });
    // It is used again.
    expect(open().read('first')).toBeDefined();
    store.write('fourth', 'x'.repeat(900));
    expect(names()).toEqual(['first.kept', 'fourth.kept', 'notes.txt', 'third.kept']);
  });

  test('what would fill it alone is not kept', () => {
    const store = open('one', { limit: 100 });
    store.write('thing', 'x');
    store.write('thing', 'x'.repeat(1_000));
    expect(names()).toEqual([]);
  });

  test('what no run has used for months goes, and what killed processes left', () => {
    open().write('thing', VALUE);
    age('thing.kept', 90);
    writeFileSync(at('.thing.kept.4711'), 'half of it');
    age('.thing.kept.4711', 1);
    open().write('other', VALUE);
    expect(names()).toEqual(['other.kept']);
  });

  test('a link is replaced, and what it leads to is not', () => {
    writeFileSync(at('mine.txt'), 'mine');
    symlinkSync(at('mine.txt'), at('thing.kept'));
    open().write('thing', VALUE);
    expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
    expect(open().read('thing')).toEqual(VALUE);
  });
});

describe('a map keeps what was used', () => {
  test('and forgets the rest when a run ends', () => {
    const first = open().map<number>('numbers');
    first.set('a', 1);
    first.set('b', 2);
    first.settle();
    first.save();
    const second = open().map<number>('numbers');
    expect([second.get('a'), second.get('c')]).toEqual([1, undefined]);
    second.settle();
    expect(second.get('b')).toBeUndefined();
    second.save();
    expect(open().map('numbers').get('b')).toBeUndefined();
    expect(open().map('numbers').get('a')).toBe(1);
  });

  test('saved within a run, it forgets nothing', () => {
    const map = open().map<number>('numbers');
    map.set('a', 1);
    map.save();
    const again = open().map<number>('numbers');
    again.set('b', 2);
    again.save();
    expect(open().map('numbers').get('a')).toBe(1);
  });

  test('that did not change is not written again', () => {
    const map = open().map<number>('numbers');
    map.set('a', 1);
    map.settle();
    map.save();
    rmSync(at('numbers.kept'));
    map.set('a', map.get('a') ?? 0);
    map.settle();
    map.save();
    expect(existsSync(at('numbers.kept'))).toBe(false);
  });
});

test('processes that write at once leave what one of them wrote, whole', async () => {
  const script = at('writer.ts');
  const store = new URL('../../src/store/store.ts', import.meta.url).href;
  writeFileSync(
    script,
    `import { Store } from ${JSON.stringify(store)};
     const store = new Store('one', { folder: process.argv[2] });
     for (let time = 0; time < 50; time++) store.write('thing', process.argv[3].repeat(100_000));`,
  );
  const writers = ['a', 'b'].map((letter) =>
    fork(script, [folder, letter], { execArgv: ['--import', 'tsx'] }),
  );
  await Promise.all(writers.map((writer) => once(writer, 'exit')));
  expect(writers.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(open().read<string>('thing')).toMatch(/^(?:a{100000}|b{100000})$/);
  expect(readdirSync(folder).sort()).toEqual(['thing.kept', 'writer.ts']);
});
