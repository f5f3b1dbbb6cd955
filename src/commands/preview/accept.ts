import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { reviewComment } from '../../review/comment/review-comment.ts';
import { type ReviewDocument, reviewDocument } from '../../review/document/review-document.ts';
import { isAmong } from '../../review/warnings/index.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { firstReasons, unpackArtifact } from './artifact.ts';
import { shown } from './artifact-rules.ts';
import { folderFaults } from './page-rules.ts';
import { FORK_ENVIRONMENT, type FoundPullRequest } from './pull-request.ts';

/** What the accepting job hands on to those that may write. */
const accepted = z.strictObject({
  pull: z.int().positive(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** Whether the site is to be published. */
  hosted: z.boolean(),
  /** Whether the site asks for answers to questions of the review. */
  enforced: z.boolean(),
  /** Where the preview will stand, with a slash at its end. */
  preview: z.url({ protocol: /^https?$/ }),
});

export type Accepted = z.output<typeof accepted>;

/** Names below the folder of an accepted preview. */
export const ACCEPTED = {
  facts: 'preview.json',
  /** The comment as long as there is no preview to link to. */
  early: 'early.md',
  comment: 'comment.md',
  site: 'site',
} as const;

/** @throws UsageError where the folder holds no accepted preview. */
export function readAccepted(folder: string): Accepted {
  try {
    return accepted.parse(JSON.parse(readFileSync(path.join(folder, ACCEPTED.facts), 'utf8')));
  } catch {
    throw new UsageError(
      `${folder} holds no accepted preview.`,
      'Run npm run preview:accept first.',
    );
  }
}

export interface Acceptance {
  readonly artifact: string;
  readonly out: string;
  readonly pull: FoundPullRequest;
  /** The published site, which the artifact may call otherwise. */
  readonly site: ReviewDocument['site'];
  /** Questions of the review that the published site asks to be answered. */
  readonly enforce: readonly string[];
  /** Where previews stand, with a slash at the end: `https://name.example/preview/`. */
  readonly previews: string;
  /** Previews stand on a host of their own, where their scripts can do no harm. */
  readonly ownHost: boolean;
  /** Whether somebody is asked before the preview of a fork is published. */
  readonly gated: boolean;
}

const LARGEST_REVIEW = 20 * 1024 * 1024;
const NO_HOSTING =
  'This change touches more than content, so its preview is not published beside the site. Download it from the run of the preview, or see docs/publishing.md for a host of its own.';
const NO_GATE = `The preview of a fork is published once an editor approves it, and nobody is asked yet: name reviewers of the environment ${FORK_ENVIRONMENT} under Settings → Environments. Until then, download it from the run of the preview.`;
const COMING = 'The preview is being published; its links stand here as soon as they work.';
const WAITING = `The preview of a fork is published once an editor approves it, at the run of Preview deploy under Actions. Its links stand here then.`;
const NO_SITE = 'The content has errors, so no site was built of it, and there is no preview.';

/**
 * Takes a preview's artifact over: unpacked if it breaks no rule, with a comment written anew from
 * its review. Nothing that the artifact says of itself is believed, and nothing of it is run.
 * @throws UsageError with every reason for which it is refused.
 */
export async function acceptPreview({
  artifact,
  out,
  pull,
  site,
  enforce,
  previews,
  ownHost,
  gated,
}: Acceptance): Promise<Accepted> {
  if (existsSync(out))
    throw new UsageError(
      `${out} already exists.`,
      'Name a folder that does not exist yet, with --out.',
    );
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  const work = await mkdtemp(`${out}-`);
  const unpacked = path.join(work, ACCEPTED.site);
  try {
    await unpackArtifact(artifact, unpacked);
    const preview = `${previews}pr-${pull.number}`;
    await refusePages(unpacked, `${preview}/`);
    const review = await readReview(path.join(unpacked, 'review/review.json'));
    // Content with errors makes no site, and has a review all the same.
    const built = existsSync(path.join(unpacked, 'index.html'));
    const harmless = ownHost || pull.contentOnly;
    const hosted = built && harmless && (gated || !pull.fork);
    // What is known here is not asked of the artifact: links lead to the site that is published.
    const known: ReviewDocument = {
      ...review,
      site,
      head: { commit: pull.commit, uncommitted: false },
      warnings: [...(pull.contentOnly ? [] : [ownReview(pull)]), ...review.warnings].map(
        (warning) => ({
          ...warning,
          enforced: warning.weight === 'act' && isAmong(warning.rule, enforce),
        }),
      ),
    };
    const early = reviewComment(known, {
      note: !built
        ? NO_SITE
        : !harmless
          ? NO_HOSTING
          : !hosted
            ? NO_GATE
            : pull.fork
              ? WAITING
              : COMING,
    });
    const facts: Accepted = {
      preview: `${preview}/`,
      pull: pull.number,
      commit: pull.commit,
      hosted,
      enforced: enforce.length > 0,
    };
    await mkdir(out, { recursive: true });
    await writeFile(path.join(out, ACCEPTED.early), early);
    await writeFile(
      path.join(out, ACCEPTED.comment),
      hosted ? reviewComment(known, { preview }) : early,
    );
    await writeFile(path.join(out, ACCEPTED.facts), `${JSON.stringify(facts)}\n`);
    if (hosted) await rename(unpacked, path.join(out, ACCEPTED.site));
    return facts;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Code of the change may have made its review, and said nothing of what it does. */
function ownReview({ commit }: FoundPullRequest): ReviewDocument['warnings'][number] {
  return {
    rule: 'code/workflows',
    weight: 'act',
    text: 'This touches more than content, so the code that reviewed it may be its own.',
    fix: 'Read the files that the host lists as text before believing what is, or is not, said here.',
    // What was read at one commit is read again at the next.
    id: `code-review-${commit.slice(0, 12)}`,
  };
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
    'The review in the artifact does not match schemas/review.schema.json.',
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

/** @throws UsageError with what a page of the preview does that no page of the site does. */
async function refusePages(folder: string, preview: string): Promise<void> {
  const faults = (await folderFaults(folder, preview)).map(
    ({ file, wrong }) => `The file ${shown(file)} ${wrong}.`,
  );
  if (faults.length === 0) return;
  throw new UsageError(
    'The preview is refused:',
    'Build it with npm run preview.',
    firstReasons(faults),
  );
}
