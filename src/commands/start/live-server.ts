import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mistakes } from '../../../layouts/index.ts';
import { specimens } from '../../../layouts/specimens/index.ts';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { fileOf, readSitePath } from '../../brief/site-path.ts';
import { NOT_FOUND, PAGEFIND } from '../../outputs/addresses/addresses.ts';
import type { Shell } from '../../outputs/frame/shell.ts';
import { inOneLine } from '../../terminal/output.ts';
import { hasErrors, printDiagnostics } from '../../terminal/print-diagnostics.ts';
import type { EleventyConfig } from '../build/eleventy-config.ts';
import { searchIndex } from '../build/search-index.ts';
import type { SiteBuild } from '../build/site-build.ts';
import type { Serving } from '../build/wiring.ts';
import { engineRoot } from '../project/project-root.ts';
import { asksForPage, type Next } from './page-request.ts';

interface LiveServer {
  readonly build: SiteBuild;
  /** The mistakes as HTML, to be shown over the page. */
  readonly mistakes: (diagnostics: readonly Diagnostic[], stylesheet: string) => string;
  /** Every part of the layout in every state, as a page that no built site holds. */
  readonly specimens: (shell: Shell) => string;
}

/**
 * While a site is served: reads it again on every save, and shows mistakes on the terminal and over
 * the page. The last good site stays under them, and recovers by itself.
 */
export function liveServer(
  eleventy: EleventyConfig,
  { build, mistakes, specimens }: LiveServer,
): void {
  eleventy.setWatchJavaScriptDependencies(false);
  eleventy.setServerOptions({
    domDiff: false,
    showVersion: false,
    middleware: [
      showSpecimens(build, specimens),
      showMistakes(build, mistakes),
      pictureOnRequest(build),
      searchOnRequest(build),
      showMissing(build),
    ],
  });
}

/** How a site is served while somebody writes. */
export const serving: Serving = {
  before: readAgain,
  setUp: (eleventy, build) => eleventy.addPlugin(liveServer, { build, mistakes, specimens }),
};

/** Reads the content again and tells on the terminal what is wrong with it. */
export function readAgain(build: SiteBuild): void {
  const diagnostics = build.read();
  if (hasErrors(diagnostics)) {
    printDiagnostics(diagnostics, 'The site shows the last version without errors.');
  }
}

const SPECIMENS = '/specimens/';

/** Shows the specimens in the shell of the site that is being written. */
function showSpecimens(build: SiteBuild, specimens: LiveServer['specimens']) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const pages = request.url === SPECIMENS ? (build.plan?.pages() ?? []) : [];
    // A plain list would lack the styles of much that is shown.
    const page = pages.find(({ kind }) => kind === 'topics');
    if (!page) {
      next();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(specimens(page.model().shell));
  };
}

/** Stands outside the addresses of the site. */
const STYLESHEET = '/.11ty/mistakes.css';

function showMistakes(build: SiteBuild, mistakes: LiveServer['mistakes']) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    if (request.url === STYLESHEET) {
      response.setHeader('content-type', 'text/css; charset=utf-8');
      response.end(readFileSync(path.join(engineRoot, 'layouts/live/mistakes.css')));
      return;
    }
    if (!hasErrors(build.diagnostics) || !asksForPage(request)) {
      next();
      return;
    }
    const html =
      pageAt(build, request.url ?? '/') ?? '<!doctype html><html lang="en"><body></body></html>';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      html.replace('</body>', () => `${mistakes(build.diagnostics, STYLESHEET)}</body>`),
    );
  };
}

function pageAt(build: SiteBuild, url: string): string | undefined {
  try {
    const address = readSitePath(new URL(url, 'http://localhost').pathname);
    if (!('path' in address)) return undefined;
    return readFileSync(path.join(build.folder, fileOf(address.path)), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Says that there is no such page, and shows it as soon as there is. Eleventy's server does so with
 * a script in the page itself, which the pages' policy forbids. Into what begins as an ordinary
 * answer it writes the address of the script, as in every other page: so the status goes with the
 * head, which it sends last.
 */
function showMissing(build: SiteBuild) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const page = asksForPage(request) && isMissing(build.folder, request.url ?? '/');
    const html = page ? read(path.join(build.folder, NOT_FOUND)) : undefined;
    if (html === undefined) {
      next();
      return;
    }
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  };
}

/** Whether no file answers an address, nor would with a slash more or less; none does to nonsense. */
function isMissing(folder: string, url: string): boolean {
  const address = addressOf(url);
  if (address === undefined) return true;
  const bare = path.join(folder, address.replace(/\/$/, ''));
  return [bare, `${bare}.html`, path.join(bare, 'index.html')].every((file) => !isFile(file));
}

/** The path of an address, which cannot lead out of the site; undefined where it cannot be read. */
function addressOf(url: string): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function read(file: string): string | undefined {
  return isFile(file) ? readFileSync(file, 'utf8') : undefined;
}

type Files = ReadonlyMap<string, Uint8Array>;

const PICTURES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const TYPES: Readonly<Record<string, string>> = {
  ...PICTURES,
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Answers what a searching page asks for. The index is made when it is first asked for, and again
 * when a search begins after an edit; while it is being made, edits are shown as ever.
 */
function searchOnRequest(build: SiteBuild) {
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

/** Answers with a picture, encoded when it is first asked for: no edit waits for it. */
function pictureOnRequest(build: SiteBuild) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const address = addressOf(request.url ?? '/');
    if (address === undefined || !(path.extname(address) in PICTURES)) {
      next();
      return;
    }
    build.pictureAt(address.slice(1)).then(
      (bytes) => (bytes ? answer(response, address, bytes) : next()),
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
