import type { ContentRecord } from '../content/record.ts';
import { sitePrefix } from '../content/site-prefix.ts';
import { indexRecord } from '../indexes/indexes.ts';
import { type Assets, buildAssets } from './assets.ts';
import { feeds } from './feeds/index.ts';
import { images } from './images.ts';
import type { OutputFile } from './output-file.ts';
import { editionOf } from './pages/edition.ts';
import { briefPage, listPages, type PlannedPage, type SiteContext } from './pages/index.ts';
import { published } from './published.ts';
import { robots, type SitemapEntry, sitemap } from './sitemap.ts';

export interface SiteOptions extends Pick<SiteContext, 'buildMoment' | 'preview'> {
  /** Where the site stands, as `/repo/`; the path of its address, where absent. */
  readonly pathPrefix?: string;
  /** Shows drafts and held briefs, marked as such. */
  readonly showWithheld?: boolean;
}

/** Everything that a site consists of; nothing of it is rendered yet. */
export interface SitePlan {
  /** Every page but those of briefs. */
  readonly lists: readonly PlannedPage[];
  readonly briefCount: number;
  /** The pages of briefs, made one at a time. */
  briefs(): Generator<PlannedPage>;
  files(): Generator<OutputFile>;
}

/** Plans the site of a record. */
export function planSite(whole: ContentRecord, { showWithheld, ...options }: SiteOptions): SitePlan {
  const record = options.preview || showWithheld ? whole : published(whole, options.buildMoment);
  const assets = buildAssets();
  const production = record.vocabularies.site.url;
  const { stylesheet, scripts, fonts } = assets;
  const context: SiteContext = {
    ...options,
    pathPrefix: options.pathPrefix ?? sitePrefix(production),
    production,
    assets: { stylesheet, scripts, fonts },
  };
  const indexes = indexRecord(record);
  const edition = editionOf(record, indexes, context);
  const lists = listPages(record, indexes, context);
  const visited: SitemapEntry[] = lists.filter(({ address }) => address.endsWith('/'));
  return {
    lists,
    briefCount: record.briefs.length,
    *briefs() {
      for (const brief of record.briefs) {
        const page = briefPage(brief, record, indexes, context);
        visited.push({ address: page.address, lastChange: page.lastChange });
        yield page;
      }
    },
    *files() {
      yield* assetFiles(assets);
      yield* images(record);
      yield* feeds(edition);
      yield robots(production, context.preview !== undefined);
      if (!context.preview) yield* sitemap(visited, production);
    },
  };
}

function assetFiles({ files }: Assets): OutputFile[] {
  // Their names carry a hash of their bytes.
  return files.map(({ path, bytes }) => ({ path, key: path, render: () => bytes }));
}
