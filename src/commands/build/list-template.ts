import { fileOf } from '../../brief/site-path.ts';
import type { PlannedPage } from '../../site/shown.ts';
import type { SiteBuild } from './site-build.ts';

interface Paginated {
  readonly planned: PlannedPage;
}

/** An Eleventy template that paginates the planned pages of one kind, each of which is a page. */
export function listTemplate(kind: string, build: SiteBuild) {
  return {
    data: () => ({
      stale: build.stale(kind),
      pagination: { data: 'stale', size: 1, alias: 'planned' },
      permalink: ({ planned }: Paginated) => fileOf(planned.address),
      eleventyExcludeFromCollections: true,
    }),
    render: ({ planned }: Paginated) => planned.html(),
  };
}
