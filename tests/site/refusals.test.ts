import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { build } from '../build-command.ts';
import { filesIn } from '../page-kinds.ts';
import { smallContent } from './small-site.ts';

/** Loaded before the command: one call of the system is refused for the paths that match. */
const REFUSING = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [name, pattern, code] = process.env.REFUSE.split(' ');
const real = fs[name];
fs[name] = (...args) => {
  if (args.some((arg) => typeof arg === 'string' && new RegExp(pattern).test(arg)))
    throw Object.assign(new Error(code + ': refused, ' + name), { code, syscall: name.replace(/Sync|File/g, '') });
  return real(...args);
};
syncBuiltinESMExports();
`;

const sites = () => {
  const content = smallContent();
  const folder = path.dirname(content);
  const args = ['--content', content, '--out', path.join(folder, '_site')];
  args.push('--cache', path.join(folder, 'cache'), '--without-search');
  const loader = path.join(folder, 'refusing.mjs');
  writeFileSync(loader, REFUSING);
  const refusing = (refuse: string) =>
    build(args, { env: { REFUSE: refuse, NODE_OPTIONS: `--import ${pathToFileURL(loader)}` } });
  const bytes = () =>
    filesIn(path.join(folder, '_site')).map((file) => [
      file,
      readFileSync(path.join(folder, '_site', file), 'base64'),
    ]);
  return { folder, content, args, refusing, bytes };
};

test('what the system refuses is two lines that name it, and the old site stands', async () => {
  const { folder, content, args, refusing, bytes } = sites();
  expect((await build(args)).code).toBe(0);
  const before = bytes();
  // A title stands on lists too, which are to be written again.
  const file = path.join(content, 'briefs/2016/2016-10-17-mosul-offensive.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: More on '));
  for (const [refuse, named] of [
    ['readFileSync mosul-offensive\\.md$ EACCES', 'mosul-offensive.md'],
    ['readFileSync mosul-offensive\\.md$ ENOENT', 'mosul-offensive.md'],
    ['readdirSync content$ EMFILE', 'content'],
    ['writeFileSync briefs.2016-10-17.*html$ ENOSPC', 'index.html'],
    ['writeFileSync timeline ENOSPC', 'index.html'],
    ['writeFileSync feed\\.xml$ EDQUOT', 'feed.xml'],
    ['renameSync _site$ ENOSPC', 'A file'],
    ['mkdtempSync . EROFS', 'A file'],
  ] as const) {
    const { code, stderr } = await refusing(refuse);
    expect([refuse, code, stderr]).toEqual([refuse, 2, expect.stringContaining(named)]);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(bytes()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['_site', 'cache', 'content', 'refusing.mjs']);
  }
}, 120_000);

test('a cache that cannot be written fails no build', async () => {
  const { refusing } = sites();
  for (const refuse of ['writeFileSync cache/\\. ENOSPC', 'renameSync cache/\\. EACCES']) {
    expect([refuse, (await refusing(refuse)).code]).toEqual([refuse, 0]);
  }
});
