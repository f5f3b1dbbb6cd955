import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { homeOf, startCommand } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';
import type { Fuzzer } from './fuzzer.ts';

/** Stands beside the site, and in no page of it. */
const SECRET = 'a secret that stands outside the site';
/** Milliseconds within which every attack is over; the server waits 10 s for the end of a head. */
const PATIENCE = 5000;

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const host = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LOCAL) },
  fc.constantFrom(
    'evil.example',
    '',
    'localhost:',
    '[::',
    'a@localhost',
    '0',
    '0.0.0.0',
    'localhost.',
  ),
  fc.string(),
);

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%ff',
    '%25',
  ),
  fc.constantFrom('secret.txt', 'linked.txt', 'above', 'briefs', 'index.html', '404.html', '.11ty'),
  fc.constantFrom(
    '/_pagefind/',
    '/pagefind/pagefind-entry.json',
    '/.11ty/mistakes.css',
    '/specimens/',
  ),
  fc.constantFrom('?', '#', ';', '*', 'http://evil.example', '%0d%0a', '%c0%ae', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.nat(9000).map((length) => 'a'.repeat(length)),
);
const address = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
  },
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
);

const method = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('GET', 'HEAD') },
  fc.constantFrom('POST', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'FOO', '', 'get'),
);
const header = fc.oneof(
  fc.constantFrom(
    'Accept: text/html',
    'Sec-Fetch-Mode: navigate',
    'Sec-Fetch-Mode: cors',
    'Range: bytes=0-0',
    'Range: bytes=9-1,-5,x',
    'If-None-Match: *',
    'Expect: 100-continue',
    'Expect: nothing',
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Upgrade: h2c',
    'Connection: Upgrade',
    'Host: evil.example',
    'Origin: null',
  ),
  fc.string().map((value) => `X-A: ${value}`),
  fc.nat(40_000).map((length) => `X-Long: ${'a'.repeat(length)}`),
  fc.string({ unit: 'binary' }),
);

const request = fc
  .tuple(method, address, host, fc.array(header, { maxLength: 4 }), fc.boolean())
  .map(([verb, url, name, headers, whole]) =>
    [`${verb} ${url} HTTP/1.1`, `Host: ${name}`, ...headers, ...(whole ? ['', ''] : [])].join(
      '\r\n',
    ),
  )
  .map((text) => Buffer.from(text));

const frame = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
      fc.uint8Array({ maxLength: 40 }),
    )
    .map(([first, second, rest]) => Buffer.from([first, second, ...rest])),
  fc
    .constantFrom(
      [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0xc1, 0x81, 1, 2, 3, 4, 5],
    )
    .map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(fc.constantFrom(0, 1, 9, 10), fc.integer({ min: 1, max: 3000 }))
    .map(([operation, times]) =>
      Buffer.concat(
        Array.from({ length: times }, () => Buffer.from([operation, 0x80, 0, 0, 0, 0])),
      ),
    ),
);
const origin = fc.constantFrom('', 'Origin: https://evil.example\r\n', 'Origin: null\r\n');
const socket = fc
  .tuple(host, origin, fc.array(frame, { minLength: 1, maxLength: 5 }))
  .map(([name, from, frames]) =>
    Buffer.concat([
      Buffer.from(
        `GET / HTTP/1.1\r\nHost: ${name}\r\n${from}Connection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
      ...frames,
    ]),
  );

const attack = fc.record({
  bytes: fc.oneof(
    { weight: 4, arbitrary: request },
    { weight: 2, arbitrary: socket },
    fc.uint8Array(),
  ),
  /** How the attacker leaves: after an answer, saying that nothing follows, or in the middle. */
  leaves: fc.constantFrom('last', 'last', 'last', 'broken off' as const),
  /** Where the bytes are cut into two packets. */
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
});

export const serverFuzzer: Fuzzer = {
  name: 'server',
  against:
    'A request or a frame ends the server, waits for ever, or shows what is not of the site.',
  async open() {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-fuzz-server-'));
    const cache = path.join(folder, 'cache');
    const content = path.join(folder, 'content');
    cpSync(smallSite, content, { recursive: true });
    const command = ['start', '--content', content, '--cache', cache, '--port', '18300'];
    const server = startCommand([...command, '--no-history']);
    const port = await portOf(server);
    for (const at of [folder, cache]) writeFileSync(path.join(at, 'secret.txt'), SECRET);
    symlinkSync(path.join(folder, 'secret.txt'), path.join(cache, 'served/linked.txt'));
    symlinkSync(folder, path.join(cache, 'served/above'));
    const good = Buffer.from(
      'GET /topics/raqqa/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
    );
    return {
      property: fc.asyncProperty(
        fc.array(attack, { minLength: 1, maxLength: 20 }),
        async (attacks) => {
          const answers = await Promise.all(attacks.map((one) => answerTo(port, one)));
          for (const answer of answers) {
            if (answer.includes(SECRET))
              throw new Error('What stands outside the site was served.');
            if (answer.includes(folder)) throw new Error('A path of this machine was told.');
            if (answer !== '' && !/^HTTP\/1\.1 [1-5]\d\d /.test(answer)) {
              throw new Error(`This is not an answer: ${answer.slice(0, 200)}`);
            }
          }
          const page = await answerTo(port, { bytes: good, leaves: 'last', cut: 1 });
          if (!page.startsWith('HTTP/1.1 200 ') || !page.includes('</html>')) {
            throw new Error(`A good request was answered with: ${page.slice(0, 200)}`);
          }
        },
      ),
      async close() {
        server.child.kill('SIGINT');
        await server.ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function portOf(server: ReturnType<typeof startCommand>): Promise<number> {
  return Number(new URL(await homeOf(server)).port);
}

interface Attack {
  readonly bytes: Uint8Array;
  readonly leaves: string;
  readonly cut: number;
}

/** What comes back before the server closes; an error where it leaves the connection open. */
function answerTo(port: number, { bytes, leaves, cut }: Attack): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const at = Math.floor(bytes.length * cut);
    const client: Socket = connect(port, '127.0.0.1', () => {
      client.write(bytes.subarray(0, at), () => {
        if (leaves === 'broken off') client.destroy();
        else client.end(bytes.subarray(at));
      });
    });
    const late = setTimeout(() => {
      client.destroy();
      reject(new Error('A connection was neither answered nor closed.'));
    }, PATIENCE);
    client.setEncoding('latin1').on('data', (text) => (answer += text));
    // A server that refuses closes while the attacker still writes.
    client.on('error', () => undefined);
    client.on('close', () => {
      clearTimeout(late);
      resolve(answer);
    });
  });
}
