import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mistakes } from '../../../layouts/index.ts';
import { specimens } from '../../../layouts/specimens/index.ts';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { fileOf, readSitePath } from '../../brief/site-path.ts';
import type { Shell } from '../../outputs/frame/shell.ts';
import { hasErrors, printDiagnostics } from '../../terminal/print-diagnostics.ts';
import type { EleventyConfig } from '../build/eleventy-config.ts';
import type { SiteBuild } from '../build/site-build.ts';
import type { Serving } from '../build/wiring.ts';
import { engineRoot } from '../project/project-root.ts';
import { showMissing } from './missing-page.ts';
import { asksForPage, type Next } from './page-request.ts';
import { searchOnRequest } from './search-on-request.ts';

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
