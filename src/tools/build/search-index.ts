import type { OutputFile } from '../../outputs/output-file.ts';
import { PAGEFIND } from '../../outputs/addresses.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';

/** What our own interface asks for; Pagefind also makes interfaces of its own. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.\w+\.pagefind)$/;

/**
 * Makes the full-text index of a site: files below `/pagefind/`, all with the key of what they
 * were made from. Takes seconds for thousands of pages, and is never on the way of an edit.
 */
export async function searchIndex({ language, key, pages }: Searchable): Promise<OutputFile[]> {
  // Loaded only where there is something to index: it starts a process of its own.
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
      .filter(({ path }) => NEEDED.test(path) && path !== 'wasm.unknown.pagefind')
      .map(({ path, content }) => ({
        path: `${PAGEFIND.slice(1)}${path}`,
        key,
        render: () => content,
      }));
  } finally {
    await close();
  }
}
