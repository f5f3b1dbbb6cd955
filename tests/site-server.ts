import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createGzip } from 'node:zlib';

/** A built folder on loopback, as a static host would serve it. */
export interface SiteServer {
  /** Where the home page is, with the prefix: `http://127.0.0.1:40000/repo/`. */
  readonly home: string;
  close(): Promise<void>;
}

/** Serves a built folder below a path prefix; what is not there gets the site's own 404 page. */
export async function serveSite(
  folder: string,
  prefix: string,
  { compressed = false } = {},
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = pathname.startsWith(prefix)
      ? fileAt(folder, decodeURIComponent(pathname.slice(prefix.length)))
      : undefined;
    const file = found ?? fileAt(folder, '404.html');
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const zipped = compressed && /\.(?:html|css|js|json|svg|xml|txt)$/.test(file);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    });
    const bytes = createReadStream(file);
    if (zipped) bytes.pipe(createGzip()).pipe(response);
    else bytes.pipe(response);
  });
  const port = await listen(server);
  return {
    home: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.wasm': 'application/wasm',
};

function fileAt(folder: string, relative: string): string | undefined {
  const file = path.join(
    folder,
    relative,
    relative === '' || relative.endsWith('/') ? 'index.html' : '',
  );
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
