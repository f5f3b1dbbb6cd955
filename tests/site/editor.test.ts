import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../build-command.ts';
import { briefText, smallSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';

/* The browser's editor stands below /admin/ where site.yaml asks for it, and nowhere else. */

const BRIEF = 'content/briefs/2017/2017-07-01-new.md';
let folder: string;
const at = (file: string) => path.join(folder, file);
const made = (...more: string[]) => {
  const args = ['--content', at('content'), '--out', at('_site'), '--cache', at('cache')];
  return build([...args, '--without-search', '--no-history', ...more]);
};
const editorIn = (site: string) => filesIn(at(site)).filter((file) => file.startsWith('admin/'));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-editor-'));
  cpSync(smallSite, at('content'), { recursive: true });
  writeFileSync(at(BRIEF), briefText('title: A bridge opens'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build has none, then one that is asked for, and none again', async () => {
  expect((await made()).code).toBe(0);
  expect(editorIn('_site')).toEqual([]);
  const settings = readFileSync(at('content/site.yaml'), 'utf8');
  appendFileSync(at('content/site.yaml'), '\nadmin: true\n');
  expect(await made()).toMatchObject({ code: 0, stderr: '' });
  expect(editorIn('_site')).toEqual(
    expect.arrayContaining(['admin/config.json', 'admin/editor.js', 'admin/index.html']),
  );
  const files = editorIn('_site');
  writeFileSync(at(BRIEF), briefText('title: Another bridge opens'));
  expect((await made()).code).toBe(0);
  expect(editorIn('_site')).toEqual(files);
  writeFileSync(at('content/site.yaml'), settings);
  expect((await made()).code).toBe(0);
  expect(editorIn('_site')).toEqual([]);
});
