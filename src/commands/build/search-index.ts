import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { textOrder } from '../../brief/text-order.ts';
import { PAGEFIND } from '../../outputs/addresses/addresses.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';

/** A file of the full-text index, by its path from the site's root. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What our own interface asks for: Pagefind brings along interfaces of its own. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.(?!unknown)\w+\.pagefind)$/;

/** Pages are handed over to Pagefind's process so many at a time: waiting for each takes longer. */
const AT_ONCE = 100;

/**
 * Makes the full-text index of a site. Takes seconds for thousands of pages and a process of its
 * own, so it is never on the way of an edit. The same pages give the same files.
 * @throws where Pagefind has no program for this machine, or refuses a page.
 */
export async function searchIndex({ language, pages }: Searchable): Promise<IndexFile[]> {
  // Loaded only where there is something to index.
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex(
      language === undefined ? {} : { forceLanguage: language },
    );
    if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
    for (const some of batches(pages(), AT_ONCE)) {
      const added = await Promise.all(
        some.map(({ address, html }) => index.addHTMLFile({ url: address, content: html })),
      );
      const faults = added.flatMap(({ errors }) => errors);
      if (faults.length > 0)
        throw new Error(`The search index cannot be made: ${faults.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return inStableOrder(files.filter(({ path }) => NEEDED.test(path))).map(
      ({ path, content }) => ({ path: `${PAGEFIND.slice(1)}${path}`, content }),
    );
  } finally {
    await close();
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Which pages have each value of a filter. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What Pagefind reads first of a language; of what it holds, we touch the filters alone. */
type Meta = [
  version: string,
  pages: unknown,
  words: unknown,
  filters: [name: string, hash: string][],
  ...rest: unknown[],
];

interface Entry {
  readonly languages: Record<string, { readonly hash: string }>;
}

/** Every file of an index begins so, once it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const ENTRY = 'pagefind-entry.json';

/**
 * The same index with its filters and languages in order. Pagefind 1.5 writes them in the order of a hash table,
 * another one each time, so that a site that nobody has touched would have other files after each
 * build. Filters and what points at them are written again; everything else is as it was.
 * @throws where the files are not those of Pagefind 1.5.
 */
function inStableOrder(files: readonly IndexFile[]): readonly IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (file: IndexFile, name: string, content: Buffer): IndexFile => {
    const hash = `${nameOf(file).split('_')[0]}_${hashOf(content)}`;
    renamed.set(name, hash);
    return { path: file.path.replace(name, hash), content };
  };
  const ofKind = (end: string) => files.filter(({ path }) => path.endsWith(end));
  const filters = ofKind('.pf_filter').map((file) => {
    const [name, values] = unpacked<Filter>(file);
    return rename(file, nameOf(file), packed([name, values.toSorted(byText)]));
  });
  const metas = ofKind('.pf_meta').map((file) => {
    const [version, pages, words, known, ...rest] = unpacked<Meta>(file);
    const named = known.map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const);
    const content = packed([version, pages, words, named.toSorted(byText), ...rest]);
    return rename(file, nameOf(file), content);
  });
  const entries = ofKind(ENTRY).map(({ path, content }) => {
    const entry: Entry = JSON.parse(Buffer.from(content).toString());
    for (const language of Object.values(entry.languages)) {
      Object.assign(language, { hash: renamed.get(language.hash) ?? language.hash });
    }
    const languages = Object.fromEntries(Object.entries(entry.languages).toSorted(byText));
    return { path, content: Buffer.from(JSON.stringify({ ...entry, languages })) };
  });
  const others = files.filter(({ path }) => !/(?:\.pf_filter|\.pf_meta|entry\.json)$/.test(path));
  return [...others, ...filters, ...metas, ...entries];
}

/** `en_17ab04f` of `filter/en_17ab04f.pf_filter`, and of `pagefind.en_17ab04f.pf_meta`. */
function nameOf({ path }: IndexFile): string {
  return /([^/.]+)\.pf_\w+$/.exec(path)?.[1] ?? path;
}

function byText(
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number {
  return textOrder(a, b);
}

function unpacked<Content>({ content }: IndexFile): Content {
  return decode(gunzipSync(content).subarray(SIGNATURE.length));
}

function packed(content: unknown): Buffer {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encode(content)]), { level: 9 });
  // Names the system that packed it; 255 is none, and the same on all.
  bytes[9] = 255;
  return bytes;
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
