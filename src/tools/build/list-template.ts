import type { PageKind, PlannedPage } from '../../outputs/pages/index.ts';
import { pathOf, type SiteBuild } from './site-build.ts';

interface Paginated {
  readonly planned: PlannedPage;
}

/** An Eleventy template that paginates the planned pages of one kind, each of which is a page. */
export function listTemplate(
  kind: PageKind,
  build: SiteBuild,
  render: (page: PlannedPage) => string,
) {
  return {
    data: () => ({
      stale: build.stale(kind),
      pagination: { data: 'stale', size: 1, alias: 'planned' },
      permalink: ({ planned }: Paginated) => pathOf(planned.address),
      eleventyExcludeFromCollections: true,
    }),
    render: ({ planned }: Paginated) => render(planned),
  };
}
