/** Page models: what every page shows, as plain data, before any layout. */
export { type BriefPage, briefPage } from './brief.ts';
export { briefLists, listPages } from './list-pages.ts';
export type { PageKind, PageModels, PlannedPage } from './page-models.ts';
export type { PageAssets, SiteContext } from './site-context.ts';
