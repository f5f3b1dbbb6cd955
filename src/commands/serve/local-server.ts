import { realpathSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import EleventyDevServer, { type Options } from '@11ty/eleventy-dev-server';
import { WebSocketServer } from 'ws';
import { UsageError } from '../../terminal/usage-error.ts';

export interface Audience {
  /** The address to listen at; both of this machine's own where it is not given. */
  readonly host?: string | undefined;
  /** More names by which the site may be asked for, as those of a tunnel. */
  readonly allowHosts?: readonly string[] | undefined;
  /** How many ports after the first to try where it is taken. */
  readonly nextPorts: number;
}

const LOOPBACK = ['127.0.0.1', '::1'];
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const OPEN = 1;
/** Browsers have nothing to say but goodbye. */
const LONGEST_FRAME = 1024;
const MOST_BYTES_OF_A_CLIENT = 4096;
const MOST_CLIENTS = 100;
const MOST_CONNECTIONS = 500;

/**
 * Eleventy's server behind one of our own, which alone listens. It hands on only what it has judged:
 * who is asked, by whom, and for what. No request ends the process, whatever it holds.
 */
export class LocalServer {
  readonly #inner: EleventyDevServer;
  readonly #folder: string;
  readonly #prefix: string;
  readonly #audience: Audience;
  readonly #names: ReadonlySet<string>;
  readonly #allowed: ReadonlySet<string>;
  readonly #clients = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_FRAME,
    perMessageDeflate: false,
  });
  #servers: Server[] = [];
  #listening: Promise<number> | undefined;

  constructor(folder: string, audience: Audience, options: Options) {
    this.#folder = folder;
    this.#audience = audience;
    this.#prefix = options.pathPrefix ?? '/';
    this.#allowed = new Set((audience.allowHosts ?? []).map(knownName));
    const given = audience.host === undefined ? [] : [literalOrName(audience.host)];
    this.#names = new Set([...LOCAL_NAMES, ...given, ...this.#allowed]);
    this.#inner = EleventyDevServer.getServer('dateline', folder, options);
  }

  /** Whether others than this machine can reach it. */
  get isPublic(): boolean {
    const { host } = this.#audience;
    return host !== undefined && !/^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);
  }

  /** What to write for this server, from where it can be reached. */
  get address(): string {
    const { host = 'localhost' } = this.#audience;
    // Every address is not one that could be asked for.
    return /^(?:0\.0\.0\.0|\[?::\]?)$/.test(host) ? 'localhost' : literalOrName(host);
  }

  /**
   * Listens at the port, or at one after it; gives the one that it is.
   * @throws UsageError where there is no such address, or no port is free.
   */
  async listen(first: number): Promise<number> {
    const last = Math.min(first + this.#audience.nextPorts, 65_535);
    for (let port = first; port <= last; port++) {
      try {
        return await this.#listenAt(port);
      } catch (error) {
        await this.#stopListening();
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'EADDRINUSE') continue;
        if (code === 'EACCES') {
          throw new UsageError(
            `Port ${port} is reserved for administrators.`,
            'Choose one above 1023, as in --port 8080.',
          );
        }
        throw new UsageError(
          `The server cannot listen on ${this.#audience.host ?? 'localhost'}: ${message}.`,
          'Give an address of this machine, or omit --host.',
        );
      }
    }
    throw new UsageError(
      first === last
        ? `Port ${first} is in use.`
        : `The ports from ${first} to ${last} are in use.`,
      'Choose another, as in --port 9000.',
    );
  }

  /** Begins to listen, as Eleventy asks for it: without waiting. */
  serve(port: number): void {
    this.#listening = this.listen(port);
    this.#listening.catch(() => undefined);
  }

  /** The port, as soon as somebody can ask. */
  async ready(): Promise<number | undefined> {
    return this.#listening;
  }

  /** Makes open pages show what was built. They are told that, and no path of this machine. */
  reload({ subtype }: { readonly subtype?: string }): void {
    this.#send({ type: 'eleventy.reload', subtype });
  }

  /** What is wrong stands on the terminal, and over the page. */
  sendError(): void {}

  /** Everything that is served stands in the folder. */
  setAliases(): void {}

  watchFiles(): void {}

  #send(message: object): void {
    for (const client of this.#clients.clients) {
      if (client.readyState === OPEN) client.send(JSON.stringify(message));
    }
  }

  async close(): Promise<void> {
    for (const client of this.#clients.clients) client.terminate();
    await this.#stopListening();
    await this.#inner.close();
  }

  async #listenAt(first: number): Promise<number> {
    const { host } = this.#audience;
    const addresses =
      host === undefined || host === 'localhost' ? LOOPBACK : [host.replace(/^\[|\]$/g, '')];
    let port = first;
    for (const address of addresses) {
      const server = this.#server();
      try {
        port = await listening(server, port, address);
        this.#servers.push(server);
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        // Not every machine has both kinds of addresses.
        const absent = code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
        if (!absent || (address === addresses.at(-1) && this.#servers.length === 0)) throw error;
      }
    }
    return port;
  }

  async #stopListening(): Promise<void> {
    await Promise.all(
      this.#servers.map(
        (server) =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      ),
    );
    this.#servers = [];
  }

  #server(): Server {
    const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
      void this.#answer(request, response);
    });
    server.maxConnections = MOST_CONNECTIONS;
    server.headersTimeout = 10_000;
    server.requestTimeout = 20_000;
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
      else close(socket, { status: 400, sentence: 'The request is malformed.' });
    });
    return server;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal =
      judgeHost(request, this.#names) ?? judgeAddress(request, this.#folder, this.#prefix);
    // Pages of other sites may neither show nor run what this one holds.
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('x-content-type-options', 'nosniff');
    if (refusal) {
      refuse(response, refusal);
      return;
    }
    // Eleventy's server answers parts of a file by other rules than whole ones.
    delete request.headers.range;
    try {
      await this.#inner.onRequestHandler(request, response);
    } catch {
      // A file may go, or be written, between two looks at it.
      if (response.headersSent) response.destroy();
      else response.writeHead(503, PLAIN).end('The page is being written. Try again.\n');
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const full: Refusal | undefined =
      this.#clients.clients.size < MOST_CLIENTS
        ? undefined
        : { status: 403, sentence: 'Too many pages are listening already.' };
    const refusal = judgeHost(request, this.#names) ?? judgeOrigin(request, this.#allowed) ?? full;
    if (refusal) {
      close(socket, refusal);
      return;
    }
    this.#clients.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate());
      let bytes = head.length;
      socket.on('data', (data: Buffer) => {
        bytes += data.length;
        if (bytes > MOST_BYTES_OF_A_CLIENT) client.terminate();
      });
      client.send(JSON.stringify({ type: 'eleventy.status', status: 'connected' }));
    });
  }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', connection: 'close' };

function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...PLAIN, ...allow }).end(`${sentence}\n`);
}

/** Refuses where there is no response to write to. */
function close(socket: Duplex, { status, sentence }: Refusal): void {
  const body = `${sentence}\n`;
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n` +
      `Content-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function listening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      server.on('error', (error) => process.stderr.write(`${error.message}\n`));
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function knownName(host: string): string {
  const name = hostName(host);
  if (name !== undefined && !/:\d+$/.test(host)) return name;
  throw new UsageError(
    `"${host}" is not the name of a host.`,
    'Write it without a port or a path, as in --allow-host briefs.example.org.',
  );
}

function literalOrName(host: string): string {
  const name = literal(host.replace(/^\[|\]$/g, ''));
  if (name !== undefined) return name;
  throw new UsageError(
    `"${host}" is not an address to listen on.`,
    'Write an address of this machine, as in --host 192.168.1.20, or --host 0.0.0.0 for all of them.',
  );
}

/** @throws UsageError for a port that is none. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`"${text}" is not a port.`, 'Write a number from 1 to 65535.');
}

/** Why a request is not answered with what it asks for. */
interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 421;
  readonly sentence: string;
}

/** Longer than the address of any page, and short enough for every system. */
const LONGEST_ADDRESS = 4096;
/** Bytes; no file system that we know has longer names. */
const LONGEST_NAME = 255;

/**
 * Judges whom a request names. A page anywhere on the web can make a browser ask this machine, under
 * a name of its own that leads here (DNS rebinding): only names that are known here are answered.
 */
function judgeHost(request: IncomingMessage, names: ReadonlySet<string>): Refusal | undefined {
  const [host, ...more] = request.headersDistinct.host ?? [];
  const name = more.length === 0 ? hostName(host) : undefined;
  if (name === undefined) return { status: 400, sentence: 'The Host header is not a host.' };
  if (names.has(name) || name === literal(request.socket.localAddress)) return undefined;
  return {
    status: 421,
    sentence: 'This server does not answer to that host; --allow-host NAME adds one.',
  };
}

/** Judges who opens a WebSocket: pages of this site. Programs name no origin; browsers always do. */
function judgeOrigin(request: IncomingMessage, allowed: ReadonlySet<string>): Refusal | undefined {
  const origins = request.headersDistinct.origin ?? [];
  if (origins.length === 0) return undefined;
  const [, host] = /^https?:\/\/([^/]+)$/.exec(origins.join()) ?? [];
  const name = hostName(host);
  const same = host !== undefined && host === request.headers.host;
  // Behind a tunnel the browser's host is not the one that is asked here.
  if (name !== undefined && (same || allowed.has(name))) return undefined;
  return { status: 403, sentence: 'Only pages of this site may listen to it.' };
}

/** Judges what is asked for: one reading of the path, and nothing that could lead out of the site. */
function judgeAddress(
  { method, url = '' }: IncomingMessage,
  folder: string,
  prefix: string,
): Refusal | undefined {
  const address = decodedPath(url);
  if (address === undefined) return { status: 400, sentence: 'The address is malformed.' };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, sentence: 'Only GET and HEAD are answered.' };
  }
  const missing: Refusal = { status: 404, sentence: 'There is nothing at this address.' };
  // With room for ".html", which the server tries as well.
  if (address.split('/').some((name) => Buffer.byteLength(name) > LONGEST_NAME - 5)) return missing;
  const within = address.startsWith(prefix) ? address.slice(prefix.length) : '';
  const bare = path.join(folder, within.replace(/\/$/, ''));
  const candidates = [bare, `${bare}.html`, path.join(bare, 'index.html')];
  return candidates.some((file) => leadsOut(file, folder)) ? missing : undefined;
}

/** The path of a request; undefined where it is malformed or could be read in two ways. */
function decodedPath(url: string): string | undefined {
  if (url.length > LONGEST_ADDRESS || !/^\/[!-~]*$/.test(url)) return undefined;
  try {
    const address = decodeURIComponent(url.replace(/[?#].*$/, ''));
    const [, ...names] = address.split('/');
    const encodedSeparator = /%(?:2f|5c)/i.test(url.replace(/[?#].*$/, ''));
    const odd = names.some(
      (name, at) => name === '.' || name === '..' || (name === '' && at < names.length - 1),
    );
    return odd || encodedSeparator || /[\p{Cc}\\]/u.test(address) ? undefined : address;
  } catch {
    return undefined;
  }
}

/** Whether a link in the folder leads out of it. */
function leadsOut(file: string, folder: string): boolean {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(file);
    return real !== root && !real.startsWith(root + path.sep);
  } catch {
    // There is nothing, to which no link leads either.
    return false;
  }
}

/** The name of a host without its port, in lower case; undefined where it is none. */
function hostName(host: string | undefined): string | undefined {
  if (host === undefined || !/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host)) {
    return undefined;
  }
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return undefined;
  }
}

/** An address of this machine as a host is written. */
function literal(address: string | undefined): string | undefined {
  const bare = address?.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  return bare?.includes(':') ? hostName(`[${bare}]`) : hostName(bare);
}
