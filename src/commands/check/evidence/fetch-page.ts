import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import robotsParser from 'robots-parser';
import { limits } from '../../../content/source/file-name.ts';
import { BYTE_ORDER_MARK, encodingNamed } from '../../../editing/drafting/read-page.ts';
import { answerOf, answerOfError, lastAnswer, lookupPublic, send } from '../links/probe.ts';

/** A page as it was sent. */
export interface FetchedPage {
  /** Where it was found at last. */
  readonly url: string;
  /** How a file that holds it ends. */
  readonly ending: 'html' | 'txt' | 'pdf';
  readonly bytes: Buffer;
}

/** Why there is no page to be had, as the end of a sentence. */
export interface Refused {
  readonly refused: string;
}

export interface FetchOptions {
  readonly userAgent: string;
  /** Milliseconds until all of the page must be there. */
  readonly timeout: number;
  readonly lookup: LookupFunction;
  /** Bytes, unpacked. */
  readonly limit?: number;
}

/** How the hosts of the public web are asked. */
export const USUAL_REQUESTS = { timeout: 30_000, lookup: lookupPublic } as const;

/** Its types are those of an ES module, which it is not. */
const readRobots = robotsParser as unknown as (typeof robotsParser)['default'];

const REDIRECTS = 5;
const ROBOTS_LIMIT = 512 * 1024;

const ENDINGS: Readonly<Record<string, FetchedPage['ending']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
};

/**
 * Asks for a page once, with one question before it: whether the host lets programs ask (RFC 9309).
 * Bounded in time, size and redirects, whatever the other side does; never rejects.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions,
): Promise<FetchedPage | Refused> {
  const signal = AbortSignal.timeout(options.timeout);
  const asked = new Set<string>();
  try {
    let url = new URL(address);
    const visited = new Set<string>();
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      url.hash = '';
      if (visited.has(url.href)) return { refused: 'leads in a circle of redirects' };
      visited.add(url.href);
      if (!asked.has(url.origin)) {
        asked.add(url.origin);
        const wrong = await robotsRefusal(url, options, signal);
        if (wrong !== undefined) return { refused: wrong };
      }
      const response = await send(url, 'GET', options, { signal, encoding: 'gzip, br' });
      const next = redirectOf(response, url);
      if (next === undefined) return await pageIn(response, url, options);
      response.on('error', () => {}).destroy();
      if ('refused' in next) return next;
      url = next;
    }
    return { refused: `redirects more than ${REDIRECTS} times` };
  } catch (error) {
    return { refused: signal.aborted ? 'does not arrive in time' : inWords(error) };
  }
}

function inWords(error: unknown): string {
  const { code, name } = Object(error) as NodeJS.ErrnoException;
  const why = String(code ?? name);
  if (/^Z_|^ERR__ERROR_FORMAT|^ERR_PADDING/.test(why))
    return 'is compressed in a way that cannot be read';
  return (answerOfError(why) ?? lastAnswer(undefined, why)).what;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL) {
  const { location } = headers;
  if (statusCode < 300 || statusCode >= 400 || location === undefined) return undefined;
  if (!URL.canParse(location, from)) {
    return { refused: 'redirects to something that is not an address' };
  }
  const next = new URL(location, from);
  if (/^https?:$/.test(next.protocol)) return next;
  return { refused: `redirects away from the web (${next.protocol})` };
}

/** Whether a host's robots.txt lets programs ask for a page. Without such a file, it does. */
async function robotsRefusal(
  page: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  let url = new URL('/robots.txt', page);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const response = await send(url, 'GET', options, { signal, encoding: 'gzip, br' });
    const next = redirectOf(response, url);
    const { statusCode = 0 } = response;
    if (next === undefined && statusCode < 300) {
      const bytes = await bodyOf(response, ROBOTS_LIMIT);
      if ('refused' in bytes) return undefined;
      const robots = readRobots(new URL('/robots.txt', page).href, bytes.toString('utf8'));
      const [name = ''] = options.userAgent.split('/');
      return robots.isDisallowed(page.href, name)
        ? 'is closed to programs by its host (robots.txt)'
        : undefined;
    }
    response.on('error', () => {}).destroy();
    // RFC 9309: a host that cannot say it now has not said that programs may.
    if (statusCode >= 500)
      return `is on a host that cannot say whether programs may read it (${statusCode})`;
    if (next === undefined || 'refused' in next) return undefined;
    url = next;
  }
  return undefined;
}

async function pageIn(
  response: IncomingMessage,
  url: URL,
  { limit = limits.capture }: FetchOptions,
): Promise<FetchedPage | Refused> {
  const { statusCode = 0, headers } = response;
  const refuse = (refused: string): Refused => {
    response.on('error', () => {}).destroy();
    return { refused };
  };
  if (statusCode !== 200) {
    const answer = answerOf(statusCode) ?? lastAnswer(statusCode, '');
    return refuse(
      answer.outcome === 'alive' ? `answers without a page (${statusCode})` : answer.what,
    );
  }
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const ending = ENDINGS[type.trim().toLowerCase()];
  if (!ending) {
    return refuse(
      type.trim() === ''
        ? 'does not say what it is (content-type)'
        : `is neither a page nor a text nor a PDF (${type.trim().slice(0, 60)})`,
    );
  }
  if (Number(headers['content-length']) > limit) return refuse(tooLarge(limit));
  const bytes = await bodyOf(response, limit);
  if ('refused' in bytes) return bytes;
  if (bytes.length === 0) return { refused: 'is empty' };
  const isPdf = bytes.subarray(0, 1024).includes('%PDF-');
  if ((ending === 'pdf') !== isPdf || (ending !== 'pdf' && bytes.includes(0))) {
    return { refused: `is not what it says it is (${type.trim()})` };
  }
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(parameters.join(';'))?.[1];
  return { url: url.href, ending, bytes: ending === 'pdf' ? bytes : inUtf8(bytes, charset) };
}

function tooLarge(limit: number): string {
  return `is larger than ${limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${limit} bytes`}`;
}

/** The body of an answer, unpacked; read no further than to the limit. */
async function bodyOf(response: IncomingMessage, limit: number): Promise<Buffer | Refused> {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = UNPACK[coding];
  if (!unpack) {
    response.on('error', () => {}).destroy();
    return { refused: `is compressed in a way that cannot be read (${coding.slice(0, 40)})` };
  }
  const stream = unpack(response);
  const parts: Buffer[] = [];
  let length = 0;
  // What breaks off while it is sent must not count as the whole.
  const broken = new Promise<never>((_, reject) => {
    response.once('error', reject);
  });
  broken.catch(() => {});
  try {
    const read = async () => {
      for await (const part of stream as AsyncIterable<Buffer>) {
        length += part.length;
        if (length > limit) return { refused: tooLarge(limit) };
        parts.push(part);
      }
      return Buffer.concat(parts);
    };
    return await Promise.race([read(), broken]);
  } finally {
    response.on('error', () => {}).destroy();
    if (stream !== response) stream.on('error', () => {}).destroy();
  }
}

const UNPACK: Readonly<Record<string, (packed: IncomingMessage) => Readable>> = {
  identity: (plain) => plain,
  gzip: (packed) => packed.pipe(zlib.createGunzip()),
  'x-gzip': (packed) => packed.pipe(zlib.createGunzip()),
  deflate: (packed) => packed.pipe(zlib.createInflate()),
  br: (packed) => packed.pipe(zlib.createBrotliDecompress()),
};

/**
 * A file has no header that tells its encoding. Where the page does not name the same one itself, it is
 * written in UTF-8; where it names another, with a byte order mark, since that counts for more.
 */
function inUtf8(bytes: Buffer, charset: string | undefined): Buffer {
  if (charset === undefined) return bytes;
  const named = encodingNamed(bytes);
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    if (decoder.encoding === encodingOf(named ?? 'utf-8')) return bytes;
    const text = Buffer.from(decoder.decode(bytes));
    return named === undefined ? text : Buffer.concat([BYTE_ORDER_MARK, text]);
  } catch {
    return bytes;
  }
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
