import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type LookupFunction,
} from 'node:net';
import { onTestFinished } from 'vitest';

/** What was asked of the server, in order. */
export interface Asked {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
  readonly at: number;
}

/** A web of many hosts on one port of this machine, which behaves as its pages say. */
export interface Web {
  readonly port: number;
  readonly asked: Asked[];
  /** Every host under .example is this server; gone.example does not exist. */
  readonly lookup: LookupFunction;
  url(host: string, path: string): string;
}

type Page = (response: ServerResponse, url: URL, method: string) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (response) =>
    response.writeHead(code, headers).end('text');

let flaky = 0;

const PAGES: Readonly<Record<string, Page>> = {
  '/': status(200),
  '/fine': status(200),
  '/not-found': status(404),
  '/gone': status(410),
  '/forbidden': status(403),
  '/too-many': status(429, { 'retry-after': '0' }),
  '/later': status(503, { 'retry-after': '3600' }),
  '/broken': status(500),
  '/no-head': (response, _, method) =>
    response.writeHead(method === 'HEAD' ? 405 : 200).end('text'),
  '/head-lies': (response, _, method) =>
    response.writeHead(method === 'HEAD' ? 404 : 200).end('text'),
  '/flaky': (response) => response.writeHead(flaky++ % 3 === 2 ? 200 : 503).end('text'),
  '/moved': status(301, { location: '/fine' }),
  '/for-now': status(302, { location: '/fine' }),
  '/slash': status(301, { location: '/slash/' }),
  '/slash/': status(200),
  '/front': status(302, { location: '/' }),
  '/circle': status(302, { location: '/circle-2' }),
  '/circle-2': status(302, { location: '/circle' }),
  '/to-gone': status(301, { location: '/gone' }),
  '/to-file': status(302, { location: 'file:///etc/passwd' }),
  '/to': (response, { searchParams }) =>
    response.writeHead(302, { location: searchParams.get('place') ?? '' }).end(),
  '/to-nowhere': status(302, { location: 'http://[nowhere' }),
  '/hangs': () => {},
  '/resets': (response) => response.socket?.destroy(),
  '/endless': (response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
    response.on('close', () => clearInterval(more));
  },
  '/not-http': (response) => response.socket?.end('HELLO\r\n\r\n'),
};

/** A server of the test's own on the loopback interface; closed when the test is over. */
export async function web(): Promise<Web> {
  const asked: Asked[] = [];
  flaky = 0;
  const answer: RequestListener = (request, response) => {
    const { method = '', url = '/', headers } = request;
    const at = new URL(url, 'http://x');
    asked.push({
      host: (headers.host ?? '').replace(/:\d+$/, ''),
      method,
      path: at.pathname,
      userAgent: headers['user-agent'] ?? '',
      at: performance.now(),
    });
    // Pages that loop far need no row of their own.
    const hop = /^\/far\/(\d+)$/.exec(at.pathname);
    if (hop) response.writeHead(302, { location: `/far/${Number(hop[1]) + 1}` }).end();
    else (PAGES[at.pathname] ?? status(404))(response, at, method);
  };
  const server = createServer(answer);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, asked, lookup, url: (host, path) => `http://${host}.example:${port}${path}` };
}

/** A port at which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const lookup: LookupFunction = (host, options, callback) => {
  const known = host.endsWith('.example') && host !== 'gone.example';
  if (!known) {
    callback(Object.assign(new Error(`no such host ${host}`), { code: 'ENOTFOUND' }), '');
  } else if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};
