import { mistakes } from '../../../layouts/index.ts';
import { specimens } from '../../../layouts/specimens/index.ts';
import { liveServer, readAgain } from '../start/live-server.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { listTemplate } from './list-template.ts';
import type { SiteBuild } from './site-build.ts';

/** How briefs become a site. Eleventy's input is this page alone: it never sees `content/`. */
export function wiringOf(build: SiteBuild) {
  return (eleventy: EleventyConfig): void => {
    // 1. content/ is data: read into records, indexed, and planned as pages.
    eleventy.on('eleventy.before', ({ runMode }) => {
      if (runMode === 'serve') readAgain(build);
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
    eleventy.addPlugin(liveServer, { build, mistakes, specimens });
  };
}
