import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { changedFiles } from '../../review/git/changed-files.ts';
import { git, gitText } from '../../review/git/git.ts';
import { findSides } from '../../review/git/merge-base.ts';
import { build } from '../build/build.ts';
import { contentOf } from '../project/content-folder.ts';
import { projectRoot } from '../project/project-root.ts';
import { review } from '../review/review.ts';
import { serveReview } from '../review/serve-review.ts';
import { REVIEW_FILES } from '../review/write-review.ts';
import { previewsAddress, readSite } from './previews-address.ts';
import { pullRequestEvent } from './pull-request.ts';

export interface PreviewCommand {
  readonly base?: string | undefined;
  /** The content folder. */
  readonly content: string;
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
  content,
  out,
  prefix,
  pull,
  'allow-removal': allowRemoval,
  serve,
  port,
  now,
}: PreviewCommand): Promise<number> {
  const place = placeOf(pull);
  // What needs an answer is shown beside its lines; the check tells of its own findings.
  const annotate = process.env.GITHUB_ACTIONS === 'true';
  const options = {
    prefix: prefix ?? new URL(place.path, previewsAddress(readSite(content).url).url).pathname,
    preview: place.banner,
    review: '/review/',
    commit: place.commit,
    ...(place.number !== undefined && { pull: place.number }),
  };
  const code = await build({
    ...options,
    content,
    out,
    'allow-empty': false,
    'allow-removal': allowRemoval,
  });
  if (code !== 0) {
    // There is no site to look at; what changes in the record can be read all the same.
    await review({ base, content, out, serve, port, head: place.commit, annotate, now });
    summarise(out);
    return code;
  }
  const before = await buildWithBase({ base, content, options, now });
  try {
    await review({
      base,
      content,
      out,
      before: before.folder,
      note: before.note,
      serve: false,
      port,
      head: place.commit,
      annotate,
      now,
    });
  } finally {
    before.remove();
  }
  summarise(out);
  if (serve) await serveReview(out, port, options.prefix);
  return 0;
}

/** In a workflow, the review is read at the run as well. */
function summarise(out: string): void {
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) appendFileSync(summary, readFileSync(path.join(out, REVIEW_FILES.comment)));
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

export interface BaseBuild {
  /** The site that the base's code makes of this content; absent where it was not built. */
  readonly folder?: string;
  /** Why it was not, where code changed. */
  readonly note?: string;
  remove(): void;
}

interface BaseBuildOptions {
  readonly base?: string | undefined;
  /** The content folder; that of the project, where absent. */
  readonly content?: string | undefined;
  /** Options of the build, by name. */
  readonly options: Readonly<Record<string, string>>;
  readonly now: string;
}

/** What makes pages of content. */
const CODE = /^(?:src|layouts)\/|^eleventy\.config\.|^tsconfig\.json$/;
const PACKAGES = /^package(?:-lock)?\.json$/;
const LONGEST = 10 * 60_000;
const run = promisify(execFile);

/**
 * Where a change touches code: builds this content with the code that it parted from, so that the
 * pages of both tell what the code does. Only published code is run.
 */
export async function buildWithBase({
  base,
  content,
  options,
  now,
}: BaseBuildOptions): Promise<BaseBuild> {
  const nothing = { remove: () => {} };
  const sides = findSides(projectRoot, base);
  const files = changedFiles(projectRoot, sides.base).map((file) => file.path);
  if (files.some((file) => PACKAGES.test(file))) {
    return {
      ...nothing,
      note: 'Packages changed, so the pages were not compared with those of the published code.',
    };
  }
  if (!files.some((file) => CODE.test(file))) return nothing;
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-base-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const code = path.join(folder, 'code');
  try {
    git(projectRoot, ['clone', '--quiet', '--shared', '--no-checkout', projectRoot, code]);
    git(code, ['checkout', '--quiet', '--detach', sides.base]);
    // The content's history is that of the change: both sites are to tell the same of it.
    git(code, ['update-ref', '--no-deref', 'HEAD', sides.head]);
    rmSync(path.join(code, 'content'), { recursive: true, force: true });
    cpSync(contentOf(content), path.join(code, 'content'), { recursive: true });
    symlinkSync(
      path.join(projectRoot, 'node_modules'),
      path.join(code, 'node_modules'),
      'junction',
    );
    const site = path.join(folder, 'site');
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    await run(process.execPath, ['src/commands/run.js', 'build', '--out', site, ...args], {
      cwd: code,
      timeout: LONGEST,
      env: { ...process.env, SOURCE_DATE_EPOCH: String(Math.floor(Date.parse(now) / 1000)) },
    });
    return { folder: site, remove };
  } catch {
    remove();
    return {
      ...nothing,
      note: 'The published code cannot build this content, so the pages were not compared.',
    };
  }
}
