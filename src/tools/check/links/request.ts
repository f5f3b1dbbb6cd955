import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic, PrivateAddress } from './public-hosts.ts';

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

/** Asks for the head of a page. Rejects with the error of the network, its `code` as Node gives it. */
export function requestHead(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, timeout, lookup }: RequestOptions,
): Promise<Head> {
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
      signal: AbortSignal.timeout(timeout),
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,*/*;q=0.8',
        'accept-encoding': 'identity',
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      resolve({
        status: statusCode,
        location: headers.location,
        retryAfter: headers['retry-after'],
      });
      response.on('error', () => {});
      response.destroy();
    });
    request.end();
  });
}
