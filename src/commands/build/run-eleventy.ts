import path from 'node:path';
import { engineRoot, projectRoot } from '../project/project-root.ts';
import type { SiteBuild } from './site-build.ts';

/** Eleventy, wired for one build that writes to a folder. */
export async function eleventyFor(build: SiteBuild, folder: string, runMode: 'build' | 'serve') {
  // Loaded only where there is something to render: an unchanged site needs none of it.
  const [{ default: Eleventy }, { wiringOf }] = await Promise.all([
    import('@11ty/eleventy'),
    import('./wiring.ts'),
  ]);
  // Eleventy resolves everything from the folder in which it runs.
  process.chdir(projectRoot);
  const input = path.relative(projectRoot, path.join(engineRoot, 'layouts'));
  const eleventy = new Eleventy(input, path.relative(projectRoot, folder), {
    source: 'script',
    runMode,
    config: wiringOf(build),
    // The wiring is all of its configuration: a record's own file is for the commands.
    configPath: '',
    quietMode: true,
  });
  // What was built is told by the commands themselves.
  if (runMode === 'build') eleventy.disableLogger();
  return eleventy;
}
