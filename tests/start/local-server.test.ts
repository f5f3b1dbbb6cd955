import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalServer, portNumber } from '../../src/commands/serve/local-server.ts';

const root = mkdtempSync(path.join(tmpdir(), 'dateline-server-'));
const folder = path.join(root, 'site');
const silent = { info: () => {}, log: () => {}, error: () => {} };
const options = { domDiff: false, logger: silent };

let server: LocalServer;
let port = 0;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'page'), { recursive: true });
  mkdirSync(path.join(root, 'site-secret'));
  writeFileSync(path.join(root, 'site-secret/index.html'), 'SECRET');
  writeFileSync(path.join(root, 'secret.html'), 'SECRET');
  writeFileSync(path.join(folder, 'index.html'), '<title>Home</title>');
  writeFileSync(path.join(folder, 'page/index.html'), '<title>Page</title>');
  writeFileSync(path.join(folder, 'data.json'), '{}');
  symlinkSync(path.join(root, 'secret.html'), path.join(folder, 'linked.html'));
  symlinkSync(root, path.join(folder, 'above'));
  server = new LocalServer(folder, { allowHosts: ['briefs.example.org'], nextPorts: 10 }, options);
  port = await server.listen(18_200);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** Everything that comes back for these bytes, until the server closes or says nothing more. */
function send(bytes: string | Buffer, host = '127.0.0.1', at = port): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(at, host, () => socket.write(bytes));
    socket.setEncoding('latin1').on('data', (text) => (answer += text));
    socket.on('error', () => resolve(answer)).on('close', () => resolve(answer));
    socket.setTimeout(8000, () => {
      socket.destroy();
      reject(new Error(`no answer to ${bytes.toString('latin1').slice(0, 80)}`));
    });
  });
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const get = (address: string, headers = 'Host: localhost') =>
  send(`GET ${address} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);

describe('an address', () => {
  test.each([
    ['/', 200],
    ['/?a=%', 200],
    ['/page', 301],
    ['/page/', 200],
    ['/data.json', 200],
    ['/nothing/', 404],
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['/%00', 400],
    ['/a%0d%0ab', 400],
    ['//', 400],
    ['//evil.example/', 400],
    ['/page//', 400],
    ['/..%2fx', 400],
    ['/%2e%2e/secret.html', 400],
    ['/../secret.html', 400],
    ['/page/../../site-secret/', 400],
    ['/..%5csecret.html', 400],
    ['/..\\secret.html', 400],
    ['/%252e%252e/secret.html', 404],
    ['/./', 400],
    ['http://evil.example/', 400],
    ['*', 400],
    [`/${'a'.repeat(300)}`, 404],
    [`/${'a'.repeat(5000)}`, 400],
    ['/linked', 404],
    ['/linked.html', 404],
    ['/above/secret.html', 404],
    ['/above/site-secret/', 404],
  ])('%s is answered with %i', async (address, expected) => {
    const answer = await get(address);
    expect(status(answer)).toBe(expected);
    expect(answer).not.toContain('SECRET');
    expect(answer).not.toContain(root);
  });
});

describe('a request', () => {
  test.each([
    ['HEAD', 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 200],
    ['POST', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab', 405],
    ['OPTIONS', 'OPTIONS / HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
    ['an unknown method', 'FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a/b@c\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['bytes', Buffer.from([22, 3, 1, 0, 200, 1, 0, 0]), 400],
    ['huge headers', `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'a'.repeat(99_999)}\r\n\r\n`, 400],
    [
      'a range',
      'GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-1\r\nConnection: close\r\n\r\n',
      200,
    ],
  ])('with %s is answered', async (_, bytes, expected) => {
    expect(status(await send(bytes))).toBe(expected);
  });

  test.each([
    ['localhost', 200],
    ['LOCALHOST:8080', 200],
    ['127.0.0.1:1', 200],
    ['[::1]', 200],
    ['briefs.example.org', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['192.168.1.20', 421],
  ])('of the host %s is answered with %i', async (host, expected) => {
    expect(status(await get('/', `Host: ${host}`))).toBe(expected);
  });
});

/** The head of an upgrade, and bytes after it. */
function upgrade(headers: string, frames: readonly number[] = []): Buffer {
  const head =
    `GET / HTTP/1.1\r\n${headers}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  return Buffer.concat([Buffer.from(head), Buffer.from(frames)]);
}

const GOODBYE = [0x88, 0x80, 0, 0, 0, 0];
const MINE = 'Host: localhost';

describe('a WebSocket', () => {
  test.each([
    ['of the site', `${MINE}:8080\r\nOrigin: http://localhost:8080`, 101],
    ['of a program', MINE, 101],
    ['behind a tunnel', `${MINE}\r\nOrigin: https://briefs.example.org`, 101],
    ['of another site', `${MINE}\r\nOrigin: https://evil.example`, 403],
    ['of another port', `${MINE}:8080\r\nOrigin: http://localhost:3000`, 403],
    ['of no site', `${MINE}\r\nOrigin: null`, 403],
    ['at another host', 'Host: evil.example\r\nOrigin: http://evil.example', 421],
  ])('%s is answered with its status', async (_, headers, expected) => {
    expect(status(await send(upgrade(headers, GOODBYE)))).toBe(expected);
  });

  test.each([
    ['unmasked', [0x81, 0x01, 0x61]],
    ['with an unknown operation', [0x83, 0x80, 0, 0, 0, 0]],
    ['compressed', [0xc1, 0x81, 0, 0, 0, 0, 0x61]],
    ['of 2^63 bytes', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['of a long ping', [0x89, 0xfe, 1, 0, 0, 0, 0, 0]],
    [
      'in 2,000 parts',
      Array.from({ length: 2000 }, (_, at) => [at ? 0 : 1, 0x80, 0, 0, 0, 0]).flat(),
    ],
    ['of 2,000 pings', Array.from({ length: 2000 }, () => [0x89, 0x80, 0, 0, 0, 0]).flat()],
  ])('with a frame %s is closed, and the server goes on', async (_, frames) => {
    expect(status(await send(upgrade(MINE, frames)))).toBe(101);
    expect(await get('/')).toContain('Home');
  });
});

test('pages are answered at both addresses of this machine, and at no other', async () => {
  const request = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const other = createServer();
  const six = await new Promise((resolve) => {
    other.once('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
  });
  other.close();
  if (six) expect(await send(request, '::1')).toContain('Home');
  expect(await send(request, '127.0.0.1')).toContain('Home');
  expect(await send(request, '127.0.0.2')).toBe('');
});

test('a port in use is passed over, or said', async () => {
  const second = new LocalServer(folder, { nextPorts: 10 }, options);
  expect(await second.listen(port)).toBeGreaterThan(port);
  await second.close();
  const third = new LocalServer(folder, { nextPorts: 0 }, options);
  await expect(third.listen(port)).rejects.toThrow(`Port ${port} is in use.`);
});

test.each(['0', '65536', 'x', '', '1e3', '-1'])('%j is not a port', (text) => {
  expect(() => portNumber(text)).toThrow('is not a port');
});

test.each(['a/b', 'x:1', '', 'a b'])('%j is not a host to allow', (host) => {
  expect(() => new LocalServer(folder, { allowHosts: [host], nextPorts: 0 }, options)).toThrow(
    'is not the name of a host',
  );
});
