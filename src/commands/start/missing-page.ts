import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { NOT_FOUND } from '../../outputs/addresses/addresses.ts';
import type { SiteBuild } from '../build/site-build.ts';
import { asksForPage, type Next } from './page-request.ts';

/**
 * Says that there is no such page, and shows it as soon as there is. Eleventy's server does so with
 * a script in the page itself, which the pages' policy forbids. Into what begins as an ordinary
 * answer it writes the address of the script, as in every other page: so the status goes with the
 * head, which it sends last.
 */
export function showMissing(build: SiteBuild) {
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
