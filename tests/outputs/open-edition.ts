import type { Brief } from '../../src/brief/brief.ts';
import { indexRecord } from '../../src/indexes/indexes.ts';
import { editionOf } from '../../src/outputs/pages/edition.ts';
import { briefPage, listPages, type SiteContext } from '../../src/outputs/pages/index.ts';
import { record } from '../indexes/small-record.ts';

/** Where the tests publish: under a path. */
export const CONTEXT: SiteContext = {
  pathPrefix: '/repo/',
  buildMoment: '2020-01-01T00:00:00Z',
  production: 'https://record.example/repo',
  assets: { stylesheet: '/assets/main.css', scripts: [], fonts: [] },
};

/** The page models of a few briefs. */
export function pagesOf(briefs: readonly Brief[], context: SiteContext = CONTEXT) {
  const content = record(...briefs);
  const indexes = indexRecord(content);
  const lists = [...listPages(content, indexes, context)];
  return {
    lists,
    edition: editionOf(content, indexes, context),
    at: (address: string) => lists.find((page) => page.address === address),
    brief: (name: string) => {
      const found = indexes.byName.get(name);
      if (!found) throw new Error(`There is no brief ${name}.`);
      return briefPage(found, content, indexes, context);
    },
  };
}
