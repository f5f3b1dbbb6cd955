import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { renderReview } from '../../../layouts/review/index.ts';
import { type AssetFile, type Assets, buildAssets } from '../../outputs/frame/assets.ts';
import { reviewComment } from '../../review/comment/review-comment.ts';
import type { Review } from '../../review/document/review-record.ts';
import { reviewPage } from '../../review/page/review-page.ts';
import { PlaceWithin } from '../build/place-within.ts';
import { MARK, MARK_TEXT, replaceablePlace } from '../build/site-place.ts';
import { writeContent } from '../build/write-content.ts';
import { reviewSarif } from './questions.ts';

const SHEET = fileURLToPath(new URL('../../../layouts/styles/review.css', import.meta.url));

/** The files that the page of a review asks for: those of the site, and a sheet of its own. */
export interface ReviewAssets extends Pick<Assets, 'fonts' | 'icon'> {
  readonly files: readonly AssetFile[];
  /** Site-relative. */
  readonly stylesheets: readonly string[];
}

/** Builds what the page of a review asks for; the same files give the same bytes and names. */
export function reviewAssets(): ReviewAssets {
  const { files, stylesheet, detailStyles, fonts, icon } = buildAssets();
  const { code } = bundle({ filename: SHEET, minify: true });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const sheet = { path: `assets/review-${hash}.css`, bytes: code };
  return {
    files: [...files, sheet],
    stylesheets: [stylesheet, detailStyles, `/${sheet.path}`],
    fonts,
    ...(icon && { icon }),
  };
}

/** Names of the four forms of a review below the folder that it is written into. */
export const REVIEW_FILES = {
  page: 'review/index.html',
  data: 'review/review.json',
  comment: 'review/review.md',
  sarif: 'review/review.sarif',
} as const;

/**
 * Writes a review as a page, as data and as a comment. The folder may hold the site with the
 * change, which the page then links to.
 * @throws UsageError where the folder holds anything else.
 */
export function writeReview(review: Review, out: string): void {
  const folder = replaceablePlace(out, {});
  const assets = reviewAssets();
  const beside = (address: string) => `..${address}`;
  const page = reviewPage(review, {
    preview: existsSync(path.join(folder, 'index.html')),
    stylesheets: assets.stylesheets.map(beside),
    fonts: assets.fonts.map(({ href, type }) => ({ href: beside(href), type })),
    ...(assets.icon && { icon: beside(assets.icon) }),
  });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [MARK, MARK_TEXT],
    ...assets.files.map(({ path: file, bytes }) => [file, bytes] as const),
    [REVIEW_FILES.page, renderReview(page)],
    [REVIEW_FILES.data, `${JSON.stringify(review.document, null, 2)}\n`],
    [REVIEW_FILES.comment, reviewComment(review.document)],
    [REVIEW_FILES.sarif, reviewSarif(review.document)],
  ];
  const place = new PlaceWithin(folder);
  for (const [file, content] of files) {
    writeContent(place.of(file), content);
  }
}
