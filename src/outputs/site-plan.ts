import type { Brief } from '../brief/brief.ts';
import type { ContentRecord } from '../content/record.ts';
import { sitePrefix } from '../content/site-prefix.ts';
import { indexRecord } from '../indexes/indexes.ts';
import { buildAssets } from './assets.ts';
import { editionCodesOf } from './edition-codes.ts';
import { exports } from './exports/index.ts';
import { feeds } from './feeds/index.ts';
import { filterIndexOf } from './filter-index.ts';
import { images } from './images.ts';
import type { OutputFile } from './output-file.ts';
import { editionOf } from './pages/edition.ts';
import {
  briefLists,
  briefPage,
  listPages,
  type PlannedPage,
  type SiteContext,
} from './pages/index.ts';
import { lastPublishedAmong } from './publication.ts';
import { published } from './published.ts';
import { type Searchable, searchableOf } from './search/searchable-page.ts';
import { robots, type SitemapEntry, sitemap } from './sitemap.ts';

export interface SiteOptions
  extends Pick<SiteContext, 'buildMoment' | 'preview' | 'histories' | 'publications'> {
  /** Where the site stands, as `/repo/`; the path of its address, where absent. */
  readonly pathPrefix?: string;
  /** Shows drafts and held briefs, marked as such. */
  readonly showWithheld?: boolean;
}

/** Everything that a site consists of; nothing of it is rendered yet. */
export interface SitePlan {
  /** Every page but those of briefs, one at a time. */
  lists(): Generator<PlannedPage>;
  /** Those of them that list briefs by their entries. */
  briefLists(): Generator<PlannedPage>;
  readonly briefCount: number;
  /** The moments at which held briefs are published: ISO 8601, UTC. */
  readonly releases: readonly string[];
  /** What is published, in the order of events. */
  readonly record: ContentRecord;
  /** The pages of briefs, made one at a time. */
  briefs(): Generator<PlannedPage>;
  briefPage(brief: Brief): PlannedPage;
  files(): Generator<OutputFile>;
  /** What full-text search is to find. */
  readonly searchable: Searchable;
}

type Visited = Pick<PlannedPage, 'kind' | 'address' | 'lists' | 'lastChange'>;

/** Plans the site of a record. */
export function planSite(
  whole: ContentRecord,
  { showWithheld, ...options }: SiteOptions,
): SitePlan {
  const record = options.preview || showWithheld ? whole : published(whole, options.buildMoment);
  const production = record.vocabularies.site.url;
  const { files: assetFiles, ...assets } = buildAssets(record.vocabularies.site.language);
  const context: SiteContext = {
    ...options,
    pathPrefix: options.pathPrefix ?? sitePrefix(production),
    production,
    assets,
  };
  const indexes = indexRecord(record);
  const edition = editionOf(record, indexes, context);
  const visited: SitemapEntry[] = [];
  const visit = ({ kind, address, lists, lastChange }: Visited) => {
    if (kind === 'notFound' || kind === 'redirect') return;
    visited.push({ address, lastChange: lists ? lastAmong(lists, context) : () => lastChange });
  };
  return {
    *lists() {
      visited.length = 0;
      for (const page of listPages(record, indexes, context)) {
        visit(page);
        yield page;
      }
    },
    briefLists: () => briefLists(record, indexes, context),
    briefCount: record.briefs.length,
    searchable: searchableOf(edition),
    releases: whole.briefs.flatMap(({ publish }) => publish ?? []),
    record,
    briefPage: (brief) => briefPage(brief, record, indexes, context),
    *briefs() {
      // They stand in lists, all of which have been made by now.
      edition.forgetEntries();
      for (const brief of record.briefs) {
        const page = briefPage(brief, record, indexes, context);
        visit(page);
        yield page;
      }
    },
    *files() {
      // Their names carry a hash of their bytes.
      yield* assetFiles.map(({ path, bytes }) => ({ path, key: path, render: () => bytes }));
      yield filterIndexOf(edition).file;
      yield editionCodesOf(edition).file;
      yield* images(record);
      yield* feeds(edition);
      yield* exports(edition);
      yield robots(production, context.preview !== undefined);
      if (!context.preview) yield* sitemap(visited, production);
    },
  };
}

/** Of a list, by what it lists; whatever else is kept of a page would keep its whole model. */
function lastAmong(lists: readonly Brief[], context: SiteContext): SitemapEntry['lastChange'] {
  return () => lastPublishedAmong(lists, context);
}
