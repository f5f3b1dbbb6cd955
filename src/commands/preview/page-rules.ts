import { type Dirent, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';

/**
 * What a page of a preview may do: show the site, run the site's own scripts, and nothing else. A
 * preview stands beside the site, on its host, so that a script in it could act as the site.
 */

type Attributes = Readonly<Record<string, string>>;

/** Judges one element; gives what is wrong with it, as the end of a sentence. */
type Judge = (name: string, attributes: Attributes, own: Own) => string | undefined;

/** Whether an address, as it stands in a page, leads below the preview. */
type Own = (address: string) => boolean;

const EMBEDDING = new Set(
  'base iframe frame frameset object embed applet portal plaintext foreignobject'.split(' '),
);
/** Attributes that hold an address. */
const ADDRESSES = new Set(
  'href src action formaction data poster background manifest ping cite longdesc'.split(' '),
);
/** What a browser loads by itself; a reader follows the others. */
const LOADED = new Set('src poster background manifest data ping action formaction'.split(' '));
const LOADED_LINKS =
  /\b(?:stylesheet|preload|modulepreload|icon|manifest|prefetch|prerender|preconnect|dns-prefetch)\b/i;
const DANGEROUS = /^(?:javascript|vbscript|data|blob|filesystem|file|view-source):/;

const ELEMENT_RULES: readonly Judge[] = [
  (name) => (EMBEDDING.has(name) ? `holds an element <${name}>` : undefined),
  (_name, attributes) => {
    const handler = Object.keys(attributes).find((key) => /^on/.test(key) || key === 'srcdoc');
    return handler && `has a script in an attribute, ${JSON.stringify(handler.slice(0, 40))}`;
  },
  (_name, attributes) =>
    addressesOf(attributes).some(([, address]) => DANGEROUS.test(schemeOf(address)))
      ? 'has an address that runs or holds code'
      : undefined,
  (name, attributes, own) => {
    if (name !== 'script') return undefined;
    const source = attributes.src ?? attributes.href;
    if (source === undefined && attributes.type === 'application/ld+json') return undefined;
    return source !== undefined && own(source)
      ? undefined
      : "runs a script that is not one of the site's files";
  },
  (name, attributes, own) => {
    const loaded = addressesOf(attributes).filter(
      ([key]) => LOADED.has(key) || (name === 'link' && LOADED_LINKS.test(attributes.rel ?? '')),
    );
    return loaded.every(([, address]) => own(address))
      ? undefined
      : 'loads something from outside the preview, or sends it there';
  },
  (name, attributes) =>
    /^(?:animate|set)/.test(name) && /href|^on/i.test(attributes.attributename ?? '')
      ? 'changes an address while it is shown'
      : undefined,
  (name, attributes, own) => {
    if (name !== 'meta') return undefined;
    if (attributes.charset !== undefined && !/^\s*utf-?8\s*$/i.test(attributes.charset))
      return 'is in an encoding other than UTF-8';
    const command = attributes['http-equiv']?.trim().toLowerCase();
    if (command === undefined || command === 'content-security-policy') return undefined;
    if (command !== 'refresh') return 'gives orders to the browser';
    const target = /^\s*\d+(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*(['"]?)(.*)\1\s*$/i.exec(
      attributes.content ?? '',
    )?.[2];
    return target !== undefined && own(target) ? undefined : 'sends its reader elsewhere by itself';
  },
];

/** Every address of an element by its attribute, without the prefix of a namespace. */
function addressesOf(attributes: Attributes): [string, string][] {
  return Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
    const name = key.slice(key.indexOf(':') + 1);
    if (/srcset$/.test(name))
      return value.split(',').map((one) => ['src', one.trim().split(/\s/)[0] ?? '']);
    return ADDRESSES.has(name) ? [[name, value]] : [];
  });
}

/** Browsers pass over spaces and control characters in a scheme. */
function schemeOf(address: string): string {
  return address.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
}

/**
 * What is wrong with a page or another file that a browser reads as markup.
 * @param base the address of the preview, with a slash at its end.
 */
export function pageFaults(text: string, file: string, base: string): string[] {
  const isPage = file.endsWith('.html');
  const place = new URL(file.split('/').map(encodeURIComponent).join('/'), base);
  const own: Own = (address) => {
    const url = URL.canParse(address, place) ? new URL(address, place) : undefined;
    return url !== undefined && url.origin === place.origin && url.href.startsWith(base);
  };
  const faults = new Set<string>();
  const open: string[] = [];
  let [inHead, hidden] = [isPage, false];
  const parser = new Parser(
    {
      onopentag(tag, given) {
        const attributes = lowered(given);
        const name = tag.slice(tag.indexOf(':') + 1).toLowerCase();
        for (const judge of ELEMENT_RULES) {
          const wrong = judge(name, attributes, own);
          if (wrong) faults.add(wrong);
        }
        // It counts where a search engine reads it, and not in a template or after the head.
        inHead &&= HEAD.has(name) && open.every((outer) => outer === 'html' || outer === 'head');
        if (inHead && name === 'meta' && isNoIndex(attributes)) hidden = true;
        open.push(name);
      },
      onclosetag: () => {
        open.pop();
      },
      onprocessinginstruction(name) {
        if (!isPage && name !== '?xml' && name !== '!DOCTYPE')
          faults.add('has an instruction for the program that reads it');
        if (!isPage && name.toUpperCase() === '!DOCTYPE') faults.add('declares entities or a form');
      },
    },
    { xmlMode: !isPage, lowerCaseTags: isPage, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  if (isPage && !hidden) faults.add('does not keep search engines out');
  return [...faults];
}

const HEAD = new Set('html head meta title link style script'.split(' '));

function isNoIndex({ name, content }: Attributes): boolean {
  return (
    name?.trim().toLowerCase() === 'robots' &&
    (content ?? '').split(',').some((word) => word.trim().toLowerCase() === 'noindex')
  );
}

function lowered(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** Everything that is wrong with the pages, drawings, feeds and scripts of a folder, file by file. */
export async function folderFaults(
  folder: string,
  base: string,
): Promise<{ readonly file: string; readonly wrong: string }[]> {
  const found: { file: string; wrong: string }[] = [];
  for (const file of filesBelow(folder)) {
    if (!/\.(?:html|svg|xml|js)$/.test(file)) continue;
    const text = decoded(await readFile(path.join(folder, file)));
    for (const wrong of faultsOf(text, file, base)) found.push({ file, wrong });
  }
  return found;
}

function faultsOf(text: string | undefined, file: string, base: string): string[] {
  // Read as another encoding, it could be another page to a browser than to us.
  if (text === undefined) return ['is not UTF-8'];
  if (!file.endsWith('.js')) return pageFaults(text, file, base);
  return /serviceworker|importScripts/i.test(text)
    ? ['would stay in browsers as a service worker']
    : [];
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry: Dirent) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}
