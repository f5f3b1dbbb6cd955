import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { PictureEncoder, undecodable } from '../../src/commands/pictures/encode-pictures.ts';
import { load } from '../../src/content/load/load.ts';
import { readPicture } from '../../src/content/reading/picture.ts';
import { ENCODING, type PictureFile, pictureFiles } from '../../src/outputs/page/pictures.ts';
import { Store } from '../../src/store/store.ts';
import { contentWith } from '../content/small-content.ts';

const memory = mkdtempSync(path.join(tmpdir(), 'dateline-pictures-'));
afterAll(() => rmSync(memory, { recursive: true, force: true }));

type Format = 'jpeg' | 'png' | 'webp' | 'avif';

/** A picture of two halves, with all that a camera writes into one. */
function photograph(format: Format, { width = 60, height = 40, orientation = 1 } = {}) {
  const half = { create: { width, height: height / 2, channels: 3 as const, background: 'red' } };
  return sharp({ create: { width, height, channels: 3, background: 'navy' } })
    .composite([{ input: half, gravity: 'north' }])
    .withExif({
      IFD0: { Make: 'SECRETMAKER', Artist: 'SECRETNAME' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 20/1 24/1', GPSLongitude: '43/1 7/1 48/1' },
    })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

const ENDINGS = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' } as const;

function recordWith(files: Readonly<Record<string, Uint8Array>>) {
  const { record } = load(contentWith(files));
  const shown = new Set(Object.keys(files).map((file) => `/${file}`));
  return { ...record, images: record.images.filter(({ src }) => shown.has(src)) };
}

async function encoded(files: Readonly<Record<string, Uint8Array>>, store = new Store()) {
  const encoder = new PictureEncoder(store);
  const planned = [...pictureFiles(recordWith(files))];
  expect(await encoder.encode(planned)).toEqual([]);
  return planned.map((file: PictureFile) => ({
    path: file.path,
    bytes: Buffer.from(encoder.bytesOf(file) ?? []),
  }));
}

describe.each(Object.keys(ENDINGS) as Format[])('a %s', (format) => {
  const name = `images/scene.${ENDINGS[format]}`;

  test('goes out without what the camera wrote, in its own format and in modern ones', async () => {
    const source = await photograph(format);
    expect((await sharp(source).metadata()).exif).toBeDefined();
    expect(source.includes('SECRETMAKER')).toBe(true);
    const files = await encoded({ [name]: source });
    expect(files.map(({ path: file }) => file.replace(/-[0-9a-f]{10}-/, '-HASH-'))).toEqual([
      name,
      'assets/pictures/scene-HASH-60.avif',
      'assets/pictures/scene-HASH-60.webp',
    ]);
    for (const { path: file, bytes } of files) {
      const { exif, xmp, iptc, ...read } = await sharp(bytes).metadata();
      expect([file, exif, xmp, iptc]).toEqual([file, undefined, undefined, undefined]);
      expect(read.format).toBe(
        /avif$/.test(file) ? 'heif' : file.endsWith('jpg') ? 'jpeg' : read.format,
      );
      expect(bytes.toString('latin1')).not.toMatch(/SECRET|GPS|Exif|eXIf|<x:xmpmeta|tEXt|iTXt/);
      expect(readPicture(`images/a.${path.extname(file).slice(1)}`, bytes)).toEqual({
        width: 60,
        height: 40,
      });
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'held as %i says is upright, and has its room',
    async (orientation) => {
      const source = await photograph(format, { orientation });
      const size = readPicture(name, source);
      const straight = await sharp(source).rotate().png().toBuffer({ resolveWithObject: true });
      expect(size).toEqual({ width: straight.info.width, height: straight.info.height });
      for (const { path: file, bytes } of await encoded({ [name]: source })) {
        const read = await sharp(bytes).rotate().raw().toBuffer({ resolveWithObject: true });
        expect([file, { width: read.info.width, height: read.info.height }]).toEqual([file, size]);
        // The same colour in the same corner.
        const wanted = await sharp(straight.data)
          .extract({ left: 4, top: 4, width: 1, height: 1 })
          .raw()
          .toBuffer();
        const got = await sharp(bytes)
          .extract({ left: 4, top: 4, width: 1, height: 1 })
          .raw()
          .toBuffer();
        expect(Math.abs((wanted[0] ?? 0) - (got[0] ?? 0))).toBeLessThan(60);
      }
    },
  );
});

test('a large picture comes in sizes, none larger than it is shown, and the heaviest is limited', async () => {
  const noise = { width: 1000, height: 600, channels: 3 as const, background: 'black' };
  const large = await sharp({
    create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })
    .png({ palette: true, colours: 32 })
    .toBuffer();
  const files = await encoded({ 'images/noise.png': large });
  const sizes = await Promise.all(
    files.map(async ({ bytes }) => (await sharp(bytes).metadata()).width),
  );
  expect(sizes).toEqual([480, 480, 960, 1000, 480, 960, 1000]);
  expect(files[0]?.bytes.length).toBeLessThan(ENCODING.heaviest);
  // At the next width it would be.
  const next = await sharp(large).resize(800).png(ENCODING.png).toBuffer();
  expect(next.length).toBeGreaterThan(ENCODING.heaviest);
});

test('the same picture gives the same bytes, and is encoded once', async () => {
  const source = await photograph('jpeg');
  const files = { 'images/scene.jpg': source };
  const first = await encoded(files);
  expect(await encoded(files)).toEqual(first);
  const store = new Store('code', { folder: memory });
  expect(await encoded(files, store)).toEqual(first);
  // Without pixels to encode, the next process has only what was kept.
  const kept = new PictureEncoder(new Store('code', { folder: memory }));
  const unread = [...pictureFiles(recordWith(files))].map((file) => ({
    ...file,
    image: { ...file.image, read: () => Buffer.alloc(0) },
  }));
  expect(await kept.encode(unread)).toEqual([]);
  expect(unread.map((file) => Buffer.from(kept.bytesOf(file) ?? []))).toEqual(
    first.map(({ bytes }) => bytes),
  );
});

test('the address of what is made names the encoder: another one has other addresses', () => {
  const { version } = JSON.parse(readFileSync('node_modules/sharp/package.json', 'utf8'));
  expect(ENCODING.encoder).toBe(`sharp ${version}`);
});

test('a picture whose pixels cannot be read is an error where it stands', async () => {
  const source = await photograph('jpeg', { width: 600, height: 400 });
  // Sound to its last marker, with nothing that could be read in between.
  const scan = source.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
  const broken = Buffer.concat([source.subarray(0, scan), source.subarray(-2)]);
  expect(readPicture('images/a.jpg', broken)).toEqual({ width: 600, height: 400 });
  const { images } = recordWith({ 'images/broken.jpg': broken, 'images/sound.jpg': source });
  mkdirSync(path.join(memory, 'checked'), { recursive: true });
  const store = new Store('code', { folder: path.join(memory, 'checked') });
  for (const found of [await undecodable(images, store), await undecodable(images, store)]) {
    expect(found).toMatchObject([
      {
        file: 'content/images/broken.jpg',
        rule: 'images/form',
        severity: 'error',
        reason: 'This picture cannot be decoded.',
      },
    ]);
  }
  const record = recordWith({ 'images/broken.jpg': broken });
  expect(await new PictureEncoder(new Store()).encode(pictureFiles(record))).toHaveLength(1);
});
