import type { IncomingMessage } from 'node:http';

/** Hands a request on to whoever answers after. */
export type Next = () => void;

/** Whether somebody opens a page, rather than a browser one of its parts. */
export function asksForPage({ method, url = '', headers }: IncomingMessage): boolean {
  return (
    method === 'GET' && !url.startsWith('/.11ty/') && (headers.accept ?? '').includes('text/html')
  );
}
