import { PAGEFIND } from '../../outputs/addresses/addresses.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';
import { inStableOrder } from './stable-index.ts';

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
    const { index, errors } = await createIndex({ forceLanguage: language });
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
