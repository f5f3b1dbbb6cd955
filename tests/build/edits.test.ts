import fs, { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileOf } from '../../src/brief/site-path.ts';
import { FreshFolder } from '../../src/commands/build/fresh-folder.ts';
import { PageLedger } from '../../src/commands/build/page-ledger.ts';
import { SiteBuild } from '../../src/commands/build/site-build.ts';
import { PictureEncoder } from '../../src/commands/pictures/encode-pictures.ts';
import { ledgerName } from '../../src/commands/project/cache-folder.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import { Store } from '../../src/store/store.ts';
import { hasErrors } from '../../src/terminal/print-diagnostics.ts';
import { smallSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';
import { editsOf } from '../site-plan/edits.ts';

/*
 * Whatever was edited, and whatever happened to a build in between, a build that goes on from what
 * stands publishes the very bytes of a fresh one.
 */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-edits-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);

/** A build by a process of its own, as far as what it remembers is concerned; false where the content has errors. */
async function build(content: string, out: string, memory: string): Promise<boolean> {
  const folder = new FreshFolder(out, memory);
  const store = new Store('code', { folder: memory });
  // Edits are further apart than two ticks of the disk's clock.
  const cache = new ReadCache(store, 'briefs', Number.POSITIVE_INFINITY);
  const site = new SiteBuild({
    content,
    site: { buildMoment: '2026-01-01T00:00:00Z', pathPrefix: '/' },
    folder,
    ledger: new PageLedger(store, ledgerName(out)),
    cache,
    code: 'code',
    progress: { show() {}, clear() {} },
    // What they are made of is told by their own tests: here, each is drawn once.
    pictures: new PictureEncoder(new Store('code', { folder: at('pictures') })),
    allowEmpty: true,
    search: false,
    manifest: true,
    batch: 7,
  });
  try {
    if (site.isCurrent()) return true;
    if (hasErrors(site.read())) return false;
    cache.save();
    if (hasErrors(await site.encodePictures())) return false;
    if (await site.endWithoutLists()) return true;
    do {
      site.begin();
      // In the place of Eleventy, which gives each of them to be rendered and writes it.
      for (const kind of new Set(site.plan?.pages().map((page) => page.kind))) {
        for (const page of site.stale(kind)) {
          writeFileSync(path.join(folder.folder, fileOf(page.address)), page.html());
        }
      }
      site.writeRest();
      site.publish();
    } while (site.hasMore);
    return true;
  } finally {
    folder.discard();
  }
}

const bytesOf = (site: string) =>
  new Map(filesIn(site).map((file) => [file, readFileSync(path.join(site, file), 'latin1')]));

/** What happens beside the edits: a build is killed, or somebody lays hands on the site. */
const MISHAPS = {
  none: () => {},
  'a build is killed while it publishes': async (choice: number) => {
    const { renameSync: rename } = fs;
    let renames = 0;
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      // What is kept in the cache is written before that.
      if (String(to).includes('builds') && renames++ >= choice % 8) throw new Error('killed');
      rename(from, to);
    });
    await build(at('content'), at('site'), at('memory')).catch(() => false);
    spy.mockRestore();
  },
  'the ledger is lost': () =>
    rmSync(at('memory', `${ledgerName(at('site'))}.kept`), { force: true }),
  'a page is changed by hand': (choice: number) => {
    const files = filesIn(at('site')).filter((file) => file !== 'dateline.txt');
    writeFileSync(at('site', files[choice % files.length] ?? ''), 'changed by hand');
  },
  'a page is removed by hand': (choice: number) => {
    const files = filesIn(at('site')).filter((file) => file !== 'dateline.txt');
    rmSync(at('site', files[choice % files.length] ?? ''));
  },
  'the site is removed': () => rmSync(at('site'), { recursive: true }),
  'something is put into the site': (choice: number) => {
    mkdirSync(at('site', `foreign-${choice}/below`), { recursive: true });
    writeFileSync(at('site', `foreign-${choice}/below/index.html`), 'foreign');
  },
  'another picture': (choice: number) =>
    writeFileSync(at('content/images/dot.png'), pictureOf((choice % 5) + 1)),
} as const;

/** A grey PNG of a width. */
function pictureOf(width: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const KINDS = editsOf(new Map([['briefs/a.md', '']])).map(({ name }) => name);
const step = fc.record({
  edits: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), choice: fc.nat(200) }), {
    minLength: 1,
    maxLength: 3,
  }),
  mishap: fc.constantFrom(...(Object.keys(MISHAPS) as (keyof typeof MISHAPS)[])),
  choice: fc.nat(200),
});

/** The text files of the record as it stands. */
const files = () =>
  new Map(
    filesIn(at('content'))
      .filter((file) => /\.(?:md|yaml)$/.test(file))
      .map((file) => [file, readFileSync(at('content', file), 'utf8')]),
  );

function write(texts: ReadonlyMap<string, string>): void {
  for (const file of files().keys()) if (!texts.has(file)) rmSync(at('content', file));
  for (const [file, text] of texts) {
    mkdirSync(path.dirname(at('content', file)), { recursive: true });
    writeFileSync(at('content', file), text);
  }
}

test('after any sequence of edits and mishaps the site has the bytes of a fresh build', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 8 }), async (steps) => {
      for (const name of ['content', 'site', 'memory']) {
        rmSync(at(name), { recursive: true, force: true });
      }
      cpSync(smallSite, at('content'), { recursive: true });
      await build(at('content'), at('site'), at('memory'));
      for (const { edits, mishap, choice } of steps) {
        const before = files();
        const after = new Map(before);
        for (const { kind, choice: n } of edits) {
          editsOf(after)
            .find(({ name }) => name === kind)
            ?.apply(after, n);
        }
        write(after);
        await MISHAPS[mishap](choice);
        if (!(await build(at('content'), at('site'), at('memory')))) {
          // Edits that contradict each other are refused.
          write(before);
          continue;
        }
        published += 1;
        rmSync(at('fresh'), { recursive: true, force: true });
        await build(at('content'), at('fresh/site'), at('fresh/memory'));
        expect(bytesOf(at('site'))).toEqual(bytesOf(at('fresh/site')));
      }
    }),
    { numRuns: 4, seed: 17 },
  );
  expect(published).toBeGreaterThan(10);
}, 120_000);

test('where a text was edited, any file that is gone is made again, and so is a whole site', async () => {
  for (const name of ['content', 'site', 'memory', 'fresh']) {
    rmSync(at(name), { recursive: true, force: true });
  }
  cpSync(smallSite, at('content'), { recursive: true });
  const brief = at('content/briefs', filesIn(at('content/briefs'))[0] ?? '');
  const written = readFileSync(brief, 'utf8');
  const texts = [`${written}\nOne more sentence.\n`, written];
  const fresh: ReadonlyMap<string, string>[] = [];
  for (const [number, text] of texts.entries()) {
    writeFileSync(brief, text);
    await build(at('content'), at(`fresh/${number}`), at('fresh/memory'));
    fresh.push(bytesOf(at(`fresh/${number}`)));
  }
  await build(at('content'), at('site'), at('memory'));
  const gone = filesIn(at('site')).filter((file) => file !== 'dateline.txt');
  for (const [turn, file] of ['', ...gone].entries()) {
    writeFileSync(brief, texts[turn % 2] ?? '');
    rmSync(at('site', file), { recursive: true });
    await build(at('content'), at('site'), at('memory'));
    const made = bytesOf(at('site'));
    const wanted = fresh[turn % 2] ?? new Map();
    expect([file, [...made].filter(([name, bytes]) => wanted.get(name) !== bytes)]).toEqual([
      file,
      [],
    ]);
    expect([file, made.size]).toEqual([file, wanted.size]);
  }
}, 120_000);
