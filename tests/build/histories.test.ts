import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historiesOf } from '../../src/commands/build/histories.ts';
import { Store } from '../../src/store/store.ts';
import { fileOf, nameOf, repositoryOf } from '../review/hundred-briefs.ts';
import type { Repository } from '../review/repository.ts';

let repository: Repository;
let elsewhere: string;

beforeAll(() => {
  repository = repositoryOf(2);
  repository.replace(fileOf(1), 'topics: [mosul]', 'topics: [raqqa]');
  repository.commit();
  elsewhere = mkdtempSync(path.join(tmpdir(), 'dateline-histories-'));
});
afterAll(() => {
  repository.delete();
  rmSync(elsewhere, { recursive: true });
});

function histories(content: string) {
  const store = new Store('tests', { folder: path.join(elsewhere, 'cache') });
  return historiesOf({ content, store }).histories;
}

function changes() {
  const found = histories(path.join(repository.folder, 'content')) ?? {};
  return found[nameOf(1)]?.flatMap((version) => version.changes);
}

test('content in a git repository has the history of its briefs, in the names of its vocabularies', () => {
  expect(changes()).toEqual(['topic: was Mosul, now Raqqa']);
  expect(existsSync(path.join(elsewhere, 'cache/histories.kept'))).toBe(true);
  repository.replace('content/topics.yaml', 'name: Mosul', 'name: City of Mosul');
  expect(changes()).toEqual(['topic: was City of Mosul, now Raqqa']);
});

test('content in no repository, or not there at all, has none, and nothing is wrong with that', () => {
  const content = path.join(elsewhere, 'content');
  cpSync(path.join(repository.folder, 'content'), content, { recursive: true });
  expect(histories(content)).toBeUndefined();
  expect(histories(path.join(elsewhere, 'nowhere'))).toBeUndefined();
});

test('a repository without a commit has none either', () => {
  const fresh = path.join(elsewhere, 'fresh');
  cpSync(path.join(repository.folder, 'content'), path.join(fresh, 'content'), { recursive: true });
  repository.git('init', '--quiet', fresh);
  expect(histories(path.join(fresh, 'content'))).toBeUndefined();
});
