import type { SiteBuild } from './site-build.ts';

let current: SiteBuild | undefined;

/** Says which build Eleventy is about to run. */
export function setCurrentBuild(build: SiteBuild): void {
  current = build;
}

/**
 * The build that Eleventy runs.
 * @throws where no command has opened one: Eleventy alone cannot publish whole sites.
 */
export function currentBuild(): SiteBuild {
  if (!current) throw new Error('Run npm run build or npm start, which drive Eleventy.');
  return current;
}
