import path from 'node:path';
import { projectRoot } from '../project/project-root.ts';
import { setCurrentBuild } from './current-build.ts';
import type { SiteBuild } from './site-build.ts';

/** Eleventy, set up by `eleventy.config.ts` for one build that writes to a folder. */
export async function eleventyFor(build: SiteBuild, folder: string, runMode: 'build' | 'serve') {
  // Loaded only where there is something to render: an unchanged site needs none of it.
  const [{ default: Eleventy }, { default: dateline }] = await Promise.all([
    import('@11ty/eleventy'),
    import('../../../eleventy.config.ts'),
  ]);
  // Eleventy resolves everything from the folder in which it runs.
  process.chdir(projectRoot);
  setCurrentBuild(build);
  const eleventy = new Eleventy('layouts', path.relative(projectRoot, folder), {
    source: 'script',
    runMode,
    config: dateline,
    // Loaded above, with the code that it shares this build with.
    configPath: '',
    quietMode: true,
  });
  // What was built is told by the commands themselves.
  if (runMode === 'build') eleventy.disableLogger();
  return eleventy;
}
