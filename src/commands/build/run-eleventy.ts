import path from 'node:path';
import { engineRoot, projectRoot } from '../project/project-root.ts';
import type { SiteBuild } from './site-build.ts';
import type { Serving } from './wiring.ts';

/** Eleventy, wired for one build that writes to a folder, or for one that is served while it is written. */
export async function eleventyFor(build: SiteBuild, folder: string, serving?: Serving) {
  const runMode = serving ? 'serve' : 'build';
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
    config: wiringOf(build, serving),
    // The wiring is all of its configuration: a record's own file is for the commands.
    configPath: '',
    quietMode: true,
  });
  // What was built is told by the commands themselves.
  if (runMode === 'build') eleventy.disableLogger();
  return eleventy;
}
