import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { build, homeOf, startCommand } from '../build-command.ts';
import { filesIn } from '../page-kinds.ts';
import { smallContent } from './small-site.ts';

const BRIEF = 'briefs/2017/2017-10-17-raqqa-taken.md';

/** The small site with one photograph, shown by a brief beside its text and in it, and by a page. */
async function pictured() {
  const content = smallContent();
  const photograph = await sharp({
    create: { width: 800, height: 500, channels: 3, background: 'teal' },
  })
    .withExif({
      IFD0: { Artist: 'SECRETNAME' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 20/1 24/1' },
    })
    .png()
    .toBuffer();
  rmSync(path.join(content, 'images'), { recursive: true });
  mkdirSync(path.join(content, 'images'));
  writeFileSync(path.join(content, 'images/street.png'), photograph);
  const brief = path.join(content, BRIEF);
  const shown = '\n![A street](/images/street.png "A. Photographer")\n';
  const front =
    'image:\n  src: /images/street.png\n  alt: A street\n  credit: A. Photographer\n---\n';
  const [, fields = '', body = ''] = readFileSync(brief, 'utf8').split(/^---\n/m);
  writeFileSync(brief, `---\n${fields}${front}${body}${shown}`);
  appendFileSync(path.join(content, 'pages/about.md'), shown);
  const folder = path.dirname(content);
  const run = (env = {}) =>
    build(
      [
        ...['--content', content, '--out', path.join(folder, 'site')],
        ...['--cache', path.join(folder, 'cache'), '--without-search', '--no-history'],
      ],
      { env },
    );
  return { content, folder, site: path.join(folder, 'site'), brief, run };
}

/** Ends a process that loads the encoder. */
const TRAP = `const { Module } = require('node:module');
const load = Module._load;
Module._load = function (name, ...rest) {
  if (name === 'sharp') process.exit(9);
  return load.call(this, name, ...rest);
};
`;

test('nothing that a camera wrote is in any file, and every picture that pages name is there', async () => {
  const { site, folder, run, brief, content } = await pictured();
  expect(await run()).toMatchObject({ code: 0, stderr: '' });
  const files = filesIn(site);
  for (const file of files) {
    const bytes = readFileSync(path.join(site, file));
    expect([file, bytes.includes('SECRETNAME') || bytes.includes('GPSLat')]).toEqual([file, false]);
    if (!/\.(?:html|xml|json)$/.test(file)) continue;
    const named = bytes.toString().match(/(?:\/assets\/pictures|\/images)\/[\w.-]+/g) ?? [];
    for (const address of new Set(named)) expect(files).toContain(address.slice(1));
  }
  const page = readFileSync(path.join(site, 'about/index.html'), 'utf8');
  expect(page).toMatch(
    /<picture><source type="image\/avif" srcset="\/assets\/pictures\/street-\w{10}-480\.avif 480w, \S+-800\.avif 800w" sizes="[^"]+"><source type="image\/webp" [^>]*><img src="\/images\/street\.png" width="800" height="500" alt="A street" loading="lazy" decoding="async"><\/picture>/,
  );
  expect(readFileSync(path.join(site, 'feed.xml'), 'utf8')).toContain(
    'src="https://record.example/images/street.png"',
  );

  // Neither an edit of a text nor a site that is gone has pictures encoded again.
  const trap = path.join(folder, 'trap.cjs');
  writeFileSync(trap, TRAP);
  const trapped = { NODE_OPTIONS: `--require ${trap}` };
  const picture = files.find((file) => file.endsWith('.avif')) ?? '';
  const stood = statSync(path.join(site, picture)).mtimeMs;
  appendFileSync(brief, '\nOne more sentence.\n');
  expect(await run(trapped)).toMatchObject({ code: 0 });
  expect(statSync(path.join(site, picture)).mtimeMs).toBe(stood);
  rmSync(site, { recursive: true });
  expect(await run(trapped)).toMatchObject({ code: 0 });
  expect(filesIn(site)).toEqual(files);

  // Another picture of that name has pages made again, and is encoded.
  writeFileSync(
    path.join(content, 'images/street.png'),
    await sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );
  expect(await run(trapped)).toMatchObject({ code: 9 });
  expect(await run()).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(site, 'about/index.html'), 'utf8')).toContain('width="300"');
});

test('while somebody writes, a picture is encoded when a browser asks for it', async () => {
  const { content, folder } = await pictured();
  const args = ['--content', content, '--cache', path.join(folder, 'cache'), '--port', '18180'];
  const { child, ended } = startCommand(['start', ...args, '--no-history']);
  try {
    const home = await homeOf({ child, ended });
    const page = await (await fetch(new URL('/about/', home))).text();
    const [small = ''] = /\/assets\/pictures\/[\w.-]+\.webp/.exec(page) ?? [];
    for (const [address, type, format] of [
      [small, 'image/webp', 'webp'],
      ['/images/street.png', 'image/png', 'png'],
    ] as const) {
      const response = await fetch(new URL(address, home));
      expect([address, response.status, response.headers.get('content-type')]).toEqual([
        ...[address, 200],
        type,
      ]);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect((await sharp(bytes).metadata()).format).toBe(format);
      expect(bytes.includes('SECRETNAME')).toBe(false);
    }
    expect((await fetch(new URL('/images/none.png', home))).status).toBe(404);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
});
