import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { type Day, isDay } from '../../brief/day.ts';
import { fromWindows } from '../import/archive/archive-files.ts';

/** What a web page says of itself, and the text of the article in it. */
export interface SavedPage {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: Day | undefined;
  readonly publisher?: string | undefined;
  readonly text: string;
}

/** True for a page that a browser saved: HTML, or HTML with its pictures in one file. */
export function isWebPage(bytes: Buffer): boolean {
  const head = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main)\b/i.test(
      head,
    ) || isArchive(head)
  );
}

function isArchive(head: string): boolean {
  return /^(?:From:|MIME-Version:|Snapshot-Content-Location:)[\s\S]*?multipart\/related/i.test(
    head,
  );
}

/** The HTML of a page that was saved, alone or with its pictures in one file. */
export async function htmlOf(bytes: Buffer): Promise<string> {
  if (!isArchive(bytes.subarray(0, 4096).toString('latin1'))) return decodeHtml(bytes);
  return (await PostalMime.parse(bytes)).html ?? '';
}

/** The article in a page, without what stands around it. Nothing of the page runs, and nothing is fetched. */
export async function readPage(bytes: Buffer): Promise<SavedPage> {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const article = articleIn(await htmlOf(bytes));
  if (!isArchive(head)) return article;
  const url = /^Snapshot-Content-Location:\s*(\S+)/im.exec(head)?.[1];
  return { ...article, ...(url === undefined ? {} : { url: webUrl(url) }) };
}

/** A text in the encoding that it names as HTML does, or else in the one that its bytes are. */
export function decodeHtml(bytes: Buffer): string {
  const named = encodingNamed(bytes);
  for (const encoding of [...(named === undefined ? [] : [named]), 'utf-8']) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return decoder.encoding === 'windows-1252' ? fromWindows(bytes) : decoder.decode(bytes);
    } catch {
      // Another encoding than the page says, or one that nobody knows.
    }
  }
  return fromWindows(bytes);
}

/** The encoding that a page names for itself: by a byte order mark, or else as HTML does. */
export function encodingNamed(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) return 'utf-8';
  const head = bytes.subarray(0, 2048).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** Of UTF-8. */
export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

interface Element {
  readonly textContent: string | null;
  readonly tagName: string;
  readonly children: Iterable<Element>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

function articleIn(html: string): SavedPage {
  const { document } = parseHTML(html);
  const root = document as unknown as Element & { title?: string };
  const meta = metaOf(root);
  const linked = linkedData(root);
  const canonical = [...root.querySelectorAll('link[rel="canonical"]')][0]?.getAttribute('href');
  const saved =
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ??
    /\burl:\s+(https?:\S+)/.exec(html.slice(0, 3000))?.[1];
  const lines = new Set<string>();
  const article = new Readability(document as unknown as Document, { charThreshold: 120 }).parse();
  const content = article?.content
    ? parseHTML(`<html><body>${article.content}</body></html>`).document
    : document;
  const text = blocksOf(content as unknown as Element, lines);
  return {
    title:
      meta('og:title') ?? meta('twitter:title') ?? linked.headline ?? (article?.title || undefined),
    url: [canonical, meta('og:url'), linked.url, saved]
      .map(webUrl)
      .find((url) => url !== undefined),
    published: [
      meta('article:published_time'),
      linked.published,
      meta('datePublished'),
      meta('date'),
      meta('dc.date'),
      meta('dcterms.created'),
      meta('parsely-pub-date'),
      meta('pubdate'),
      article?.publishedTime ?? undefined,
    ]
      .map(dayOf)
      .find((day) => day !== undefined),
    publisher: meta('og:site_name') ?? linked.publisher ?? (article?.siteName || undefined),
    text,
  };
}

function metaOf(root: Element): (name: string) => string | undefined {
  const all = new Map<string, string>();
  for (const element of root.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (name && content && !all.has(name.toLowerCase())) all.set(name.toLowerCase(), content);
  }
  return (name) => all.get(name.toLowerCase());
}

interface LinkedData {
  headline?: string;
  published?: string;
  url?: string;
  publisher?: string;
}

/** What schema.org's JSON says of the article. */
function linkedData(root: Element): LinkedData {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(script.textContent ?? '')) {
      const { '@type': type, headline, datePublished, url, publisher } = node;
      if (!/Article|Report|BlogPosting/.test(String(type))) continue;
      const name =
        publisher !== null && typeof publisher === 'object'
          ? (publisher as { name?: unknown }).name
          : publisher;
      return {
        ...(typeof headline === 'string' ? { headline } : {}),
        ...(typeof datePublished === 'string' ? { published: datePublished } : {}),
        ...(typeof url === 'string' ? { url } : {}),
        ...(typeof name === 'string' ? { publisher: name } : {}),
      };
    }
  }
  return {};
}

function nodesOf(json: string): { readonly [key: string]: unknown }[] {
  try {
    const data = JSON.parse(json) as { '@graph'?: unknown } | unknown[];
    const nodes = Array.isArray(data)
      ? data
      : Array.isArray(data['@graph'])
        ? data['@graph']
        : [data];
    return nodes.filter((node) => node !== null && typeof node === 'object') as {
      [key: string]: unknown;
    }[];
  } catch {
    return [];
  }
}

/** The day as the page writes it: a moment is not moved to another zone. */
function dayOf(text: string | undefined): Day | undefined {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?![\d-])/.exec(text ?? '')?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

function webUrl(text: string | null | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

const BLOCKS = 'h1,h2,h3,h4,p,li,blockquote,td,figcaption,dd,pre';

/** One line for each paragraph. */
function blocksOf(root: Element, lines: Set<string>): string {
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.tagName.toLowerCase() === 'figcaption') continue;
    if ([...block.querySelectorAll(BLOCKS)].length > 0) continue;
    const line = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (line !== '') lines.add(line);
  }
  return [...lines].join('\n');
}
