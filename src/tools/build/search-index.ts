import { PAGEFIND } from '../../outputs/addresses.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';

/** A file of the full-text index, by its path from the site's root. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What our own interface asks for: Pagefind brings along interfaces of its own. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.(?!unknown)\w+\.pagefind)$/;

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
    for (const { address, html } of pages()) {
      const added = await index.addHTMLFile({ url: address, content: html });
      if (added.errors.length > 0)
        throw new Error(`${address} cannot be indexed for search: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({ path: `${PAGEFIND.slice(1)}${path}`, content }));
  } finally {
    await close();
  }
}
