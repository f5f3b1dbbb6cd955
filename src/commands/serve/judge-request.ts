import { realpathSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';

/** Why a request is not answered with what it asks for. */
export interface Refusal {
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
export function judgeHost(
  request: IncomingMessage,
  names: ReadonlySet<string>,
): Refusal | undefined {
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
export function judgeOrigin(
  request: IncomingMessage,
  allowed: ReadonlySet<string>,
): Refusal | undefined {
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
export function judgeAddress(
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
export function hostName(host: string | undefined): string | undefined {
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
export function literal(address: string | undefined): string | undefined {
  const bare = address?.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  return bare?.includes(':') ? hostName(`[${bare}]`) : hostName(bare);
}
