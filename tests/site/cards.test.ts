import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { build, homeOf, startCommand } from '../build-command.ts';
import { filesIn } from '../page-kinds.ts';
import { smallContent } from './small-site.ts';

const BRIEF = 'briefs/2017/2017-10-17-raqqa-taken.md';

/** Ends a process that loads what draws cards. */
const TRAP = `const { Module } = require('node:module');
const load = Module._load;
Module._load = function (name, ...rest) {
  if (/\\bsharp\\b/.test(name)) process.exit(9);
  return load.call(this, name, ...rest);
};
`;

test('every card that a page names is there, and is drawn again only where it says something else', async () => {
  const content = smallContent();
  const folder = path.dirname(content);
  const site = path.join(folder, 'site');
  const cache = path.join(folder, 'cache');
  const run = (env = {}) =>
    build(
      [
        ...['--content', content, '--out', site, '--cache', cache],
        ...['--without-search', '--no-history'],
      ],
      { env },
    );
  const cards = () => filesIn(site).filter((file) => file.startsWith('assets/cards/'));
  expect(await run()).toMatchObject({ code: 0, stderr: '' });
  const named = filesIn(site).flatMap((file) => {
    if (!file.endsWith('.html')) return [];
    const html = readFileSync(path.join(site, file), 'utf8');
    const [, url] = /property="og:image" content="([^"]*)"/.exec(html) ?? [];
    return url === undefined ? [] : [url.replace('https://record.example/', '')];
  });
  const first = cards();
  expect(first.length).toBeGreaterThan(5);
  expect([...new Set(named)].sort()).toEqual(first);
  for (const card of first) {
    const { width, height, format } = await sharp(path.join(site, card)).metadata();
    expect([card, width, height, format]).toEqual([card, 1200, 630, 'png']);
  }
  expect(await startCommand(['verify', site]).ended).toMatchObject({ code: 0 });

  // An edit of a text loads nothing that draws.
  const trap = path.join(folder, 'trap.cjs');
  writeFileSync(trap, TRAP);
  const trapped = { NODE_OPTIONS: `--require ${trap}` };
  const made = () => cards().map((card) => statSync(path.join(site, card)).mtimeMs);
  const stood = made();
  const brief = path.join(content, BRIEF);
  appendFileSync(brief, '\nOne more sentence.\n');
  expect(await run(trapped)).toMatchObject({ code: 0 });
  expect([cards(), made()]).toEqual([first, stood]);

  // An edit of a title draws one card, and leaves none of the old.
  const text = readFileSync(brief, 'utf8');
  writeFileSync(brief, text.replace(/^title: .*$/m, 'title: Another title'));
  expect(await run(trapped)).toMatchObject({ code: 9 });
  expect(await run()).toMatchObject({ code: 0 });
  const second = cards();
  expect(second.filter((card) => !first.includes(card))).toHaveLength(1);
  expect(second).toHaveLength(first.length);

  // A record can do without.
  appendFileSync(path.join(content, 'site.yaml'), 'without: cards\n');
  expect(await run(trapped)).toMatchObject({ code: 0 });
  expect(cards()).toEqual([]);
});

test('while somebody writes, a card is drawn when it is asked for', async () => {
  const content = smallContent();
  const cache = path.join(path.dirname(content), 'cache');
  const args = ['--content', content, '--cache', cache, '--port', '18190', '--no-history'];
  const { child, ended } = startCommand(['start', ...args]);
  try {
    const home = await homeOf({ child, ended });
    const page = await (await fetch(new URL('/briefs/2017-10-17-raqqa-taken/', home))).text();
    const [card = ''] = /\/assets\/cards\/[\w.-]+\.png/.exec(page) ?? [];
    const response = await fetch(new URL(card, home));
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(width).toBe(1200);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
});
