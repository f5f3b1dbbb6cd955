import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

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

/** The address does not lead to a host on the public web. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE';
}

/** Asks for the head of a page. Rejects with the error of the network, its `code` as Node gives it. */
export function requestHead(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, timeout, lookup }: RequestOptions,
): Promise<Head> {
  // A host written as numbers would not be looked up, and so not be held to be public.
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) {
    return Promise.reject(new PrivateAddress('The host is an IP address.'));
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
