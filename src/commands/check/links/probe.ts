import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import ip from 'ipaddr.js';
import type { Brief } from '../../../brief/brief.ts';
import type { Source } from '../../../brief/schema.ts';
import type { ContentRecord } from '../../../content/record/record.ts';

/** What requests an address brought. */
export interface Answer {
  readonly outcome: 'alive' | 'moved' | 'dead' | 'refused';
  /** What happened, as the end of a sentence: "answers that it is gone (410)". */
  readonly what: string;
  /** Where the page is now, if it moved for good. */
  readonly now?: string;
}

/** What a status of HTTP says about a page; undefined where requests again may help. */
export function answerOf(status: number): Answer | undefined {
  if (status >= 200 && status < 300) return { outcome: 'alive', what: 'answers' };
  if (status === 404) return { outcome: 'dead', what: 'answers that there is no such page (404)' };
  if (status === 410) return { outcome: 'dead', what: 'answers that the page is gone (410)' };
  if (status === 451)
    return { outcome: 'refused', what: 'withholds the page for legal reasons (451)' };
  if (status === 429 || status >= 500) return undefined;
  return { outcome: 'refused', what: `refuses to show it to a program (${status})` };
}

/** What an error of the network says about a page; undefined where requests again may help. */
export function answerOfError(code: string): Answer | undefined {
  if (code === 'ENOTFOUND') return { outcome: 'dead', what: 'is on a host that no longer exists' };
  if (code === 'PRIVATE')
    return { outcome: 'dead', what: 'does not lead to a host on the public web' };
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    return { outcome: 'refused', what: `cannot prove its identity (${code})` };
  }
  if (/^HPE_/.test(code))
    return { outcome: 'refused', what: 'answers with something that is not HTTP' };
  return undefined;
}

/** What is left to say when an address was asked again and again. */
export function lastAnswer(status: number | undefined, code: string): Answer {
  if (status === 429) return { outcome: 'refused', what: 'asks programs to come back later (429)' };
  if (status !== undefined)
    return { outcome: 'refused', what: `answers that something is wrong with it (${status})` };
  const known: Record<string, string> = {
    ECONNREFUSED: 'does not accept connections',
    ECONNRESET: 'breaks off the connection',
    ABORT_ERR: 'does not answer in time',
    ETIMEDOUT: 'does not answer in time',
    EAI_AGAIN: 'cannot be looked up at the moment',
  };
  return { outcome: 'refused', what: known[code] ?? `cannot be reached (${code})` };
}

/** One place in the content that names an address. */
export interface Mention {
  readonly brief: Brief;
  readonly source: Source;
  readonly field: 'url' | 'archived';
  readonly path: readonly [string, number, string];
}

/** Every address that readers may follow, once, with all places that name it; what is known to be dead is left out. */
export function addressesOf({ briefs }: ContentRecord): Map<string, Mention[]> {
  const asked = new Map<string, Mention[]>();
  for (const brief of briefs) {
    brief.sources.forEach((source, index) => {
      for (const field of ['url', 'archived'] as const) {
        const address = source[field];
        if (!address || (field === 'url' && source.dead)) continue;
        const mention: Mention = { brief, source, field, path: ['source', index, field] };
        // What follows "#" is never sent.
        const page = address.replace(/#.*$/s, '');
        const known = asked.get(page);
        if (known) known.push(mention);
        else asked.set(page, [mention]);
      }
    });
  }
  return asked;
}

/** The head of an answer; the body is never read. */
export interface Head {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
}

export interface RequestOptions {
  readonly userAgent: string;
  /** Milliseconds until the head of the answer must be there. */
  readonly timeout: number;
  readonly lookup: LookupFunction;
}

/** Sends one request. Rejects with the error of the network, its `code` as Node gives it. */
export function send(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, lookup }: Pick<RequestOptions, 'userAgent' | 'lookup'>,
  { signal, encoding }: { readonly signal: AbortSignal; readonly encoding: string },
): Promise<http.IncomingMessage> {
  // A host written as numbers, in whatever way, is an IP address in a URL, and never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublic(host)) {
    return Promise.reject(new PrivateAddress(`${host} is inside a network.`));
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      lookup,
      agent: false,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,*/*;q=0.8',
        'accept-encoding': encoding,
      },
    });
    request.on('error', reject);
    request.on('response', resolve);
    request.end();
  });
}

/** Asks for the head of a page. Rejects with the error of the network, its `code` as Node gives it. */
export async function requestHead(
  url: URL,
  method: 'HEAD' | 'GET',
  options: RequestOptions,
): Promise<Head> {
  const signal = AbortSignal.timeout(options.timeout);
  const response = await send(url, method, options, { signal, encoding: 'identity' });
  const { statusCode = 0, headers } = response;
  response.on('error', () => {});
  response.destroy();
  return {
    status: statusCode,
    location: headers.location,
    retryAfter: headers['retry-after'],
  };
}

export interface ProbeOptions extends RequestOptions {
  /** Milliseconds to wait before requests again the first time; then twice as long each time. */
  readonly patience: number;
  /** How often to probe in all, where an answer may change. */
  readonly attempts: number;
}

const REDIRECTS = 10;
/** The longest that a host's own Retry-After is waited for, in seconds. */
const LONGEST_WAIT = 30;

/** Asks whether a page is there, throttled: its head alone, and again only where that may help. Never rejects. */
export async function probe(address: string, options: ProbeOptions): Promise<Answer> {
  let url = new URL(address);
  let forGood = true;
  const visited = new Set<string>();
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (visited.has(url.href)) return { outcome: 'dead', what: 'leads in a circle of redirects' };
    visited.add(url.href);
    const head = await withRetries(url, options);
    if ('outcome' in head)
      return hop === 0 ? head : { ...head, what: `leads to ${url.href}, which ${head.what}` };
    if (head.status < 300 || head.status >= 400 || !head.location) {
      return settled(new URL(address), url, forGood, head.status);
    }
    if (!URL.canParse(head.location, url))
      return { outcome: 'refused', what: 'redirects to something that is not an address' };
    if (head.status !== 301 && head.status !== 308) forGood = false;
    url = new URL(head.location, url);
    url.hash = '';
    if (!/^https?:$/.test(url.protocol))
      return { outcome: 'refused', what: `redirects away from the web (${url.protocol})` };
  }
  return { outcome: 'dead', what: `redirects more than ${REDIRECTS} times` };
}

/** A final head, or the answer where there is none to be had. */
async function withRetries(url: URL, options: ProbeOptions): Promise<Head | Answer> {
  let status: number | undefined;
  let code = '';
  for (let attempt = 1; attempt <= options.attempts; attempt++) {
    let pause = options.patience * 2 ** (attempt - 1);
    try {
      const head = await headOf(url, options);
      if (head.status >= 300 && head.status < 400) return head;
      const answer = answerOf(head.status);
      if (answer) return answer.outcome === 'alive' ? head : answer;
      status = head.status;
      const asked = Number(head.retryAfter) * 1000;
      if (asked > LONGEST_WAIT * 1000) break;
      if (asked > pause) pause = asked;
    } catch (error) {
      code = String((error as NodeJS.ErrnoException).code ?? (error as Error).name);
      const answer = answerOfError(code);
      if (answer) return answer;
      status = undefined;
    }
    if (attempt < options.attempts) await wait(pause);
  }
  return lastAnswer(status, code);
}

/** Some servers know no HEAD, or answer it wrongly: only a GET is believed when it fails. */
async function headOf(url: URL, options: ProbeOptions): Promise<Head> {
  const head = await requestHead(url, 'HEAD', options).catch((error: NodeJS.ErrnoException) => {
    if (answerOfError(String(error.code))) throw error;
    return undefined;
  });
  return head && head.status < 400 ? head : requestHead(url, 'GET', options);
}

function settled(asked: URL, found: URL, forGood: boolean, status: number): Answer {
  if (found.href === asked.href) return answerOf(status) ?? { outcome: 'alive', what: 'answers' };
  const toFrontPage = found.pathname === '/' && found.search === '' && asked.pathname !== '/';
  if (toFrontPage) return { outcome: 'dead', what: `now leads to the front page (${found.href})` };
  if (forGood && !onlySpelling(asked, found))
    return { outcome: 'moved', what: 'has moved permanently', now: found.href };
  return { outcome: 'alive', what: 'answers' };
}

/** The same page but for the scheme, "www." and a slash at the end. */
function onlySpelling(a: URL, b: URL): boolean {
  const plain = ({ host, pathname, search }: URL) =>
    `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
  return plain(a) === plain(b);
}

/** The address does not lead to a host on the public web. */
class PrivateAddress extends Error {
  readonly code = 'PRIVATE';
}

/**
 * Whether an IP address is one of the public web: in none of IANA's special-purpose registries, and
 * no IPv6 address that stands for one of IPv4, to which a gateway may translate it.
 */
export function isPublic(address: string): boolean {
  const parsed = ip.parse(address);
  // The library names ranges; of what has no name, IANA allots only 2000::/3 to hosts.
  const allotted = parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
  return allotted && parsed.range() === 'unicast';
}

/** Looks up hosts of the public web alone: a brief must not make this machine knock at its neighbours'. */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '');
    const open = found.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first) return callback(new PrivateAddress(`${host} is inside a network.`), '');
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
