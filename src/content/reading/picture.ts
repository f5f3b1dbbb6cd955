import { crc32, inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import type { RuleFinding } from '../../brief/diagnostic.ts';
import { limits } from '../source/file-name.ts';
import { isTurned } from './orientation.ts';

/** Width and height in pixels, as it is shown. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

interface Format {
  readonly name: string;
  /** The endings that say so; the first is the usual one. */
  readonly endings: readonly string[];
  /** Whether a file begins as one of this format. */
  begins(bytes: Buffer): boolean;
  /** What is wrong with it, as the end of a sentence: from its first byte to its last. */
  fault(bytes: Buffer): string | undefined;
}

const BROKEN = 'breaks off before its end, or was damaged on the way';

const FORMATS: readonly Format[] = [
  {
    name: 'PNG',
    endings: ['png'],
    begins: (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n',
    fault: pngFault,
  },
  {
    name: 'JPEG',
    endings: ['jpg', 'jpeg'],
    begins: (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff',
    fault: jpegFault,
  },
  {
    name: 'WebP',
    endings: ['webp'],
    begins: (bytes) => fourOf(bytes, 0) === 'RIFF' && fourOf(bytes, 8) === 'WEBP',
    fault: webpFault,
  },
  {
    name: 'AVIF',
    endings: ['avif'],
    begins: (bytes) => {
      if (fourOf(bytes, 4) !== 'ftyp') return false;
      const brands = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), 256)).toString('latin1');
      return /^(?:.{4})*avi[fs]/s.test(brands);
    },
    fault: avifFault,
  },
];

/** What else people put into a folder of pictures, by its first letters. */
const OTHERS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['an SVG, which can hold scripts', /^(?:ï»¿)?\s*<(?:svg|\?xml|!--|!doctype svg)/i],
  ['a page of HTML', /^(?:ï»¿)?\s*<(?:!doctype html|html|head|body)/i],
  ['a GIF', /^GIF8/],
  ['a BMP', /^BM/],
  ['a TIFF', /^(?:II\*|MM.\*)/s],
  ['a HEIC', /^.{4}ftyp(?:hei|mif1|msf1)/s],
  ['a JPEG XL', /^(?:ÿ\n|.{4}JXL )/s],
  ['a PDF', /^%PDF/],
  ['a text of git LFS that stands for the picture', /^version https:\/\/git-lfs/],
];

/**
 * The size of a picture, or why it cannot be published. A file is read to its end, since a picture
 * that breaks off has the head of a whole one; a PNG is also unpacked.
 */
export function readPicture(file: string, bytes: Buffer): PictureSize | RuleFinding {
  const format = FORMATS.find(({ begins }) => begins(bytes));
  if (!format) {
    const start = bytes.subarray(0, 256).toString('latin1');
    const other = OTHERS.find(([, begins]) => begins.test(start))?.[0];
    return {
      rule: 'images/form',
      reason: other ? `This is ${other}.` : 'This is not a picture of a kind that browsers show.',
      fix: 'Save it as PNG, JPEG, WebP or AVIF.',
    };
  }
  const ending = file.slice(file.lastIndexOf('.') + 1);
  if (!format.endings.includes(ending)) {
    const name = file.slice(file.lastIndexOf('/') + 1, -ending.length);
    return {
      rule: 'images/ending',
      reason: `The content is ${format.name}, and the name ends in ".${ending}".`,
      fix: `Rename it to "${name}${format.endings[0]}", wherever it is shown as well.`,
    };
  }
  let size: PictureSize;
  try {
    const fault = format.fault(bytes);
    if (fault) return broken(format.name, fault);
    size = imageSize(bytes);
  } catch {
    return broken(format.name, BROKEN);
  }
  const { width, height } = size;
  if (!(width > 0) || !(height > 0)) return broken(format.name, 'has no width or no height');
  const { side, pixels } = limits.picture;
  if (width > side || height > side || width * height > pixels) {
    return {
      rule: 'limits/picture',
      reason: `The picture has ${width} by ${height} pixels; at most ${side} a side and ${pixels / 1e6} million in all are shown.`,
      fix: 'Save it smaller: 2,000 pixels a side are enough for any screen.',
    };
  }
  return isTurned(bytes) ? { width: height, height: width } : { width, height };
}

/** What is said of a picture of which not all pixels can be read. */
export const UNREADABLE = broken('picture', 'cannot be decoded');

function broken(format: string, fault: string): RuleFinding {
  return {
    rule: 'images/form',
    reason: `This ${format} ${fault}.`,
    fix: 'Save or export the picture again, and check that it opens in a browser.',
  };
}

function fourOf(bytes: Buffer, at: number): string {
  return bytes.subarray(at, at + 4).toString('latin1');
}

/** Numbers of channels by the colour types of PNG. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where a PNG in Adam7 order begins and steps, across and down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Bytes of pixels; larger ones are believed on their checksums. */
const MOST_UNPACKED = 128 * 1024 * 1024;

function pngFault(bytes: Buffer): string | undefined {
  const data: Buffer[] = [];
  let head: Buffer | undefined;
  let palette = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return BROKEN;
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return BROKEN;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return BROKEN;
    const type = fourOf(bytes, at + 4);
    const content = bytes.subarray(at + 8, end - 4);
    if (!head && (type !== 'IHDR' || length !== 13)) return 'has no head';
    if (type === 'IHDR') head ??= content;
    if (type === 'PLTE') palette = true;
    if (type === 'IDAT') data.push(content);
    if (type === 'IEND') break;
    at = end;
  }
  if (!head) return BROKEN;
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = head.subarray(8);
  const channels = CHANNELS[colour];
  if (!channels || ![1, 2, 4, 8, 16].includes(depth) || compression || filter || interlace > 1)
    return 'is of a form that browsers do not know';
  if (colour === 3 && !palette) return 'names colours that it does not list';
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  // Sizes are judged by whoever asked; nothing is unpacked for one that is refused.
  const unpacked = unpackedSize(width, height, depth * channels, interlace === 1);
  if (width === 0 || height === 0 || unpacked > MOST_UNPACKED) return undefined;
  const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: unpacked + 65_536 });
  return pixels.length < unpacked ? BROKEN : undefined;
}

/** Bytes of rows, each with one that names its filter. */
function unpackedSize(width: number, height: number, bits: number, interlaced: boolean): number {
  const rows = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!interlaced) return rows(width, height);
  return PASSES.reduce(
    (sum, [left, top, right, below]) =>
      sum +
      rows(
        Math.max(0, Math.ceil((width - left) / right)),
        Math.max(0, Math.ceil((height - top) / below)),
      ),
    0,
  );
}

function jpegFault(bytes: Buffer): string | undefined {
  const seen = new Set<number>();
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return BROKEN;
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) return BROKEN;
    if (marker === 0xd9) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return BROKEN;
    // Frames without tables, of lossless or of arithmetic coding are shown by no browser.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && marker > 0xc2) return 'is of a form that browsers do not know';
    if (isFrame && (bytes[at + 4] !== 8 || ![1, 3, 4].includes(bytes[at + 9] ?? 0)))
      return 'is of a form that browsers do not know';
    seen.add(isFrame ? FRAME : marker);
    at = marker === SCAN ? endOfScan(bytes, end) : end;
  }
  return [FRAME, 0xdb, 0xc4, SCAN].every((marker) => seen.has(marker)) ? undefined : BROKEN;
}

const FRAME = 0xc0;
const SCAN = 0xda;

/** The next marker that is none of those within compressed data. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function webpFault(bytes: Buffer): string | undefined {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return BROKEN;
  for (let at = 12; at + 8 <= whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (end > whole) return BROKEN;
    const type = fourOf(bytes, at);
    const content = bytes.subarray(at + 8, end);
    if (type === 'VP8 ') return content.readUIntBE(3, 3) === 0x9d012a ? undefined : BROKEN;
    if (type === 'VP8L') return content[0] === 0x2f && size > 5 ? undefined : BROKEN;
    if (type === 'ANMF') return size > 24 ? undefined : BROKEN;
    at = end + (size % 2);
  }
  return BROKEN;
}

function avifFault(bytes: Buffer): string | undefined {
  const seen = new Set<string>();
  for (let at = 0; at < bytes.length; ) {
    let size = bytes.readUInt32BE(at);
    if (size === 1) size = Number(bytes.readBigUInt64BE(at + 8));
    if (size === 0) size = bytes.length - at;
    if (size < 8 || at + size > bytes.length) return BROKEN;
    if (size > 16) seen.add(fourOf(bytes, at + 4));
    at += size;
  }
  return seen.has('meta') && seen.has('mdat') ? undefined : BROKEN;
}
