import type { SiteOptions } from '../../site/plan.ts';
import { UsageError } from '../../terminal/usage-error.ts';

/** The options of a command that say what kind of site it makes. */
export interface SiteArguments {
  readonly prefix?: string | undefined;
  readonly preview?: string | undefined;
  readonly review?: string | undefined;
  readonly pull?: string | undefined;
  readonly commit?: string | undefined;
}

/**
 * What a site is made for.
 * @throws UsageError for a prefix that is no path, or preview options without a preview.
 */
export function siteOptions(args: SiteArguments, buildMoment: string): SiteOptions {
  const { prefix, preview, review, pull, commit } = args;
  if (prefix !== undefined && !/^\/(?:[\w.~-]+\/)*$/.test(prefix)) {
    throw new UsageError(
      `"${prefix}" is not a path that a site can be published under.`,
      'Write it as /repo/, with a slash at both ends.',
    );
  }
  if (preview === undefined && (review ?? pull ?? commit) !== undefined) {
    throw new UsageError(
      '--review, --pull and --commit belong to a preview.',
      'Add --preview "Preview of …", or leave them out.',
    );
  }
  return {
    ...(prefix !== undefined && { pathPrefix: prefix }),
    buildMoment,
    ...(preview !== undefined && {
      preview: {
        banner: preview,
        ...(review !== undefined && { reviewHref: review }),
        ...(pull !== undefined && { pull }),
        ...(commit !== undefined && { commit }),
      },
    }),
  };
}
