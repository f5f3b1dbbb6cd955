import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * People whom the sample record does not name: children, defendants who were acquitted, and living
 * people who are no matter of court record or public office. The names stand here as SHA-256 of
 * their words in lower case, so that the list does not itself publish them. A name is one word, or
 * two or three with a space between; to add one:
 * node -p "require('node:crypto').createHash('sha256').update('first last').digest('hex')"
 */
const NOT_NAMED: ReadonlySet<string> = new Set([
  '11e030942a43d92da1d14bf9859256a39d6cc1824fe07a8fb162b934372b3d6d',
  '17379b5c15e17f43d3ae2c821371786b1d0c55e72750b27448e158493b7c985c',
  '22c8acdf5a17bf3a5d80a5d951f8b18bc49506349ee0568ca872ef142cbe2385',
  '3de050f58a2c69b8587769527014837fe53bd5b43af541148a81e819d6049637',
  '56c85d7d958cf733b3d3a1bdc07b52887ff5fd825e8799cfa6db415fae8927a9',
  '5fb7a31bcdd411b418619cce44e871ba492075fb87d8ea203aade0fd76c61f47',
  '654ba2227eecfcca4015e5c6c1c3bb6337ae396548f940ba9b8ad5ce84b4de99',
  '6858e3f75a0f2749734a8a1c286657468546044e79abe09f47aadcc386df0bb9',
  '70dab87912c6f83a0bcf82f884d1a225e67ce4beff7cfd08ad53b1c0cf66b189',
  '72cd4b84d62eeba102ee67ba7648b97ec6fd76c03d78f439d24335e1d501b96a',
  '7c3b41905a322bb19927e62dabd4c98107d1531dbed8997474cfe3a1755dbe12',
  '93eabd4c96bb0c5e876e4be244d7cf7df4e4abb052612edd737b6287848fcc93',
  '96e7a26cfeb0da6bd5cef368431cb3464a2bb76b950f7b0bcb25b7f199457a6d',
  'a12d7ba523bd03c1dc3d70718f2d76b2394c3d3eb87162279ce3f4fd70f9191c',
  'a8aac26d00a7c5908105ef0afdcb95e58b04a5f695257b8c3fc9674b16af85fa',
  'b890305cb61fb1a1353f025a0b62879c6aa2ced22a9334b354c29cd752cdd01d',
  'e1458a99e0fb6d090e43f3129d9cd32519322c2466c4cf1d2b8d32e16bf9967f',
  'ea51d31cd414b1c97fd90cf3868a1030c5cef99c013512cc2ecf3461bafd4dd9',
  'fb3cf41c670d5614d6d4d94df447c0985069eb460e9015260c5c4e9f4e3802a6',
]);

const CONTENT = new URL('../../content/', import.meta.url);
const LONGEST_NAME = 3;

describe('people who must not be named are not named', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .sort();

  test('every text of the content is looked at', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files).toContain('site.yaml');
  });

  test.each(files)('content/%s', (path) => {
    const text = readFileSync(new URL(path, CONTENT), 'utf8');
    // The place and not the name: a failing test is as public as the content.
    expect(linesNaming(NOT_NAMED, text)).toEqual([]);
  });

  test('a name is found however it is written', () => {
    const known = new Set([hashOf('ada example'), hashOf('example')]);
    expect(linesNaming(known, 'Nobody is named.\nADA\nExample’s page')).toEqual([2, 3]);
    expect(linesNaming(known, 'https://example.test/ada-example-page')).toEqual([1]);
    expect(linesNaming(known, 'Examples of Ada')).toEqual([]);
  });
});

/** The lines, counting from 1, on which a run of words begins whose hash is in the list. */
function linesNaming(hashes: ReadonlySet<string>, text: string): number[] {
  const plain = text.normalize('NFC').toLowerCase();
  const words = [...plain.matchAll(/\p{L}+/gu)];
  const found = words.flatMap(({ index }, at) => {
    for (let length = 1; length <= LONGEST_NAME; length += 1) {
      const run = words.slice(at, at + length).map(([word]) => word);
      if (run.length === length && hashes.has(hashOf(run.join(' ')))) {
        return [plain.slice(0, index).split('\n').length];
      }
    }
    return [];
  });
  return [...new Set(found)];
}

function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
