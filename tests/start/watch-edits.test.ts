import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Edit, watchEdits } from '../../src/commands/start/watch-edits.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';

const base = mkdtempSync(path.join(tmpdir(), 'dateline-edits-'));
const folder = path.join(base, 'content');
const link = path.join(base, 'link');
const at = (name: string) => path.join(folder, name);
let told: Edit[] = [];
const early: Edit[] = [];

const toldOf = (name: string) => told.some((edit) => edit.path.endsWith(name));
const soon = (check: () => boolean) =>
  expect.poll(check, { timeout: 20_000, interval: 20 }).toBe(true);

beforeAll(async () => {
  mkdirSync(at('briefs'), { recursive: true });
  writeFileSync(at('briefs/mosul.md'), 'Mosul');
  symlinkSync(folder, link);
  const listen = await watchEdits(link);
  writeFileSync(at('briefs/early.md'), 'Before anybody listens');
  // Long enough for the system to tell.
  await new Promise((resolve) => setTimeout(resolve, 300));
  listen((edits) => {
    told.push(...edits);
    early.push(...edits);
  });
});

beforeEach(() => {
  told = [];
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test('what happened before anybody listened is told, and what a link leads to is watched', () =>
  soon(() => early.some(({ path }) => path.endsWith('early.md'))));

test('files that come, change and go are told by their kind of change', async () => {
  writeFileSync(at('briefs/raqqa.md'), 'Raqqa');
  await soon(() => told.some(({ type, path }) => type === 'create' && path.endsWith('raqqa.md')));
  writeFileSync(at('briefs/raqqa.md'), 'Raqqa is taken');
  await soon(() => told.some(({ type, path }) => type === 'update' && path.endsWith('raqqa.md')));
  rmSync(at('briefs/raqqa.md'));
  await soon(() => told.some(({ type, path }) => type === 'delete' && path.endsWith('raqqa.md')));
});

test('files of folders that were made at once, one in the other, are watched as well', async () => {
  mkdirSync(at('briefs/2017/10'), { recursive: true });
  writeFileSync(at('briefs/2017/10/tabqa.md'), 'Tabqa');
  await soon(() => told.some(({ type }) => type === 'unknown'));
  told = [];
  writeFileSync(at('briefs/2017/10/tabqa.md'), 'Tabqa is taken');
  await soon(() => toldOf('tabqa.md'));
});

test('a folder that is not there is refused', async () => {
  await expect(watchEdits(path.join(base, 'nowhere'))).rejects.toThrow(UsageError);
});
