import { fileOf } from '../../brief/site-path.ts';
import type { PlannedPage } from '../../site/shown.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import type { SiteBuild } from './site-build.ts';

/** What is done besides while a site is served. */
export interface Serving {
  /** Before each build. */
  readonly before: (build: SiteBuild) => void;
  /** Once, to set the server up. */
  readonly setUp: (eleventy: EleventyConfig, build: SiteBuild) => void;
}

/** How briefs become a site. Eleventy's input is this page alone: it never sees `content/`. */
export function wiringOf(build: SiteBuild, serving?: Serving) {
  return (eleventy: EleventyConfig): void => {
    // 1. content/ is data: read into records, indexed, and planned as pages.
    eleventy.on('eleventy.before', () => {
      serving?.before(build);
      build.begin();
    });

    // 2. Every kind of page is a template, paginated over those of its pages that are to be made.
    eleventy.setTemplateFormats('11ty.js');
    for (const { kind } of build.kinds) {
      eleventy.addTemplate(`${kind}.11ty.js`, listTemplate(kind, build));
    }

    // 3. A page per brief is written as it is rendered; then feeds, sitemap, styles and pictures.
    eleventy.on('eleventy.after', () => build.writeRest());

    // 4. With an index for full-text search, what was written becomes the site, whole.
    eleventy.on('eleventy.after', async () => {
      await build.indexForSearch();
      build.publish();
    });

    // 5. While somebody writes, every save is shown at once, mistakes included.
    serving?.setUp(eleventy, build);
  };
}

interface Paginated {
  readonly planned: PlannedPage;
}

/** An Eleventy template that paginates the planned pages of one kind, each of which is a page. */
function listTemplate(kind: string, build: SiteBuild) {
  return {
    data: () => ({
      stale: build.stale(kind),
      pagination: { data: 'stale', size: 1, alias: 'planned' },
      permalink: ({ planned }: Paginated) => fileOf(planned.address),
      eleventyExcludeFromCollections: true,
    }),
    render: ({ planned }: Paginated) => build.rendered(planned),
  };
}
