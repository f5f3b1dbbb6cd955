import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { PAGEFIND } from '../../outputs/addresses/addresses.ts';
import { inOneLine } from '../../terminal/output.ts';
import { searchIndex } from '../build/search-index.ts';
import type { SiteBuild } from '../build/site-build.ts';
import type { Next } from './page-request.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Answers what a searching page asks for. The index is made when it is first asked for, and again
 * when a search begins after an edit; while it is being made, edits are shown as ever.
 */
export function searchOnRequest(build: SiteBuild) {
  let made: { readonly key: string; readonly files: Promise<Files> } | undefined;
  const files = (begins: boolean): Promise<Files> | undefined => {
    const { searchable } = build;
    // One search reads one index to its end, whatever has been saved meanwhile.
    if (searchable && (!made || (begins && made.key !== searchable.key))) {
      const fresh = searchIndex(searchable).then(
        (index) => new Map(index.map(({ path: at, content }) => [`/${at}`, content])),
      );
      made = { key: searchable.key, files: fresh };
      fresh.catch(() => {
        made = undefined;
      });
    }
    return made?.files;
  };
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const index = pathname.startsWith(PAGEFIND)
      ? files(pathname.endsWith('/pagefind-entry.json'))
      : undefined;
    if (!index) {
      next();
      return;
    }
    index.then(
      (known) => answer(response, pathname, known.get(pathname)),
      (error: Error) => {
        process.stderr.write(`${inOneLine(error.message)}\n`);
        response.writeHead(500).end();
      },
    );
  };
}

function answer(response: ServerResponse, pathname: string, content: Uint8Array | undefined): void {
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}
