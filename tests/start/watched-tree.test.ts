import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edit } from '../../src/commands/start/watch-edits.ts';
import { WatchedTree } from '../../src/commands/start/watch-edits.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
const edit = (name: string, type: Edit['type']): Edit => ({ path: at(name), type });
const texts = (tree: WatchedTree) =>
  Object.fromEntries(tree.entries().map((entry) => [entry.path, entry.read().toString()]));
const stamps = (tree: WatchedTree) => tree.entries().map(({ stamp }) => stamp);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-watched-'));
  mkdirSync(at('briefs'));
  writeFileSync(at('briefs/mosul.md'), 'Mosul');
  writeFileSync(at('briefs/raqqa.md'), 'Raqqa');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file that was written again has another stamp; the others have theirs', () => {
  const tree = new WatchedTree(folder);
  const [mosul, raqqa] = stamps(tree);
  writeFileSync(at('briefs/raqqa.md'), 'Raqqa is taken');
  tree.note([edit('briefs/raqqa.md', 'update')]);
  const [mosulThen, raqqaThen] = stamps(tree);
  expect(mosulThen).toBe(mosul);
  expect(raqqaThen).not.toBe(raqqa);
});

test('what the watcher did not tell of is looked for again once anything came or went', () => {
  const tree = new WatchedTree(folder);
  texts(tree);
  writeFileSync(at('briefs/mosul.md'), 'Mosul is taken');
  renameSync(at('briefs/raqqa.md'), at('briefs/tabqa.md'));
  tree.note([edit('briefs/raqqa.md', 'delete')]);
  expect(texts(tree)).toEqual({ 'briefs/mosul.md': 'Mosul is taken', 'briefs/tabqa.md': 'Raqqa' });
});

test('a file that is new to it, or gone by now, makes it look at everything', () => {
  const tree = new WatchedTree(folder);
  texts(tree);
  writeFileSync(at('briefs/tabqa.md'), 'Tabqa');
  tree.note([edit('briefs/tabqa.md', 'update')]);
  expect(Object.keys(texts(tree))).toEqual([
    'briefs/mosul.md',
    'briefs/raqqa.md',
    'briefs/tabqa.md',
  ]);
  rmSync(at('briefs/tabqa.md'));
  tree.note([edit('briefs/tabqa.md', 'update')]);
  expect(Object.keys(texts(tree))).toEqual(['briefs/mosul.md', 'briefs/raqqa.md']);
});

test('everything is looked at where the system lost count, and where nothing was told', () => {
  const tree = new WatchedTree(folder);
  texts(tree);
  writeFileSync(at('briefs/mosul.md'), 'Mosul is taken');
  tree.note([{ path: folder, type: 'unknown' }]);
  expect(texts(tree)['briefs/mosul.md']).toBe('Mosul is taken');
  writeFileSync(at('briefs/tabqa.md'), 'Tabqa');
  expect(Object.keys(texts(tree))).toHaveLength(3);
});
