import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { projectRoot } from '../project-root.ts';
import { setCurrentBuild } from './current-build.ts';
import type { SiteBuild } from './site-build.ts';

/** Eleventy, set up by `eleventy.config.ts` for one build that writes to a folder. */
export function eleventyFor(build: SiteBuild, folder: string, runMode: 'build' | 'serve') {
  // Eleventy resolves everything from the folder in which it runs.
  process.chdir(projectRoot);
  setCurrentBuild(build);
  return new Eleventy('layouts', path.relative(projectRoot, folder), {
    source: 'script',
    runMode,
    configPath: 'eleventy.config.ts',
    quietMode: true,
  });
}
