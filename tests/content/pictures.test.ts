import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { readPicture } from '../../src/content/reading/picture.ts';
import { contentWith } from './small-content.ts';

/** A whole JPEG, WebP and AVIF of a few pixels. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
);
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');
const AVIF = Buffer.from(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=',
  'base64',
);

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, 'latin1');
  content.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), 8 + content.length);
  return bytes;
}

interface Png {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
  readonly data?: Buffer;
}

/** A PNG of grey pixels, whatever its head says. */
function png({ width = 2, height = 2, depth = 8, colour = 0, interlace = 0, data }: Png = {}) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data ?? deflateSync(Buffer.alloc(6))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const said = (file: string, bytes: Buffer) => {
  const result = readPicture(file, bytes);
  return 'rule' in result ? `${result.rule}: ${result.reason}` : `${result.width}×${result.height}`;
};

describe('a picture is read to its end', () => {
  test.each([
    ['images/a.png', png(), '2×2'],
    ['images/a.png', png({ data: deflateSync(Buffer.alloc(7)), interlace: 1 }), '2×2'],
    ['images/a.jpg', JPEG, '1×1'],
    ['images/a.jpeg', JPEG, '1×1'],
    ['images/a.webp', WEBP, '1×1'],
    ['images/a.avif', AVIF, '2×2'],
  ])('%s that is whole', (file, bytes, size) => {
    expect(said(file, bytes)).toBe(size);
  });

  test.each([
    ['png', png()],
    ['jpg', JPEG],
    ['webp', WEBP],
    ['avif', AVIF],
  ])('a %s that breaks off anywhere is none', (ending, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      expect(said(`images/a.${ending}`, bytes.subarray(0, length)), `${length}`).toMatch(
        /^images\/form: /,
      );
    }
  });

  test.each<[what: string, Buffer, reason: string]>([
    ['data that does not unpack', png({ data: Buffer.from('nothing packed') }), 'breaks off'],
    ['fewer pixels than it says', png({ height: 3 }), 'breaks off'],
    ['no width', png({ width: 0 }), 'no width or no height'],
    ['no height', png({ height: 0 }), 'no width or no height'],
    ['colours that do not exist', png({ colour: 5 }), 'of a form that browsers do not know'],
    ['colours that it does not list', png({ colour: 3 }), 'names colours'],
  ])('a PNG with %s is none', (_, bytes, reason) => {
    expect(said('images/a.png', bytes)).toMatch(new RegExp(`^images/form: This PNG .*${reason}`));
  });

  test('a checksum that is wrong is damage', () => {
    const bytes = png();
    bytes[45] = (bytes[45] ?? 0) ^ 1;
    expect(said('images/a.png', bytes)).toMatch(/^images\/form: .*damaged/);
  });

  test('absurd sizes are refused before anything is unpacked', () => {
    expect(said('images/a.png', png({ width: 0x7fffffff, height: 0x7fffffff }))).toMatch(
      /^limits\/picture: The picture has 2147483647 by 2147483647 pixels/,
    );
    expect(said('images/a.png', png({ width: 16_384, height: 16_384 }))).toMatch(/64 million/);
  });
});

describe('a picture is of the format that its name says', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each<[file: string, Buffer, string]>([
    ['images/a.png', JPEG, 'images/ending: The content is JPEG, and the name ends in ".png".'],
    ['images/a.jpg', png(), 'images/ending: The content is PNG'],
    ['images/a.webp', AVIF, 'images/ending: The content is AVIF'],
    ['images/a.png', Buffer.from(svg), 'images/form: This is an SVG, which can hold scripts.'],
    [
      'images/a.png',
      Buffer.from(`\ufeff<?xml version="1.0"?>${svg}`),
      'images/form: This is an SVG',
    ],
    ['images/a.jpg', Buffer.from('<!doctype html>'), 'images/form: This is a page of HTML.'],
    ['images/a.png', Buffer.from('GIF89a'), 'images/form: This is a GIF.'],
    ['images/a.png', Buffer.from('%PDF-1.7'), 'images/form: This is a PDF.'],
    ['images/a.png', Buffer.alloc(0), 'images/form: This is not a picture'],
  ])('%s', (file, bytes, message) => {
    expect(said(file, bytes)).toContain(message);
  });

  test('an SVG has no place in content/', () => {
    const { diagnostics } = load(contentWith({ 'images/a.svg': svg }));
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/images/a.svg files/stray',
    ]);
  });
});
