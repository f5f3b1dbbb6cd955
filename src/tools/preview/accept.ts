import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reviewComment } from '../../review/review-comment.ts';
import { type ReviewDocument, reviewDocument } from '../../review/review-document.ts';
import { UsageError } from '../usage-error.ts';
import { ACCEPTED, type Accepted } from './accepted.ts';
import type { FoundPullRequest } from './find-pull-request.ts';
import { unpackArtifact } from './unpack-artifact.ts';

export interface Acceptance {
  readonly artifact: string;
  readonly out: string;
  readonly pull: FoundPullRequest;
  /** Where previews stand, with a slash at the end: `https://name.example/preview/`. */
  readonly previews: string;
  /** Previews stand on a host of their own, where their scripts can do no harm. */
  readonly ownHost: boolean;
}

const LARGEST_REVIEW = 20 * 1024 * 1024;
const NO_HOSTING =
  'This change touches more than content, so its preview is not published beside the site. Download it from the run of the preview, or see docs/publishing.md for a host of its own.';

/**
 * Takes a preview's artifact over: unpacked if it breaks no rule, with a comment written anew from
 * its review. Nothing that the artifact says of itself is believed, and nothing of it is run.
 * @throws UsageError with every reason for which it is refused.
 */
export async function acceptPreview({
  artifact,
  out,
  pull,
  previews,
  ownHost,
}: Acceptance): Promise<Accepted> {
  if (existsSync(out))
    throw new UsageError(
      `${out} is there already.`,
      'Name a folder that is not there yet, with --out.',
    );
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  const work = await mkdtemp(`${out}-`);
  const unpacked = path.join(work, ACCEPTED.site);
  try {
    await unpackArtifact(artifact, unpacked);
    await refuseIndexedPages(unpacked);
    const review = await readReview(path.join(unpacked, 'review/review.json'));
    const hosted = ownHost || pull.contentOnly;
    const comment = reviewComment(
      review,
      hosted ? { preview: `${previews}pr-${pull.number}` } : { note: NO_HOSTING },
    );
    const facts: Accepted = { pull: pull.number, commit: pull.commit, hosted };
    await mkdir(out, { recursive: true });
    await writeFile(path.join(out, ACCEPTED.comment), comment);
    await writeFile(path.join(out, ACCEPTED.facts), `${JSON.stringify(facts)}\n`);
    if (hosted) await rename(unpacked, path.join(out, ACCEPTED.site));
    return facts;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function readReview(file: string): Promise<ReviewDocument> {
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size === 0 || size > LARGEST_REVIEW) {
    throw new UsageError('The artifact holds no review.', 'Build it with npm run preview.');
  }
  const data = parsed(await readFile(file, 'utf8'));
  const result = reviewDocument.safeParse(data);
  if (result.success) return result.data;
  throw new UsageError(
    'The review in the artifact is not of the form that schemas/review.schema.json gives.',
    'Rebase the pull request on the published branch.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A preview must not be found by search engines: each of its pages says so. */
async function refuseIndexedPages(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(folder, file), 'utf8');
    if (/<meta name="robots" content="noindex[",]/.test(html)) continue;
    throw new UsageError(
      `The page ${JSON.stringify(file)} does not keep search engines out.`,
      'Build it with npm run preview.',
    );
  }
}
