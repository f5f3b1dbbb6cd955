import { mistakes, pageKinds, render } from './layouts/index.ts';
import { specimens } from './layouts/specimens/index.ts';
import type { PlannedPage } from './src/outputs/pages/index.ts';
import { currentBuild } from './src/tools/build/current-build.ts';
import type { EleventyConfig } from './src/tools/build/eleventy-config.ts';
import { listTemplate } from './src/tools/build/list-template.ts';
import { liveServer, readAgain } from './src/tools/start/live-server.ts';

/** How briefs become a site. Eleventy's input is this page alone: it never sees `content/`. */
export default function dateline(eleventy: EleventyConfig) {
  const build = currentBuild();
  const toHtml = ({ kind, model }: PlannedPage) => render(kind, model);

  // 1. content/ is data: read into records, indexed, and planned as pages.
  eleventy.on('eleventy.before', ({ runMode }) => {
    if (runMode === 'serve') readAgain(build);
    build.begin();
  });

  // 2. Every list is a page template of layouts/pages, paginated over its page models.
  eleventy.setTemplateFormats('11ty.js');
  for (const kind of pageKinds) {
    eleventy.addTemplate(`${kind}.11ty.js`, listTemplate(kind, build, toHtml));
  }

  // 3. A page per brief is written as it is rendered; then feeds, sitemap, styles and pictures.
  eleventy.on('eleventy.after', () => build.writeBriefs(toHtml));

  // 4. With an index for full-text search, what was written becomes the site, whole.
  eleventy.on('eleventy.after', async () => {
    await build.indexForSearch();
    build.publish();
  });

  // 5. While somebody writes, every save is shown at once, mistakes included.
  eleventy.addPlugin(liveServer, { build, mistakes, specimens });
}
