import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gitText } from '../../review/git/git.ts';
import { build } from '../build/build.ts';
import { projectRoot } from '../project-root.ts';
import { review } from '../review/review.ts';
import { serveReview } from '../review/serve-review.ts';
import { REVIEW_FILES } from '../review/write-review.ts';
import { buildWithBase } from './build-with-base.ts';
import { pullRequestEvent } from './event.ts';
import { previewsAddress } from './previews-address.ts';
import { readSite } from './read-site.ts';

export interface PreviewCommand {
  readonly base?: string | undefined;
  readonly out: string;
  /** The path under which it will stand; below where previews stand, where absent. */
  readonly prefix?: string | undefined;
  /** The pull request; that of the event in a workflow, none on a desk. */
  readonly pull?: string | undefined;
  readonly 'allow-removal': boolean;
  readonly serve: boolean;
  readonly port: string;
  /** ISO 8601. */
  readonly now: string;
}

/** Builds the site with this change as a preview, and reviews it into the same folder; gives the exit code. */
export async function buildPreview({
  base,
  out,
  prefix,
  pull,
  'allow-removal': allowRemoval,
  serve,
  port,
  now,
}: PreviewCommand): Promise<number> {
  const place = placeOf(pull);
  const options = {
    prefix: prefix ?? new URL(place.path, previewsAddress(readSite().url).url).pathname,
    preview: place.banner,
    review: '/review/',
    commit: place.commit,
    ...(place.number !== undefined && { pull: place.number }),
  };
  const code = await build({
    ...options,
    content: 'content',
    out,
    'allow-empty': false,
    'allow-removal': allowRemoval,
  });
  if (code !== 0) {
    // There is no site to look at; what changes in the record can be read all the same.
    await review({ base, out, serve, port, now });
    return code;
  }
  const before = await buildWithBase({ base, options, now });
  try {
    await review({ base, out, before: before.folder, note: before.note, serve: false, port, now });
  } finally {
    before.remove();
  }
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) appendFileSync(summary, readFileSync(path.join(out, REVIEW_FILES.comment)));
  if (serve) await serveReview(out, port, options.prefix);
  return 0;
}

interface Place {
  readonly number?: string;
  /** Below where previews stand. */
  readonly path: string;
  readonly banner: string;
  readonly commit: string;
}

function placeOf(wanted: string | undefined): Place {
  if (process.env.GITHUB_EVENT_NAME === 'pull_request') {
    const { pull_request: event } = pullRequestEvent();
    return pullRequestPlace(String(event.number), event.head.sha);
  }
  const commit = gitText(projectRoot, ['rev-parse', 'HEAD']);
  if (wanted !== undefined) return pullRequestPlace(wanted, commit);
  return { path: 'local/', banner: `The work tree on ${commit.slice(0, 7)}.`, commit };
}

function pullRequestPlace(number: string, commit: string): Place {
  return {
    number,
    path: `pr-${number}/`,
    banner: `Pull request ${number} at ${commit.slice(0, 7)}.`,
    commit,
  };
}
